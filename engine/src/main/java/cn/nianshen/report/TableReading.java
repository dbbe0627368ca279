package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of the form as read from a document, with its cells.
 *
 * @param table what was found
 * @param cells every cell of the form
 * @param unplaced values that could not be placed
 * @param first index of the first strip, -1 where nothing was found
 * @param last index of the last strip
 * @param laidOtherwise whether its values stand otherwise than in the form, and were read all the
 *     same
 */
record TableReading(
        ReadTable table,
        List<NamedCell> cells,
        List<Unplaced> unplaced,
        int first,
        int last,
        boolean laidOtherwise) {

    /** The same, laid otherwise than in the form. */
    TableReading asLaidOtherwise() {
        return new TableReading(table, cells, unplaced, first, last, true);
    }

    /** The same with values that could not be placed. */
    TableReading withUnplaced(List<Unplaced> values) {
        return new TableReading(table, cells, values, first, last, laidOtherwise);
    }

    /** Cells of a form table: those given, and the rest as missing. */
    static List<NamedCell> cells(
            FormTable table, Map<String, NamedCell> placed, Map<String, Position> rowPlaces) {
        var all = new ArrayList<NamedCell>();
        for (var block : table.blocks()) {
            for (FormRow row : block.rows()) {
                for (FormColumn column : block.columns()) {
                    var at = rowPlaces.getOrDefault(row.id(), Position.NONE);
                    var missing =
                            new NamedCell(
                                    table.id(),
                                    row.id(),
                                    column.id(),
                                    null,
                                    CellValue.MISSING,
                                    false,
                                    at);
                    all.add(placed.getOrDefault(missing.key(), missing));
                }
            }
        }
        return all;
    }

    /** Nothing of the table was found. */
    static TableReading absent(FormTable table, String embedded) {
        var rows =
                table.rows().stream()
                        .map(
                                r ->
                                        new ReadRow(
                                                r.id(),
                                                "missing",
                                                "",
                                                "other",
                                                List.of(),
                                                false,
                                                Position.NONE))
                        .toList();
        var read =
                new ReadTable(
                        table.id(),
                        false,
                        false,
                        embedded,
                        false,
                        0,
                        table.note().isEmpty(),
                        true,
                        Set.of(),
                        rows,
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        0,
                        Position.NONE);
        return new TableReading(
                read, cells(table, new HashMap<>(), Map.of()), List.of(), -1, -1, false);
    }
}
