package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Seals and watermarks that are printed as text over a page are no text of it. */
class PdfOverprintTest {

    private static final int[] XS = {50, 150, 250, 350};
    private static final int[] YS = {700, 680, 660};
    private static final List<String> TABLE = List.of("1:甲项 | 2:12 | 3:0", "1:乙项 | 2:3 | 3:45");
    private static final String[] WORDS = {"甲项", "12", "0", "乙项", "3", "45"};
    private static final String RED = "1 0 0 rg";
    private static final String BLACK = "0 g";
    private static final String GREY = "0.8 g";

    private static List<String> read(PdfSketch sketch) {
        return Shown.of("x.pdf", sketch.bytes());
    }

    private static PdfSketch ruled() {
        return new PdfSketch().page().grid(XS, YS).words(XS, YS, WORDS);
    }

    private static void turned(PdfSketch sketch, double degrees, double x, double y, String text) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        sketch.raw(
                String.format(
                        Locale.ROOT,
                        "q %.4f %.4f %.4f %.4f %.2f %.2f cm",
                        cos,
                        sin,
                        -sin,
                        cos,
                        x,
                        y));
        sketch.text(0, 0, 12, text).raw("Q");
    }

    private static PdfSketch seal(String ink, int spread) {
        var sketch = ruled().raw(ink);
        var letters = "临岚县印制局章字".substring(0, 7);
        for (int i = 0; i < letters.length(); i++) {
            double angle = 90 + spread / 2.0 - spread * i / (letters.length() - 1.0);
            double x = 200 + 40 * Math.cos(Math.toRadians(angle));
            double y = 680 + 40 * Math.sin(Math.toRadians(angle));
            turned(sketch, angle - 90, x, y, letters.substring(i, i + 1));
        }
        return sketch.text(190, 675, 20, "★");
    }

    @Test
    void theLettersOfASealAreInNoCell() {
        for (var ink : List.of(RED, BLACK)) {
            for (int spread : List.of(180, 240)) {
                assertEquals(TABLE, read(seal(ink, spread)), ink + spread);
            }
        }
        assertEquals(TABLE, read(seal(RED, 240).text(180, 664, 8, "专用章")));
    }

    @Test
    void aWatermarkAcrossCellsIsInNone() {
        for (int degrees : List.of(0, 5, 30, 45, 90, -45)) {
            var sketch = ruled().text(50, 600, 10, "正文写了很多字，".repeat(5)).raw(GREY);
            for (int x = 60; x < 350; x += 90) {
                turned(sketch, degrees, x, 668, "内部资料");
                turned(sketch, degrees, x, 686, "内部资料");
            }
            assertEquals(TABLE, read(sketch).subList(0, 2), degrees + " degrees");
        }
    }

    @Test
    void wordsOfAWatermarkThatMeetNothingAreKnownByTheirLikes() {
        var sketch = ruled().raw(GREY);
        sketch.text(110, 684, 10, "张三 2024-01-15 10:23").text(290, 664, 10, "张三 2024-01-15 10:23");
        assertEquals(TABLE, read(sketch.text(400, 300, 10, "张三 2024-01-15 10:23")));
    }

    @Test
    void oneFaintWordOnOnePageOfSeveralIsNoText() {
        var sketch = new PdfSketch().page().text(50, 700, 10, "第一页的文字。");
        sketch.page().grid(XS, YS).words(XS, YS, WORDS).raw(GREY).text(120, 655, 60, "样稿");
        assertEquals(TABLE, read(sketch).subList(1, read(sketch).size()));
    }

    @Test
    void colouredFiguresAndFaintOnesInTheirCellsAreRead() {
        for (var ink : List.of(RED, GREY, "0 0 1 rg")) {
            var sketch = new PdfSketch().page().grid(XS, YS).words(XS, YS, "甲项", "", "", "乙项");
            sketch.raw(ink).words(XS, YS, "", "12", "0", "", "3", "45");
            assertEquals(TABLE, read(sketch), ink);
        }
    }

    @Test
    void whatIsTypedOverALineOfUnderscoresIsRead() {
        var sketch = new PdfSketch().page().text(50, 700, 10, "受理申请____件，都已经答复。");
        sketch.raw("0 0 1 rg").text(95, 701, 10, "12");
        var line = read(sketch).get(0);
        assertEquals("受理申请12件，都已经答复。", line.replace("_", ""), line);
    }

    @Test
    void aPageThatLiesAskewIsRead() {
        var sketch = new PdfSketch().page().raw("0.9962 0.0872 -0.0872 0.9962 0 0 cm");
        assertEquals(List.of("一行斜的字。"), read(sketch.text(100, 500, 10, "一行斜的字。")));
    }
}
