package cn.ronghe.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.poifs.filesystem.FileMagic;

import cn.ronghe.attachment.Content.Flaw;

/**
 * Tells by its bytes what a file is and whether it is sound. Files are hostile until proven otherwise: every check
 * bounds what it reads, inflates and keeps in memory.
 */
final class ContentDetector {

    private static final int MAGIC_LENGTH = 44;

    private ContentDetector() {
    }

    static Content detect(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(MAGIC_LENGTH);
        }
        try {
            if (isJpeg(start)) {
                return PictureCheck.jpeg(file);
            }
            return switch (FileMagic.valueOf(start)) {
                case PDF -> PdfCheck.check(file);
                case OOXML -> OpenXmlCheck.check(file);
                case OLE2 -> Ole2Check.check(file);
                case PNG -> PictureCheck.png(file);
                default -> Content.UNKNOWN;
            };
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // the libraries report a malformed file in all three ways
            return Content.flawed(Flaw.DAMAGED);
        }
    }

    /** Wider than FileMagic, which misses pictures that begin with a colour profile or a comment. */
    private static boolean isJpeg(byte[] start) {
        return start.length > 3 && start[0] == (byte) 0xFF && start[1] == (byte) 0xD8 && start[2] == (byte) 0xFF;
    }
}
