package cn.ronghe.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files made on the spot, good and bad. */
final class Samples {

    private static final String WORD_MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private Samples() {
    }

    static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            return saved(document);
        }
    }

    static byte[] emptyPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            return saved(document);
        }
    }

    /** @param userPassword empty where everybody may open it and only changing is protected */
    static byte[] protectedPdf(String userPassword) throws IOException {
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
    static byte[] pdfWithStreams(int objectPadding, int referencePadding) throws IOException {
        String catalog = "<</Type/Catalog/Pages 2 0 R>> ";
        String pages = "<</Type/Pages/Kids[3 0 R]/Count 1>> ";
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> ";
        String index = "1 0 2 " + catalog.length() + " 3 " + (catalog.length() + pages.length()) + " ";
        byte[] objects = deflated(ascii(index + catalog + pages + page), ' ', objectPadding);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(ascii("%PDF-1.5\n"));
        int objectsAt = out.size();
        out.write(ascii("4 0 obj\n<</Type/ObjStm/N 3/First " + index.length() + "/Filter/FlateDecode/Length "
                + objects.length + ">>\nstream\n"));
        out.write(objects);
        out.write(ascii("\nendstream\nendobj\n"));
        int referencesAt = out.size();
        ByteBuffer references = ByteBuffer.allocate(6 * 7);
        references.put((byte) 0).putInt(0).putShort((short) -1);
        for (short i = 0; i < 3; i++) {
            references.put((byte) 2).putInt(4).putShort(i);
        }
        references.put((byte) 1).putInt(objectsAt).putShort((short) 0);
        references.put((byte) 1).putInt(referencesAt).putShort((short) 0);
        byte[] packed = deflated(references.array(), 0, referencePadding);
        out.write(ascii("5 0 obj\n<</Type/XRef/Size 6/W[1 4 2]/Root 1 0 R/Filter/FlateDecode/Length "
                + packed.length + ">>\nstream\n"));
        out.write(packed);
        out.write(ascii("\nendstream\nendobj\nstartxref\n" + referencesAt + "\n%%EOF\n"));
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

    static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("学校实践中心推荐书");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] xlsx() throws IOException {
        return filled(new XSSFWorkbook());
    }

    static byte[] xls() throws IOException {
        return filled(new HSSFWorkbook());
    }

    static byte[] xlsWithPassword() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return filled(new HSSFWorkbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    static byte[] xlsmNamedXlsx() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.setVBAProject(new ByteArrayInputStream(new byte[64]));
        return filled(workbook);
    }

    private static byte[] filled(Workbook workbook) throws IOException {
        try (workbook) {
            workbook.createSheet("人员").createRow(0).createCell(0).setCellValue("教师");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    static byte[] encryptedOpenXml(byte[] plain) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(plain);
            }
            return written(files);
        }
    }

    /** The opening of a Word 97 file (FIB) with its table stream; flags as in MS-DOC 2.5.2. */
    static byte[] doc(int flags, boolean macros) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            byte[] text = new byte[4096];
            ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN)
                    .putShort(0, (short) 0xA5EC).putShort(2, (short) 0x00C1).putShort(10, (short) flags);
            files.createDocument(new ByteArrayInputStream(text), "WordDocument");
            files.createDocument(new ByteArrayInputStream(new byte[4096]), "0Table");
            if (macros) {
                files.getRoot().createDirectory("Macros").createDirectory("VBA");
            }
            return written(files);
        }
    }

    static byte[] presentation() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[4096]), "PowerPoint Document");
            return written(files);
        }
    }

    private static byte[] written(POIFSFileSystem files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        return out.toByteArray();
    }

    static byte[] docmNamedDocx() throws IOException {
        Map<String, byte[]> parts = unzipped(docx());
        parts.computeIfPresent("[Content_Types].xml", (name, types) -> new String(types, StandardCharsets.UTF_8)
                .replace(WORD_MAIN, "application/vnd.ms-word.document.macroEnabled.main+xml")
                .getBytes(StandardCharsets.UTF_8));
        return zipped(parts);
    }

    static byte[] docxWithEntity() throws IOException {
        Map<String, byte[]> parts = unzipped(docx());
        parts.computeIfPresent("word/document.xml", (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                .replaceFirst("<w:document", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document")
                .getBytes(StandardCharsets.UTF_16));
        return zipped(parts);
    }

    /** A small package one part of which inflates beyond the bound. */
    static byte[] docxBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : unzipped(docx()).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            byte[] zeros = new byte[1 << 20];
            for (long size = 0; size <= OpenXmlCheck.MAX_INFLATED; size += zeros.length) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    static byte[] plainZip() throws IOException {
        return zipped(Map.of("readme.txt", ascii("nothing")));
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    static byte[] jpg() throws IOException {
        return picture("jpg");
    }

    /** A sound picture of exactly so many bytes, different for each size. */
    static byte[] padded(int size) {
        try {
            return Arrays.copyOf(jpg(), size);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] png() throws IOException {
        return picture("png");
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(20, 20, 200, 150);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A PNG whose header claims a size that nobody could decode, with a right checksum. */
    static byte[] hugePng() throws IOException {
        byte[] png = png();
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** One bit turned over. */
    static byte[] bent(byte[] whole, int position) {
        byte[] bent = whole.clone();
        bent[position] ^= 0x10;
        return bent;
    }

    /** A document whose picture is stored as it is, at the end of the package's data. */
    static byte[] docxWithStoredPart(byte[] stored) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : unzipped(docx()).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            CRC32 crc = new CRC32();
            crc.update(stored);
            ZipEntry entry = new ZipEntry("word/media/image1.png");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(stored.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(stored);
        }
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
