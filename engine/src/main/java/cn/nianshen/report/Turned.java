package cn.nianshen.report;

import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table of many rows laid on its side: the labels of its rows stand at the top from left to
 * right, and the heads of its columns at the left. It is read as if it were turned back.
 */
final class Turned {

    /** Rows at the top and columns at the left that may hold labels. */
    private static final int HEAD_ROWS = 4;

    private static final int HEAD_COLUMNS = 3;
    private static final int LEAST_LABELS = 10;
    private static final int LEAST_HEADS = 4;

    private final Labels labels;
    private final Set<String> rowLabels = new HashSet<>();
    private final Set<String> columnHeads = new HashSet<>();

    Turned(Labels labels, List<Form> forms) {
        this.labels = labels;
        for (var form : forms) {
            for (var table : form.tables()) {
                if (table.shape() == FormTable.Shape.ROWS) {
                    table.rows().forEach(r -> rowLabels.add(labels.core(r.label())));
                    table.blocks()
                            .get(0)
                            .columns()
                            .forEach(c -> columnHeads.add(labels.core(c.label())));
                }
            }
        }
        // words that are both tell nothing
        rowLabels.removeAll(columnHeads);
    }

    /** The rows of the table, turned back where it lies on its side. */
    List<TableRow> back(Table table) {
        return isTurned(table) ? turned(table.rows()) : table.rows();
    }

    private boolean isTurned(Table table) {
        var rows = table.rows();
        if (table.layout() != Table.Layout.GRID || rows.size() <= LEAST_HEADS) {
            return false;
        }
        boolean wide =
                rows.subList(0, Math.min(HEAD_ROWS, rows.size())).stream()
                        .anyMatch(r -> r.cells().size() > LEAST_LABELS);
        return wide && heads(rows) >= LEAST_HEADS && labels(rows) >= LEAST_LABELS;
    }

    private int heads(List<TableRow> rows) {
        int found = 0;
        for (var row : rows) {
            for (var cell : row.cells()) {
                boolean head =
                        cell.column() <= HEAD_COLUMNS
                                && columnHeads.contains(labels.core(cell.text()));
                if (head) {
                    found++;
                    break;
                }
            }
        }
        return found;
    }

    private int labels(List<TableRow> rows) {
        int most = 0;
        for (var row : rows.subList(0, Math.min(HEAD_ROWS, rows.size()))) {
            for (var cell : row.cells()) {
                most += rowLabels.contains(labels.core(cell.text())) ? 1 : 0;
            }
        }
        return most;
    }

    private static List<TableRow> turned(List<TableRow> rows) {
        var columns = new TreeMap<Integer, List<TableCell>>();
        for (int r = 0; r < rows.size(); r++) {
            for (var cell : rows.get(r).cells()) {
                columns.computeIfAbsent(cell.column(), c -> new ArrayList<>())
                        .add(
                                new TableCell(
                                        cell.text(),
                                        r + 1,
                                        cell.rowSpan(),
                                        cell.columnSpan(),
                                        cell.at(),
                                        cell.holds()));
            }
        }
        var out = new ArrayList<TableRow>();
        for (var column : columns.values()) {
            column.sort(Comparator.comparingInt(TableCell::column));
            out.add(new TableRow(column));
        }
        return out;
    }
}
