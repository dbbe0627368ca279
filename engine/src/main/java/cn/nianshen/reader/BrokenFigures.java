package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures broken in narrow columns of tables without rules. What stands right below a row of
 * figures, under the widest of them, and is fewer than they are, is no row of its own: every row of
 * the form has all its figures.
 */
final class BrokenFigures {

    /** Least figures of a row. */
    private static final int ROW = 3;

    /** A broken figure has so many digits on its line at least. */
    private static final int FULL = 2;

    /** Lines of one cell follow each other this closely, in hundredths of their size. */
    private static final int PITCH = 170;

    private BrokenFigures() {}

    /** The lines with the parts of each figure together, on the line where it begins. */
    static List<PageLine> joined(List<PageLine> lines) {
        var out = new ArrayList<PageLine>();
        int row = -1;
        PageLine above = null;
        for (var line : lines) {
            boolean goesOn =
                    row >= 0
                            && above != null
                            && follows(above, line)
                            && continues(out.get(row), line);
            if (goesOn) {
                out.set(row, joined(out.get(row), line));
                var labels = line.fields().subList(0, labels(line));
                if (!labels.isEmpty()) {
                    out.add(with(line, labels));
                }
            } else {
                out.add(line);
                boolean inCell = above != null && follows(above, line) && figures(line).isEmpty();
                row = figures(line).size() >= ROW ? out.size() - 1 : inCell ? row : -1;
            }
            above = line;
        }
        return out;
    }

    private static boolean follows(PageLine upper, PageLine lower) {
        int pitch = lower.box().top() - upper.box().top();
        return upper.page() == lower.page()
                && pitch > 0
                && pitch * 100L <= (long) PITCH * Math.max(upper.size(), lower.size());
    }

    private static int labels(PageLine line) {
        int from = line.fields().size();
        while (from > 0 && PageFields.isFigure(line.fields().get(from - 1).text())) {
            from--;
        }
        return from;
    }

    private static List<AlignedTable.Word> figures(PageLine line) {
        return line.fields().subList(labels(line), line.fields().size());
    }

    private static boolean continues(PageLine row, PageLine line) {
        var whole = figures(row);
        var parts = figures(line);
        if (parts.isEmpty() || parts.size() >= whole.size()) {
            return false;
        }
        int widest = whole.stream().mapToInt(w -> w.text().length()).max().orElse(0);
        for (var part : parts) {
            var met = whole.stream().filter(w -> meets(w, part)).toList();
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

    private static boolean meets(AlignedTable.Word upper, AlignedTable.Word lower) {
        return Math.min(upper.to(), lower.to()) > Math.max(upper.from(), lower.from());
    }

    private static PageLine joined(PageLine row, PageLine line) {
        var words = new ArrayList<AlignedTable.Word>();
        for (int i = 0; i < row.fields().size(); i++) {
            var word = row.fields().get(i);
            var text = new StringBuilder(word.text());
            if (i >= labels(row)) {
                figures(line).stream()
                        .filter(p -> meets(word, p))
                        .forEach(p -> text.append(p.text()));
            }
            words.add(new AlignedTable.Word(text.toString(), word.from(), word.to()));
        }
        return with(row, words);
    }

    private static PageLine with(PageLine line, List<AlignedTable.Word> words) {
        var text = new StringBuilder();
        for (var word : words) {
            int gap = Math.max(text.isEmpty() ? 0 : 2, word.from() - text.length());
            text.append(" ".repeat(gap)).append(word.text());
        }
        return new PageLine(line.page(), text.toString().strip(), line.box(), line.size(), words);
    }
}
