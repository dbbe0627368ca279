package cn.nianshen.report;

import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says which rows of a table were not read, and takes back what was read without certainty. */
final class UnreadRows {

    /** Key of the reason that rows or columns are not sure. */
    static final String UNRELIABLE = "table.unreliable";

    private static final String UNRECOGNISED = "table.unrecognised";
    private static final int LEAST_ROWS = 4;
    private static final int LONGEST_LINE = 120;

    /** A figure that is no number in front of a label. */
    private static final Pattern FIGURE = Pattern.compile("\\d(?![\\d.)\\uff09\\u3001])");

    /** A figure alone. */
    private static final Pattern BARE = Pattern.compile("\\d{1,6}");

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

    /**
     * A table that was not found, with the rows of the form that lines of the document seem to
     * hold: it is there in a layout that is not read. Where no such lines are, the table is not
     * there.
     */
    static TableReading saidOfAbsent(
            FormTable form, TableReading read, Strips strips, Labels labels) {
        if (read.table().present() || !read.unplaced().isEmpty()) {
            return read;
        }
        var unplaced = new ArrayList<Unplaced>();
        var used = new HashSet<Integer>();
        for (var row : form.rows()) {
            var strip = lineOf(row, strips, labels, used);
            if (strip != null) {
                used.add(strip.index());
                unplaced.add(
                        new Unplaced(
                                form.id(),
                                row.id(),
                                row.label(),
                                List.of(strip.text()),
                                UNRECOGNISED,
                                strip.at()));
            }
        }
        boolean enough = unplaced.size() >= Math.max(LEAST_ROWS, form.rows().size() / 3);
        return enough ? read.withUnplaced(unplaced) : read;
    }

    /**
     * A table with one row of values that was not found where its section holds figures alone on
     * their lines, as many as a third of its cells: it is there, torn into lines.
     */
    static TableReading saidOfFigures(
            FormTable form, TableReading read, Strips strips, int from, int to) {
        if (read.table().present() || !read.unplaced().isEmpty()) {
            return read;
        }
        var figures =
                strips.all().stream()
                        .filter(s -> s.index() >= from && s.index() < to)
                        .filter(s -> BARE.matcher(Numerals.squeeze(s.text())).matches())
                        .toList();
        if (figures.size() * 3 < form.cells()) {
            return read;
        }
        var printed = figures.stream().map(s -> Numerals.squeeze(s.text())).toList();
        var at = figures.get(0).at();
        return read.withUnplaced(
                List.of(new Unplaced(form.id(), "", form.name(), printed, UNRECOGNISED, at)));
    }

    /** The first short line behind those used that holds the label of the row, and figures. */
    private static @Nullable Strip lineOf(
            FormRow row, Strips strips, Labels labels, Set<Integer> used) {
        var label = labels.full(row.label());
        int last = used.stream().mapToInt(i -> i).max().orElse(-1);
        for (var strip : strips.all()) {
            var text = strip.text();
            boolean line =
                    strip.index() > last
                            && text.length() <= LONGEST_LINE
                            && !Numerals.hasFullStop(text)
                            && FIGURE.matcher(text).find();
            if (line && label.length() > 1 && labels.words(text).contains(label)) {
                return strip;
            }
        }
        return null;
    }

    private static String reason(ReadRow row) {
        return switch (row.state()) {
            case "refused" -> "row.unplaced";
            case "unclear" -> "row.left-over";
            default -> UNRELIABLE;
        };
    }
}
