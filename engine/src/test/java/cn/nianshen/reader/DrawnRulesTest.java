package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules are found on scanned pages, light, thick, slanting and noisy ones too. */
class DrawnRulesTest {

    private static final int WIDTH = 1_600;
    private static final int HEIGHT = 900;
    private static final int ROWS = 5;
    private static final int COLUMNS = 4;

    /** A table of five rows and four columns with blots in its cells. */
    private static BufferedImage page(double degrees, int shade, int thick, int noise) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
        pen.setColor(new Color(shade, shade, shade));
        pen.setStroke(new BasicStroke(thick));
        for (int row = 0; row <= ROWS; row++) {
            pen.drawLine(200, 150 + row * 120, 1_400, 150 + row * 120);
        }
        for (int column = 0; column <= COLUMNS; column++) {
            pen.drawLine(200 + column * 300, 150, 200 + column * 300, 750);
        }
        pen.setColor(Color.BLACK);
        for (int row = 0; row < ROWS; row++) {
            for (int x = 230; x < 1_380; x += 60) {
                pen.fillRect(x, 190 + row * 120 + x / 60 % 3 * 9, 44, 4);
                pen.fillRect(x + 12, 195 + row * 120, 4, 32);
            }
        }
        pen.dispose();
        var random = new Random(3);
        for (int y = 0; noise > 0 && y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grey = (image.getRGB(x, y) & 0xFF) * 220 / 255 + 20;
                int now = (int) Math.max(0, Math.min(255, grey + random.nextGaussian() * noise));
                image.setRGB(x, y, new Color(now, now, now).getRGB());
            }
        }
        return image;
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 3, 0", "0, 185, 2, 0", "0, 90, 9, 0", "1.2, 60, 3, 10", "-2, 0, 3, 15"})
    void aTableIsFoundOnALevelledPage(double degrees, int shade, int thick, int noise) {
        var page = Bitmap.of(page(degrees, shade, thick, noise), 1);
        double slope = new DrawnRules(page).slope();
        assertEquals(Math.tan(Math.toRadians(degrees)), slope, 0.002);
        var rules = new DrawnRules(page.levelled(slope)).all();
        var grids = RuledGrid.of(rules.stream().map(DrawnRulesTest::inUnits).toList());
        assertEquals(1, grids.size());
        assertEquals(ROWS * COLUMNS, grids.get(0).cells().size());
    }

    private static PageRule inUnits(PageRule rule) {
        int units = 24;
        return new PageRule(
                rule.level(), rule.at() * units, rule.from() * units, rule.to() * units);
    }

    @Test
    void aPageOfBlotsHasNone() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        for (int y = 60; y < HEIGHT - 60; y += 70) {
            for (int x = 60; x < WIDTH - 60; x += 48) {
                pen.fillRect(x, y + x / 48 % 3 * 9, 40, 4);
                pen.fillRect(x + 18, y, 4, 40);
            }
        }
        pen.dispose();
        var rules = new DrawnRules(Bitmap.of(image, 1)).all();
        assertTrue(rules.isEmpty(), rules.toString());
    }
}
