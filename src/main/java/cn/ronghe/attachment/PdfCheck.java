package cn.ronghe.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import cn.ronghe.attachment.Content.Flaw;

/**
 * A PDF must be whole, open without a password and have a page. Its pages are counted as they hang in their tree,
 * whatever number the file gives, and not drawn.
 */
final class PdfCheck {

    private static final int TAIL = 4096;

    private PdfCheck() {
    }

    static Content check(Path file) throws IOException {
        if (!endsWithMarker(file)) {
            return Content.flawed(Flaw.DAMAGED);
        }
        try {
            return counted(pages(file, false));
        } catch (InvalidPasswordException locked) {
            return Content.flawed(Flaw.ENCRYPTED);
        } catch (IOException | RuntimeException wrongOffsets) {
            return rebuilt(file);
        }
    }

    /**
     * Many programs write slightly wrong tables, which every reader rebuilds. PDFBox inflates object streams without
     * a bound while it rebuilds, so a file that has any gets no second try.
     */
    private static Content rebuilt(Path file) throws IOException {
        if (contains(file, "ObjStm")) {
            return Content.flawed(Flaw.DAMAGED);
        }
        try {
            return counted(pages(file, true));
        } catch (InvalidPasswordException locked) {
            return Content.flawed(Flaw.ENCRYPTED);
        }
    }

    private static Content counted(int pages) {
        return pages > 0 ? Content.pdf(pages) : Content.flawed(Flaw.DAMAGED);
    }

    private static int pages(Path file, boolean lenient) throws IOException {
        try (RandomAccessRead source = new RandomAccessReadBufferedFile(file.toFile());
                PDDocument document = new BoundedPdfParser(source, lenient).parse(lenient)) {
            int pages = 0;
            for (PDPage page : document.getPages()) {
                pages += page.getCOSObject() == null ? 0 : 1;
            }
            return pages;
        }
    }

    private static boolean endsWithMarker(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    private static boolean contains(Path file, String text) throws IOException {
        ByteSearch search = new ByteSearch(text);
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (search.foundIn(buffer, read)) {
                    return true;
                }
            }
        }
        return false;
    }
}
