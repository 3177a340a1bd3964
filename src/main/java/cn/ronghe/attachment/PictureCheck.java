package cn.ronghe.attachment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import cn.ronghe.attachment.Content.Flaw;

/**
 * Pictures: the header gives the size, a walk over segments or chunks shows whether the file is whole. Nothing is
 * decoded, so a picture of any size costs no memory.
 */
final class PictureCheck {

    /** An A3 page at 600 dpi has 70 million pixels. */
    static final long MAX_PIXELS = 100_000_000;

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int END_CHUNK = 0x49454E44;
    private static final int DATA_CHUNK = 0x49444154;

    private PictureCheck() {
    }

    static Content jpeg(Path file) throws IOException {
        return check(file, FileKind.JPG, "jpeg");
    }

    static Content png(Path file) throws IOException {
        return check(file, FileKind.PNG, "png");
    }

    private static Content check(Path file, FileKind kind, String format) throws IOException {
        if (pixels(file, format) > MAX_PIXELS) {
            return Content.flawed(Flaw.TOO_MANY_PIXELS);
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            boolean whole = kind == FileKind.JPG ? isWholeJpeg(in) : isWholePng(in);
            return whole ? Content.of(kind) : Content.flawed(Flaw.DAMAGED);
        } catch (EOFException cutOff) {
            return Content.flawed(Flaw.DAMAGED);
        }
    }

    private static long pixels(Path file, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isWholeJpeg(DataInputStream in) throws IOException {
        in.readUnsignedShort();
        boolean scanned = false;
        int marker = nextMarker(in);
        while (marker != END_OF_IMAGE) {
            int length = in.readUnsignedShort() - 2;
            if (length < 0) {
                return false;
            }
            in.skipNBytes(length);
            if (marker == START_OF_SCAN) {
                scanned = true;
            }
            marker = nextMarker(in);
        }
        return scanned;
    }

    /** Skips picture data: in it a 0xFF is followed by zero, and restart markers carry no segment. */
    private static int nextMarker(DataInputStream in) throws IOException {
        while (true) {
            while (in.readUnsignedByte() != 0xFF) {
                continue;
            }
            int marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            if (marker != 0 && (marker < 0xD0 || marker > 0xD7)) {
                return marker;
            }
        }
    }

    private static boolean isWholePng(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        boolean data = false;
        byte[] buffer = new byte[1 << 16];
        while (true) {
            int left = in.readInt();
            if (left < 0) {
                return false;
            }
            byte[] type = in.readNBytes(4);
            CRC32 crc = new CRC32();
            crc.update(type);
            while (left > 0) {
                int read = in.read(buffer, 0, Math.min(left, buffer.length));
                if (read < 0) {
                    return false;
                }
                crc.update(buffer, 0, read);
                left -= read;
            }
            if ((int) crc.getValue() != in.readInt()) {
                return false;
            }
            int name = ByteBuffer.wrap(type).getInt();
            data |= name == DATA_CHUNK;
            if (name == END_CHUNK) {
                return data;
            }
        }
    }
}
