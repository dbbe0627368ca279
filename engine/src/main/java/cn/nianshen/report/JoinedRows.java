package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows of a document that hold several rows of a table in one, line by line in each cell. */
final class JoinedRows {

    private static final String LINE = "\n";

    private static final Pattern FIGURES = Pattern.compile("[\\d.,\\s]+");

    private JoinedRows() {}

    /**
     * The rows that stand in the row: several where all figures, and the label before them, have as
     * many lines; else the row as it is.
     */
    static List<TableRow> of(TableRow row) {
        int lines = 1;
        for (var cell : row.cells()) {
            lines = Math.max(lines, lines(cell.text()));
        }
        if (lines == 1) {
            return List.of(row);
        }
        int most = lines;
        int first = 0;
        while (first < row.cells().size() && lines(row.cells().get(first).text()) == 1) {
            first++;
        }
        var from = row.cells().subList(first, row.cells().size());
        if (from.size() < 2 || !from.stream().allMatch(c -> lines(c.text()) == most)) {
            return List.of(row);
        }
        if (FIGURES.matcher(from.get(0).text()).matches()) {
            // no label has as many lines: figures were broken, or there are two for one row
            return List.of(row);
        }
        var rows = new ArrayList<TableRow>();
        for (int k = 0; k < lines; k++) {
            var cells =
                    new ArrayList<TableCell>(k == 0 ? row.cells().subList(0, first) : List.of());
            for (var cell : from) {
                cells.add(line(cell, k));
            }
            rows.add(new TableRow(cells));
        }
        return rows;
    }

    /** Whether the text is that of several rows. */
    static boolean isJoined(String text) {
        return text.contains(LINE);
    }

    /** Each of the texts. */
    static List<String> texts(String text) {
        return List.of(text.split(LINE, -1));
    }

    private static int lines(String text) {
        int lines = 1;
        for (int i = text.indexOf(LINE); i >= 0; i = text.indexOf(LINE, i + 1)) {
            lines++;
        }
        return lines;
    }

    private static TableCell line(TableCell cell, int k) {
        Position at = cell.at();
        return new TableCell(
                texts(cell.text()).get(k),
                cell.column(),
                cell.columnSpan(),
                1,
                at,
                k == 0 ? cell.holds() : Set.of());
    }
}
