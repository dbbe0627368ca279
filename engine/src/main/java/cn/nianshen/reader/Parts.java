package cn.nianshen.reader;

import cn.nianshen.document.Mark;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the places of parts and hands them on as blocks. */
final class Parts {

    private Parts() {}

    /** All parts, in order; the cells of a table that arranges the page are read as text. */
    static void emit(List<Part> parts, Blocks blocks) {
        parts.forEach(part -> emit(part, blocks));
    }

    private static void emit(Part part, Blocks blocks) {
        if (part instanceof Part.Text text) {
            if (!text.words().isEmpty() || !text.holds().isEmpty()) {
                var at = blocks.paragraph();
                if (text.paragraph() > 0) {
                    int number = text.paragraph();
                    blocks.mark(at, List.of(new Mark.Paragraphs(number, number)));
                }
                blocks.text(
                        text.words(), onPage(at, text.page()), text.headingLevel(), text.holds());
            }
        } else if (part instanceof Part.Grid grid) {
            if (grid.isLayout()) {
                grid.rows().forEach(r -> r.forEach(c -> emit(c.parts(), blocks)));
            } else {
                table(grid, blocks);
            }
        }
    }

    private static Position onPage(Position at, int page) {
        return new Position(
                at.order(), page, at.line(), at.paragraph(), at.table(), at.row(), at.column());
    }

    private static void table(Part.Grid grid, Blocks blocks) {
        int number = blocks.nextTable();
        var rows = new ArrayList<TableRow>();
        var open = new HashMap<Integer, int[]>();
        var cells = new ArrayList<List<TableCell>>();
        for (int r = 0; r < grid.rows().size(); r++) {
            var out = new ArrayList<TableCell>();
            cells.add(out);
            for (var cell : grid.rows().get(r)) {
                if (cell.continued() && extend(open, cell, r, cells)) {
                    continue;
                }
                if (!blocks.roomForCell()) {
                    break;
                }
                var at = onPage(blocks.cell(number, r + 1, cell.column(), 0), cell.page());
                var marks = cell.marks();
                if (!marks.isEmpty()) {
                    blocks.mark(at, marks);
                }
                int left = grid.rows().size() - r;
                open.put(cell.column(), new int[] {r, out.size()});
                out.add(
                        new TableCell(
                                blocks.cut(cell.words(), at),
                                cell.column(),
                                cell.span(),
                                Math.max(1, Math.min(left, cell.rowSpan())),
                                at,
                                cell.holds()));
            }
        }
        cells.forEach(c -> rows.add(new TableRow(c)));
        blocks.table(rows, Table.Layout.GRID);
    }

    /**
     * Makes the cell that ends right above the row, and is no wider than the one that goes on from
     * it, one taller; false where there is none.
     */
    private static boolean extend(
            Map<Integer, int[]> open, Part.Cell from, int r, List<List<TableCell>> cells) {
        var above = open.get(from.column());
        if (above == null) {
            return false;
        }
        var row = cells.get(above[0]);
        var c = row.get(above[1]);
        if (above[0] + c.rowSpan() != r || c.columnSpan() > from.span()) {
            return false;
        }
        row.set(
                above[1],
                new TableCell(
                        c.text(), c.column(), c.columnSpan(), c.rowSpan() + 1, c.at(), c.holds()));
        return true;
    }
}
