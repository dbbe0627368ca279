package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Several pages printed small on one sheet, in columns and rows, taken apart and read page by page:
 * along the rows, or down the columns where the numbers of the headings run so.
 */
final class SheetPages {

    /**
     * Columns and rows of pages that are looked for, those of most pages of a usual shape first.
     */
    private static final int[][] KINDS = {
        {4, 4}, {3, 3}, {4, 2}, {2, 4}, {2, 2}, {3, 2}, {2, 3}, {3, 1},
    };

    /** Free space between two pages, at least: so many letters beside each other. */
    private static final int GUTTER = 3;

    /** How far from its place the gutter may lie, in hundredths of a page. */
    private static final int ASTRAY = 10;

    /** A rule as long as this share of a page that lies in a gutter is its frame, in hundredths. */
    private static final int FRAME = 85;

    private static final int SIDES = 4;

    /** Columns of a table that goes on in the next page stand this near to each other. */
    private static final int NEAR = 2 * Box.POINT;

    /** What stands in the margin at the head and the foot belongs to the sheet, in hundredths. */
    private static final int MARGIN = 4;

    /** Text of pages made small is no larger than this share of the sheet, in thousandths. */
    private static final int SMALL = 14;

    /** Fewer pages in all are columns of one. */
    private static final int FEWEST = 3;

    private final PageSheet sheet;
    private final int columns;
    private final int rows;
    private final int gutter;
    private final int width;
    private final int height;
    private final List<Box> taken = new ArrayList<>();

    private SheetPages(PageSheet sheet, int letter, int columns, int rows) {
        this.sheet = sheet;
        this.gutter = GUTTER * letter;
        this.columns = columns;
        this.rows = rows;
        this.width = sheet.width() / columns;
        this.height = sheet.height() / rows;
        int head = sheet.height() * MARGIN / 100;
        for (var piece : sheet.pieces()) {
            var box = piece.box();
            boolean body = box.bottom() > head && box.top() < sheet.height() - head;
            if (body && !Numerals.strip(piece.text()).isEmpty()) {
                taken.add(box);
            }
        }
        sheet.rules().stream().filter(r -> !isFrame(r)).map(SheetHalves::box).forEach(taken::add);
        taken.addAll(sheet.tellingPictures());
    }

    /** The pages on the sheet, which stands upright: three and more, or the sheet itself. */
    static List<PageSheet> of(PageSheet sheet) {
        int letter = letter(sheet);
        if (letter > 0
                && letter * 1000L <= (long) SMALL * Math.min(sheet.width(), sheet.height())) {
            for (var kind : KINDS) {
                var pages = new SheetPages(sheet, letter, kind[0], kind[1]).pages();
                if (!pages.isEmpty()) {
                    return pages;
                }
            }
        }
        return List.of(sheet);
    }

    /** How wide most letters are. */
    private static int letter(PageSheet sheet) {
        var sizes =
                sheet.pieces().stream()
                        .filter(p -> p.turn() == 0 && isHan(p.text()))
                        .mapToInt(p -> p.box().width() / p.text().length())
                        .sorted()
                        .toArray();
        return sizes.length == 0 ? Integer.MAX_VALUE : sizes[sizes.length / 2];
    }

    private static boolean isHan(String text) {
        return !text.isEmpty() && Character.isIdeographic(text.codePointAt(0));
    }

    private boolean isFrame(PageRule rule) {
        int page = rule.level() ? height : width;
        int off = rule.at() % Math.max(1, page);
        boolean between = Math.min(off, page - off) * 100L <= (long) ASTRAY * page;
        int along = rule.level() ? width : height;
        return between && (rule.to() - rule.from()) * 100L >= (long) FRAME * along;
    }

    private List<PageSheet> pages() {
        var across = cuts(columns, sheet.width(), Comparator.comparingInt(Box::left), true);
        var down = cuts(rows, sheet.height(), Comparator.comparingInt(Box::top), false);
        if (across.isEmpty() || down.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<PageSheet>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                parts.add(part(across, down, column, row));
            }
        }
        var turned = new ArrayList<PageSheet>();
        for (int i = 0; i < parts.size(); i++) {
            turned.add(parts.get(i % rows * columns + i / rows));
        }
        boolean along = isFilledFromFront(parts);
        if (isFilledFromFront(turned) && (!along || likely(turned) > likely(parts))) {
            return filled(turned);
        }
        return along ? filled(parts) : List.of();
    }

    /** The edges of the pages, with those of the sheet; none where there is no gutter. */
    private List<Integer> cuts(int pages, int length, Comparator<Box> order, boolean across) {
        var sorted = new ArrayList<>(taken);
        sorted.sort(order);
        var cuts = new ArrayList<Integer>(List.of(0));
        int slack = length / pages * ASTRAY / 100;
        for (int k = 1; k < pages; k++) {
            int at = (int) ((long) length * k / pages);
            int cut = cut(sorted, at - slack, at + slack, across);
            if (cut < 0) {
                return List.of();
            }
            cuts.add(cut);
        }
        cuts.add(length);
        return cuts;
    }

    /** The middle of the widest free strip, or -1 where none is wide enough. */
    private int cut(List<Box> sorted, int from, int to, boolean across) {
        int best = -1;
        int widest = gutter;
        int free = from;
        for (var box : sorted) {
            int begin = across ? box.left() : box.top();
            if (Math.min(begin, to) - free >= widest) {
                widest = Math.min(begin, to) - free;
                best = free + widest / 2;
            }
            free = Math.max(free, across ? box.right() : box.bottom());
        }
        return to - free >= widest ? (to + free) / 2 : best;
    }

    private PageSheet part(List<Integer> across, List<Integer> down, int column, int row) {
        int left = across.get(column);
        int top = down.get(row);
        var box = new Box(left, top, across.get(column + 1), down.get(row + 1));
        var whole = sheet.part(b -> box.holds(b.middle(), b.centre()));
        var bare = whole.rules().stream().filter(r -> !isFrame(r)).toList();
        boolean framed = whole.rules().size() - bare.size() == SIDES;
        return SheetHalves.moved(framed ? whole.withRules(bare) : whole, box);
    }

    /** Whether all pages with text stand before those without, and are enough of them. */
    private static boolean isFilledFromFront(List<PageSheet> parts) {
        int filled = 0;
        boolean gap = false;
        for (var part : parts) {
            boolean blank = part.isBlank();
            if (gap && !blank) {
                return false;
            }
            gap |= blank;
            filled += blank ? 0 : 1;
        }
        return filled >= FEWEST;
    }

    private static List<PageSheet> filled(List<PageSheet> parts) {
        return parts.stream().filter(p -> !p.isBlank()).toList();
    }

    /**
     * Tables that go on in the next page, less the numbers of headings followed by smaller ones.
     */
    private static int likely(List<PageSheet> parts) {
        int likely = 0;
        int last = 0;
        PageSheet before = null;
        for (var part : parts) {
            likely += before != null && goesOn(before, part) ? 1 : 0;
            before = part.isBlank() ? null : part;
            for (var line : PageLine.of(part.number(), part.placing(), part.pieces())) {
                var number = Numerals.numbering(line.text());
                if (number != null && number.style().equals("han-comma")) {
                    likely -= number.ordinal() < last ? 1 : 0;
                    last = number.ordinal();
                }
            }
        }
        return likely;
    }

    /** Whether the columns at the foot of a page stand where those at the head of another do. */
    private static boolean goesOn(PageSheet before, PageSheet page) {
        int foot = 0;
        int head = Integer.MAX_VALUE;
        for (var rule : before.rules()) {
            foot = rule.level() ? foot : Math.max(foot, rule.to());
        }
        for (var rule : page.rules()) {
            head = rule.level() ? head : Math.min(head, rule.from());
        }
        var lower = new ArrayList<Integer>();
        var upper = new ArrayList<Integer>();
        for (var rule : before.rules()) {
            if (!rule.level() && foot - rule.to() < NEAR) {
                lower.add(rule.at());
            }
        }
        for (var rule : page.rules()) {
            if (!rule.level() && rule.from() - head < NEAR) {
                upper.add(rule.at());
            }
        }
        boolean same = !lower.isEmpty() && lower.size() == upper.size();
        lower.sort(null);
        upper.sort(null);
        for (int i = 0; same && i < lower.size(); i++) {
            same = Math.abs(lower.get(i) - upper.get(i)) < NEAR;
        }
        return same;
    }
}
