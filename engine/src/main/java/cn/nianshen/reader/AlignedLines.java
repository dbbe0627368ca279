package cn.nianshen.reader;

import cn.nianshen.reader.AlignedLine.Kind;
import cn.nianshen.source.MarkdownRule;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;

/**
 * Which lines of a text are tables whose fields stand apart by blanks: lines of figures, the short
 * lines between them, which may be parts of labels, and the heads above them.
 */
final class AlignedLines {

    /** Most lines between two rows of figures; a label or a head is not broken more often. */
    private static final int BETWEEN = 12;

    private static final int HEADS = 6;

    /** Longer lines are no rows. */
    private static final int LONGEST = 2_000;

    private final List<AlignedLine> lines = new ArrayList<>();
    private final boolean[] table;

    /** Of lines as they are printed; figures that are broken in their cells are put together. */
    static AlignedLines of(List<String> text) {
        var words = text.stream().map(AlignedLines::words).toList();
        var joined = BrokenFigures.joined(words, i -> !words.get(i - 1).isEmpty());
        var lines = new ArrayList<String>();
        for (int i = 0; i < text.size(); i++) {
            boolean same = joined.get(i).equals(words.get(i));
            lines.add(same ? text.get(i) : laid(joined.get(i)));
        }
        return new AlignedLines(lines);
    }

    /** Whether all the line says was put to the row above it. */
    static boolean isMoved(AlignedLine line, String printed) {
        return line.kind() == Kind.BLANK
                && !Numerals.strip(printed).isEmpty()
                && !MarkdownRule.isRule(printed);
    }

    private static List<PageLine.Word> words(String line) {
        return MarkdownRule.isRule(line) || Numerals.hasFullStop(line) || line.length() > LONGEST
                ? List.of()
                : AlignedLine.placed(line);
    }

    private static String laid(List<PageLine.Word> words) {
        var laid = new StringBuilder();
        for (var word : words) {
            int blanks = Math.max(laid.isEmpty() ? 0 : 1, word.from() - laid.length());
            laid.append(" ".repeat(blanks)).append(word.text());
        }
        return laid.toString();
    }

    AlignedLines(List<String> text) {
        text.forEach(
                l ->
                        lines.add(
                                MarkdownRule.isRule(l)
                                        ? new AlignedLine(List.of(), Kind.BLANK)
                                        : AlignedLine.of(l)));
        table = new boolean[lines.size()];
        markRows();
        markHeads();
    }

    /** Whether the line belongs to a table. */
    boolean isTable(int index) {
        return table[index];
    }

    /** The line taken apart. */
    AlignedLine line(int index) {
        return lines.get(index);
    }

    private void markRows() {
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (isRow(i)) {
                table[i] = true;
                if (last >= 0) {
                    markBetween(last, i);
                }
                last = i;
            }
        }
    }

    private boolean isRow(int i) {
        var kind = lines.get(i).kind();
        return kind == Kind.FIGURES || kind == Kind.PAIR;
    }

    private void markBetween(int from, int to) {
        int words = 0;
        for (int i = from + 1; i < to; i++) {
            var kind = lines.get(i).kind();
            if (kind != Kind.WORDS && kind != Kind.BLANK) {
                return;
            }
            words += kind == Kind.WORDS ? 1 : 0;
        }
        for (int i = from + 1; i < to && words <= BETWEEN; i++) {
            table[i] = lines.get(i).kind() == Kind.WORDS;
        }
    }

    private void markHeads() {
        for (int i = 0; i < lines.size(); i++) {
            if (!table[i] && lines.get(i).isHeads()) {
                int row = rowBelow(i);
                for (int k = i; k < row; k++) {
                    table[k] = lines.get(k).kind() == Kind.WORDS;
                }
            }
        }
    }

    /** The next line of a table with nothing but words before it, or -1. */
    private int rowBelow(int from) {
        for (int i = from + 1, seen = 0; i < lines.size() && seen < HEADS; i++) {
            if (table[i]) {
                return i;
            }
            var kind = lines.get(i).kind();
            if (kind != Kind.WORDS && kind != Kind.BLANK) {
                return -1;
            }
            seen += kind == Kind.WORDS ? 1 : 0;
        }
        return -1;
    }
}
