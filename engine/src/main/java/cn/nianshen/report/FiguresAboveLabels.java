package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.form.FormTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes back the rows of a block whose figures stand in front of their labels, as in text that was
 * copied from a page: a figure right behind a head of the block belongs to no head, so what stands
 * behind a label there belongs to the row below it.
 */
final class FiguresAboveLabels {

    private FiguresAboveLabels() {}

    /** The table without the values of such blocks; they are kept as printed. */
    static TableReading takenBack(FormTable form, TableReading read, Labels labels) {
        var blocks = blocks(form, read, labels);
        if (blocks.isEmpty()) {
            return read;
        }
        var rows = new ArrayList<ReadRow>();
        var unplaced = new ArrayList<>(read.unplaced());
        var places = new HashMap<String, Position>();
        for (var row : read.table().rows()) {
            boolean back =
                    row.state().equals("placed") && blocks.contains(form.blockOf(row.row()).id());
            rows.add(back ? row.refused() : row);
            places.put(row.row(), row.at());
            if (back) {
                var printed = row.values().stream().filter(v -> !v.isBlank()).toList();
                unplaced.add(
                        new Unplaced(
                                form.id(),
                                row.row(),
                                row.label(),
                                printed,
                                UnreadRows.UNRELIABLE,
                                row.at()));
            }
        }
        var kept = new HashMap<String, NamedCell>();
        for (var cell : read.cells()) {
            if (!blocks.contains(form.blockOf(cell.row()).id())) {
                kept.put(cell.key(), cell);
            }
        }
        return new TableReading(
                read.table().with(rows),
                TableReading.cells(form, kept, places),
                unplaced,
                read.first(),
                read.last(),
                read.laidOtherwise());
    }

    /** Ids of the blocks that have a figure behind one of their heads. */
    private static Set<String> blocks(FormTable form, TableReading read, Labels labels) {
        var ids = new HashSet<String>();
        for (var extra : read.table().extraRows()) {
            var label = labels.full(extra.label());
            boolean head =
                    !extra.texts().isEmpty()
                            && form.blocks().stream()
                                    .flatMap(b -> b.columns().stream())
                                    .anyMatch(c -> labels.full(c.label()).equals(label));
            if (head) {
                read.table().rows().stream()
                        .filter(row -> row.state().equals("placed"))
                        .filter(row -> row.at().order() > extra.at().order())
                        .findFirst()
                        .ifPresent(row -> ids.add(form.blockOf(row.row()).id()));
            }
        }
        return ids;
    }
}
