package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose fields stand apart by blanks alone, with labels broken over lines: the parts of a
 * label are joined where they stand in one column, begin with a number and meet at one row of
 * figures. Parts that fit in two ways are left as they are.
 */
final class AlignedTable {

    /** Rows of at least so many figures make such a table. */
    private static final int LEAST_FIGURES = 5;

    private static final int LEAST_ROWS = 3;

    /** Most lines without figures between two rows. */
    private static final int BETWEEN = 12;

    /** Starts of one column differ by no more. */
    private static final int SAME_COLUMN = 2;

    private static final int LONGEST_LABEL = 60;

    /** A row of as many figures without a label has its heads above it. */
    private static final int HEADED = 8;

    private static final int MOST_HEAD_LINES = 7;

    /**
     * A word of a line.
     *
     * @param from column where it begins
     * @param to column behind it
     */
    record Word(String text, int from, int to) {

        private boolean besides(Word other) {
            return Math.abs(from - other.from) <= SAME_COLUMN;
        }

        private boolean meets(Word other) {
            return Math.min(to, other.to) > Math.max(from, other.from);
        }
    }

    /** A line: labels in groups that stand apart, and the figures behind them. */
    private record Line(List<Word> labels, List<Word> words, List<Word> figures, boolean text) {
        boolean isRow() {
            return !text && figures.size() >= LEAST_FIGURES;
        }

        boolean isLabel() {
            return !text && figures.isEmpty() && !labels.isEmpty();
        }

        boolean isOpen() {
            return !text && (figures.isEmpty() || isRow());
        }
    }

    /** A line that is no row of such a table. */
    static final List<Word> TEXT = List.of(new Word("#".repeat(LONGEST_LABEL + 1), 0, 1));

    private final List<Line> lines;
    private final Map<Integer, List<String>> out = new HashMap<>();

    private AlignedTable(List<List<Word>> words) {
        this.lines = words.stream().map(AlignedTable::line).toList();
    }

    /**
     * Fields of the lines that were mended, by index: none for a line whose words went to another
     * one. Lines that are not in the map stay as they are.
     */
    static Map<Integer, List<String>> mend(List<List<Word>> words) {
        var table = new AlignedTable(words);
        var rows = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++) {
            if (table.lines.get(i).isRow()) {
                rows.add(i);
            }
        }
        int from = 0;
        for (int k = 1; k <= rows.size(); k++) {
            if (k == rows.size() || !table.belongs(rows.get(k - 1), rows.get(k))) {
                table.run(rows.subList(from, k));
                from = k;
            }
        }
        return table.out;
    }

    /** Words parted by blanks, at the columns of the line. */
    static List<Word> words(String line) {
        var words = new ArrayList<Word>();
        int from = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean blank = i == line.length() || Numerals.isBlank(line.charAt(i));
            if (blank && from >= 0) {
                words.add(new Word(line.substring(from, i), from, i));
                from = -1;
            } else if (!blank && from < 0) {
                from = i;
            }
        }
        return words;
    }

    private static Line line(List<Word> words) {
        int from = words.size();
        while (from > 0 && PageFields.isFigure(words.get(from - 1).text)) {
            from--;
        }
        var labels = new ArrayList<Word>();
        for (var word : words.subList(0, from)) {
            var last = labels.isEmpty() ? null : labels.get(labels.size() - 1);
            boolean numbered = Numerals.numbering(word.text) != null;
            if (last != null && word.from - last.to < 2 && !numbered) {
                labels.set(labels.size() - 1, new Word(last.text + word.text, last.from, word.to));
            } else {
                labels.add(word);
            }
        }
        boolean text =
                labels.stream()
                        .anyMatch(
                                l ->
                                        l.text.length() > LONGEST_LABEL
                                                || Numerals.hasFullStop(l.text));
        return new Line(labels, words, words.subList(from, words.size()), text);
    }

    /** Whether two rows have the same number of figures and only labels between them. */
    private boolean belongs(int upper, int lower) {
        if (lines.get(upper).figures.size() != lines.get(lower).figures.size()
                || lower - upper > BETWEEN) {
            return false;
        }
        return lines.subList(upper + 1, lower).stream().allMatch(Line::isOpen);
    }

    private void run(List<Integer> rows) {
        if (rows.size() < LEAST_ROWS) {
            rows.forEach(this::heads);
            return;
        }
        for (int row : rows) {
            row(row);
        }
        for (int i = rows.get(0); i <= rows.get(rows.size() - 1); i++) {
            var line = lines.get(i);
            if (line.isLabel() || line.isRow()) {
                out.putIfAbsent(i, texts(line));
            }
        }
    }

    private static List<String> texts(Line line) {
        var texts = new ArrayList<String>();
        line.labels.forEach(l -> texts.add(l.text));
        line.figures.forEach(f -> texts.add(f.text));
        return texts;
    }

    private void row(int index) {
        var line = lines.get(index);
        var own = line.labels.isEmpty() ? null : line.labels.get(line.labels.size() - 1);
        boolean whole = own != null && Numerals.numbering(own.text) != null;
        var start = whole ? null : start(index, own);
        var first = whole ? own : start == null ? null : start.word;
        if (first == null) {
            return;
        }
        var rest = rest(index, first);
        if (start == null && rest.isEmpty()) {
            return;
        }
        var label = new StringBuilder();
        if (start != null) {
            label.append(start.word.text);
            take(start.line, start.word);
            for (int i = start.line + 1; i < index; i++) {
                label.append(part(i, first));
            }
        }
        boolean ownPart = own != null && (whole || own.besides(first));
        label.append(ownPart && own != null ? own.text : "");
        for (var part : rest.entrySet()) {
            label.append(part.getValue().text);
            take(part.getKey(), part.getValue());
        }
        var fields = new ArrayList<String>();
        line.labels.stream().filter(l -> l != own || !ownPart).forEach(l -> fields.add(l.text));
        fields.add(label.toString());
        line.figures.forEach(f -> fields.add(f.text));
        out.put(index, fields);
    }

    private String part(int index, Word first) {
        for (var label : lines.get(index).labels) {
            if (label.besides(first)) {
                take(index, label);
                return label.text;
            }
        }
        return "";
    }

    /** The beginning of a label above its figures. */
    private record Start(int line, Word word) {}

    /** The nearest part with a number above a row that has none of its own; null where none is. */
    private @Nullable Start start(int row, @Nullable Word own) {
        for (int i = row - 1; i >= 0 && row - i <= BETWEEN / 2 && !lines.get(i).isRow(); i--) {
            var line = lines.get(i);
            if (!line.isLabel()) {
                return null;
            }
            var last = line.labels.get(line.labels.size() - 1);
            boolean inner = own == null || own.from <= last.from + SAME_COLUMN;
            if (Numerals.numbering(last.text) != null && inner) {
                return new Start(i, last);
            }
        }
        return null;
    }

    /** Parts without a number right below, in the column of the label. */
    private Map<Integer, Word> rest(int row, Word first) {
        var rest = new TreeMap<Integer, Word>();
        for (int i = row + 1; i < lines.size() && i - row <= BETWEEN / 2; i++) {
            var line = lines.get(i);
            if (!line.isLabel()) {
                return rest;
            }
            var last = line.labels.get(line.labels.size() - 1);
            if (!last.besides(first) || Numerals.numbering(last.text) != null) {
                return rest;
            }
            rest.put(i, last);
        }
        return rest;
    }

    /** Leaves of a line only what no label took. */
    private void take(int index, Word word) {
        out.put(
                index,
                lines.get(index).labels.stream().filter(l -> l != word).map(Word::text).toList());
    }

    /** Heads broken over lines above a row of figures without a label, one for each figure. */
    private void heads(int row) {
        var line = lines.get(row);
        if (!line.labels.isEmpty() || line.figures.size() < HEADED) {
            return;
        }
        int wanted = line.figures.size();
        List<Word> columns = List.of();
        int first = row;
        for (int i = row - 1; i >= 0 && row - i <= MOST_HEAD_LINES && lines.get(i).isOpen(); i--) {
            if (lines.get(i).isRow() || columns.size() > wanted) {
                break;
            }
            var above = lines.get(i).words;
            if (columns.size() == wanted && !allMeet(above, columns)) {
                break;
            }
            columns = under(above, columns);
            first = above.isEmpty() ? first : i;
        }
        if (columns.size() == wanted) {
            for (int i = first; i < row; i++) {
                out.put(i, List.of());
            }
            out.put(first, columns.stream().map(Word::text).toList());
            out.put(row, line.figures.stream().map(Word::text).toList());
        }
    }

    /** A line of two words over many columns heads groups of them. */
    private static boolean allMeet(List<Word> above, List<Word> columns) {
        return above.isEmpty()
                || above.size() > 2
                        && above.stream()
                                .allMatch(w -> columns.stream().filter(w::meets).count() == 1);
    }

    /** The columns with a line of words put above them. */
    private static List<Word> under(List<Word> above, List<Word> columns) {
        var all = new TreeMap<Integer, Word>();
        columns.forEach(c -> all.put(c.from, c));
        for (var word : above) {
            var met = all.values().stream().filter(word::meets).toList();
            if (met.size() == 1) {
                var c = met.get(0);
                all.remove(c.from);
                var both =
                        new Word(
                                word.text + c.text,
                                Math.min(word.from, c.from),
                                Math.max(word.to, c.to));
                all.put(both.from, both);
            } else {
                all.put(word.from, word);
            }
        }
        return List.copyOf(all.values());
    }
}
