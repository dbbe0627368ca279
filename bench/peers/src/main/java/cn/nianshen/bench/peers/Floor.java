package cn.nianshen.bench.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The sums checked by hand: what none of the others can be faster than. Rows are as {@link
 * Tables#read} has them.
 */
public final class Floor {

    private static final String[] CLASSES = {
        "natural", "business", "research", "welfare", "legal", "other"
    };
    private static final String[] RESULTS = {"upheld", "corrected", "other", "pending"};
    private static final String[] LEAVES = {
        "granted",
        "partial",
        "deny.1",
        "deny.2",
        "deny.3",
        "deny.4",
        "deny.5",
        "deny.6",
        "deny.7",
        "deny.8",
        "unable.1",
        "unable.2",
        "unable.3",
        "refuse.1",
        "refuse.2",
        "refuse.3",
        "refuse.4",
        "refuse.5",
        "other.1",
        "other.2",
        "other.3"
    };
    private static final long NONE = Long.MIN_VALUE;

    private Floor() {}

    /** Checks the reports of a folder. */
    public static void main(String[] arguments) throws IOException {
        var lines = new ArrayList<String>();
        for (var file : Tables.files(Path.of(arguments[0]))) {
            check(Tables.read(file), (rule, at) -> lines.add(Tables.line(file, rule + '.' + at)));
        }
        Tables.print(lines);
    }

    /**
     * Checks one report.
     *
     * @param rows rows by {@code table.row}, each with its cells by column
     * @param broken takes the rule and the row or column of each sum that does not hold
     */
    public static void check(
            Map<String, Map<String, String>> rows, BiConsumer<String, String> broken) {
        for (var column : CLASSES) {
            column(rows, column, broken);
        }
        column(rows, "total", broken);
        row(rows, "ARI-003", "requests", "new", CLASSES, broken);
        row(rows, "ARI-004", "requests", "carried_in", CLASSES, broken);
        for (var leaf : LEAVES) {
            row(rows, "ARI-005", "requests", leaf, CLASSES, broken);
        }
        row(rows, "ARI-006", "requests", "sum", CLASSES, broken);
        row(rows, "ARI-007", "requests", "carried_out", CLASSES, broken);
        row(rows, "ARI-020", "disputes", "review", RESULTS, broken);
        row(rows, "ARI-021", "disputes", "direct", RESULTS, broken);
        row(rows, "ARI-022", "disputes", "after", RESULTS, broken);
    }

    private static void column(
            Map<String, Map<String, String>> rows,
            String column,
            BiConsumer<String, String> broken) {
        long came = plus(value(rows, "requests", "new", column), rows, "carried_in", column);
        long sum = value(rows, "requests", "sum", column);
        long went = plus(sum, rows, "carried_out", column);
        if (came != NONE && went != NONE && came != went) {
            broken.accept("ARI-001", column);
        }
        long leaves = 0;
        for (var leaf : LEAVES) {
            leaves = plus(leaves, rows, leaf, column);
        }
        if (leaves != NONE && sum != NONE && leaves != sum) {
            broken.accept("ARI-002", column);
        }
    }

    private static void row(
            Map<String, Map<String, String>> rows,
            String rule,
            String table,
            String row,
            String[] columns,
            BiConsumer<String, String> broken) {
        long total = value(rows, table, row, "total");
        long sum = 0;
        for (var column : columns) {
            long value = value(rows, table, row, column);
            sum = sum == NONE || value == NONE ? NONE : sum + value;
        }
        if (total != NONE && sum != NONE && total != sum) {
            broken.accept(rule, row);
        }
    }

    private static long plus(
            long sum, Map<String, Map<String, String>> rows, String row, String column) {
        long value = sum == NONE ? NONE : value(rows, "requests", row, column);
        return value == NONE ? NONE : sum + value;
    }

    private static long value(
            Map<String, Map<String, String>> rows, String table, String row, String column) {
        var text = rows.getOrDefault(table + '.' + row, Map.of()).get(column);
        if (text == null || text.isEmpty() || text.length() > 15) {
            return NONE;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return NONE;
            }
        }
        return Long.parseLong(text);
    }
}
