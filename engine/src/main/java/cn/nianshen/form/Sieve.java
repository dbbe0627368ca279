package cn.nianshen.form;

import java.util.List;

/**
 * What can be seen of a text before a pattern is tried on it: most texts are passed over so.
 *
 * @param has characters of which the text must hold one; empty for any text
 * @param starts characters of which the words must begin with one; empty for any
 * @param once whether only the first of each text counts
 * @param digits length of the run of digits that the text must hold, blanks and hyphens between
 *     them passed over; 0 for none
 */
public record Sieve(List<String> has, String starts, boolean once, int digits) {
    public Sieve {
        has = List.copyOf(has);
    }

    /** Letters as bits, of which several share one: what a text has not here it has not at all. */
    public static long letters(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= 1L << text.charAt(i);
        }
        return bits;
    }

    /** Whether a text may hold the words, as far as {@code has} tells. */
    public boolean passes(String text) {
        for (String one : has) {
            if (text.contains(one)) {
                return true;
            }
        }
        return has.isEmpty();
    }
}
