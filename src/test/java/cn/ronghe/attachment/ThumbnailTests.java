package cn.ronghe.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small pictures: of every size, upright however the camera was held, and none rather than a fallen server. */
class ThumbnailTests {

    private static final int RED = 0xD00000;

    @Test
    void fitsALargePictureAndLeavesASmallOneAsLargeAsItIs() throws IOException {
        BufferedImage large = small(picture(3000, 2000, "jpeg"));
        assertThat(large.getWidth()).isEqualTo(Thumbnail.EDGE);
        assertThat(large.getHeight()).isEqualTo(Thumbnail.EDGE * 2 / 3);
        assertThat(small(picture(40, 30, "png")).getWidth()).isEqualTo(40);
        assertThat(small(picture(9000, 1, "png")).getHeight()).isEqualTo(1);
    }

    /** The picture's upper left corner is red; where it comes to lie, as each number asks. */
    @ParameterizedTest
    @CsvSource({"1, 60, 40, 0, 0", "2, 60, 40, 1, 0", "3, 60, 40, 1, 1", "4, 60, 40, 0, 1",
        "5, 40, 60, 0, 0", "6, 40, 60, 1, 0", "7, 40, 60, 1, 1", "8, 40, 60, 0, 1"})
    void standsUprightHoweverTheCameraWasHeld(int number, int width, int height, int right, int low)
            throws IOException {
        for (boolean little : new boolean[] {true, false}) {
            BufferedImage turned = small(held(number, little));
            assertThat(turned.getWidth()).isEqualTo(width);
            assertThat(turned.getHeight()).isEqualTo(height);
            assertThat(isRed(turned, right == 0 ? 4 : width - 5, low == 0 ? 4 : height - 5)).isTrue();
            assertThat(isRed(turned, right == 0 ? width - 5 : 4, low == 0 ? height - 5 : 4)).isFalse();
        }
    }

    @Test
    void takesAnOrientationThatIsNoneForUpright() throws IOException {
        assertThat(ExifOrientation.of(held(0, true))).isEqualTo(ExifOrientation.UPRIGHT);
        assertThat(ExifOrientation.of(held(9, false))).isEqualTo(ExifOrientation.UPRIGHT);
        byte[] whole = held(6, true);
        for (int cut = 0; cut < 60; cut++) {
            byte[] part = ByteBuffer.allocate(cut).put(whole, 0, cut).array();
            assertThat(ExifOrientation.of(part).number()).isBetween(1, 8);
        }
    }

    @Test
    void isNotMadeOfTooManyPixelsNorOfWhatIsNoPicture() throws IOException {
        byte[] huge = picture(10, 10, "png");
        ByteBuffer.wrap(huge).putInt(16, 10_000).putInt(20, 10_000);
        assertThat(Thumbnail.of(huge)).isEmpty();
        assertThat(Thumbnail.of("no picture".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Thumbnail.of(new byte[0])).isEmpty();
        byte[] broken = picture(300, 200, "png");
        assertThat(Thumbnail.of(ByteBuffer.allocate(60).put(broken, 0, 60).array())).isEmpty();
    }

    private static BufferedImage small(byte[] picture) throws IOException {
        Optional<byte[]> made = Thumbnail.of(picture);
        return ImageIO.read(new ByteArrayInputStream(made.orElseThrow()));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 120 && colour.getGreen() < 100;
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(RED));
        pen.fillRect(0, 0, width / 3, height / 3);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A JPEG whose Exif segment notes this orientation and nothing else. */
    private static byte[] held(int number, boolean little) throws IOException {
        byte[] upright = picture(60, 40, "jpeg");
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        exif.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) number).putShort((short) 0).putInt(0);
        return ByteBuffer.allocate(upright.length + exif.position())
                .put(upright, 0, 2).put(exif.array(), 0, exif.position()).put(upright, 2, upright.length - 2).array();
    }
}
