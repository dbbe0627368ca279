package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.source.Numerals;
import java.util.List;

/**
 * Running text that belongs together: a paragraph, with lines that a page break or a hard line end
 * has parted joined again.
 *
 * @param section id of the section that it stands in; empty before the first
 * @param zone {@code head} (down to the title), {@code introduction}, {@code heading} (of a
 *     section), {@code body}, or {@code cell} (of a table that is none of the form's)
 * @param printed the text as printed, at most {@link #LONGEST} characters
 * @param plain the same without white space, full-width letters, digits and signs made half-width
 * @param lines lines that it was made of, in order
 */
public record Passage(String section, String zone, String printed, String plain, List<Line> lines) {

    /** Longest text of a passage; what is beyond is left out. */
    public static final int LONGEST = 20_000;

    private static final char HIDDEN = '#';

    public Passage {
        lines = List.copyOf(lines);
    }

    /**
     * A line of a passage.
     *
     * @param from index of its first character in {@code printed}
     * @param at where it stands
     */
    public record Line(int from, Position at) {}

    /** Where the character of {@code plain} with this index stands. */
    public Position at(int plainIndex) {
        return atPrinted(printedIndex(plainIndex));
    }

    /** Where the character of {@code printed} with this index stands. */
    public Position atPrinted(int index) {
        var at = lines.get(0).at();
        for (var line : lines) {
            at = line.from() <= index ? line.at() : at;
        }
        return at;
    }

    /** The printed text between two indexes of {@code plain}, the second not included. */
    public String printed(int from, int to) {
        return to <= from ? "" : printed.substring(printedIndex(from), printedIndex(to - 1) + 1);
    }

    /**
     * The plain text with every number that has blanks between its digits made unreadable: it may
     * be one number or two.
     */
    String readable() {
        var out = new StringBuilder(plain);
        int at = 0;
        boolean blank = false;
        for (int i = 0; i < printed.length() && at < plain.length(); i++) {
            if (Numerals.isBlank(printed.charAt(i))) {
                blank = true;
                continue;
            }
            if (blank && at > 0 && isDigit(plain.charAt(at - 1)) && isDigit(plain.charAt(at))) {
                hide(out, at);
            }
            blank = false;
            at++;
        }
        return out.toString();
    }

    private static void hide(StringBuilder text, int at) {
        for (int i = at - 1; i >= 0 && isOfNumber(text.charAt(i)); i--) {
            text.setCharAt(i, HIDDEN);
        }
        for (int i = at; i < text.length() && isOfNumber(text.charAt(i)); i++) {
            text.setCharAt(i, HIDDEN);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isOfNumber(char c) {
        return isDigit(c) || c == '.';
    }

    private int printedIndex(int plainIndex) {
        int left = plainIndex;
        for (int i = 0; i < printed.length(); i++) {
            if (!Numerals.isBlank(printed.charAt(i)) && left-- == 0) {
                return i;
            }
        }
        return printed.length();
    }
}
