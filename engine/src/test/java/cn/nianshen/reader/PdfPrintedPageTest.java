package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of the web that a browser printed. */
class PdfPrintedPageTest {

    private static final int[] XS = {50, 150, 250, 350};
    private static final int[] YS = {700, 680, 660};

    /** Browsers print the title of the page at its head, its address and number at its foot. */
    @Test
    void whatABrowserPrintsAtHeadAndFootCutsNoRow() throws UnreadableException {
        var sketch = new PdfSketch();
        for (int i = 1; i <= 2; i++) {
            sketch.page().text(20, 785, 8, "2026/1/20 10:15").text(250, 785, 8, "某局年度报告_某县网站");
            sketch.text(20, 12, 8, "https://www.a.gov.cn/t20260116_7.html")
                    .text(550, 12, 8, i + "/2");
            if (i == 1) {
                int[] upper = {100, 80};
                sketch.text(50, 700, 10, "前文。").grid(XS, upper);
                sketch.words(XS, upper, "申请人无正当理由逾期", "12", "0");
            }
        }
        sketch.grid(XS, YS).words(XS, YS, "不补正", "", "", "乙项", "3", "45");
        var read = Shown.of("x.pdf", sketch.bytes());
        assertTrue(read.contains("1:申请人无正当理由逾期不补正 | 2:12 | 3:0"), read::toString);
        assertTrue(read.stream().noneMatch(line -> line.contains("t20260116")), read::toString);
        var notes = Read.document("x.pdf", sketch.bytes()).notes();
        assertTrue(
                notes.stream().anyMatch(note -> note.arguments().contains("某局年度报告")),
                notes::toString);
    }

    /** A button that stays on the screen is printed over all pages, with its frame. */
    @Test
    void whatFloatsOverThePageIsNoText() {
        var sketch = new PdfSketch();
        for (int i = 1; i <= 3; i++) {
            sketch.page().text(300, 676, 10, "返回").grid(new int[] {295, 325}, new int[] {690, 670});
            if (i == 2) {
                sketch.grid(XS, YS).words(XS, YS, "甲项", "12", "0", "乙项", "3", "45");
            } else {
                sketch.text(50, 600, 10, "第" + i + "页的文字。");
            }
        }
        assertEquals(
                List.of("第1页的文字。", "1:甲项 | 2:12 | 3:0", "1:乙项 | 2:3 | 3:45", "第3页的文字。"),
                Shown.of("x.pdf", sketch.bytes()));
    }
}
