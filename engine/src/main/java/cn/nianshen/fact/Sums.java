package cn.nianshen.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows and columns of the form that are added up, with their cells. */
public final class Sums {

    private static final String SUM = "sum";

    private Sums() {}

    /** The rows and columns that cells among the facts make up; a lone cell is no sum. */
    public static List<Fact> of(List<? extends Fact> facts) {
        Map<String, List<Cell>> rows = new LinkedHashMap<>();
        Map<String, Map<String, List<Cell>>> columns = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Cell cell) {
                rows.computeIfAbsent(cell.table() + '.' + cell.row(), key -> new ArrayList<>())
                        .add(cell);
                columns.computeIfAbsent(cell.table(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(cell.column(), key -> new ArrayList<>())
                        .add(cell);
            }
        }
        List<Fact> sums = new ArrayList<>();
        rows.values().forEach(row -> addRow(row, sums));
        for (Map<String, List<Cell>> table : columns.values()) {
            if (table.values().stream().anyMatch(Sums::hasSum)) {
                table.values().forEach(column -> sums.add(column(column)));
            }
        }
        return sums;
    }

    private static void addRow(List<Cell> row, List<Fact> sums) {
        List<Cell> classes = new ArrayList<>(row.size());
        List<Cell> totals = new ArrayList<>(1);
        row.forEach(cell -> (cell.classColumn() ? classes : totals).add(cell));
        if (!classes.isEmpty() && totals.size() == 1) {
            Cell total = totals.get(0);
            sums.add(
                    new RowSum(
                            total.place(),
                            total.table(),
                            total.row(),
                            total.role(),
                            classes,
                            total));
        }
    }

    private static boolean hasSum(List<Cell> column) {
        for (Cell cell : column) {
            if (cell.role().equals(SUM)) {
                return true;
            }
        }
        return false;
    }

    private static TableColumn column(List<Cell> cells) {
        Cell first = cells.get(0);
        return new TableColumn(first.place(), first.table(), first.column(), cells);
    }
}
