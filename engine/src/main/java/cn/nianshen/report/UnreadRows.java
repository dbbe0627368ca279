package cn.nianshen.report;

import cn.nianshen.form.FormTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says which rows of a table were not read, and takes back what was read without certainty. */
final class UnreadRows {

    private static final String UNRELIABLE = "table.unreliable";

    private UnreadRows() {}

    /**
     * The rows of a table whose lines are torn: none of their values is sure to stand in its own
     * row, so that all are kept as printed and none in a cell.
     *
     * @param placed cells that were placed; empty afterwards
     * @param unplaced where the values go
     */
    static List<ReadRow> takenBack(
            FormTable form,
            List<ReadRow> rows,
            Map<String, NamedCell> placed,
            List<Unplaced> unplaced) {
        var out = new ArrayList<ReadRow>();
        for (var row : rows) {
            if (row.state().equals("placed")) {
                var printed = row.values().stream().filter(v -> !v.isBlank()).toList();
                unplaced.add(
                        new Unplaced(
                                form.id(), row.row(), row.label(), printed, UNRELIABLE, row.at()));
                out.add(row.refused());
            } else {
                out.add(row);
            }
        }
        placed.clear();
        return out;
    }

    /**
     * Adds the rows of the form of which nothing was read. A row missing from a table that was read
     * reliably is a fault of the report and said as such.
     */
    static void say(FormTable form, List<ReadRow> rows, boolean reliable, List<Unplaced> unplaced) {
        var said = unplaced.stream().map(Unplaced::row).toList();
        for (var row : rows) {
            boolean unread =
                    row.state().equals("refused")
                            || row.state().equals("unclear")
                            || row.state().equals("missing") && !reliable;
            if (unread && !said.contains(row.row())) {
                var label = row.label().isEmpty() ? form.row(row.row()).label() : row.label();
                unplaced.add(
                        new Unplaced(
                                form.id(), row.row(), label, List.of(), reason(row), row.at()));
            }
        }
    }

    private static String reason(ReadRow row) {
        return switch (row.state()) {
            case "refused" -> "row.unplaced";
            case "unclear" -> "row.left-over";
            default -> UNRELIABLE;
        };
    }
}
