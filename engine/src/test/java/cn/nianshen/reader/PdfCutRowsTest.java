package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows through which programs break a page, each in its own way. */
class PdfCutRowsTest {

    private static final int[] XS = {50, 150, 250, 350};
    private static final int[] LOW = {100, 80};
    private static final int[] TOP = {780, 760, 740};

    private static List<String> read(PdfSketch sketch) {
        return Shown.of("x.pdf", sketch.bytes());
    }

    private static PdfSketch broken(String... words) {
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。").grid(XS, LOW);
        return sketch.words(XS, LOW, words).page().grid(XS, TOP);
    }

    @Test
    void figuresStayWhoseLabelGoesToTheNextPage() {
        var sketch = broken("", "12", "0").words(XS, TOP, "2.甲项", "", "", "3.乙项", "3", "45");
        assertEquals(List.of("前文。", "1:2.甲项 | 2:12 | 3:0", "1:3.乙项 | 2:3 | 3:45"), read(sketch));
    }

    @Test
    void aLabelStaysWhoseFiguresGoToTheNextPage() {
        var sketch = broken("2.甲项", "", "").words(XS, TOP, "", "12", "/", "3.乙项", "3", "45");
        assertEquals(List.of("前文。", "1:2.甲项 | 2:12 | 3:/", "1:3.乙项 | 2:3 | 3:45"), read(sketch));
    }

    @Test
    void theGroupStaysWithTheFiguresWhoseLabelGoesToTheNextPage() {
        int[] xs = {50, 120, 200, 250, 300};
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。").grid(xs, LOW);
        sketch.words(xs, LOW, "（六）甲类", "", "12", "0").page().grid(xs, TOP);
        sketch.words(xs, TOP, "", "1.甲项", "", "", "", "2.乙项", "3", "45");
        var read = read(sketch);
        assertEquals("1:（六）甲类 | 2:1.甲项 | 3:12 | 4:0", read.get(1));
        assertEquals("1: | 2:2.乙项 | 3:3 | 4:45", read.get(2));
    }

    @Test
    void aGroupOfItsOwnIsNoRestOfTheRowBefore() {
        int[] xs = {50, 120, 200, 250, 300};
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。").grid(xs, LOW);
        sketch.words(xs, LOW, "（六）甲类", "", "12", "0").page().grid(xs, TOP);
        sketch.words(xs, TOP, "（七）乙类", "1.甲项", "", "", "", "2.乙项", "3", "45");
        assertEquals("1:（六）甲类 | 2: | 3:12 | 4:0", read(sketch).get(1));
    }

    @Test
    void someFiguresGoToTheNextPageWithOrWithoutTheLabel() {
        var with = broken("", "12", "").words(XS, TOP, "2.甲项", "", "480", "3.乙项", "3", "45");
        var without = broken("2.甲项", "12", "").words(XS, TOP, "", "", "480", "3.乙项", "3", "45");
        var rows = List.of("前文。", "1:2.甲项 | 2:12 | 3:480", "1:3.乙项 | 2:3 | 3:45");
        assertEquals(rows, read(with));
        assertEquals(rows, read(without));
    }

    @Test
    void theFiguresStandBesideTheRestOfTheLabel() {
        var sketch = broken("2.甲项目", "", "");
        sketch.words(XS, TOP, "的情形", "12", "0", "3.乙项", "3", "45");
        assertEquals("1:2.甲项目的情形 | 2:12 | 3:0", read(sketch).get(1));
    }

    @Test
    void anEmptyRowAboveOneThatIsWholeStaysEmpty() {
        var sketch = broken("2.甲项", "", "").words(XS, TOP, "3.乙项", "3", "45", "4.丙", "6", "7");
        var rows = List.of("前文。", "1:2.甲项 | 2: | 3:", "1:3.乙项 | 2:3 | 3:45", "1:4.丙 | 2:6 | 3:7");
        assertEquals(rows, read(sketch));
    }

    @Test
    void aRowThatIsPrintedOnBothPagesIsOne() {
        var sketch = broken("2.甲项", "12", "0");
        sketch.words(XS, TOP, "2.甲项", "12", "0", "3.乙项", "3", "45");
        assertEquals(List.of("前文。", "1:2.甲项 | 2:12 | 3:0", "1:3.乙项 | 2:3 | 3:45"), read(sketch));
    }

    @Test
    void aRowOfWhichOnePageHasHalfTheLabelIsOne() {
        var sketch = broken("2.甲项目", "12", "0");
        sketch.words(XS, TOP, "2.甲项目的其他情形", "12", "0", "3.乙项", "3", "45");
        var rows = List.of("前文。", "1:2.甲项目的其他情形 | 2:12 | 3:0", "1:3.乙项 | 2:3 | 3:45");
        assertEquals(rows, read(sketch));
    }

    @Test
    void aRowOfWhichOnePageHasHalfOfAFigureIsOne() {
        int[] xs = {50, 150, 168, 190};
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。").grid(xs, LOW);
        sketch.words(xs, LOW, "2.甲项", "36", "0").page().grid(xs, TOP);
        sketch.words(xs, TOP, "2.甲项", "", "0", "3.乙项", "3", "5");
        sketch.text(151, 771, 7, "36").text(151, 763, 7, "4");
        var rows = List.of("前文。", "1:2.甲项 | 2:364 | 3:0", "1:3.乙项 | 2:3 | 3:5");
        assertEquals(rows, read(sketch));
    }

    @Test
    void rowsWithTheSameFiguresAreTwo() {
        var sketch = broken("2.甲项", "12", "0");
        sketch.words(XS, TOP, "3.甲项", "12", "0", "4.乙项", "3", "45");
        var rows =
                List.of("前文。", "1:2.甲项 | 2:12 | 3:0", "1:3.甲项 | 2:12 | 3:0", "1:4.乙项 | 2:3 | 3:45");
        assertEquals(rows, read(sketch));
    }

    @Test
    void aRowPrintedTwiceBesideATallCellIsOne() {
        int[] xs = {20, 50, 150, 250, 350};
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。").grid(xs, LOW);
        sketch.words(xs, LOW, "", "2.甲项", "12", "0").page();
        sketch.grid(new int[] {20, 50}, new int[] {780, 740}).grid(XS, TOP);
        sketch.text(25, 755, 10, "五").words(XS, TOP, "2.甲项", "12", "0", "3.乙项", "3", "45");
        var rows = read(sketch);
        assertEquals(1, rows.stream().filter(r -> r.contains("甲项")).count(), rows::toString);
        assertEquals(
                "2:3.乙项 | 3:3 | 4:45", rows.get(rows.size() - 1).replaceFirst("^1:五 \\| ", ""));
    }

    @Test
    void signsBelowHeadsAreNoRestOfTheHeads() {
        int[] xs = {50, 94, 138, 182};
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。");
        sketch.line(50, 120, 182, 120).line(94, 100, 182, 100).line(50, 80, 182, 80);
        for (int x : xs) {
            sketch.line(x, x == 138 ? 100 : 120, x, 80);
        }
        sketch.text(53, 95, 10, "其他结果").text(100, 105, 10, "复议").text(97, 85, 10, "结果维持");
        sketch.text(141, 85, 10, "结果纠正").page().grid(xs, new int[] {780, 760});
        sketch.words(xs, new int[] {780, 760}, "/", "1", "4");
        var rows = read(sketch);
        assertEquals("1:/ | 2:1 | 3:4", rows.get(rows.size() - 1), rows::toString);
    }

    @Test
    void anEmptyStripOverALabelIsOfItsCell() {
        var sketch = new PdfSketch().page().grid(XS, new int[] {700, 680, 640, 620});
        sketch.line(50, 670, 150, 670).text(53, 655, 10, "2.甲项").text(160, 660, 10, "12");
        sketch.text(260, 660, 10, "0").text(53, 685, 10, "1.丙").text(160, 685, 10, "5");
        sketch.text(260, 685, 10, "6").text(53, 625, 10, "3.乙项").text(160, 625, 10, "3");
        sketch.text(260, 625, 10, "45");
        var rows = List.of("1:1.丙 | 2:5 | 3:6", "1:2.甲项 | 2:12 | 3:0", "1:3.乙项 | 2:3 | 3:45");
        assertEquals(rows, read(sketch));
    }

    @Test
    void anEmptyStripOverAFigureIsOfItsCell() {
        int[] xs = {50, 150, 250};
        var sketch = new PdfSketch().page().grid(xs, new int[] {700, 680, 655, 635});
        sketch.line(150, 675, 250, 675).text(53, 665, 10, "2.甲项").text(160, 660, 10, "12");
        sketch.text(53, 685, 10, "1.丙").text(160, 685, 10, "5");
        sketch.text(53, 640, 10, "3.乙项").text(160, 640, 10, "3");
        assertEquals(List.of("1:1.丙 | 2:5", "1:2.甲项 | 2:12", "1:3.乙项 | 2:3"), read(sketch));
    }

    @Test
    void emptyFieldsOfARowOfTheirOwnStayEmpty() {
        int[] xs = {50, 150, 250};
        var sketch = new PdfSketch().page().grid(xs, new int[] {700, 680, 640, 620});
        sketch.line(150, 660, 250, 660).text(53, 655, 10, "2.甲项").text(160, 645, 10, "12");
        sketch.text(53, 685, 10, "1.丙").text(160, 685, 10, "5");
        sketch.text(53, 625, 10, "3.乙项").text(160, 625, 10, "3");
        assertEquals(List.of("1:1.丙 | 2:5", "1v2:2.甲项 | 2:", "2:12", "1:3.乙项 | 2:3"), read(sketch));
    }

    @Test
    void wordsThatRunOutOfATableThePageCutsAreOfTheirCell() {
        int[] xs = {50, 90, 150, 250};
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。");
        sketch.line(50, 120, 250, 120).line(90, 100, 250, 100);
        for (int x : xs) {
            sketch.line(x, 120, x, 80);
        }
        sketch.text(55, 102, 10, "办理").text(55, 90, 10, "情况").text(55, 74, 10, "结果");
        sketch.text(95, 105, 10, "1.丙").text(160, 105, 10, "5").text(160, 85, 10, "12");
        int[] top = {780, 760, 740};
        sketch.page().grid(xs, top).words(xs, top, "", "2.甲项", "", "", "3.乙项", "3");
        var rows = List.of("前文。", "1v2:办理情况结果 | 2:1.丙 | 3:5", "2:2.甲项 | 3:12", "1: | 2:3.乙项 | 3:3");
        assertEquals(rows, read(sketch));
    }
}
