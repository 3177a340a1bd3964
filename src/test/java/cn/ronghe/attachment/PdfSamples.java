package cn.ronghe.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDF files made on the spot, good and bad. */
final class PdfSamples {

    private PdfSamples() {
    }

    static byte[] plain() throws IOException {
        return pages(1);
    }

    static byte[] pages(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        }
    }

    static byte[] empty() throws IOException {
        try (PDDocument document = new PDDocument()) {
            return saved(document);
        }
    }

    /** @param userPassword empty where everybody may open it and only changing is protected */
    static byte[] protectedBy(String userPassword) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /**
     * A valid PDF whose objects lie in an object stream behind a reference stream.
     *
     * @param objectPadding    spaces after the objects, inflated size
     * @param referencePadding zeros after the references, inflated size
     */
    static byte[] withStreams(int objectPadding, int referencePadding) throws IOException {
        String catalog = "<</Type/Catalog/Pages 2 0 R>> ";
        String pages = "<</Type/Pages/Kids[3 0 R]/Count 1>> ";
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> ";
        String index = "1 0 2 " + catalog.length() + " 3 " + (catalog.length() + pages.length()) + " ";
        byte[] objects = deflated(Samples.ascii(index + catalog + pages + page), ' ', objectPadding);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Samples.ascii("%PDF-1.5\n"));
        int objectsAt = out.size();
        out.write(Samples.ascii("4 0 obj\n<</Type/ObjStm/N 3/First " + index.length() + "/Filter/FlateDecode/Length "
                + objects.length + ">>\nstream\n"));
        out.write(objects);
        out.write(Samples.ascii("\nendstream\nendobj\n"));
        int referencesAt = out.size();
        ByteBuffer references = ByteBuffer.allocate(6 * 7);
        references.put((byte) 0).putInt(0).putShort((short) -1);
        for (short i = 0; i < 3; i++) {
            references.put((byte) 2).putInt(4).putShort(i);
        }
        references.put((byte) 1).putInt(objectsAt).putShort((short) 0);
        references.put((byte) 1).putInt(referencesAt).putShort((short) 0);
        byte[] packed = deflated(references.array(), 0, referencePadding);
        out.write(Samples.ascii("5 0 obj\n<</Type/XRef/Size 6/W[1 4 2]/Root 1 0 R/Filter/FlateDecode/Length "
                + packed.length + ">>\nstream\n"));
        out.write(packed);
        out.write(Samples.ascii("\nendstream\nendobj\nstartxref\n" + referencesAt + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] start, int filler, int padding) {
        byte[] all = Arrays.copyOf(start, start.length + padding);
        Arrays.fill(all, start.length, all.length, (byte) filler);
        Deflater deflater = new Deflater();
        deflater.setInput(all);
        deflater.finish();
        byte[] buffer = new byte[all.length + 64];
        int length = deflater.deflate(buffer);
        deflater.end();
        return Arrays.copyOf(buffer, length);
    }
}
