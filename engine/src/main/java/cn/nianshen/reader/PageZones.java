package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page taken apart where its text runs in two columns: each stretch of the page that has a free
 * strip in its middle, with running text on one side and text or a ruled table on the other, gives
 * its left column and then its right one. What reaches across the strip stays as it is.
 */
final class PageZones {

    /** The strip lies between these shares of the width, in hundredths. */
    private static final int FROM = 40;

    private static final int TO = 60;

    /** The middle region is looked at in so many equal parts, one for each bit. */
    private static final int PARTS = 64;

    /** Free space between two columns, at least. */
    private static final int GUTTER = 5 * Box.POINT;

    /** Each column holds this share of the characters of its stretch, in hundredths. */
    private static final int SHARE = 12;

    /** Running text is as wide as this share of the page, in hundredths. */
    private static final int WIDTH = 28;

    /** Lines of running text that show a column. */
    private static final int LINES = 4;

    /** Lines of a column begin and end this near to its edges, in hundredths of their height. */
    private static final int EDGE = 250;

    /** Blanks are nothing; signs are text, or each would be a gap as wide as a letter. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]*");

    private final PageSheet sheet;
    private final int from;
    private final int to;

    /** The strip of other pages of the file; 0 where none is known. */
    private final int known;

    /** The strip of this page; 0 where it has none. */
    private int found;

    /**
     * A part of a page.
     *
     * @param narrow whether it is one of two columns, with margins of its own
     */
    record Zone(PageSheet sheet, boolean narrow) {}

    /**
     * What stands at one height, or a ruled table.
     *
     * @param taken the parts of the middle region that it covers
     */
    private record Row(Box box, long taken, List<Box> pieces, boolean ruled) {}

    private PageZones(PageSheet sheet, int known) {
        this.sheet = sheet;
        this.known = known;
        this.from = sheet.width() / 100 * FROM;
        this.to = sheet.width() / 100 * TO;
    }

    /**
     * The parts of upright pages, in reading order. Where one page has columns of running text,
     * tables beside each other on the other pages are of these columns.
     */
    static List<Zone> of(List<PageSheet> pages) {
        var parts = new ArrayList<List<Zone>>();
        var sheets = new HashSet<Integer>();
        int gutter = 0;
        for (var page : pages) {
            var small = SheetPages.of(page);
            var halves = small.size() > 1 ? small : SheetHalves.of(page);
            if (halves.size() > 1) {
                sheets.add(parts.size());
                parts.add(halves.stream().map(h -> new Zone(h, true)).toList());
            } else {
                var zones = new PageZones(page, 0);
                parts.add(zones.zones());
                gutter = gutter == 0 ? zones.found : gutter;
            }
        }
        for (int i = 0; gutter > 0 && i < parts.size(); i++) {
            if (!sheets.contains(i)) {
                parts.set(i, new PageZones(pages.get(i), gutter).zones());
            }
        }
        return parts.stream().flatMap(List::stream).toList();
    }

    private List<Zone> zones() {
        var rows = rows();
        if (known == 0 && rows.stream().filter(r -> gutter(r.taken) > 0).count() < LINES) {
            return List.of(new Zone(sheet, false));
        }
        var out = new ArrayList<Zone>();
        int top = Integer.MIN_VALUE;
        int i = 0;
        while (i < rows.size()) {
            int end = stretch(rows, i);
            int gutter = gutter(taken(rows.subList(i, end)));
            if (gutter > 0 && areColumns(rows.subList(i, end), gutter)) {
                found = gutter;
                int head = rows.get(i).box.top();
                if (i > 0) {
                    out.add(new Zone(between(top, head), false));
                }
                int next = end < rows.size() ? rows.get(end).box.top() : Integer.MAX_VALUE;
                var part = between(i > 0 ? head : Integer.MIN_VALUE, next);
                int by = shift(rows.subList(i, end), gutter);
                out.add(new Zone(SheetHalves.half(part, 0, gutter, 0), true));
                out.add(new Zone(SheetHalves.half(part, gutter, sheet.width(), by), true));
                top = next;
            }
            i = end;
        }
        if (out.isEmpty()) {
            return List.of(new Zone(sheet, false));
        }
        if (top < Integer.MAX_VALUE) {
            out.add(new Zone(between(top, Integer.MAX_VALUE), false));
        }
        return out;
    }

    /** The end of the longest stretch from a row on that keeps a free strip. */
    private int stretch(List<Row> rows, int first) {
        long taken = rows.get(first).taken;
        int end = first + 1;
        while (gutter(taken) > 0 && end < rows.size() && gutter(taken | rows.get(end).taken) > 0) {
            taken |= rows.get(end).taken;
            end++;
        }
        return end;
    }

    private static long taken(List<Row> rows) {
        long taken = 0;
        for (var row : rows) {
            taken |= row.taken;
        }
        return taken;
    }

    /** The middle of the widest free strip, 0 where none is wide enough. */
    private int gutter(long taken) {
        int best = 0;
        int at = 0;
        int free = 0;
        for (int i = 0; i < PARTS; i++) {
            free = (taken >>> i & 1) == 0 ? free + 1 : 0;
            if (free > best) {
                best = free;
                at = i + 1;
            }
        }
        int part = Math.max(1, (to - from) / PARTS);
        int place = known == 0 ? 0 : (known - from) / part;
        if (known > 0 && (taken >>> place & 1) == 0) {
            return known;
        }
        return best * part < GUTTER ? 0 : from + (2 * at - best) * part / 2;
    }

    /** Tables, rules and pictures as they are, and the text outside tables height by height. */
    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        var grids = RuledGrid.of(sheet.rules()).stream().map(RuledGrid::box).toList();
        grids.forEach(g -> rows.add(new Row(g, taken(g), List.of(g), true)));
        sheet.pictures().forEach(p -> rows.add(new Row(p, taken(p), List.of(), false)));
        for (var rule : sheet.rules()) {
            var box = SheetHalves.box(rule);
            if (!isWithin(grids, box)) {
                rows.add(new Row(box, taken(box), List.of(), false));
            }
        }
        var boxes = new ArrayList<Box>();
        for (var piece : sheet.pieces()) {
            if (BLANKS.matcher(piece.text()).matches() || isWithin(grids, piece.box())) {
                continue;
            }
            boxes.add(piece.box());
        }
        boxes.sort(Comparator.comparingInt(Box::centre));
        Row open = null;
        for (var box : boxes) {
            if (open != null && box.centre() < open.box.bottom()) {
                open.pieces.add(box);
                int at = rows.size() - 1;
                open = new Row(open.box.with(box), open.taken | taken(box), open.pieces, false);
                rows.set(at, open);
            } else {
                open = new Row(box, taken(box), new ArrayList<>(List.of(box)), false);
                rows.add(open);
            }
        }
        rows.sort(Comparator.comparingInt(r -> r.box.top()));
        return rows;
    }

    private static boolean isWithin(List<Box> grids, Box box) {
        for (var grid : grids) {
            if (grid.holds(box, RuleSet.TOUCH)) {
                return true;
            }
        }
        return false;
    }

    private long taken(Box box) {
        long part = Math.max(1, (to - from) / PARTS);
        long first = Math.max(0, (box.left() - from) / part);
        long last = Math.min(PARTS - 1L, (box.right() - from) / part);
        if (box.right() < from || box.left() > to || last < first) {
            return 0;
        }
        long upTo = last == PARTS - 1L ? -1L : (1L << (last + 1)) - 1;
        return upTo & ~((1L << first) - 1);
    }

    private boolean areColumns(List<Row> rows, int gutter) {
        int least = sheet.width() / 100 * WIDTH;
        var left = Side.of(rows, gutter, true, least);
        var right = Side.of(rows, gutter, false, least);
        int all = left.count + right.count;
        boolean shared = left.ruled || left.count * 100 >= SHARE * all;
        shared &= right.ruled || right.count * 100 >= SHARE * all;
        if (known == gutter) {
            // a sign may stand in the strip of one line by chance
            return shared
                    && rows.size() > 1
                    && left.count > 0
                    && right.count > 0
                    && left.fits
                    && right.fits;
        }
        return shared
                && (left.runs || right.runs)
                && (left.runs || left.ruled)
                && (right.runs || right.ruled);
    }

    /** How much farther right the right column begins than the left one. */
    private static int shift(List<Row> rows, int gutter) {
        var left = Side.of(rows, gutter, true, 0);
        var right = Side.of(rows, gutter, false, 0);
        return Math.max(0, right.start - left.start);
    }

    /**
     * One side of a stretch.
     *
     * @param start its left edge
     * @param count pieces of its text
     * @param runs whether its lines fill it as running text does
     * @param fits whether one line fills it, or a table stands in it
     * @param ruled whether a ruled table stands in it
     */
    private record Side(int start, int count, boolean runs, boolean fits, boolean ruled) {

        static Side of(List<Row> rows, int gutter, boolean left, int least) {
            var lines = new ArrayList<Box>();
            boolean ruled = false;
            int count = 0;
            for (var row : rows) {
                Box line = null;
                for (var box : row.pieces) {
                    if (box.left() + box.width() / 4 < gutter == left) {
                        line = line == null ? box : line.with(box);
                        count++;
                        ruled |= row.ruled;
                    }
                }
                if (line != null && !row.ruled) {
                    lines.add(line);
                }
            }
            boolean fits = ruled;
            for (var line : lines) {
                fits |= line.width() >= least;
            }
            return new Side(
                    start(rows, lines, gutter, left), count, runs(lines, least), fits, ruled);
        }

        private static int start(List<Row> rows, List<Box> lines, int gutter, boolean left) {
            int start = Integer.MAX_VALUE;
            for (var line : lines) {
                start = Math.min(start, line.left());
            }
            for (var row : rows) {
                if (row.ruled && row.box.left() + row.box.width() / 4 < gutter == left) {
                    start = Math.min(start, row.box.left());
                }
            }
            return start;
        }

        private static boolean runs(List<Box> lines, int least) {
            @Nullable Box all = null;
            for (var line : lines) {
                all = all == null ? line : all.with(line);
            }
            int full = 0;
            for (var line : lines) {
                int near = line.height() * EDGE / 100;
                boolean flush = all != null && line.left() - all.left() < near;
                full += flush && all.right() - line.right() < near ? 1 : 0;
            }
            boolean wide = all != null && all.width() >= least;
            return wide && full >= LINES && full * 3 >= lines.size();
        }
    }

    /** What of the page begins between two heights. */
    private PageSheet between(int top, int bottom) {
        return sheet.part(b -> b.top() >= top && b.top() < bottom);
    }
}
