package cn.nianshen.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Finds which of many texts are alike without comparing all with all: signatures of least hashes
 * (MinHash) in bands give candidates, which are compared exactly. Texts whose likeness is 0.8 or
 * more are missed with a chance below one in a hundred thousand.
 */
final class AlikePairs {

    private static final int BANDS = 24;
    private static final int ROWS = 4;

    /** By which the agreement of signatures may be below the likeness: five standard deviations. */
    private static final double SLACK = 0.2;

    /** In a crowd of like texts each is compared with that many that follow it. */
    private static final int NEXT = 12;

    private static final long SEED = 0x9E3779B97F4A7C15L;

    private AlikePairs() {}

    /**
     * Two texts that are alike.
     *
     * @param first index of the one that comes first
     * @param second index of the other
     * @param share how alike, from 0 to 1
     */
    record Pair(int first, int second, double share) {}

    /**
     * All pairs found.
     *
     * @param signatures signature of each text
     * @param texts looks up a text by its index
     * @param least least likeness that counts
     */
    static List<Pair> among(int[][] signatures, IntFunction<Shingles> texts, double least) {
        var pairs = new ArrayList<Pair>();
        for (long candidate : candidates(signatures, least - SLACK)) {
            int first = (int) (candidate >>> Integer.SIZE);
            int second = (int) candidate;
            double share = texts.apply(first).jaccard(texts.apply(second));
            if (share >= least) {
                pairs.add(new Pair(first, second, share));
            }
        }
        return pairs;
    }

    /** Share of least hashes that are the same: nearly how alike the texts are. */
    private static double agreement(int[] one, int[] other) {
        int same = 0;
        for (int i = 0; i < one.length; i++) {
            same += one[i] == other[i] ? 1 : 0;
        }
        return (double) same / one.length;
    }

    private static long[] candidates(int[][] signatures, double least) {
        Set<Long> found = new HashSet<>();
        for (int band = 0; band < BANDS; band++) {
            var keys = keys(signatures, band);
            int from = 0;
            for (int i = 1; i <= keys.length; i++) {
                if (i == keys.length || keys[i] >>> Integer.SIZE != keys[from] >>> Integer.SIZE) {
                    pairs(keys, from, i, signatures, least, found);
                    from = i;
                }
            }
        }
        return found.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static void pairs(
            long[] keys, int from, int to, int[][] signatures, double least, Set<Long> found) {
        for (int i = from; i < to; i++) {
            int first = (int) keys[i];
            for (int k = i + 1; k < Math.min(to, i + 1 + NEXT); k++) {
                int second = (int) keys[k];
                // kept only where it may be one: there would be many
                if (agreement(signatures[first], signatures[second]) >= least) {
                    found.add((long) first << Integer.SIZE | second);
                }
            }
        }
    }

    /** What each text has in a band, with its index, sorted; empty texts are left out. */
    private static long[] keys(int[][] signatures, int band) {
        var keys = new long[signatures.length];
        int size = 0;
        for (int i = 0; i < signatures.length; i++) {
            if (signatures[i].length > 0) {
                int part = 1;
                for (int row = band * ROWS; row < (band + 1) * ROWS; row++) {
                    part = 31 * part + signatures[i][row];
                }
                keys[size++] = (long) part << Integer.SIZE | i;
            }
        }
        var used = Arrays.copyOf(keys, size);
        Arrays.sort(used);
        return used;
    }

    /** The least hashes of a text; none of an empty one. */
    static int[] signature(Shingles text) {
        if (text.size() == 0) {
            return new int[0];
        }
        var least = new int[BANDS * ROWS];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i < text.size(); i++) {
            long mixed = text.at(i) * SEED;
            for (int row = 0; row < least.length; row++) {
                mixed = mixed * 6364136223846793005L + 1442695040888963407L;
                least[row] = Math.min(least[row], (int) (mixed >>> Integer.SIZE));
            }
        }
        return least;
    }
}
