package cn.nianshen.report;

import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Searches the strips of a document for the rows of a table, before values are placed. */
final class RowSearch {

    private static final double SURE = 0.2;
    private static final int BLOCK = 16;
    private static final int NEAR = 10;

    private final FormTable form;
    private final Labels labels;
    private final RowAligner aligner;

    RowSearch(FormTable form, Labels labels, RowAligner aligner) {
        this.form = form;
        this.labels = labels;
        this.aligner = aligner;
    }

    /**
     * What was found.
     *
     * @param matches rows of the form with their strips, in order
     * @param outOfOrder rows that stand at another place than in the form
     * @param first index of the first strip, -1 where nothing was found
     * @param last index of the last strip
     */
    record Result(
            List<RowAligner.Match> matches,
            Map<String, RowAligner.Match> outOfOrder,
            int first,
            int last) {

        /** Nothing was found. */
        static final Result NOTHING = new Result(List.of(), Map.of(), -1, -1);

        /** Mean cost per row of the form, a missing row counting 1. */
        double cost(int rows) {
            double sum = rows - matches.size();
            for (var m : matches) {
                sum += m.cost();
            }
            return rows == 0 ? 0 : sum / rows;
        }
    }

    /** Aligns the rows; strips outside the table cost next to nothing. */
    Result search(List<Strip> rows) {
        var found = sure(aligner.align(rows), rows);
        if (found.size() < Math.max(2, form.rows().size() / 8)) {
            return Result.NOTHING;
        }
        var matches = new RowsBetween(form, labels, aligner, rows).fill(found);
        int first = matches.stream().mapToInt(m -> m.strip().index()).min().orElse(-1);
        int last = matches.stream().mapToInt(m -> m.strip().index()).max().orElse(-1);
        var exchanged = matches.stream().filter(m -> isExchanged(m, matches)).toList();
        var settled = matches.stream().filter(m -> !isAmong(m, exchanged)).toList();
        var moved = outOfOrder(rows, settled, first, last);
        boolean all = exchanged.stream().allMatch(m -> moved.containsKey(m.row().id()));
        return all
                ? new Result(settled, moved, first, last)
                : new Result(matches, outOfOrder(rows, matches, first, last), first, last);
    }

    private static boolean isAmong(RowAligner.Match match, List<RowAligner.Match> matches) {
        return matches.stream().anyMatch(m -> m == match);
    }

    /** Without rows whose label, put together from several lines, may be that of another row. */
    private List<RowAligner.Match> sure(List<RowAligner.Match> matches, List<Strip> rows) {
        return matches.stream()
                .filter(m -> m.broken() == null || isSure(m, matches, rows))
                .toList();
    }

    private boolean isSure(RowAligner.Match m, List<RowAligner.Match> matches, List<Strip> rows) {
        var broken = Objects.requireNonNull(m.broken());
        boolean shared =
                matches.stream()
                        .filter(o -> o != m && o.broken() != null)
                        .anyMatch(
                                o ->
                                        broken.pieces().stream()
                                                .anyMatch(o.broken().pieces()::contains));
        if (shared || broken.sure()) {
            return !shared;
        }
        int i = rows.stream().map(Strip::index).toList().indexOf(m.strip().index());
        boolean others =
                broken.left().stream()
                        .anyMatch(
                                l ->
                                        form.rows().stream()
                                                .anyMatch(
                                                        r -> r != m.row() && aligner.isLike(l, r)));
        return !others && isTaken(i - 1, i, matches, rows) && isTaken(i + 1, i, matches, rows);
    }

    /** Whether a neighbour is far away or has a row of its own. */
    private static boolean isTaken(
            int i, int from, List<RowAligner.Match> matches, List<Strip> rows) {
        if (i < 0 || i >= rows.size()) {
            return true;
        }
        var strip = rows.get(i);
        boolean near = Math.abs(strip.index() - rows.get(from).index()) <= NEAR;
        return !near
                || !hasFigures(strip)
                || matches.stream().anyMatch(o -> o.strip().index() == strip.index());
    }

    /**
     * Whether the order alone put the strip here: its label is that of another row, which has no
     * strip of its own label either.
     */
    private boolean isExchanged(RowAligner.Match m, List<RowAligner.Match> matches) {
        return m.cost() > SURE
                && form.rows().stream()
                        .filter(r -> r != m.row() && costOf(m.strip(), r) <= SURE)
                        .filter(r -> bestFor(m.strip(), r))
                        .anyMatch(
                                r ->
                                        matches.stream()
                                                .anyMatch(o -> o.row() == r && o.cost() > SURE));
    }

    /** Rows that the order kept out: sure by their labels, with no better place. */
    private Map<String, RowAligner.Match> outOfOrder(
            List<Strip> rows, List<RowAligner.Match> matches, int first, int last) {
        var used = new HashSet<Integer>();
        matches.forEach(m -> used.add(m.strip().index()));
        var moved = new LinkedHashMap<String, RowAligner.Match>();
        for (var row : missing(matches)) {
            var best = best(row, rows, used, first, last);
            if (best != null) {
                moved.put(row.id(), best);
                used.add(best.strip().index());
            }
        }
        return moved;
    }

    private RowAligner.@Nullable Match best(
            FormRow row, List<Strip> rows, HashSet<Integer> used, int first, int last) {
        // a block of its own may stand above the others
        int before = form.shape() == FormTable.Shape.BLOCKS ? BLOCK : 0;
        RowAligner.Match best = null;
        for (var strip : rows) {
            boolean near = strip.index() >= first - before && strip.index() <= last + 3;
            boolean free = near && !used.contains(strip.index()) && hasFigures(strip);
            var m = free ? aligner.match(strip, row) : null;
            boolean better =
                    m != null
                            && m.broken() == null
                            && m.cost() <= SURE
                            && (best == null || m.cost() < best.cost());
            if (better && bestFor(strip, row)) {
                best = m;
            }
        }
        return best;
    }

    private static boolean hasFigures(Strip strip) {
        return strip.tokens().stream().anyMatch(Token::isFigure);
    }

    private boolean bestFor(Strip strip, FormRow row) {
        double own = costOf(strip, row);
        return form.rows().stream().allMatch(r -> r == row || costOf(strip, r) > own);
    }

    private double costOf(Strip strip, FormRow row) {
        var m = aligner.match(strip, row);
        return m == null ? 1 : m.cost();
    }

    private List<FormRow> missing(List<RowAligner.Match> matches) {
        var found = matches.stream().map(m -> m.row().id()).toList();
        return form.rows().stream().filter(r -> !found.contains(r.id())).toList();
    }
}
