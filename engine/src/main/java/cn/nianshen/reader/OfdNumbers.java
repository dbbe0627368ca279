package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Lists of numbers as OFD writes them; what is no number is 0. */
final class OfdNumbers {

    /** Most numbers of one list. */
    private static final int MOST = 100_000;

    private OfdNumbers() {}

    /** The numbers of a list parted by blanks; none where there is no text. */
    static double[] of(@Nullable String text) {
        if (text == null) {
            return new double[0];
        }
        var words = new StringTokenizer(text, " \t\r\n,");
        var out = new double[Math.min(MOST, words.countTokens())];
        for (int i = 0; i < out.length; i++) {
            out[i] = number(words.nextToken());
        }
        return out;
    }

    /** Steps between characters; {@code g n v} stands for n times v. */
    static double[] steps(@Nullable String text) {
        if (text == null) {
            return new double[0];
        }
        var words = new StringTokenizer(text, " \t\r\n,");
        var out = new double[16];
        int n = 0;
        while (words.hasMoreTokens() && n < MOST) {
            var word = words.nextToken();
            int times = 1;
            double value = 0;
            if (word.equals("g") && words.countTokens() > 1) {
                times = (int) Math.max(0, Math.min(MOST - n, number(words.nextToken())));
                value = number(words.nextToken());
            } else {
                value = number(word);
            }
            if (n + times > out.length) {
                out = Arrays.copyOf(out, Math.max(2 * out.length, n + times));
            }
            Arrays.fill(out, n, n + times, value);
            n += times;
        }
        return Arrays.copyOf(out, n);
    }

    /** The words of a path: letters and numbers. */
    static List<String> words(String text) {
        var words = new StringTokenizer(text, " \t\r\n,");
        var out = new ArrayList<String>();
        while (words.hasMoreTokens() && out.size() < MOST) {
            out.add(words.nextToken());
        }
        return out;
    }

    static double number(String word) {
        try {
            double value = Double.parseDouble(word);
            return Double.isFinite(value) ? value : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
