package cn.ronghe.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import com.microsoft.playwright.options.FilePayload;

/** Photographs as a phone takes them. */
final class Photograph {

    private Photograph() {
    }

    /** No two of different names have the same content. */
    static FilePayload named(String fileName) {
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, 300 + Math.floorMod(fileName.hashCode(), 600), 450);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return new FilePayload(fileName, "image/jpeg", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
