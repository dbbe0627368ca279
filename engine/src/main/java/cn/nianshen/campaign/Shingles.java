package cn.nianshen.campaign;

import java.util.Arrays;

/**
 * A text as the set of its short pieces, which tells how alike two texts are: the share of pieces
 * that both have among those that either has (Jaccard).
 */
final class Shingles {

    /** Characters of a piece: longer than a word, shorter than a turn of phrase. */
    static final int LENGTH = 5;

    private static final int FACTOR = 0x01000193;

    private final int[] hashes;

    private Shingles(int[] hashes) {
        this.hashes = hashes;
    }

    /** The pieces of a text that was {@linkplain Narrative cleaned} before. */
    static Shingles of(CharSequence text) {
        int count = Math.max(0, text.length() - LENGTH + 1);
        var all = new int[count];
        for (int i = 0; i < count; i++) {
            int hash = 0x811C9DC5;
            for (int k = i; k < i + LENGTH; k++) {
                hash = (hash ^ text.charAt(k)) * FACTOR;
            }
            all[i] = hash ^ hash >>> 15;
        }
        return new Shingles(distinct(all));
    }

    private static int[] distinct(int[] all) {
        Arrays.sort(all);
        int size = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[size++] = all[i];
            }
        }
        return Arrays.copyOf(all, size);
    }

    int size() {
        return hashes.length;
    }

    int at(int index) {
        return hashes[index];
    }

    /** How alike two texts are, from 0 to 1; 0 where either is empty. */
    double jaccard(Shingles other) {
        int both = both(other);
        int either = hashes.length + other.hashes.length - both;
        return either == 0 ? 0 : (double) both / either;
    }

    /** Pieces that both have. */
    int both(Shingles other) {
        int both = 0;
        int i = 0;
        int k = 0;
        while (i < hashes.length && k < other.hashes.length) {
            if (hashes[i] == other.hashes[k]) {
                both++;
                i++;
                k++;
            } else if (hashes[i] < other.hashes[k]) {
                i++;
            } else {
                k++;
            }
        }
        return both;
    }
}
