package cn.nianshen.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Solves the equalities that some figures stand in for the changes of just these figures, exactly:
 * by elimination in whole numbers.
 */
final class Elimination {

    /** Sets of equations are kept as bits of one number. */
    private static final int MOST_TRACKED = 63;

    private final List<Equation> equalities;
    private final List<Equation> comparisons;
    private final List<Figure> figures;

    private int[] chosen = {};
    private int[] touched = {};
    private long[][] rows = {};
    private long[] made = {};
    private int[] pivots = {};

    /**
     * What came of it.
     *
     * @param way changes of all figures chosen, or null
     * @param conflict where there are none: figures one of which must change as well
     */
    record Solution(@Nullable Way way, int[] conflict) {

        boolean solved() {
            return way != null;
        }
    }

    Elimination(Network network) {
        this.equalities = network.equalities();
        this.comparisons = network.heldComparisons();
        this.figures = network.figures();
    }

    /**
     * Solves.
     *
     * @param all numbers of figures, of which the first few count
     * @param size how many
     */
    Solution solve(int[] all, int size) {
        chosen = Arrays.copyOf(all, size);
        touched = touched();
        load();
        int rank = eliminate();
        for (int i = rank; i < rows.length; i++) {
            if (rows[i][size] != 0) {
                return conflict(made[i]);
            }
        }
        return rank == size ? point() : family(rank);
    }

    private int[] touched() {
        int[] all = new int[0];
        for (int figure : chosen) {
            int[] own = figures.get(figure).equations();
            int[] joined = Arrays.copyOf(all, all.length + own.length);
            System.arraycopy(own, 0, joined, all.length, own.length);
            all = joined;
        }
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (kept == 0 || all[kept - 1] != all[i]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private void load() {
        int size = chosen.length;
        rows = new long[touched.length][size + 1];
        made = new long[touched.length];
        for (int i = 0; i < touched.length; i++) {
            Equation equation = equalities.get(touched[i]);
            for (int j = 0; j < size; j++) {
                rows[i][j] = equation.times(chosen[j]);
            }
            rows[i][size] = -equation.residual();
            made[i] = touched.length > MOST_TRACKED ? -1 : 1L << i;
        }
    }

    /** Each pivot row is left with its own figure and those that have no pivot. */
    private int eliminate() {
        pivots = new int[chosen.length];
        Arrays.fill(pivots, -1);
        int rank = 0;
        for (int column = 0; column < chosen.length; column++) {
            int pivot = rank;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot < rows.length) {
                swap(rank, pivot);
                for (int i = 0; i < rows.length; i++) {
                    if (i != rank && rows[i][column] != 0) {
                        subtract(i, rank, column);
                    }
                }
                pivots[column] = rank++;
            }
        }
        return rank;
    }

    private void swap(int one, int other) {
        long[] row = rows[one];
        rows[one] = rows[other];
        rows[other] = row;
        long bits = made[one];
        made[one] = made[other];
        made[other] = bits;
    }

    private void subtract(int row, int pivot, int column) {
        long times = rows[pivot][column];
        long by = rows[row][column];
        long common = 0;
        for (int j = 0; j < rows[row].length; j++) {
            long left = Math.multiplyExact(rows[row][j], times);
            long right = Math.multiplyExact(rows[pivot][j], by);
            rows[row][j] = Math.subtractExact(left, right);
            common = divisor(common, rows[row][j]);
        }
        if (common > 1) {
            for (int j = 0; j < rows[row].length; j++) {
                rows[row][j] /= common;
            }
        }
        made[row] |= made[pivot];
    }

    private static long divisor(long one, long other) {
        long a = Math.abs(one);
        long b = Math.abs(other);
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    private Solution point() {
        List<Change> changes = new ArrayList<>(chosen.length);
        for (int j = 0; j < chosen.length; j++) {
            long[] row = rows[pivots[j]];
            long right = row[chosen.length];
            Figure figure = figures.get(chosen[j]);
            boolean fits = right != 0 && right % row[j] == 0 && figure.mayChangeBy(right / row[j]);
            if (!fits) {
                return conflict(made[pivots[j]]);
            }
            changes.add(new Change(figure, right / row[j]));
        }
        for (Equation comparison : comparisons) {
            if (!comparison.holdsAfter(changes)) {
                return conflict(comparison);
            }
        }
        return new Solution(new Way(changes), new int[0]);
    }

    /** More figures than equations tell: some values can only be told to be possible. */
    private Solution family(int rank) {
        int free = 0;
        while (pivots[free] >= 0) {
            free++;
        }
        if (rank == chosen.length - 1) {
            var line = new SolutionLine(rows, pivots, free, chosen, figures, comparisons);
            List<Change> changes = line.changes();
            return changes.isEmpty() ? conflict(-1) : new Solution(new Way(changes), new int[0]);
        }
        List<Change> open = new ArrayList<>();
        for (int figure : chosen) {
            open.add(new Change(figures.get(figure), 0, false));
        }
        return new Solution(new Way(open), new int[0]);
    }

    private Solution conflict(Equation comparison) {
        return new Solution(
                null,
                IntStream.concat(
                                Arrays.stream(conflict(-1).conflict()),
                                Arrays.stream(comparison.figures()))
                        .distinct()
                        .toArray());
    }

    private Solution conflict(long equations) {
        return new Solution(
                null,
                IntStream.range(0, touched.length)
                        .filter(i -> i > MOST_TRACKED || (equations >> i & 1) == 1)
                        .flatMap(i -> Arrays.stream(equalities.get(touched[i]).figures()))
                        .distinct()
                        .toArray());
    }
}
