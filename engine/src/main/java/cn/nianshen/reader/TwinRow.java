package cn.nianshen.reader;

import cn.nianshen.reader.PageTable.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * A row at a page break that is printed on both pages, as some programs do that cut the picture of
 * a page into sheets: a reader of the paper sees one half of it on each.
 */
final class TwinRow {

    /** A label and a figure. */
    private static final int LEAST_CELLS = 2;

    /** So much of a label is on either page. */
    private static final int LEAST_LABEL = 3;

    private TwinRow() {}

    /**
     * The rows below the break without the one that stands above it already; there it has all of
     * its label.
     *
     * @param above the rows above the break, of which the last may be changed
     */
    static List<Row> once(List<Row> above, List<Row> below) {
        for (int i = 0; i < below.size() && !above.isEmpty(); i++) {
            if (below.get(i).cells().stream().anyMatch(PageCell::isFigure)) {
                int last = above.size() - 1;
                if (!isTwin(above.get(last), below.get(i))) {
                    return below;
                }
                above.set(last, whole(above.get(last), below.get(i)));
                return without(below, i);
            }
        }
        return below;
    }

    private static Row whole(Row upper, Row lower) {
        var cells = new ArrayList<>(upper.cells());
        for (var rest : printed(lower)) {
            cells.replaceAll(
                    c ->
                            CutRow.below(c, rest) && rest.text().length() > c.text().length()
                                    ? c.reading(rest.text())
                                    : c);
        }
        return new Row(cells, upper.spans());
    }

    /** Whether both have the same words and figures in the same columns. */
    private static boolean isTwin(Row upper, Row lower) {
        var one = printed(upper);
        var other = printed(lower);
        if (one.size() != other.size() || one.size() < LEAST_CELLS) {
            return false;
        }
        boolean figures = false;
        boolean words = false;
        for (int i = 0; i < one.size(); i++) {
            var a = one.get(i);
            var b = other.get(i);
            if (!CutRow.below(a, b) || !isSame(a, b)) {
                return false;
            }
            figures |= a.isFigure();
            words |= !a.isValue();
        }
        return figures && words;
    }

    /** What stands in several lines may be cut between them, a figure where it fills its cell. */
    private static boolean isSame(PageCell a, PageCell b) {
        var one = a.text();
        var other = b.text();
        boolean rest = one.startsWith(other) && mayBeCut(b) || other.startsWith(one) && mayBeCut(a);
        return one.equals(other) || a.isValue() == b.isValue() && rest;
    }

    private static boolean mayBeCut(PageCell cell) {
        return cell.isValue()
                ? cell.isFigure() && cell.filled()
                : cell.text().length() >= LEAST_LABEL;
    }

    private static List<PageCell> printed(Row row) {
        var out = new ArrayList<PageCell>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.spans().get(i) == 1 && !row.cells().get(i).isBlank()) {
                out.add(row.cells().get(i));
            }
        }
        return out;
    }

    /** Taller cells around the row are a row less tall. */
    private static List<Row> without(List<Row> rows, int index) {
        var out = new ArrayList<Row>();
        for (int r = 0; r < rows.size(); r++) {
            var cells = new ArrayList<PageCell>();
            var spans = new ArrayList<Integer>();
            for (int i = 0; i < rows.get(r).cells().size(); i++) {
                int span = rows.get(r).spans().get(i);
                boolean over = r <= index && r + span > index;
                if (span > 1 || !over) {
                    cells.add(rows.get(r).cells().get(i));
                    spans.add(over ? span - 1 : span);
                }
            }
            if (r != index || !cells.isEmpty()) {
                out.add(new Row(cells, spans));
            }
        }
        return out;
    }
}
