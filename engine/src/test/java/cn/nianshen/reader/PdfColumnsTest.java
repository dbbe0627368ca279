package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Text in two columns, notes at the foot of a page, and rows that a page or column cuts. */
class PdfColumnsTest {

    private static final String LINE = "本年主动公开政府信息若干条其中政策文件";
    private static final int[] XS = {50, 150, 250, 290};

    private static List<String> read(PdfSketch sketch) {
        return Shown.of("x.pdf", sketch.bytes());
    }

    /** Five full lines and a short one of a column. */
    private static PdfSketch column(PdfSketch sketch, int x, int y, String first) {
        sketch.text(x, y, 12, first + LINE.substring(first.length()));
        for (int i = 1; i < 5; i++) {
            sketch.text(x, y - 16 * i, 12, LINE);
        }
        return sketch.text(x, y - 80, 12, "占三成。");
    }

    private static int[] moved(int by) {
        return new int[] {XS[0] + by, XS[1] + by, XS[2] + by, XS[3] + by};
    }

    @Test
    void theRestOfALineOverAllColumnsStandsOnTheNextPage() {
        int[] line = {50, 130};
        int[] xs = {50, 90, 130};
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。");
        sketch.grid(xs, new int[] {120, 100}).text(55, 105, 10, "甲项").text(95, 105, 10, "7");
        sketch.grid(line, new int[] {100, 80}).text(55, 85, 10, "第二十条第八").page();
        sketch.grid(line, new int[] {700, 680}).text(55, 685, 10, "项");
        sketch.grid(xs, new int[] {680, 660}).text(55, 665, 10, "乙项").text(95, 665, 10, "5");
        assertEquals(
                List.of("前文。", "1:甲项 | 2:7", "1+2:第二十条第八项", "1:乙项 | 2:5"),
                Shown.of("x.pdf", sketch.bytes()));
    }

    @Test
    void twoColumnsAreReadOneAfterTheOtherBelowWhatReachesAcross() {
        var sketch = new PdfSketch().page().text(180, 760, 14, "某某县水务局二〇二五年报告");
        column(sketch, 50, 700, "左");
        column(sketch, 308, 700, "右");
        sketch.text(50, 560, 12, LINE + LINE + "。");
        var left = "左" + LINE.substring(1) + LINE.repeat(4) + "占三成。";
        var right = "右" + left.substring(1);
        assertEquals(List.of("某某县水务局二〇二五年报告", left, right, LINE + LINE + "。"), read(sketch));
    }

    @Test
    void tablesOfColumnsGoOnInTheNextColumn() {
        var sketch = column(new PdfSketch().page(), 50, 780, "左");
        int[] low = {120, 100, 80};
        sketch.grid(XS, low).words(XS, low, "名称", "甲列", "乙列", "甲项", "12", "0");
        int[] top = {780, 760, 740};
        var right = moved(258);
        sketch.grid(right, top).words(right, top, "名称", "甲列", "乙列", "乙项", "3", "45");
        column(sketch, 308, 700, "右");
        sketch.page().grid(XS, top).words(XS, top, "名称", "甲列", "乙列", "丙项", "1", "2");
        sketch.grid(right, top).words(right, top, "名称", "甲列", "乙列", "丁项", "3", "4");
        var read = read(sketch);
        assertEquals(
                List.of("1:名称 | 2:甲列 | 3:乙列", "1:甲项 | 2:12 | 3:0", "1:乙项 | 2:3 | 3:45"),
                read.subList(1, 4));
        assertEquals(
                List.of("1:名称 | 2:甲列 | 3:乙列", "1:丙项 | 2:1 | 3:2", "1:丁项 | 2:3 | 3:4"),
                read.subList(5, 8));
    }

    @Test
    void aShortRestOnAnotherPageIsOfTheColumnsToo() {
        var sketch = column(new PdfSketch().page(), 50, 700, "左");
        column(sketch, 308, 700, "右");
        sketch.page().text(50, 780, 12, LINE).text(308, 780, 12, LINE);
        sketch.text(50, 764, 12, "甲。").text(308, 764, 12, "乙。");
        assertEquals(List.of(LINE + "甲。", LINE + "乙。"), read(sketch).subList(2, 4));
    }

    @Test
    void figuresRightOfLabelsAreNoColumn() {
        var sketch = new PdfSketch().page();
        for (int i = 0; i < 8; i++) {
            sketch.text(50, 700 - 20 * i, 12, LINE).text(400, 700 - 20 * i, 12, "1" + i);
        }
        assertEquals(8, read(sketch).size());
    }

    @Test
    void aTableGoesOnWhereTheMarginsOfPagesAlternate() {
        int[] xs = {50, 100, 150, 200, 250};
        int[] shifted = {70, 120, 170, 220, 270};
        int[] low = {100, 80};
        int[] top = {780, 760};
        var sketch = new PdfSketch().page().text(50, 700, 12, "前文。").grid(xs, low);
        sketch.words(xs, low, "甲项", "1", "2", "3").page().grid(shifted, top);
        sketch.words(shifted, top, "乙项", "4", "5", "6");
        assertEquals(
                List.of("前文。", "1:甲项 | 2:1 | 3:2 | 4:3", "1:乙项 | 2:4 | 3:5 | 4:6"), read(sketch));
        // other columns are another table
        int[] other = {70, 90, 170, 220, 270};
        var two = new PdfSketch().page().text(50, 700, 12, "前文。").grid(xs, low);
        two.words(xs, low, "甲项", "1", "2", "3").page().grid(other, top);
        two.words(other, top, "乙", "4", "5", "6");
        assertEquals("1:乙 | 2:4 | 3:5 | 4:6", read(two).get(2));
    }

    @Test
    void footnotesDoNotPartATable() {
        int[] low = {140, 120};
        int[] top = {780, 760, 740};
        var sketch = new PdfSketch().page().text(50, 700, 12, "前文写在这里，比注大些。");
        sketch.grid(XS, low).words(XS, low, "（一）申请人无", "12", "0");
        sketch.raw("50 108 110 0.5 re f").text(50, 95, 9, "1统计口径为本机关。");
        sketch.text(50, 83, 9, "2数据由各股室报送。").text(280, 30, 9, "- 1 -");
        sketch.page().grid(XS, top).words(XS, top, "不补正", "", "", "乙项", "3", "45");
        assertEquals(
                List.of("前文写在这里，比注大些。", "1:（一）申请人无不补正 | 2:12 | 3:0", "1:乙项 | 2:3 | 3:45"),
                read(sketch));
    }

    @Test
    void whatStandsBelowAShortRuleAndIsNoNoteIsText() {
        var sketch = new PdfSketch().page().text(50, 700, 12, "前文。");
        sketch.line(50, 600, 160, 600).text(50, 580, 12, "2026年1月15日");
        assertEquals(List.of("前文。", "2026年1月15日"), read(sketch));
        var heading = new PdfSketch().page().text(50, 700, 12, "前文。");
        heading.line(50, 600, 160, 600).text(50, 580, 12, "六、其他需要报告的事项");
        assertEquals(List.of("前文。", "六、其他需要报告的事项"), read(heading));
    }

    @Test
    void labelsCutBesideEachOtherGoOnTogether() {
        int[] xs = {50, 100, 150, 200};
        int[] low = {100, 80};
        int[] top = {780, 760, 740};
        var sketch = new PdfSketch().page().text(50, 700, 12, "前文。").grid(xs, low);
        sketch.words(xs, low, "三、本年", "（一）予", "12").page().grid(xs, top);
        sketch.words(xs, top, "结果", "公开", "", "丙", "乙项", "3");
        assertEquals("1:三、本年结果 | 2:（一）予公开 | 3:12", read(sketch).get(1));
    }

    @Test
    void aRowWithAFigureInEachCellIsNotTheRestOfTheOneAbove() {
        int[] xs = {50, 92, 106, 120};
        int[] low = {100, 80};
        int[] top = {780, 760};
        var sketch = new PdfSketch().page().text(50, 700, 12, "前文。").grid(xs, low);
        sketch.words(xs, low, "行政许可", "35", "2").page().grid(xs, top);
        sketch.words(xs, top, "行政处罚", "18", "1");
        assertEquals(List.of("前文。", "1:行政许可 | 2:35 | 3:2", "1:行政处罚 | 2:18 | 3:1"), read(sketch));
    }
}
