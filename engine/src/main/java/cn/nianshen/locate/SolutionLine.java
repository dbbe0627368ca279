package cn.nianshen.locate;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes that are told but for one number: each change is a line in the change of one figure. It
 * is told after all where bounds leave one value alone.
 */
final class SolutionLine {

    /** Values that are tried one by one. */
    private static final int TRIED = 64;

    private static final long FAR = 1_000_000_000_000_000L;

    private final long[][] rows;
    private final int[] pivots;
    private final int free;
    private final int[] chosen;
    private final List<Figure> figures;
    private final List<Equation> comparisons;
    private long least;
    private long most;

    /**
     * A line.
     *
     * @param rows equations after elimination; the last number of each is its right side
     * @param pivots row of each figure, -1 for the free one
     * @param free which figure is free
     * @param chosen numbers of the figures
     * @param figures all figures
     * @param comparisons identities that must go on holding
     */
    SolutionLine(
            long[][] rows,
            int[] pivots,
            int free,
            int[] chosen,
            List<Figure> figures,
            List<Equation> comparisons) {
        this.rows = rows;
        this.pivots = pivots;
        this.free = free;
        this.chosen = chosen;
        this.figures = figures;
        this.comparisons = comparisons;
    }

    /** The changes; not known where several values fit, none where no value does. */
    List<Change> changes() {
        bounds();
        List<Change> first = List.of();
        boolean all = most - least < TRIED;
        long from = all ? least : Math.max(least, Math.min(0, most - TRIED));
        for (long t = from; t <= Math.min(most, from + TRIED); t++) {
            List<Change> point = at(t);
            if (!point.isEmpty() && !first.isEmpty()) {
                return open();
            }
            first = point.isEmpty() ? first : point;
        }
        return all || least > most ? first : open();
    }

    private List<Change> open() {
        List<Change> open = new ArrayList<>();
        for (int figure : chosen) {
            open.add(new Change(figures.get(figure), 0, false));
        }
        return open;
    }

    /** What the free figure may change by so that none falls below zero. */
    private void bounds() {
        Figure figure = figures.get(chosen[free]);
        least = figure.isSigned() ? -FAR : -figure.value();
        most = FAR;
        for (int j = 0; j < chosen.length; j++) {
            if (j != free && !figures.get(chosen[j]).isSigned()) {
                bound(rows[pivots[j]], j);
            }
        }
    }

    /** Value times pivot plus right side is at least slope times the free change. */
    private void bound(long[] row, int j) {
        int sign = row[j] < 0 ? -1 : 1;
        long slope = sign * row[free];
        long room =
                Math.addExact(
                        Math.multiplyExact(figures.get(chosen[j]).value(), sign * row[j]),
                        sign * row[chosen.length]);
        if (slope > 0) {
            most = Math.min(most, Math.floorDiv(room, slope));
        } else if (slope < 0) {
            least = Math.max(least, -Math.floorDiv(room, -slope));
        } else if (room < 0) {
            most = least - 1;
        }
    }

    private List<Change> at(long t) {
        List<Change> changes = new ArrayList<>();
        for (int j = 0; j < chosen.length; j++) {
            long delta = t;
            if (j != free) {
                long[] row = rows[pivots[j]];
                long right = row[chosen.length] - row[free] * t;
                if (right % row[j] != 0) {
                    return List.of();
                }
                delta = right / row[j];
            }
            Figure figure = figures.get(chosen[j]);
            if (delta == 0 || !figure.mayChangeBy(delta)) {
                return List.of();
            }
            changes.add(new Change(figure, delta));
        }
        boolean holds = comparisons.stream().allMatch(one -> one.holdsAfter(changes));
        return holds ? changes : List.of();
    }
}
