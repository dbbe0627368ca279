package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures of pages, whatever their size, stay within what can be kept. */
class ScanReaderTest {

    private static final String NOTHING =
            Tesseract.find() == null ? "picture" : "nothing-recognised";

    @Test
    void aSheetIsBroughtTo300DotsToTheInch() {
        assertEquals(2.0, ScanReader.scale(1_240, 1_754), 1e-9);
        assertEquals(2.0, ScanReader.scale(1_754, 1_240), 1e-9);
        assertEquals(0.5, ScanReader.scale(4_960, 7_016), 1e-9);
    }

    @Test
    void noPictureGrowsBeyondTheBound() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            int width = 1 + (int) Math.pow(10, random.nextDouble() * 7.6);
            int height = 1 + random.nextInt((int) Math.max(1, ScanReader.MOST_DOTS / width));
            double scale = ScanReader.scale(width, height);
            double dots = width * scale * height * scale;
            assertTrue(scale > 0 && scale <= 4 && dots <= ScanReader.MOST_DOTS * 1.001);
            assertTrue(Math.max(width, height) * scale <= 32_767);
        }
    }

    @Test
    void longNarrowAndTinyPicturesHoldNothing() throws IOException {
        int[][] sizes = {{2, 400_000}, {400_000, 2}, {1, 1}, {3, 2_000}, {50, 50}};
        for (int[] size : sizes) {
            var read = Shown.of("x.png", png(size[0], size[1]));
            assertEquals(List.of(NOTHING), read, size[0] + " x " + size[1]);
        }
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
