package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Page numbers that a program stamped onto finished pages, over the table that reaches down there:
 * they run from page to page at one height, and share their cell with what it holds. Those outside
 * of tables are left for what knows all that pages repeat.
 */
final class StampedNumbers {

    private static final int PAGES = 3;

    /** The margin, in hundredths of the height of the page. */
    private static final int MARGIN = 12;

    /** Heights this near are the same, and places along the line, on facing pages too. */
    private static final int LEVEL = 2 * Box.POINT;

    private static final int PLACE = 24 * Box.POINT;

    /** Signs of a number. */
    private static final int LONGEST = 24;

    private StampedNumbers() {}

    /**
     * A page number.
     *
     * @param bare whether it is figures alone, as those of a table are
     */
    private record Stamp(int number, boolean bare, Box box, List<PagePiece> pieces) {}

    /** The pages without numbers that are stamped over a table. */
    static List<PageSheet> without(List<PageSheet> pages) {
        if (pages.size() < PAGES) {
            return pages;
        }
        for (var first : stamps(pages.get(0))) {
            var run = run(first, pages);
            if (run != null && isOverTable(run, pages)) {
                return without(run, pages);
            }
        }
        return pages;
    }

    private static List<PageSheet> without(List<Stamp> run, List<PageSheet> pages) {
        var out = new ArrayList<PageSheet>();
        for (int i = 0; i < pages.size(); i++) {
            Map<PagePiece, Boolean> gone = new IdentityHashMap<>();
            run.get(i).pieces.forEach(p -> gone.put(p, true));
            var page = pages.get(i);
            out.add(page.with(page.pieces().stream().filter(p -> !gone.containsKey(p)).toList()));
        }
        return out;
    }

    /** The numbers that go on from the first one, one on each page, or null. */
    private static @Nullable List<Stamp> run(Stamp first, List<PageSheet> pages) {
        var run = new ArrayList<Stamp>();
        for (var page : pages) {
            int number = first.number + run.size();
            int width = page.width();
            for (var stamp : run.isEmpty() ? List.of(first) : stamps(page)) {
                int middle = stamp.box.middle();
                boolean place =
                        Math.abs(middle - first.box.middle()) <= PLACE
                                || Math.abs(middle + first.box.middle() - width) <= PLACE;
                boolean level = Math.abs(stamp.box.centre() - first.box.centre()) <= LEVEL;
                if (stamp.number == number && stamp.bare == first.bare && level && place) {
                    run.add(stamp);
                    break;
                }
            }
            if (run.size() <= number - first.number) {
                return null;
            }
        }
        return run;
    }

    /** Whether a page has it within a table, and none has it as all that a cell holds. */
    private static boolean isOverTable(List<Stamp> run, List<PageSheet> pages) {
        boolean over = false;
        for (int i = 0; i < pages.size(); i++) {
            var stamp = run.get(i);
            var page = pages.get(i);
            int centre = stamp.box.centre();
            boolean beside =
                    page.rules().stream()
                            .anyMatch(r -> !r.level() && r.from() < centre && centre < r.to());
            var cell = beside ? cell(stamp, page) : null;
            if (cell != null && stamp.bare && isAlone(stamp, cell, page)) {
                return false;
            }
            over |= cell != null;
        }
        return over;
    }

    private static @Nullable Box cell(Stamp stamp, PageSheet page) {
        for (var grid : RuledGrid.of(page.rules())) {
            var cell = grid.cellAt(stamp.box.middle(), stamp.box.centre());
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    private static boolean isAlone(Stamp stamp, Box cell, PageSheet page) {
        return page.pieces().stream()
                .filter(p -> cell.holds(p.box().middle(), p.box().centre()))
                .filter(p -> !p.text().isBlank())
                .allMatch(p -> stamp.pieces.stream().anyMatch(s -> s == p));
    }

    /** What of a page's margins may be its number, by the order in which it is printed. */
    private static List<Stamp> stamps(PageSheet page) {
        var out = new ArrayList<Stamp>();
        var open = new ArrayList<PagePiece>();
        int margin = page.height() / 100 * MARGIN;
        for (var piece : page.pieces()) {
            if (!open.isEmpty() && !goesOn(open.get(open.size() - 1), piece)) {
                add(open, out);
                open.clear();
            }
            int centre = piece.box().centre();
            boolean inside = centre > margin && centre < page.height() - margin;
            if (!inside && piece.turn() == 0) {
                open.add(piece);
            }
        }
        add(open, out);
        return out;
    }

    private static boolean goesOn(PagePiece before, PagePiece piece) {
        int gap = piece.box().left() - before.box().right();
        return Math.abs(piece.box().centre() - before.box().centre()) <= LEVEL
                && gap <= before.size()
                && gap >= -before.size() / 4;
    }

    private static void add(List<PagePiece> pieces, List<Stamp> out) {
        if (pieces.isEmpty() || pieces.size() > LONGEST) {
            return;
        }
        var text = new StringBuilder();
        var box = pieces.get(0).box();
        for (var piece : pieces) {
            text.append(piece.text());
            box = box.with(piece.box());
        }
        var words = Numerals.strip(text.toString());
        int number = Numerals.pageNumber(words);
        if (number > 0) {
            boolean bare = Numerals.squeeze(words).chars().allMatch(Character::isDigit);
            out.add(new Stamp(number, bare, box, List.copyOf(pieces)));
        }
    }
}
