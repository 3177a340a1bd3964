package cn.ronghe.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import com.microsoft.playwright.options.FilePayload;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** PDF files as a scanner makes them: pages, no text. No two have the same content. */
final class ScannedPdf {

    /** As many as any form needs. */
    private static final int PAGES = 20;

    private ScannedPdf() {
    }

    static FilePayload named(String fileName) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < PAGES; i++) {
                document.addPage(new PDPage());
            }
            document.getDocumentInformation().setTitle(fileName);
            document.save(out);
            return new FilePayload(fileName, "application/pdf", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
