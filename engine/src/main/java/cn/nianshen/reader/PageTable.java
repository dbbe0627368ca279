package cn.nianshen.reader;

import cn.nianshen.document.Position;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A ruled table, perhaps over several pages.
 *
 * @param rows cells by the row in which they begin, each from left to right
 */
record PageTable(List<Row> rows) {

    /** Edges of different pages this close are one column edge: four points. */
    static final int SAME_EDGE = 4 * Box.POINT;

    /** Fewer edges of columns show no table. */
    private static final int LEAST_EDGES = 5;

    /** Most rows that a repeated head has. */
    private static final int LONGEST_HEAD = 8;

    /**
     * Cells that begin in one row.
     *
     * @param cells from left to right
     * @param spans rows that each covers
     */
    record Row(List<PageCell> cells, List<Integer> spans) {
        Row {
            cells = List.copyOf(cells);
            spans = List.copyOf(spans);
        }

        List<String> texts() {
            return cells.stream().map(PageCell::text).toList();
        }
    }

    PageTable {
        rows = List.copyOf(rows);
    }

    /** The table of the cells of one grid. */
    static PageTable of(List<PageCell> cells) {
        var byTop = new TreeMap<Integer, List<PageCell>>();
        for (var cell : BlankStrips.closed(cells)) {
            byTop.computeIfAbsent(cell.box().top(), top -> new ArrayList<>()).add(cell);
        }
        var tops = List.copyOf(byTop.keySet());
        var rows = new ArrayList<Row>();
        for (var here : byTop.values()) {
            here.sort(Comparator.comparingInt(c -> c.box().left()));
            var spans = new ArrayList<Integer>();
            for (var cell : here) {
                int next = rows.size() + 1;
                while (next < tops.size() && tops.get(next) < cell.box().bottom()) {
                    next++;
                }
                spans.add(next - rows.size());
            }
            rows.add(new Row(here, spans));
        }
        return new PageTable(rows);
    }

    /** Its left edge. */
    int left() {
        int left = Integer.MAX_VALUE;
        for (var cell : cells()) {
            left = Math.min(left, cell.box().left());
        }
        return left;
    }

    /** Its right edge. */
    int right() {
        int right = Integer.MIN_VALUE;
        for (var cell : cells()) {
            right = Math.max(right, cell.box().right());
        }
        return right;
    }

    /** The page that it ends on. */
    int lastPage() {
        int page = 0;
        for (var cell : cells()) {
            page = Math.max(page, cell.page());
        }
        return page;
    }

    private List<PageCell> cells() {
        var all = new ArrayList<PageCell>();
        for (var row : rows) {
            all.addAll(row.cells);
        }
        return all;
    }

    /**
     * Whether the other, at the top of the next page or column, can be the rest of this one: with
     * the same outer edges, or the same columns farther left or right, as where margins alternate.
     */
    boolean goesOnIn(PageTable next) {
        return Math.abs(left() - next.left()) <= SAME_EDGE
                        && Math.abs(right() - next.right()) <= SAME_EDGE
                || hasColumnsOf(next.moved(left() - next.left()));
    }

    private boolean hasColumnsOf(PageTable moved) {
        var own = edges();
        var others = moved.edges();
        if (others.size() < LEAST_EDGES || Math.abs(right() - moved.right()) > SAME_EDGE) {
            return false;
        }
        for (int other : others) {
            boolean same = false;
            for (int edge : own) {
                same |= Math.abs(edge - other) <= SAME_EDGE;
            }
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private PageTable moved(int by) {
        return new PageTable(
                rows.stream()
                        .map(r -> new Row(r.cells.stream().map(c -> c.moved(by)).toList(), r.spans))
                        .toList());
    }

    /** This table with its rest; a head or a row printed again is left out, a row cut is one. */
    PageTable with(PageTable rest) {
        int by = left() - rest.left();
        var next = Math.abs(by) <= SAME_EDGE ? rest : rest.moved(by);
        int head = 0;
        while (head < Math.min(LONGEST_HEAD, Math.min(rows.size(), next.rows.size()))
                && isHead(rows.get(head))
                && rows.get(head).texts().equals(next.rows.get(head).texts())) {
            head++;
        }
        var above = new ArrayList<>(rows);
        var below = TwinRow.once(above, next.rows.subList(head, next.rows.size()));
        return CutRow.join(above, below);
    }

    private static boolean isHead(Row row) {
        return row.cells.stream().anyMatch(c -> !c.isBlank())
                && row.cells.stream().noneMatch(PageCell::isFigure);
    }

    /** The rows with true columns and spans. */
    List<TableRow> tableRows(Blocks blocks) {
        int number = blocks.nextTable();
        var edges = edges();
        var out = new ArrayList<TableRow>();
        for (var row : rows) {
            var cells = new ArrayList<TableCell>();
            for (int i = 0; i < row.cells.size() && blocks.roomForCell(); i++) {
                var cell = row.cells.get(i);
                int column = column(edges, cell.box().left());
                int span = Math.max(1, column(edges, cell.box().right()) - column);
                var at = onPage(blocks.cell(number, out.size() + 1, column, 0), cell.page());
                blocks.mark(at, cell.areas());
                cells.add(
                        new TableCell(
                                blocks.cut(cell.text(), at),
                                column,
                                span,
                                row.spans.get(i),
                                at,
                                Set.of()));
            }
            out.add(new TableRow(cells));
        }
        return out;
    }

    static Position onPage(Position at, int page) {
        return new Position(
                at.order(), page, at.line(), at.paragraph(), at.table(), at.row(), at.column());
    }

    /** Left edges of the columns and the right edge of the last one. */
    private List<Integer> edges() {
        var all = new TreeSet<Integer>();
        for (var cell : cells()) {
            all.add(cell.box().left());
            all.add(cell.box().right());
        }
        var edges = new ArrayList<Integer>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SAME_EDGE) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int column(List<Integer> edges, int place) {
        int column = 1;
        for (int i = 0; i < edges.size(); i++) {
            column = place >= edges.get(i) ? i + 1 : column;
        }
        return column;
    }
}
