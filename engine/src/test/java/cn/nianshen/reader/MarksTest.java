package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Document;
import cn.nianshen.document.Mark;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where cells and paragraphs stand in the file itself, so that they can be marked there. */
class MarksTest {

    private static final int[] XS = {50, 150, 250};
    private static final int[] YS = {700, 680, 660};

    private static Document read(byte[] bytes, String name) throws UnreadableException {
        var file = SourceFile.of(name, bytes);
        return DocumentReaders.read(file, FormatDetector.detect(file));
    }

    private static Document pdf(PdfSketch sketch) throws UnreadableException {
        return read(sketch.bytes(), "x.pdf");
    }

    private static List<TableCell> cells(Document document) {
        return document.blocks().stream()
                .filter(Table.class::isInstance)
                .flatMap(b -> ((Table) b).rows().stream())
                .flatMap(r -> r.cells().stream())
                .toList();
    }

    private static Position at(Document document, String text) {
        return cells(document).stream()
                .filter(c -> c.text().equals(text))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static Mark.Area area(int page, int left, int top, int right, int bottom, int text) {
        return new Mark.Area(page, left * 100, top * 100, right * 100, bottom * 100, text);
    }

    @Test
    void aCellOfAPdfHasTheAreaBetweenItsRules() throws Exception {
        var document = pdf(new PdfSketch().page().grid(XS, YS).words(XS, YS, "甲", "乙", "丙", "12"));
        assertEquals(List.of(area(1, 150, 120, 250, 140, 2)), document.marksAt(at(document, "12")));
    }

    @Test
    void aTurnedPageIsMarkedWhereItIsShown() throws Exception {
        var turned = new PdfSketch().page("/Rotate 90").grid(XS, YS);
        var document = pdf(turned.words(XS, YS, "甲", "乙", "丙", "12"));
        // 600 by 800 turned to 800 by 600: what stood at the left stands above
        assertEquals(List.of(area(1, 660, 150, 680, 250, 2)), document.marksAt(at(document, "12")));
        var lying = new PdfSketch().page().raw("0 1 -1 0 780 0 cm").grid(XS, YS);
        var within = pdf(lying.words(XS, YS, "甲", "乙", "丙", "12"));
        // as drawn: upwards on an upright page
        assertEquals(List.of(area(1, 100, 550, 120, 650, 2)), within.marksAt(at(within, "12")));
    }

    @Test
    void aCellOverAPageBreakHasAnAreaOnEachPage() throws Exception {
        int[] upper = {40, 20};
        var sketch = new PdfSketch().page().text(50, 700, 10, "前文。").grid(XS, upper);
        sketch.words(XS, upper, "申请人无正当理由逾期", "12").page().grid(XS, YS);
        var document = pdf(sketch.words(XS, YS, "不补正", "", "丙项", "7"));
        var marks = document.marksAt(at(document, "申请人无正当理由逾期不补正"));
        assertEquals(List.of(area(1, 50, 760, 150, 780, 10), area(2, 50, 100, 150, 120, 3)), marks);
    }

    @Test
    void theLinesOfAParagraphFollowItsCharacters() throws Exception {
        var line = "本年度共收到政府信息公开申请若干件并且全部按照规定的期限予以办理答复没有遗漏";
        var sketch = new PdfSketch().page().text(50, 700, 10, line).text(50, 684, 10, "完毕。");
        sketch.text(50, 668, 10, "　　另一段的文字写到这里为止。");
        var document = pdf(sketch);
        var first = (Paragraph) document.blocks().get(0);
        var marks = document.marksAt(first.at());
        assertEquals(
                first.text().length(),
                marks.stream().mapToInt(m -> ((Mark.Area) m).characters()).sum());
        assertEquals(2, marks.size());
        assertTrue(((Mark.Area) marks.get(0)).top() < ((Mark.Area) marks.get(1)).top());
    }

    @Test
    void halvesOfASheetAreMarkedOnTheSheet() {
        var right = Placing.SHOWN.from(40_000, 0);
        assertEquals(
                new Mark.Area(3, 41_000, 500, 42_000, 600, 4),
                right.area(3, new Box(1_000, 500, 2_000, 600), 4));
        var turned = Placing.SHOWN.turnedBack(1, 60_000, 80_000).from(10_000, 0);
        var box = new Box(100, 200, 300, 500);
        var back = new Box(10_100, 200, 10_300, 500).turnedBack(3, 80_000, 60_000);
        assertEquals(back, turned.shown(box));
    }

    private static final String PAGE =
            """
            <html><body><!-- 一 --><p>收到<b>申请</b> 175&nbsp;件。</p>
            <table><tr><td>甲<td style="color:red"><p>12</p></td></tr>
            <tr><td>乙 &amp; 丙</td><td>3<br>4</td></tr></table>
            <div>第二<!-- 段 -->段<br>换行</div></body></html>
            """;

    private static String words(String html) {
        return org.jsoup.Jsoup.parse(html).text().replaceAll("\\s", "");
    }

    @Test
    void whatStandsInAPageIsAStretchOfIt() throws Exception {
        var document = read(PAGE.getBytes(StandardCharsets.UTF_8), "x.html");
        for (var cell : cells(document)) {
            assertEquals(cell.text().replaceAll("[\\s|]", ""), stretches(document, cell.at()));
        }
        for (var block : document.blocks()) {
            if (block instanceof Paragraph p) {
                var text = p.text().replaceAll("[\\s\u00a0]", "");
                assertEquals(text, stretches(document, p.at()).replace("\u00a0", ""));
            }
        }
        assertEquals(7, document.marks().size());
    }

    private static String stretches(Document document, Position at) {
        var out = new StringBuilder();
        for (var mark : document.marksAt(at)) {
            var stretch = (Mark.Stretch) mark;
            out.append(words(PAGE.substring(stretch.from(), stretch.to())));
        }
        return out.toString();
    }
}
