package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Puts paragraphs of RTF into the cells that they end in. A row says where each of its cells ends,
 * not in which column; edges that stand close together are one.
 */
final class RtfTables {

    /** Tables within each other that are kept apart. */
    static final int MAX_DEPTH = 32;

    private static final int MAX_SPAN = 100;

    /**
     * A cell as its row describes it.
     *
     * @param end its right edge
     * @param joined whether it goes on from its left neighbour
     * @param continued whether it goes on from the cell above
     */
    record Described(int end, boolean joined, boolean continued) {}

    private record Row(int left, List<Described> described, List<List<Part>> cells) {}

    /** What is open within tables of one depth. */
    private static final class Level {
        private List<Part> parts = new ArrayList<>();
        private List<List<Part>> cells = new ArrayList<>();
        private List<Row> rows = new ArrayList<>();
    }

    private final Budget budget;
    private final List<Level> levels = new ArrayList<>(List.of(new Level()));

    RtfTables(Budget budget) {
        this.budget = budget;
    }

    /** A paragraph that lies within tables of the depth given, 0 for none. */
    void add(Part part, int depth) {
        reach(depth).parts.add(part);
    }

    /** The cell ends. */
    void cell(int depth) {
        var level = reach(Math.max(1, depth));
        if (budget.spend()) {
            level.cells.add(level.parts);
        }
        level.parts = new ArrayList<>();
    }

    /** The row ends. */
    void row(int depth, int left, List<Described> described) {
        var level = reach(Math.max(1, depth));
        if (!level.parts.isEmpty()) {
            level.cells.add(level.parts);
            level.parts = new ArrayList<>();
        }
        level.rows.add(new Row(left, List.copyOf(described), level.cells));
        level.cells = new ArrayList<>();
    }

    /** All parts, in order. */
    List<Part> parts() {
        return reach(0).parts;
    }

    /** The level of the depth given; tables that lie deeper have ended. */
    private Level reach(int depth) {
        int wanted = Math.max(0, Math.min(MAX_DEPTH, depth));
        while (levels.size() <= wanted) {
            levels.add(new Level());
        }
        while (levels.size() > wanted + 1) {
            var ended = levels.remove(levels.size() - 1);
            var around = levels.get(levels.size() - 1);
            if (!ended.rows.isEmpty()) {
                around.parts.add(grid(ended.rows));
            }
            ended.cells.forEach(around.parts::addAll);
            around.parts.addAll(ended.parts);
        }
        return levels.get(wanted);
    }

    private static Part.Grid grid(List<Row> rows) {
        var edges = edges(rows);
        return new Part.Grid(rows.stream().map(row -> cells(row, edges)).toList());
    }

    private static CellEdges edges(List<Row> rows) {
        var all = new TreeSet<Integer>();
        for (var row : rows) {
            all.add(row.left);
            row.described.forEach(cell -> all.add(cell.end));
        }
        return new CellEdges(all);
    }

    /** Cells that the row does not describe stand behind the others. */
    private static List<Part.Cell> cells(Row row, CellEdges edges) {
        var out = new ArrayList<Part.Cell>();
        int column = edges.column(row.left);
        for (int i = 0; i < row.cells.size(); i++) {
            boolean known = i < row.described.size();
            var described = known ? row.described.get(i) : new Described(0, false, false);
            int end = known ? edges.column(described.end) : column + 1;
            int span = Math.max(1, Math.min(MAX_SPAN, end - column));
            var parts = row.cells.get(i);
            if (described.joined && !out.isEmpty()) {
                out.add(widened(out.remove(out.size() - 1), column + span, parts));
            } else {
                out.add(new Part.Cell(column, span, 1, described.continued, 0, parts));
            }
            column += span;
        }
        return out;
    }

    private static Part.Cell widened(Part.Cell cell, int end, List<Part> more) {
        var parts = new ArrayList<>(cell.parts());
        parts.addAll(more);
        int span = Math.min(MAX_SPAN, Math.max(cell.span(), end - cell.column()));
        return new Part.Cell(cell.column(), span, 1, cell.continued(), 0, parts);
    }
}
