package cn.ronghe.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Makes a picture small, upright and a JPEG. Only every n-th pixel is kept while it is decoded. */
final class Thumbnail {

    /** The longer edge, twice what pages show: screens have up to two pixels for one of CSS. */
    static final int EDGE = 480;

    /** A phone's camera takes up to 50 million; a progressive JPEG of that size costs 300 MB while it is decoded. */
    static final long MAX_PIXELS = 50_000_000;

    private Thumbnail() {
    }

    /** Empty where the picture is too large or of a kind that Java does not decode, such as a JPEG for print (CMYK). */
    static Optional<byte[]> of(byte[] picture) {
        try {
            Optional<BufferedImage> read = read(picture);
            return read.isEmpty() ? Optional.empty()
                    : Optional.of(jpeg(ExifOrientation.of(picture).upright(fit(read.get()))));
        } catch (IOException | RuntimeException undecodable) {
            // the decoders report what they do not understand in both ways
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(byte[] picture) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MAX_PIXELS) {
                    return Optional.empty();
                }
                ImageReadParam sparse = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / (2 * EDGE));
                sparse.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(reader.read(0, sparse));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage fit(BufferedImage image) {
        double scale = Math.min(1, (double) EDGE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = fitted.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        return fitted;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
