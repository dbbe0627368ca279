package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a viewer shows of a page is read, and nothing else that the file holds. */
class PdfShownTest {

    private static final int[] XS = {50, 150, 250, 350};
    private static final int[] YS = {700, 680, 660};
    private static final List<String> TABLE = List.of("1:甲项 | 2:12 | 3:0", "1:乙项 | 2:3 | 3:45");
    private static final String[] WORDS = {"甲项", "12", "0", "乙项", "3", "45"};
    private static final String[] EMPTY = {"甲项", "", "0", "乙项", "3", "45"};
    private static final String PLACE = "/Rect[155 682 245 698]/F 4";

    private static List<String> read(PdfSketch sketch) {
        return Shown.of("x.pdf", sketch.bytes());
    }

    private static PdfSketch ruled(String extra, String... words) {
        return new PdfSketch().page(extra).grid(XS, YS).words(XS, YS, words);
    }

    @Test
    void whatLiesOutsideThePartOfThePageThatIsShownIsNotRead() {
        var sketch = ruled("/CropBox[0 620 600 800]", WORDS);
        sketch.grid(XS, new int[] {600, 580}).words(XS, new int[] {600, 580}, "丙项", "6", "7");
        sketch.text(50, 400, 10, "另一半的文字。");
        assertEquals(TABLE, read(sketch));
    }

    @Test
    void oneSheetShownInTwoHalvesIsReadOnce() {
        var sketch = new PdfSketch();
        for (var half : List.of("/CropBox[0 0 300 800]", "/CropBox[300 0 600 800]")) {
            sketch.page(half).text(50, 700, 10, "左页的文字。").text(350, 700, 10, "右页的文字。");
        }
        assertEquals(List.of("左页的文字。", "右页的文字。"), read(sketch));
    }

    @Test
    void aLayerThatIsSwitchedOffIsNotRead() {
        var off = ruled("", WORDS).catalog("/OCProperties<</OCGs[7 0 R]/D<</OFF[7 0 R]>>>>");
        off.raw("/OC /L BDC").text(156, 684, 10, "77").line(100, 700, 100, 660).raw("EMC");
        assertEquals(TABLE, read(off));
        var on = ruled("", EMPTY).catalog("/OCProperties<</OCGs[7 0 R]/D<</ON[7 0 R]>>>>");
        on.raw("/OC /L BDC").text(156, 684, 10, "12").raw("EMC");
        assertEquals(TABLE, read(on));
    }

    @Test
    void whatTheFileCallsAWatermarkIsNotRead() {
        var sketch = ruled("", WORDS).raw("/Artifact <</Subtype /Watermark>> BDC");
        assertEquals(TABLE, read(sketch.text(160, 684, 12, "样稿").raw("EMC")));
    }

    @Test
    void aFigureThatIsPaintedOverIsReadAsItIsWrittenAnew() {
        var sketch = ruled("", "甲项", "95", "0", "乙项", "3", "45");
        sketch.raw("1 g 152 682 60 16 re f 0 g").text(153, 685, 10, "12");
        assertEquals(TABLE, read(sketch));
        var same = ruled("", WORDS).raw("1 g 152 682 60 16 re f 0 g").text(154, 685, 10, "12");
        assertEquals(TABLE, read(same));
    }

    @Test
    void whatIsPaintedBelowOrBesideOrLetsLightThroughHidesNothing() {
        var below = new PdfSketch().page().raw("0.9 g 50 660 300 40 re f 0 g");
        assertEquals(TABLE, read(below.grid(XS, YS).words(XS, YS, WORDS)));
        var beside = ruled("", WORDS).raw("q 250 660 100 2 re W n 1 g 152 662 190 36 re f Q");
        assertEquals(TABLE, read(beside));
        var page = ruled("", WORDS).raw("1 g 0 0 600 800 re f");
        assertEquals(TABLE, read(page));
    }

    @Test
    void aFieldThatTheFileDoesNotDrawShowsItsValue() {
        var field = "/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/V(12)" + PLACE + ">>]";
        assertEquals(TABLE, read(ruled(field, EMPTY)));
        var parent = "/Annots[<</Subtype/Widget/Parent<</FT/Ch/V(12)>>" + PLACE + ">>]";
        var undrawn = "/AcroForm<</Fields[]/NeedAppearances true>>";
        assertEquals(TABLE, read(ruled(parent, EMPTY).catalog(undrawn)));
    }

    @Test
    void whatIsTypedOntoAFreePlaceIsReadAndANoteBesideAFigureIsNot() {
        var typed =
                "/Annots[<</Subtype/FreeText/IT/FreeTextTypewriter/Contents(12)" + PLACE + ">>]";
        assertEquals(TABLE, read(ruled(typed, EMPTY)));
        assertEquals(TABLE, read(ruled(typed.replace("(12)", "(99)"), WORDS)));
        assertEquals(TABLE, read(ruled(typed.replace("/IT/FreeTextTypewriter", ""), WORDS)));
    }

    @Test
    void pageNumbersStampedOverATableAreNoneOfItsFigures() {
        int[] ys = {70, 50, 30};
        for (var sign : List.of("— %d —", "%d", "第%d页 共3页")) {
            var sketch = new PdfSketch();
            for (int i = 1; i <= 3; i++) {
                sketch.page().text(50, 700, 10, "第" + i + "段文字。");
                if (i < 3) {
                    sketch.grid(XS, ys).words(XS, ys, "甲项", "12", "0", "乙项", "3", "45");
                }
                sketch.text(175, 36, 10, sign.formatted(i));
            }
            var lines = read(sketch);
            assertEquals(2, lines.stream().filter(TABLE.get(1)::equals).count(), lines.toString());
            assertEquals("第3段文字。", lines.get(lines.size() - 1));
        }
    }

    @Test
    void figuresThatRunFromPageToPageAloneInTheirCellsAreKept() {
        int[] ys = {70, 50, 30};
        var sketch = new PdfSketch();
        for (int i = 1; i <= 3; i++) {
            sketch.page().text(50, 700, 10, "第" + i + "段文字。").grid(XS, ys);
            sketch.words(XS, ys, "甲项", "12", "0", "乙项", "" + i, "45");
        }
        assertTrue(read(sketch).contains("1:乙项 | 2:3 | 3:45"));
    }

    @Test
    void aLargeBlankBehindAFigureMakesItNoRaisedMark() {
        var sketch = new PdfSketch();
        for (int i = 0; i < 3; i++) {
            sketch.page().grid(XS, YS).words(XS, YS, WORDS).text(60, 672, 40, "A     B");
            sketch.text(50, 400, 10, "正文写了很多很多字，为的是比大字多。" + i);
        }
        var lines = read(sketch);
        assertEquals(3, lines.stream().filter(TABLE.get(0)::equals).count(), lines.toString());
        assertEquals(3, lines.stream().filter(TABLE.get(1)::equals).count(), lines.toString());
    }

    @Test
    void aDottedBorderBelowClosesTheTable() {
        var sketch = new PdfSketch().page().words(XS, YS, WORDS);
        for (int x : XS) {
            for (int y = 660; y < 700; y += 2) {
                sketch.raw("%d %d 1 1 re f".formatted(x, y));
            }
        }
        for (int y : YS) {
            for (int x = 50; x < 350; x += 2) {
                sketch.raw("%d.5 %d 0.8 0.8 re f".formatted(x, y));
            }
        }
        sketch.text(60, 650, 10, "五").text(160, 650, 10, "情").text(260, 650, 10, "况");
        var lines = read(sketch);
        assertTrue(lines.containsAll(TABLE), lines.toString());
    }
}
