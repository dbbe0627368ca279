package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How text is laid on a sheet: two pages beside each other, or from top to bottom. */
class SheetLayoutTest {

    private static final int SIZE = 12 * Box.POINT;
    private static final int WIDE = 842 * Box.POINT;
    private static final int HIGH = 595 * Box.POINT;

    /** Characters one after the other from a place, to the right or downwards. */
    private static List<PagePiece> line(String text, int x, int y, boolean down) {
        var out = new ArrayList<PagePiece>();
        for (int i = 0; i < text.length(); i++) {
            int left = x * Box.POINT + (down ? 0 : i * SIZE);
            int top = y * Box.POINT + (down ? i * SIZE : 0);
            var box = new Box(left, top, left + SIZE, top + SIZE);
            out.add(new PagePiece(text.substring(i, i + 1), box, 0));
        }
        return out;
    }

    private static PageSheet sheet(List<List<PagePiece>> lines, int width, int height) {
        var pieces = lines.stream().flatMap(List::stream).toList();
        return new PageSheet(1, width, height, pieces, List.of(), List.of());
    }

    private static String text(PageSheet sheet) {
        return String.join("", sheet.pieces().stream().map(PagePiece::text).toList());
    }

    @Test
    void twoPagesOnASheetAreReadOneAfterTheOther() {
        var lines =
                List.of(
                        line("左边第一行", 40, 60, false),
                        line("右边第一行", 500, 60, false),
                        line("左边第二行。", 40, 80, false),
                        line("右边第二行。", 500, 80, false),
                        line("第一页至第二页", 380, 580, false));
        var halves = SheetHalves.of(sheet(lines, WIDE, HIGH));
        assertEquals(2, halves.size());
        assertTrue(text(halves.get(0)).startsWith("左边第一行左边第二行。"));
        assertTrue(text(halves.get(1)).startsWith("右边第一行右边第二行。"));
        assertEquals(HIGH, halves.get(1).height());
        assertTrue(halves.get(1).pieces().get(0).box().left() < 200 * Box.POINT);
    }

    @Test
    void wideRowsAndUprightSheetsAreNotTakenApart() {
        var row = List.of(line("申请的处理结果。", 40, 60, false), line("1234567", 600, 60, false));
        assertEquals(1, SheetHalves.of(sheet(row, WIDE, HIGH)).size());
        var across = List.of(line("一行文字从左边一直写到右边的一行。".repeat(3), 40, 60, false));
        assertEquals(1, SheetHalves.of(sheet(across, WIDE, HIGH)).size());
        var columns = List.of(line("左边一栏的文字。", 40, 60, false), line("右边一栏的文字。", 500, 60, false));
        assertEquals(1, SheetHalves.of(sheet(columns, HIGH, WIDE)).size());
    }

    private static List<PagePiece> small(String text, int x, int y) {
        var out = new ArrayList<PagePiece>();
        for (int i = 0; i < text.length(); i++) {
            int left = (x + i * 6) * Box.POINT;
            var box = new Box(left, y * Box.POINT, left + SIZE / 2, y * Box.POINT + SIZE / 2);
            out.add(new PagePiece(text.substring(i, i + 1), box, 0));
        }
        return out;
    }

    /** Four pages on an upright sheet; what each begins with, in the order of places. */
    private static List<String> small(String... first) {
        var lines = new ArrayList<List<PagePiece>>();
        for (int i = 0; i < first.length; i++) {
            lines.add(small(first[i] + "的文字。", 40 + i % 2 * 297, 60 + i / 2 * 421));
            for (int y = 72; y < 300; y += 12) {
                lines.add(small("一行写到右边的文字。".repeat(3), 40 + i % 2 * 297, y + i / 2 * 421));
            }
        }
        var out = new ArrayList<String>();
        for (var zone : PageZones.of(List.of(sheet(lines, HIGH, WIDE)))) {
            var at = zone.sheet().pieces().get(0).box();
            out.add(text(zone.sheet()).substring(0, 2) + " " + at.left() / Box.POINT);
        }
        return out;
    }

    @Test
    void severalSmallPagesOnASheetAreReadOneAfterTheOther() {
        assertEquals(
                List.of("甲页 40", "乙页 40", "丙页 40", "丁页 40"),
                small("甲页", "乙页", "丙页", "丁页").stream().map(t -> near(t, 40)).toList());
        assertEquals(3, small("甲页", "乙页", "丙页").size());
    }

    @Test
    void numbersOfHeadingsTellThatSmallPagesStandInColumns() {
        var read = small("一、", "三、", "二、", "四、");
        assertEquals(
                List.of("一、", "二、", "三、", "四、"),
                read.stream().map(t -> t.substring(0, 2)).toList());
    }

    /** A gutter may be a point off. */
    private static String near(String text, int at) {
        int found = Integer.parseInt(text.substring(3));
        return Math.abs(found - at) < 10 ? text.substring(0, 3) + at : text;
    }

    @Test
    void textFromTopToBottomIsTold() {
        var text = "政府信息公开工作年度报告".repeat(3);
        var down = List.of(line(text, 500, 40, true), line(text, 470, 40, true));
        assertTrue(Columnwise.isSet(List.of(sheet(down, HIGH, WIDE))));
        var along = List.of(line(text, 40, 40, false), line(text, 40, 60, false));
        assertFalse(Columnwise.isSet(List.of(sheet(along, HIGH, WIDE))));
        // heads of narrow columns alone
        var heads = new ArrayList<List<PagePiece>>(along);
        heads.add(line("社会公益组织法律服务机构", 100, 100, true));
        assertFalse(Columnwise.isSet(List.of(sheet(heads, HIGH, WIDE))));
    }
}
