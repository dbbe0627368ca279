package cn.nianshen.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Texts that are alike, found without comparing all with all. */
class AlikePairsTest {

    private static final double LEAST = 0.8;

    private static String text(Random random, int length) {
        var out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) ('\u4e00' + random.nextInt(400)));
        }
        return out.toString();
    }

    private static List<AlikePairs.Pair> among(List<Shingles> texts) {
        var signatures = texts.stream().map(AlikePairs::signature).toArray(int[][]::new);
        return AlikePairs.among(signatures, texts::get, LEAST);
    }

    private static String changed(Random random, String text, int changes) {
        var out = new StringBuilder(text);
        for (int i = 0; i < changes; i++) {
            out.setCharAt(random.nextInt(out.length()), (char) ('\u4e00' + random.nextInt(400)));
        }
        return out.toString();
    }

    @Test
    void whatComparingAllWithAllFindsIsFound() {
        var random = new Random(7);
        var texts = new ArrayList<Shingles>();
        for (int family = 0; family < 60; family++) {
            var first = text(random, 600);
            texts.add(Shingles.of(first));
            for (int copy = 0; copy < 4; copy++) {
                texts.add(Shingles.of(changed(random, first, random.nextInt(40))));
            }
        }
        var all = new TreeSet<String>();
        for (int i = 0; i < texts.size(); i++) {
            for (int k = i + 1; k < texts.size(); k++) {
                if (texts.get(i).jaccard(texts.get(k)) >= LEAST) {
                    all.add(i + " " + k);
                }
            }
        }
        var found = new TreeSet<String>();
        among(texts).forEach(p -> found.add(p.first() + " " + p.second()));
        assertTrue(all.size() > 100, all.toString());
        assertEquals(all, found);
    }

    @Test
    void aCrowdOfCopiesDoesNotGrowLikeItsSquare() {
        var random = new Random(8);
        var one = Shingles.of(text(random, 500));
        var texts = new ArrayList<Shingles>();
        for (int i = 0; i < 800; i++) {
            texts.add(one);
        }
        var pairs = among(texts);
        assertTrue(pairs.size() < 800 * 13, "" + pairs.size());
        var seen = new TreeSet<Integer>();
        pairs.forEach(p -> seen.addAll(List.of(p.first(), p.second())));
        assertEquals(800, seen.size());
    }

    @Test
    void emptyTextsAreLikeNothing() {
        var none = Shingles.of("");
        assertEquals(List.of(), among(List.of(none, none)));
        assertEquals(0, none.jaccard(none));
    }
}
