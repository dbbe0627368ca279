package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page shows is read, however the file draws it. */
class PdfReaderTest {

    private static final int[] XS = {50, 150, 250, 350};
    private static final int[] YS = {700, 680, 660};
    private static final List<String> TABLE = List.of("1:甲项 | 2:12 | 3:0", "1:乙项 | 2:3 | 3:45");
    private static final String[] WORDS = {"甲项", "12", "0", "乙项", "3", "45"};
    private static final String LONG = "本年主动公开政府信息共计若干条其中政策文件占三成其余为业务";

    private static List<String> read(PdfSketch sketch) {
        return Shown.of("x.pdf", sketch.bytes());
    }

    private static PdfSketch ruled() {
        return new PdfSketch().page().grid(XS, YS).words(XS, YS, WORDS);
    }

    @Test
    void linesDrawATable() {
        assertEquals(TABLE, read(ruled()));
    }

    @Test
    void aMissingBorderMakesOneCell() {
        var sketch = new PdfSketch().page();
        sketch.line(50, 700, 350, 700).line(150, 680, 350, 680).line(50, 660, 350, 660);
        sketch.line(50, 700, 50, 660).line(150, 700, 150, 660).line(350, 700, 350, 660);
        sketch.line(250, 680, 250, 660);
        sketch.text(60, 677, 10, "甲项").text(200, 685, 10, "合并").text(170, 665, 10, "7");
        sketch.text(270, 665, 10, "8");
        assertEquals(List.of("1v2:甲项 | 2+2:合并", "2:7 | 3:8"), read(sketch));
    }

    @Test
    void thinBarsAndFramesAndDotsDrawTheSameTable() {
        var bars = new PdfSketch().page().words(XS, YS, WORDS);
        var dots = new PdfSketch().page().words(XS, YS, WORDS);
        for (int x : XS) {
            bars.raw("%d 660 0.5 40 re f".formatted(x));
            for (int y = 660; y < 700; y += 2) {
                dots.raw("%d %d 1 1 re f".formatted(x, y));
            }
        }
        for (int y : YS) {
            bars.raw("50 %d 300.5 0.5 re f".formatted(y));
            for (int x = 50; x < 350; x += 2) {
                dots.raw("%d %d 1 1 re f".formatted(x, y));
            }
        }
        var frames = new PdfSketch().page().words(XS, YS, WORDS);
        for (int c = 0; c < 3; c++) {
            for (int r = 0; r < 2; r++) {
                frames.raw("%d %d 100 20 re S".formatted(XS[c], YS[r + 1]));
            }
        }
        assertEquals(TABLE, read(bars));
        assertEquals(TABLE, read(frames));
        assertEquals(TABLE, read(dots));
    }

    @Test
    void aTableWithoutOuterBordersIsClosed() {
        var sketch = new PdfSketch().page().words(XS, YS, WORDS);
        sketch.line(150, 700, 150, 660).line(250, 700, 250, 660);
        for (int y : YS) {
            sketch.line(50, y, 350, y);
        }
        assertEquals(TABLE, read(sketch));
    }

    @Test
    void turnedPagesAreReadUpright() {
        assertEquals(
                TABLE, read(new PdfSketch().page("/Rotate 90").grid(XS, YS).words(XS, YS, WORDS)));
        var turned = new PdfSketch().page().raw("0 1 -1 0 780 0 cm").grid(XS, YS);
        assertEquals(TABLE, read(turned.words(XS, YS, WORDS)));
    }

    @Test
    void textTurnedWithinACellIsReadAlongItsDirection() {
        int[] xs = {50, 80, 200};
        int[] ys = {700, 600, 580};
        var sketch = new PdfSketch().page().grid(xs, ys).upwards(70, 610, 10, "办理结果");
        sketch.text(100, 640, 10, "第一列总计").text(55, 585, 10, "1").text(100, 585, 10, "200");
        assertEquals(List.of("1:办理结果 | 2:第一列总计", "1:1 | 2:200"), read(sketch));
    }

    @Test
    void theOrderInTheFileDecidesNothing() {
        var sketch = new PdfSketch().page().text(50, 100, 10, "第三行。").text(50, 700, 10, "第一行。");
        sketch.text(70, 400, 10, "二行。").text(50, 400, 10, "第");
        assertEquals(List.of("第一行。", "第 二行。", "第三行。"), read(sketch));
    }

    @Test
    void aShadowIsReadOnce() {
        var sketch = new PdfSketch().page().text(50, 700, 20, "年度报告11");
        assertEquals(List.of("年度报告11"), read(sketch.text(51, 699, 20, "年度报告11")));
    }

    @Test
    void raisedMarksAreNoFigures() {
        var sketch = ruled().text(160, 669, 6, "12");
        assertEquals(TABLE, read(sketch));
    }

    @Test
    void linesOfAParagraphAreJoined() {
        var sketch = new PdfSketch().page().text(50, 700, 10, "一、概述").text(70, 680, 10, LONG);
        sketch.text(50, 665, 10, LONG + "办理").text(50, 650, 10, "事项。").text(70, 635, 10, "另起一段。");
        assertEquals(List.of("一、概述", LONG + LONG + "办理" + "事项。", "另起一段。"), read(sketch));
    }

    @Test
    void pageNumbersAndRunningHeadsAreNoText() {
        var sketch = new PdfSketch();
        for (int i = 1; i <= 3; i++) {
            sketch.page().text(200, 780, 9, "某县某局信息公开").text(280, 30, 9, "- " + i + " -");
            sketch.text(50, 600, 10, "第" + i + "段文字。");
        }
        assertEquals(List.of("某县某局信息公开", "第1段文字。", "第2段文字。", "第3段文字。"), read(sketch));
        var titled = new PdfSketch();
        for (int i = 1; i <= 2; i++) {
            titled.page().text(200, 780, 9, "某局年度报告").text(280, 30, 9, "第" + i + "页");
            titled.text(50, 600, 10, i == 1 ? "某局年度报告" : "正文。");
        }
        assertEquals(List.of("某局年度报告", "正文。"), read(titled));
    }

    @Test
    void aTableGoesOnOverThePageAndItsHeadIsReadOnce() {
        int[] upper = {120, 100, 80};
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。").grid(XS, upper);
        sketch.words(XS, upper, "名称", "甲列", "乙列", "甲项", "12", "0").text(280, 30, 9, "1");
        sketch.page().grid(XS, YS).words(XS, YS, "名称", "甲列", "乙列", "乙项", "3", "45");
        sketch.text(280, 30, 9, "2");
        var expected = List.of("前文。", "1:名称 | 2:甲列 | 3:乙列", TABLE.get(0), TABLE.get(1));
        assertEquals(expected, read(sketch));
    }

    @Test
    void aRowCutByThePageIsOneRow() {
        int[] upper = {100, 80};
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。").grid(XS, upper);
        sketch.words(XS, upper, "申请人无正当理由逾期", "12", "0").page().grid(XS, YS);
        sketch.words(XS, YS, "不补正", "", "", "乙项", "3", "45");
        var expected = List.of("前文。", "1:申请人无正当理由逾期不补正 | 2:12 | 3:0", TABLE.get(1));
        assertEquals(expected, read(sketch));
    }

    @Test
    void theRestOfALabelStandsOnTheNextPageWhoseFieldsShowNoEnds() {
        // the outer field begins and ends on other pages: its side touches no rule across
        int[] xs = {50, 90, 190, 290};
        var sketch = new PdfSketch().page().grid(xs, new int[] {100, 60});
        sketch.text(55, 80, 10, "三").text(95, 80, 10, "2.其他法律").text(200, 80, 10, "3");
        sketch.page();
        for (int x : xs) {
            sketch.line(x, 700, x, 640);
        }
        sketch.line(90, 680, 290, 680).line(90, 640, 290, 640);
        sketch.text(95, 690, 10, "禁止公开").text(95, 660, 10, "3.其他").text(200, 660, 10, "5");
        var rows = List.of("1v2:三 | 2:2.其他法律禁止公开 | 3:3", "2:3.其他 | 3:5");
        assertEquals(rows, read(sketch));
    }

    @Test
    void theRestOfALabelAndOfTheGroupBesideItStandsOnTheNextPage() {
        int[] xs = {50, 70, 170, 270};
        int[] upper = {100, 80};
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。").grid(xs, upper);
        sketch.words(xs, upper, "（", "1.", "3").page().grid(xs, YS);
        sketch.words(xs, YS, "四）", "本机关不掌握", "", "五", "2.其他", "5");
        var rows = List.of("前文。", "1:（四） | 2:1.本机关不掌握 | 3:3", "1:五 | 2:2.其他 | 3:5");
        assertEquals(rows, read(sketch));
    }

    @Test
    void headsBesideADividedHeadGoOnOnTheNextPage() {
        int[] upper = {140, 100};
        int[] xs = {50, 100, 200, 250};
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。").grid(xs, upper);
        sketch.text(60, 110, 30, "自").text(110, 110, 10, "法人").text(210, 110, 30, "总").page();
        int[] below = {50, 100, 150, 200, 250};
        sketch.grid(below, new int[] {700, 660, 640});
        sketch.text(60, 670, 10, "然人").text(102, 670, 10, "企业").text(152, 670, 10, "机构");
        sketch.text(210, 670, 10, "计").text(60, 645, 10, "1").text(110, 645, 10, "2");
        sketch.text(160, 645, 10, "3").text(210, 645, 10, "6");
        var rows = read(sketch);
        assertEquals("1v2:自然人 | 2+2:法人 | 4v2:总计", rows.get(1));
        assertEquals("2:企业 | 3:机构", rows.get(2));
        assertEquals("1:1 | 2:2 | 3:3 | 4:6", rows.get(3));
    }

    @Test
    void anUprightHeadingOverATableThatLiesIsALine() {
        var sketch = new PdfSketch().page().text(50, 760, 16, "三、情况");
        sketch.raw("q 0 1 -1 0 700 0 cm").grid(XS, YS).words(XS, YS, WORDS).raw("Q");
        var rows = read(sketch);
        assertEquals("三、情况", rows.get(0));
        assertEquals(TABLE, rows.subList(1, rows.size()));
    }

    @Test
    void largeWordsBehindEveryPageAreNoText() {
        var sketch = new PdfSketch();
        for (int i = 0; i < 3; i++) {
            sketch.page().text(200, 400, 60, "样稿").grid(XS, YS).words(XS, YS, WORDS);
            sketch.text(150, 405, 10, "第" + i + "页的正文，写在水印的上面。").text(150, 385, 10, "又一行。");
        }
        var lines = read(sketch);
        assertTrue(lines.contains("第1页的正文，写在水印的上面。又一行。"), lines.toString());
        assertTrue(lines.stream().noneMatch(l -> l.contains("样")), lines.toString());
    }

    @Test
    void largeFiguresAndHeadsAtTheSamePlaceOfPagesAreNoWatermark() {
        var sketch = new PdfSketch();
        int[] ys = {700, 660, 620};
        for (int i = 0; i < 3; i++) {
            sketch.page().grid(XS, ys).text(55, 665, 24, "总计").text(155, 665, 24, "0");
            sketch.text(55, 640, 10, "第" + i + "行很长的小字").text(155, 640, 10, "7");
            sketch.text(50, 400, 10, "小字的正文写了很多很多，为的是比大字多。" + i);
        }
        var lines = read(sketch);
        assertEquals(3, lines.stream().filter(l -> l.contains("1:总计 | 2:0")).count(), "" + lines);
    }

    @Test
    void severalFiguresRightOfTheTextAreNoPageNumbers() {
        var sketch = new PdfSketch().page().grid(XS, new int[] {100, 80}).text(50, 700, 10, "第一项");
        sketch.text(400, 693, 10, "3").text(50, 670, 10, "第二项").text(400, 663, 10, "5");
        var shown = String.join(" ", read(sketch));
        assertTrue(shown.contains("3") && shown.contains("5"), shown);
    }

    @Test
    void aPageNumberBesideTheTableIsNoneOfIt() {
        int[] next = {700, 680, 660};
        var sketch = new PdfSketch().page().text(50, 780, 10, "前文。").grid(XS, new int[] {60, 40});
        sketch.text(55, 45, 10, "甲项").text(155, 45, 10, "12").text(255, 45, 10, "0");
        sketch.text(20, 400, 10, "1").page().text(20, 400, 10, "2").grid(XS, next);
        var rows = read(sketch.words(XS, next, "乙项", "3", "45", "丙项", "6", "7"));
        assertEquals(List.of("前文。", TABLE.get(0), TABLE.get(1), "1:丙项 | 2:6 | 3:7"), rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本ç告ÿ国ó院令Ā号ÿ行«复°议ÿ本ÿ年ÿ度ç", "!\"#$%&'()*+,-./01234:;<=>?@A5&)DEPQRST"})
    void aPageWhoseCodesAreWrongIsAPicture(String garbled) throws UnreadableException {
        var sketch = new PdfSketch().page().text(50, 700, 10, garbled).text(50, 680, 10, garbled);
        if (Tesseract.find() == null) {
            assertEquals(List.of("garbled-pdf"), read(sketch));
        } else {
            var notes = Shown.read("x.pdf", sketch.bytes()).notes();
            assertTrue(notes.stream().anyMatch(n -> n.kind().equals("recognised")));
        }
    }

    @Test
    void aPageInEnglishHasTheRightCodes() {
        var line =
                "Annual report (2025) & tables: see <http://example.org/?a=1>, 35% of all requests.";
        var sketch = new PdfSketch().page().text(50, 700, 10, line).text(50, 660, 10, line);
        assertEquals(List.of(line, line), read(sketch));
    }

    @Test
    void aNumberBetweenLinesOfTheTextIsNoPageNumber() {
        var sketch = new PdfSketch().page().text(50, 780, 10, "第一行的文字。");
        sketch.text(80, 766, 10, "3").text(50, 752, 10, "第三行的文字。");
        var lines = read(sketch.text(280, 30, 10, "1"));
        assertEquals(List.of("第一行的文字。", "3", "第三行的文字。"), lines);
    }

    @Test
    void aRowWithoutFiguresBehindAWholeRowIsNotItsRest() {
        int[] upper = {100, 80};
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。").grid(XS, upper);
        sketch.words(XS, upper, "甲项", "12", "0").page().grid(XS, YS);
        sketch.words(XS, YS, "乙项", "", "", "丙项", "3", "45");
        var expected = List.of("前文。", TABLE.get(0), "1:乙项 | 2: | 3:", "1:丙项 | 2:3 | 3:45");
        assertEquals(expected, read(sketch));
    }

    @Test
    void aHeadCellTakesNoFigureOfTheNextPage() {
        int[] xs = {50, 75, 100, 125};
        int[] ys = {140, 120, 100};
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。").grid(xs, ys);
        sketch.words(xs, ys, "甲", "乙", "丙", "总计", "总计", "总计").page();
        int[] next = {700, 680};
        sketch.grid(xs, next).words(xs, next, "5", "", "7");
        assertEquals("1:5 | 2: | 3:7", read(sketch).get(3));
    }

    @Test
    void figuresOfTwoFieldsAreNeverOneFigure() {
        var sketch = new PdfSketch().page().grid(new int[] {50, 150, 350}, YS);
        sketch.text(60, 685, 10, "甲项").text(160, 685, 10, "12").text(260, 685, 10, "0");
        sketch.text(60, 665, 10, "乙项").text(160, 665, 10, "3");
        assertEquals(List.of("1:甲项 | 2:12 | 0", "1:乙项 | 2:3"), read(sketch));
    }

    @Test
    void aFigureBrokenInANarrowCellIsOneFigure() {
        int[] xs = {50, 150, 178};
        int[] ys = {700, 660};
        var sketch = new PdfSketch().page().grid(xs, ys).text(60, 680, 10, "金额");
        sketch.text(153, 685, 10, "1234").text(153, 673, 10, ".5");
        assertEquals(List.of("1:金额 | 2:1234.5"), read(sketch));
    }

    @Test
    void columnsWithoutRulesAreAlignedRows() throws UnreadableException {
        var sketch = new PdfSketch().page().words(XS, YS, WORDS);
        var document = Shown.read("x.pdf", sketch.bytes());
        assertEquals(
                List.of("6+2:甲项 | 16+2:12 | 26:0", "6+2:乙项 | 16:3 | 26+2:45"), Shown.of(document));
        assertEquals(Table.Layout.ALIGNED, ((Table) document.blocks().get(0)).layout());
    }

    @Test
    void placesHaveTheirPage() throws UnreadableException {
        var sketch = new PdfSketch().page().text(50, 700, 10, "一。").page().text(50, 700, 10, "二。");
        var blocks = Shown.read("x.pdf", sketch.bytes()).blocks();
        assertEquals(List.of(1, 2), blocks.stream().map(b -> b.at().page()).toList());
    }

    @Test
    void aPageWithoutTextIsAScan() throws UnreadableException {
        var picture = "600 0 0 800 0 0 cm /I Do";
        var expected = Tesseract.find() == null ? "scanned-pdf" : "nothing-recognised";
        assertEquals(List.of(expected), read(new PdfSketch().page().raw(picture)));
        var mixed = new PdfSketch().page().text(50, 700, 10, "文字。").page().raw(picture);
        var last = (Paragraph) Shown.read("x.pdf", mixed.bytes()).blocks().get(1);
        assertFalse(last.holds().isEmpty());
        assertEquals(2, last.at().page());
    }

    @Test
    void onlyAPasswordToOpenKeepsAFileClosed() throws IOException {
        assertEquals(List.of("encrypted"), Shown.of("x.pdf", locked("owner", "user")));
        assertEquals(TABLE, Shown.of("x.pdf", locked("owner", "")));
    }

    private static byte[] locked(String owner, String user) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(ruled().bytes())) {
            pdf.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
            pdf.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void endlessDrawingIsCutOff() {
        var sketch = new PdfSketch().page().raw("0 0 m 1 1 l S\n".repeat(110_000));
        assertEquals(List.of("too-much-drawn"), read(sketch));
    }

    @Test
    void cutAndFlippedFilesEndInADocumentOrAReason() {
        var whole = ruled().page().text(50, 700, 10, "后文。").bytes();
        for (int i = 1; i < 20; i++) {
            assertFalse(Shown.of("x.pdf", Arrays.copyOf(whole, whole.length * i / 20)) == null);
        }
        var random = new Random(7);
        int read = 0;
        for (int i = 0; i < 80; i++) {
            var bytes = whole.clone();
            for (int k = 0; k < 5; k++) {
                bytes[9 + random.nextInt(bytes.length - 9)] = (byte) random.nextInt(256);
            }
            read += Shown.of("x.pdf", bytes).size() > 1 ? 1 : 0;
        }
        assertTrue(read > 8);
    }
}
