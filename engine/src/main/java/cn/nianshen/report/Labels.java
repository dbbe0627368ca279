package cn.nianshen.report;

import cn.nianshen.source.Numerals;
import java.util.regex.Pattern;

/**
 * How alike two labels are. White space, width, punctuation and quotation marks never matter;
 * numbers in front and remarks in brackets are told apart from the words. One instance serves any
 * number of documents: it remembers what it folded.
 */
final class Labels {

    private static final String WITHIN = "[^()（）\\[\\]【】〔〕]*+";

    /** Remarks may hold numbers in brackets of their own, as a formula does. */
    private static final Pattern REMARK =
            Pattern.compile("[(（\\[【〔]%1$s(?:[(（]%1$s[)）]%1$s){0,4}[)）\\]】〕]".formatted(WITHIN));

    private static final String BRACKETS = "(（[【〔";

    /** Stands in no label of a form. */
    private static final char BESIDE = '\n';

    /** Longer texts are no labels. */
    static final int LONGEST = 80;

    /** Up to this length the same letters in another order are one slip, not several. */
    private static final int SHORT = 4;

    private static final double EXCHANGED = 0.25;

    /** Labels further apart than this are never taken for each other; how far does not matter. */
    private static final double FAR = 0.6;

    private final Memory<String> words =
            new Memory<>(label -> lettersAndDigits(Numerals.halfWidth(label)));
    private final Memory<Folded> folds = new Memory<>(this::fold);

    /** By what is printed and what is expected, with {@link #BESIDE} between them. */
    private final Memory<String> likeness = new Memory<>(this::compared);

    /**
     * Letters with a bit set for each of them: where two sets of bits differ, letters do.
     *
     * @param text the letters
     * @param bits 64 bits, one for each letter; several letters may have the same
     */
    record Letters(String text, long bits) {
        static Letters of(String text) {
            long bits = 0;
            for (char c : text.toCharArray()) {
                bits |= 1L << c;
            }
            return new Letters(text, bits);
        }

        int length() {
            return text.length();
        }

        /** At least so many letters of this are none of the other. */
        int foreign(Letters other) {
            return Long.bitCount(bits & ~other.bits);
        }
    }

    /**
     * A label, folded.
     *
     * @param core without a number in front and without remarks in brackets
     * @param full without a number in front
     */
    record Folded(Letters core, Letters full) {}

    /** Letters and digits of the label, half-width, its number in front included. */
    String words(String label) {
        return words.of(label);
    }

    private static String lettersAndDigits(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isOfWord(c)) {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.length() == text.length() ? text : out.toString();
    }

    private static boolean isOfWord(int c) {
        if (Character.isLetter(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static String withoutRemarks(String label) {
        boolean any = false;
        for (int i = 0; i < label.length() && !any; i++) {
            any = isBracket(label.charAt(i));
        }
        return any ? REMARK.matcher(label).replaceAll("") : label;
    }

    /** Whether a remark begins there. */
    static boolean isBracket(char c) {
        return BRACKETS.indexOf(c) >= 0;
    }

    /** The words without a number in front and without remarks in brackets. */
    String core(String label) {
        return folded(label).core.text;
    }

    /** The words without a number in front. */
    String full(String label) {
        return folded(label).full.text;
    }

    /** The label, folded. */
    Folded folded(String label) {
        return folds.of(label);
    }

    private Folded fold(String label) {
        var bare = unnumbered(halfWidth(Numerals.strip(label)));
        var core = words(withoutRemarks(bare));
        return new Folded(
                Letters.of(core.isEmpty() ? words(bare) : core),
                Letters.of(words(unnumbered(label))));
    }

    /** Half-width; a number in a circle in front becomes one in brackets and stays a number. */
    private static String halfWidth(String label) {
        var numbering = Numerals.numbering(label);
        boolean circled = numbering != null && numbering.style().equals("circled");
        return Numerals.halfWidth(
                circled
                        ? "("
                                + numbering.ordinal()
                                + ")"
                                + label.substring(numbering.text().length())
                        : label);
    }

    /** The label without the number in front. */
    static String unnumbered(String label) {
        var numbering = Numerals.numbering(label);
        return numbering == null
                ? label
                : Numerals.strip(Numerals.strip(label).substring(numbering.text().length()));
    }

    /** 0 for the same words, 1 for nothing in common; the length of the label is the measure. */
    double cost(String printed, String expected) {
        return cost(printed, expected, FAR);
    }

    /**
     * The same for who looks for what is near.
     *
     * @param most what is dearer may be given as 1
     */
    double cost(String printed, String expected, double most) {
        if (printed.length() > LONGEST) {
            return 1;
        }
        return cost(folded(printed), folded(expected), most);
    }

    /** The same for labels that are folded. */
    static double cost(Folded printed, Folded expected, double most) {
        double far = Math.min(most, FAR);
        double core = relative(printed.core, expected.core, far);
        return core == 0 ? 0 : Math.min(core, relative(printed.full, expected.full, far));
    }

    private static double relative(Letters one, Letters other, double far) {
        var a = one.text;
        var b = other.text;
        int longest = Math.max(a.length(), b.length());
        if (a.isEmpty() || b.isEmpty()) {
            return 1;
        }
        if (a.equals(b)) {
            return 0;
        }
        // most labels are far apart, which bits tell sooner than letters
        int most = Math.min(a.length() - one.foreign(other), b.length() - other.foreign(one));
        int shared = longest - most > far * longest ? most : shared(a, b);
        if (longest - shared > far * longest) {
            return 1;
        }
        if (longest <= SHORT && shared == longest) {
            return EXCHANGED;
        }
        return (double) Math.min(edits(a, b), exchange(a, b)) / longest;
    }

    /** At most so many letters can be right: no edit distance is shorter than the rest. */
    private static int shared(String a, String b) {
        int shared = 0;
        boolean[] used = new boolean[b.length()];
        for (int i = 0; i < a.length(); i++) {
            int at = b.indexOf(a.charAt(i));
            while (at >= 0 && used[at]) {
                at = b.indexOf(a.charAt(i), at + 1);
            }
            if (at >= 0) {
                used[at] = true;
                shared++;
            }
        }
        return shared;
    }

    /** Edit distance with exchanges of neighbours. */
    static int edits(String one, String other) {
        char[] a = one.toCharArray();
        char[] b = other.toCharArray();
        int[] before = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        int[] now = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            now[0] = i;
            for (int j = 1; j <= b.length; j++) {
                boolean same = a[i - 1] == b[j - 1];
                int best =
                        Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean crossed = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                now[j] = crossed ? Math.min(best, before[j - 2] + 1) : best;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.length];
    }

    /** Two neighbouring blocks exchanged count as the shorter block, at most 2. */
    private static int exchange(String a, String b) {
        if (a.length() != b.length()) {
            return Integer.MAX_VALUE;
        }
        int from = 0;
        int to = a.length();
        while (from < to && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        while (to > from && a.charAt(to - 1) == b.charAt(to - 1)) {
            to--;
        }
        var x = a.substring(from, to);
        var y = b.substring(from, to);
        for (int cut = 1; cut < x.length(); cut++) {
            if (y.equals(x.substring(cut) + x.substring(0, cut))) {
                return Math.min(2, Math.min(cut, x.length() - cut));
            }
        }
        return Integer.MAX_VALUE;
    }

    /**
     * How the printed label departs from the expected one: {@code same}, {@code numbering}, {@code
     * remark} or {@code other}.
     */
    String likeness(String printed, String expected) {
        return printed.equals(expected) ? "same" : likeness.of(printed + BESIDE + expected);
    }

    private String compared(String both) {
        int at = both.lastIndexOf(BESIDE);
        var printed = both.substring(0, at);
        var expected = both.substring(at + 1);
        var p = halfWidth(Numerals.squeeze(printed));
        var e = halfWidth(Numerals.squeeze(expected));
        var pn = Numerals.numbering(p);
        var en = Numerals.numbering(e);
        var numberedAlike =
                (pn == null ? "" : words(pn.text()) + mark(pn.text()))
                        .equals(en == null ? "" : words(en.text()) + mark(en.text()));
        if (words(unnumbered(p)).equals(words(unnumbered(e)))) {
            return numberedAlike ? "same" : "numbering";
        }
        var without = words(unnumbered(withoutRemarks(p)));
        if (!REMARK.matcher(unnumbered(e)).find() && without.equals(words(unnumbered(e)))) {
            return "remark";
        }
        return "other";
    }

    /** The mark behind a number: its last sign, dots of every kind alike. */
    private static String mark(String number) {
        var last = number.substring(number.length() - 1);
        return last.equals(".") || last.equals("．") ? "." : last;
    }
}
