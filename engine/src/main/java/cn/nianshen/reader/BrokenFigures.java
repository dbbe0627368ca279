package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures broken in narrow columns of tables without rules. What stands right below a row of
 * figures, under the widest of them, and is fewer than they are, is no row of its own: every row of
 * the form has all its figures. What stands there and fits under none is put behind the row, which
 * then has too many figures to be placed: half of a figure is worse than none.
 */
final class BrokenFigures {

    /** Least figures of a row. */
    private static final int ROW = 3;

    /** Rows of as many figures have labels that begin with a number, each of them. */
    private static final int NUMBERED = 5;

    /** A broken figure has so many digits on its line at least. */
    private static final int FULL = 2;

    private final List<List<PageLine.Word>> lines;

    /** Index of the row that may go on, or -1. */
    private int row = -1;

    /** Whether nothing stands between that row and the next line. */
    private boolean next;

    private BrokenFigures(List<List<PageLine.Word>> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /** Which lines follow the line above them so closely that they may be of one cell. */
    interface Closeness {
        boolean follows(int line);
    }

    /**
     * The lines with the parts of each figure together, on the line where it begins; as many lines
     * as before.
     */
    static List<List<PageLine.Word>> joined(List<List<PageLine.Word>> lines, Closeness close) {
        var figures = new BrokenFigures(lines);
        for (int i = 0; i < lines.size(); i++) {
            figures.line(i, i > 0 && close.follows(i));
        }
        return List.copyOf(figures.lines);
    }

    private void line(int at, boolean follows) {
        var words = lines.get(at);
        var labels = words.subList(0, labels(words));
        var parts = words.subList(labels.size(), words.size());
        boolean begins = labels.stream().anyMatch(w -> Numerals.numbering(w.text()) != null);
        row = begins ? -1 : row;
        int whole = row < 0 ? 0 : figures(lines.get(row)).size();
        boolean bare = labels.isEmpty();
        boolean below = follows && !parts.isEmpty() && parts.size() < whole;
        if (below && (bare || next && whole >= NUMBERED)) {
            boolean fits = continues(lines.get(row), parts);
            if (fits || bare) {
                lines.set(row, fits ? joined(lines.get(row), parts) : behind(row, parts));
                lines.set(at, List.copyOf(labels));
                return;
            }
        }
        if (parts.size() >= ROW) {
            row = at;
            next = true;
        } else {
            row = follows && parts.isEmpty() && !begins ? row : -1;
            next = false;
        }
    }

    private static int labels(List<PageLine.Word> words) {
        int from = words.size();
        while (from > 0 && AlignedLine.isFigure(words.get(from - 1).text())) {
            from--;
        }
        return from;
    }

    private static List<PageLine.Word> figures(List<PageLine.Word> words) {
        return words.subList(labels(words), words.size());
    }

    private static boolean continues(List<PageLine.Word> row, List<PageLine.Word> parts) {
        var whole = figures(row);
        int widest = whole.stream().mapToInt(w -> w.text().length()).max().orElse(0);
        for (var part : parts) {
            var met = whole.stream().filter(w -> w.meets(part)).toList();
            boolean one = met.size() == 1;
            if (!one || part.text().length() > met.get(0).text().length()) {
                return false;
            }
            int length = met.get(0).text().length();
            if (length < FULL || length < widest) {
                return false;
            }
        }
        return true;
    }

    private static List<PageLine.Word> joined(List<PageLine.Word> row, List<PageLine.Word> parts) {
        var words = new ArrayList<PageLine.Word>(row.subList(0, labels(row)));
        for (var word : figures(row)) {
            var text = new StringBuilder();
            parts.stream().filter(word::meets).forEach(p -> text.append(p.text()));
            words.add(word.with(text.toString()));
        }
        return List.copyOf(words);
    }

    private List<PageLine.Word> behind(int at, List<PageLine.Word> parts) {
        var words = new ArrayList<>(lines.get(at));
        words.addAll(parts);
        return List.copyOf(words);
    }
}
