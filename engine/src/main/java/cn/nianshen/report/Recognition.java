package cn.nianshen.report;

import cn.nianshen.document.Block;
import cn.nianshen.document.Document;
import cn.nianshen.document.Embedded;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was recognised from pictures: the document without these marks, so that recognised text is
 * read like any other, and the places of the cells whose values a person must look at.
 *
 * @param document the document without the marks
 * @param cells places of recognised cells
 */
record Recognition(Document document, Set<Position> cells) {

    static Recognition of(Document document) {
        Set<Position> cells = new HashSet<>();
        List<Block> blocks = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph p && p.holds().contains(Embedded.RECOGNISED)) {
                blocks.add(new Paragraph(p.text(), p.at(), p.headingLevel(), others(p.holds())));
            } else if (block instanceof Table t) {
                blocks.add(table(t, cells));
            } else {
                blocks.add(block);
            }
        }
        return new Recognition(new Document(blocks, document.notes()), cells);
    }

    private static Table table(Table table, Set<Position> recognised) {
        List<TableRow> rows = new ArrayList<>();
        for (TableRow row : table.rows()) {
            List<TableCell> cells = new ArrayList<>();
            for (TableCell cell : row.cells()) {
                if (cell.holds().contains(Embedded.RECOGNISED)) {
                    recognised.add(cell.at());
                }
                cells.add(
                        new TableCell(
                                cell.text(),
                                cell.column(),
                                cell.columnSpan(),
                                cell.rowSpan(),
                                cell.at(),
                                others(cell.holds())));
            }
            rows.add(new TableRow(cells));
        }
        return new Table(rows, table.at(), table.layout());
    }

    private static Set<Embedded> others(Set<Embedded> holds) {
        if (!holds.contains(Embedded.RECOGNISED)) {
            return holds;
        }
        Set<Embedded> others = EnumSet.copyOf(holds);
        others.remove(Embedded.RECOGNISED);
        return others;
    }

    /** The cells of the report, those recognised marked so. */
    List<NamedCell> marked(List<NamedCell> named) {
        return cells.isEmpty() ? named : named.stream().map(this::marked).toList();
    }

    private NamedCell marked(NamedCell cell) {
        boolean toConfirm = cell.text() != null && cells.contains(cell.at());
        return toConfirm
                ? new NamedCell(
                        cell.table(),
                        cell.row(),
                        cell.column(),
                        cell.text(),
                        cell.value(),
                        true,
                        cell.at())
                : cell;
    }
}
