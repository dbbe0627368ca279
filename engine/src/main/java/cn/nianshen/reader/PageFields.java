package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Lines whose fields stand apart by blanks alone, as text copied from a page has them. */
final class PageFields {

    private static final Pattern GAP = Pattern.compile("\\s{2,}");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?\\d[\\d,.]*%?|\\d[\\d,]*\\.\\d+\\p{IsHan}{1,2}");
    private static final int LONGEST_LABEL = 70;
    private static final int LONGEST_HEAD = 20;
    private static final int LONGEST_FIGURE = 9;

    private static final int NEAR = 6;

    private PageFields() {}

    /**
     * Fields of a line among others: figures, or heads with figures not far below. Empty for any
     * other line.
     */
    static List<String> fields(List<String> lines, int index) {
        var figures = figures(lines.get(index));
        if (!figures.isEmpty()) {
            return figures;
        }
        var heads = heads(lines.get(index));
        for (int i = index + 1;
                i < Math.min(lines.size(), index + NEAR + 1) && !heads.isEmpty();
                i++) {
            if (!figures(lines.get(i)).isEmpty()) {
                return heads;
            }
        }
        return List.of();
    }

    /**
     * Fields of a line that ends in figures: two of them, or one behind a wide gap. Empty for any
     * other line.
     */
    static List<String> figures(String line) {
        var text = Numerals.strip(line);
        if (Numerals.hasFullStop(text)) {
            return List.of();
        }
        var words = BLANK.split(text);
        int from = words.length;
        while (from > 0 && NUMBER.matcher(words[from - 1]).matches()) {
            from--;
        }
        int numbers = words.length - from;
        var label = String.join(" ", Arrays.copyOf(words, from));
        if (numbers == 0 || label.length() > LONGEST_LABEL || words.length < 2) {
            return List.of();
        }
        boolean apart = numbers > 1 || GAP.matcher(text).find() || isName(words);
        return apart ? fields(text, words, from) : List.of();
    }

    /** Whether the word is a figure. */
    static boolean isFigure(String word) {
        return NUMBER.matcher(word).matches();
    }

    /** A line that is nothing but one word and a figure, as the row of a narrow table is. */
    private static boolean isName(String[] words) {
        return words.length == 2
                && words[0].length() <= LONGEST_HEAD
                && words[1].length() <= LONGEST_FIGURE
                && words[0].chars().allMatch(c -> Numerals.isHan((char) c));
    }

    private static List<String> fields(String text, String[] words, int from) {
        var fields = new ArrayList<String>();
        int end = text.length();
        for (int i = words.length - 1; i >= from; i--) {
            end = text.lastIndexOf(words[i], end - 1);
        }
        var label = Numerals.strip(text.substring(0, Math.max(0, end)));
        if (!label.isEmpty()) {
            fields.addAll(List.of(GAP.split(label)));
        }
        fields.addAll(List.of(words).subList(from, words.length));
        return fields;
    }

    /**
     * Fields of a line of heads: short words with wide gaps between them. Empty for any other line.
     */
    static List<String> heads(String line) {
        var text = Numerals.strip(line);
        var fields = GAP.split(text);
        boolean heads = fields.length > 1 && !Numerals.hasFullStop(text);
        for (var field : fields) {
            heads &= field.length() <= LONGEST_HEAD;
        }
        return heads ? List.of(fields) : List.of();
    }
}
