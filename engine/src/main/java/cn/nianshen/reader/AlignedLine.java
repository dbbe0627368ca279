package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line whose fields stand apart by blanks alone, as text copied from a page has them.
 *
 * @param fields from left to right: labels parted by wide gaps, then each figure by itself
 * @param kind what the line can be
 */
record AlignedLine(List<Field> fields, Kind kind) {

    /** What a line can be. */
    enum Kind {
        /** Ends in figures that stand apart. */
        FIGURES,
        /** One name and one figure, and nothing else. */
        PAIR,
        /** Short words: heads, or a part of a label. */
        WORDS,
        /** Anything else. */
        OTHER,
        BLANK
    }

    /**
     * A field.
     *
     * @param column place of its first character in the line, from 1
     */
    record Field(String text, int column) {}

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern FIGURE =
            Pattern.compile(
                    "[-+]?[\\d\\uff10-\\uff19][\\d\\uff10-\\uff19,.]*%?|[-/\\u2013\\u2014]{1,2}");
    private static final Pattern NUMBER = Pattern.compile(".*[\\d\\uff10-\\uff19].*");
    private static final Pattern UNIT = Pattern.compile("\\p{IsHan}{1,2}");
    private static final Pattern WITH_UNIT =
            Pattern.compile("[-+]?\\d[\\d,.]*\\s+\\p{IsHan}{1,2}|\\d[\\d,]*\\.\\d+\\p{IsHan}{1,2}");
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?\\p{IsHan}{1,2}");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,12}");
    private static final int WIDE = 2;
    private static final int LONGEST_LABEL = 70;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_WORDS = 40;
    private static final int DASHES = 3;

    AlignedLine {
        fields = List.copyOf(fields);
    }

    /** The words of a line at their places. */
    static List<PageLine.Word> placed(String line) {
        return words(line).stream().map(w -> PageLine.Word.at(w.text, w.column - 1)).toList();
    }

    /** The line taken apart. */
    static AlignedLine of(String line) {
        if (Numerals.strip(line).isEmpty()) {
            return new AlignedLine(List.of(), Kind.BLANK);
        }
        if (Numerals.hasFullStop(line) || line.indexOf('\t') >= 0 || line.indexOf('|') >= 0) {
            return new AlignedLine(List.of(), Kind.OTHER);
        }
        var words = withUnit(line, words(line));
        int from = isAmounts(words) ? 1 : words.size();
        while (from > 0 && isFigure(words.get(from - 1).text)) {
            from--;
        }
        var fields = new ArrayList<>(joined(line, words.subList(0, from)));
        fields.addAll(words.subList(from, words.size()));
        return new AlignedLine(fields, kind(line, words, from));
    }

    private static List<Field> words(String line) {
        var words = new ArrayList<Field>();
        var m = WORD.matcher(line.replaceAll("[\\u00a0\\u3000\\ufeff\\f]", " "));
        while (m.find()) {
            words.add(new Field(m.group(), m.start() + 1));
        }
        return words;
    }

    /** Whether the word can be nothing but a figure, with or without its unit. */
    static boolean isFigure(String word) {
        return FIGURE.matcher(word).matches() || WITH_UNIT.matcher(word).matches();
    }

    /** A name, figures, and an amount with its unit. */
    private static boolean isAmounts(List<Field> words) {
        int last = words.size() - 1;
        return last > 1
                && NAME.matcher(words.get(0).text).matches()
                && AMOUNT.matcher(words.get(last).text).matches()
                && words.subList(1, last).stream().allMatch(w -> isFigure(w.text));
    }

    /** A unit at the end of a line of one name and its figures belongs to the last figure. */
    private static List<Field> withUnit(String line, List<Field> words) {
        int last = words.size() - 1;
        boolean row =
                last > 1
                        && NAME.matcher(words.get(0).text).matches()
                        && UNIT.matcher(words.get(last).text).matches()
                        && words.subList(1, last).stream().allMatch(w -> isFigure(w.text));
        if (!row) {
            return words;
        }
        var merged = new ArrayList<>(words.subList(0, last - 1));
        int from = words.get(last - 1).column;
        merged.add(new Field(line.substring(from - 1, end(words.get(last)) - 1), from));
        return merged;
    }

    /** Words with one blank between them are one field. */
    private static List<Field> joined(String line, List<Field> words) {
        var fields = new ArrayList<Field>();
        for (var word : words) {
            var last = fields.isEmpty() ? null : fields.get(fields.size() - 1);
            int end = last == null ? 0 : last.column + last.text.length();
            if (last != null && word.column - end < WIDE) {
                int to = word.column - 1 + word.text.length();
                fields.set(
                        fields.size() - 1,
                        new Field(line.substring(last.column - 1, to), last.column));
            } else {
                fields.add(word);
            }
        }
        return fields;
    }

    private static Kind kind(String line, List<Field> words, int from) {
        var figures = words.subList(from, words.size());
        int label = from == 0 ? 0 : end(words.get(from - 1)) - words.get(0).column;
        long numbers = figures.stream().filter(w -> NUMBER.matcher(w.text).matches()).count();
        boolean counted = numbers > 0 || figures.size() >= DASHES;
        if (counted && words.size() > 1 && label <= LONGEST_LABEL) {
            boolean apart =
                    figures.size() > 1 || words.get(from).column - end(words.get(from - 1)) >= WIDE;
            if (apart) {
                return Kind.FIGURES;
            }
            if (from == 1 && NAME.matcher(words.get(0).text).matches()) {
                return Kind.PAIR;
            }
        }
        boolean shorts =
                Numerals.squeeze(line).length() <= LONGEST_LINE
                        && words.stream().allMatch(w -> w.text.length() <= LONGEST_WORDS);
        return shorts ? Kind.WORDS : Kind.OTHER;
    }

    private static int end(Field word) {
        return word.column + word.text.length();
    }

    /** Whether it can be a row of heads: several short fields. */
    boolean isHeads() {
        return kind == Kind.WORDS
                && fields.size() > 1
                && fields.stream().allMatch(f -> f.text.length() <= LONGEST_WORDS / 2);
    }
}
