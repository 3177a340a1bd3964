package cn.ronghe.attachment;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How a camera was held, which it notes in its JPEG instead of turning the picture. Browsers heed it; Java does not.
 *
 * @param number 1 to 8 as Exif numbers them: 1 is upright
 */
record ExifOrientation(int number) {

    static final ExifOrientation UPRIGHT = new ExifOrientation(1);

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int EXIF_SEGMENT = 0xFFE1;
    private static final int LAST_SEGMENT = 0xFFEF;
    private static final int FIRST_SEGMENT = 0xFFE0;
    private static final short LITTLE = 0x4949;
    private static final short ORIENTATION = 0x0112;

    /** Upright where the file says nothing, or nothing sensible. */
    static ExifOrientation of(byte[] picture) {
        ByteBuffer file = ByteBuffer.wrap(picture);
        try {
            return Short.toUnsignedInt(file.getShort(0)) == START_OF_IMAGE ? inSegments(file, 2) : UPRIGHT;
        } catch (IndexOutOfBoundsException cutOff) {
            return UPRIGHT;
        }
    }

    private static ExifOrientation inSegments(ByteBuffer file, int first) {
        int at = first;
        int marker = Short.toUnsignedInt(file.getShort(at));
        while (marker >= FIRST_SEGMENT && marker <= LAST_SEGMENT) {
            int length = Short.toUnsignedInt(file.getShort(at + 2));
            if (marker == EXIF_SEGMENT && startsWithExif(file, at + 4)) {
                return inDirectory(file.slice(at + 10, length - 8));
            }
            at += 2 + length;
            marker = Short.toUnsignedInt(file.getShort(at));
        }
        return UPRIGHT;
    }

    private static boolean startsWithExif(ByteBuffer file, int at) {
        byte[] head = new byte[EXIF.length];
        file.get(at, head);
        return Arrays.equals(head, EXIF);
    }

    private static ExifOrientation inDirectory(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (tiff.getShort(entry) == ORIENTATION) {
                int number = tiff.getShort(entry + 8);
                return number >= 1 && number <= 8 ? new ExifOrientation(number) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    BufferedImage upright(BufferedImage image) {
        if (number == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lying = number >= 5;
        BufferedImage turned = new BufferedImage(lying ? height : width, lying ? width : height, image.getType());
        Graphics2D canvas = turned.createGraphics();
        canvas.drawImage(image, turn(width, height), null);
        canvas.dispose();
        return turned;
    }

    private AffineTransform turn(int width, int height) {
        return switch (number) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
