package cn.nianshen.reader;

import cn.nianshen.document.Position;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A ruled table, perhaps over several pages.
 *
 * @param rows cells by the row in which they begin, each from left to right
 */
record PageTable(List<Row> rows) {

    /** Edges of different pages this close are one column edge: four points. */
    static final int SAME_EDGE = 4 * Box.POINT;

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
        var tops = new TreeSet<Integer>();
        cells.forEach(c -> tops.add(c.box().top()));
        var rows = new ArrayList<Row>();
        for (int top : tops) {
            var here =
                    cells.stream()
                            .filter(c -> c.box().top() == top)
                            .sorted(Comparator.comparingInt(c -> c.box().left()))
                            .toList();
            var spans =
                    here.stream()
                            .map(c -> tops.subSet(top, Math.max(top + 1, c.box().bottom())).size())
                            .toList();
            rows.add(new Row(here, spans));
        }
        return new PageTable(rows);
    }

    int left() {
        return cells().stream().mapToInt(c -> c.box().left()).min().orElse(0);
    }

    int right() {
        return cells().stream().mapToInt(c -> c.box().right()).max().orElse(0);
    }

    /** The page that it ends on. */
    int lastPage() {
        return cells().stream().mapToInt(PageCell::page).max().orElse(0);
    }

    private List<PageCell> cells() {
        return rows.stream().flatMap(r -> r.cells.stream()).toList();
    }

    /** Whether the other, at the top of the next page, can be the rest of this one. */
    boolean goesOnIn(PageTable next) {
        return Math.abs(left() - next.left()) <= SAME_EDGE
                && Math.abs(right() - next.right()) <= SAME_EDGE;
    }

    /** This table with its rest; a head printed again is left out, a row cut in two is made one. */
    PageTable with(PageTable next) {
        int head = 0;
        while (head < Math.min(LONGEST_HEAD, Math.min(rows.size(), next.rows.size()))
                && isHead(rows.get(head))
                && rows.get(head).texts().equals(next.rows.get(head).texts())) {
            head++;
        }
        return CutRow.join(rows, next.rows.subList(head, next.rows.size()));
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
        cells().forEach(
                        c -> {
                            all.add(c.box().left());
                            all.add(c.box().right());
                        });
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
