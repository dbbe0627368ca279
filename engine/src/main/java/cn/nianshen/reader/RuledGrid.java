package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table as its rules draw it: fields between neighbouring lines, made one cell where the border
 * between them is missing. Fields open to the outside are no cells.
 *
 * @param box what it covers
 * @param cells from top to bottom, then from left to right
 */
record RuledGrid(Box box, List<Box> cells) {

    private static final int MOST_FIELDS = Blocks.MAX_CELLS;

    /** A border counts where rules cover more than this of it, in hundredths. */
    private static final int COVERED = 60;

    /** Lines nearer than this bound no row and no column. */
    static final int NARROWEST = 3 * Box.POINT;

    /** Widest gap between cells that each have a border of their own. */
    private static final int WIDEST_GAP = 5 * Box.POINT;

    RuledGrid {
        cells = List.copyOf(cells);
    }

    /**
     * The tables that the rules of a page draw, frames of a single cell left out; from top to
     * bottom. A frame around other tables is layout and no table.
     */
    static List<RuledGrid> of(List<PageRule> rules) {
        var grids = new ArrayList<RuledGrid>();
        var groups = RuleSet.groups(rules);
        for (var group : groups) {
            var grid = new Drawing(closed(withSides(group, groups))).grid();
            if (grid != null && grid.cells.size() > 1) {
                grids.add(grid);
            }
        }
        if (grids.size() > 1) {
            grids.removeIf(g -> grids.stream().anyMatch(o -> o != g && g.isFrameOf(o)));
        }
        grids.sort(Comparator.comparingInt((RuledGrid g) -> g.box.top()));
        return grids;
    }

    private boolean isFrameOf(RuledGrid other) {
        return cells.stream().anyMatch(c -> c.holds(other.box, RuleSet.SAME));
    }

    /** The cell at a place, or null. */
    @Nullable Box cellAt(int x, int y) {
        if (!box.holds(x, y)) {
            return null;
        }
        Box best = null;
        for (var cell : cells) {
            if (cell.holds(x, y)
                    && (best == null
                            || (long) cell.width() * cell.height()
                                    < (long) best.width() * best.height())) {
                best = cell;
            }
        }
        return best;
    }

    /**
     * The cell of the last row that text right below the table runs out of, or null: where a page
     * breaks beside a taller cell, that cell is open there and its lines go on below its
     * neighbours' border. Where no cell of the row has a border below, only a line that begins
     * within the table does; where all have one, none is open.
     */
    @Nullable Box runningOver(Box text, List<PageRule> rules) {
        boolean under =
                text.centre() > box.bottom() && text.centre() <= box.bottom() + 2 * text.height();
        if (!under) {
            return null;
        }
        Box open = null;
        boolean bordered = false;
        for (var cell : cells) {
            if (cell.bottom() == box.bottom()) {
                boolean closed = rules.stream().anyMatch(r -> isBelow(r, cell));
                bordered |= closed;
                boolean above = cell.left() <= text.left() && text.right() <= cell.right();
                open = !closed && above ? cell : open;
            }
        }
        boolean within = text.top() < box.bottom() + text.height() / 6;
        return bordered || within ? open : null;
    }

    private static boolean isBelow(PageRule rule, Box cell) {
        return rule.level()
                && Math.abs(rule.at() - cell.bottom()) <= NARROWEST
                && rule.from() - RuleSet.GAP <= cell.middle()
                && rule.to() + RuleSet.GAP >= cell.middle();
    }

    /**
     * The group with rules that touch none of its own and run from its head to its foot beside it:
     * the outer side of a cell so tall that a page shows neither of its ends.
     */
    private static List<PageRule> withSides(List<PageRule> group, List<List<PageRule>> groups) {
        var upright = alike(group, false);
        if (upright.size() < 2 || group.size() == upright.size()) {
            return group;
        }
        int first = first(upright);
        int last = last(upright);
        var all = new ArrayList<>(group);
        for (var other : groups) {
            var rule = other.get(0);
            boolean side =
                    other.size() == 1
                            && !rule.level()
                            && Math.abs(rule.from() - first) <= RuleSet.TOUCH
                            && Math.abs(rule.to() - last) <= RuleSet.TOUCH;
            if (side) {
                all.add(rule);
            }
        }
        return all;
    }

    /**
     * Sides left open at the edge of the table are closed: where two or more rules end at one place
     * and no rule across joins their ends, as in tables without outer borders, and where a page
     * breaks within a cell.
     */
    private static List<PageRule> closed(List<PageRule> group) {
        var out = new ArrayList<>(group);
        for (boolean level : new boolean[] {true, false}) {
            var along = alike(group, level);
            var across = alike(group, !level);
            if (across.isEmpty() || along.size() < 2) {
                continue;
            }
            int first = first(along);
            int last = last(along);
            var starting = new ArrayList<PageRule>();
            var ending = new ArrayList<PageRule>();
            for (var rule : along) {
                if (rule.from() < first + NARROWEST) {
                    starting.add(rule);
                }
                if (rule.to() > last - NARROWEST) {
                    ending.add(rule);
                }
            }
            side(starting, near(across, first), first, out);
            side(ending, near(across, last), last, out);
        }
        return out;
    }

    /** The rules of one direction. */
    static List<PageRule> alike(List<PageRule> rules, boolean level) {
        var out = new ArrayList<PageRule>();
        for (var rule : rules) {
            if (rule.level() == level) {
                out.add(rule);
            }
        }
        return out;
    }

    /** Where the first of the rules begins. */
    private static int first(List<PageRule> rules) {
        int first = Integer.MAX_VALUE;
        for (var rule : rules) {
            first = Math.min(first, rule.from());
        }
        return first;
    }

    /** Where the last of the rules ends. */
    private static int last(List<PageRule> rules) {
        int last = Integer.MIN_VALUE;
        for (var rule : rules) {
            last = Math.max(last, rule.to());
        }
        return last;
    }

    private static List<PageRule> near(List<PageRule> across, int end) {
        var out = new ArrayList<PageRule>();
        for (var rule : across) {
            if (Math.abs(rule.at() - end) < 2 * RuleSet.TOUCH) {
                out.add(rule);
            }
        }
        return out;
    }

    /**
     * Closes one side. Left and right, a side that is drawn anywhere is left as it is: where a row
     * has a cell less than the others its end is open.
     */
    private static void side(
            List<PageRule> ending, List<PageRule> drawn, int end, List<PageRule> out) {
        if (ending.size() < 2 || ending.get(0).level() && !drawn.isEmpty()) {
            return;
        }
        int at = drawn.isEmpty() ? end : drawn.get(0).at();
        int from = ending.get(0).at();
        int to = from;
        for (var rule : ending) {
            from = Math.min(from, rule.at());
            to = Math.max(to, rule.at());
        }
        out.add(new PageRule(!ending.get(0).level(), at, from, to));
    }

    /** The fields of one group of rules. */
    private static final class Drawing {
        private final int[] xs;
        private final int[] ys;
        private final int near;
        private final boolean[][] upright;
        private final boolean[][] lying;

        Drawing(List<PageRule> rules) {
            near = isSpaced(rules) ? WIDEST_GAP : NARROWEST;
            xs = places(rules, false, near);
            ys = places(rules, true, near);
            boolean empty = xs.length < 2 || ys.length < 2 || tooMany();
            upright = empty ? new boolean[0][0] : new boolean[xs.length][ys.length - 1];
            lying = empty ? new boolean[0][0] : new boolean[ys.length][xs.length - 1];
            if (!empty) {
                for (int i = 0; i < xs.length; i++) {
                    cover(rules, false, xs[i], ys, upright[i]);
                }
                for (int i = 0; i < ys.length; i++) {
                    cover(rules, true, ys[i], xs, lying[i]);
                }
            }
        }

        private boolean tooMany() {
            return (long) (xs.length - 1) * (ys.length - 1) > MOST_FIELDS;
        }

        /** Whether gaps between borders stand between the cells all through, both ways. */
        private static boolean isSpaced(List<PageRule> rules) {
            for (boolean level : new boolean[] {true, false}) {
                var places = places(rules, level, NARROWEST);
                int gaps = 0;
                for (int i = 1; i < places.length; i++) {
                    gaps += places[i] - places[i - 1] <= WIDEST_GAP ? 1 : 0;
                }
                if (gaps == 0 || gaps * 3 < places.length - 1) {
                    return false;
                }
            }
            return true;
        }

        /** Places of the rules across, those next to each other made one. */
        private static int[] places(List<PageRule> rules, boolean level, int near) {
            var across = alike(rules, level);
            var sorted = new int[across.size()];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = across.get(i).at();
            }
            Arrays.sort(sorted);
            var out = new int[sorted.length];
            int n = 0;
            for (int place : sorted) {
                if (n == 0 || place - out[n - 1] > near) {
                    out[n++] = place;
                }
            }
            return Arrays.copyOf(out, n);
        }

        private void cover(
                List<PageRule> rules, boolean level, int at, int[] stops, boolean[] into) {
            var here = new ArrayList<PageRule>();
            for (var rule : rules) {
                if (rule.level() == level && rule.at() >= at && rule.at() - at <= near) {
                    here.add(rule);
                }
            }
            for (int k = 0; k < into.length; k++) {
                long length = 0;
                for (var rule : here) {
                    int from = Math.max(stops[k], rule.from());
                    length = Math.max(length, Math.min(stops[k + 1], rule.to()) - from);
                }
                into[k] = length * 100 >= (long) COVERED * (stops[k + 1] - stops[k]);
            }
        }

        @Nullable RuledGrid grid() {
            if (lying.length == 0) {
                return null;
            }
            int columns = xs.length - 1;
            int rows = ys.length - 1;
            int outside = columns * rows;
            var sets = new Unions(outside + 1);
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    int field = r * columns + c;
                    open(sets, upright[c][r], field, c == 0 ? outside : field - 1);
                    open(sets, lying[r][c], field, r == 0 ? outside : field - columns);
                    open(sets, upright[c + 1][r] || c + 1 < columns, field, outside);
                    open(sets, lying[r + 1][c] || r + 1 < rows, field, outside);
                }
            }
            return grid(sets, columns, outside);
        }

        private static void open(Unions sets, boolean border, int a, int b) {
            if (!border) {
                sets.unite(a, b);
            }
        }

        private @Nullable RuledGrid grid(Unions sets, int columns, int outside) {
            var cells = new TreeMap<Integer, Box>();
            for (int field = 0; field < outside; field++) {
                int set = sets.find(field);
                if (set != sets.find(outside)) {
                    int c = field % columns;
                    int r = field / columns;
                    cells.merge(set, new Box(xs[c], ys[r], xs[c + 1], ys[r + 1]), Box::with);
                }
            }
            var sorted = new ArrayList<>(cells.values());
            sorted.sort(Comparator.comparingInt(Box::top).thenComparingInt(Box::left));
            if (sorted.isEmpty()) {
                return null;
            }
            var box = sorted.get(0);
            for (var cell : sorted) {
                box = box.with(cell);
            }
            return new RuledGrid(box, sorted);
        }
    }
}
