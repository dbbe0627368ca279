package cn.nianshen.gongkai;

import cn.nianshen.form.FormTable;
import java.util.Map;

/** Keys of the truth files, by the labels of the forms, as the ids of cells. */
final class TruthKeys {

    private static final Map<String, String> TABLES =
            Map.of("t2", "disclosure", "t3", "requests", "t4", "disputes");
    private static final Map<String, String> ROWS =
            Map.of(
                    "1",
                    "new",
                    "2",
                    "carried_in",
                    "3.1",
                    "granted",
                    "3.2",
                    "partial",
                    "3.6",
                    "other",
                    "3.7",
                    "sum",
                    "4",
                    "carried_out");
    private static final Map<String, String> GROUPS =
            Map.of("3.3", "deny", "3.4", "unable", "3.5", "refuse", "3.6", "other");

    private TruthKeys() {}

    static String id(String key) {
        var parts = key.split("\\|");
        var table = TABLES.get(parts[0]);
        return table
                + "."
                + (table.equals("requests") ? requestsRow(parts[1]) : row(table, parts[1]))
                + "."
                + column(table, parts[1], parts[2]);
    }

    private static String requestsRow(String row) {
        return ROWS.containsKey(row)
                ? ROWS.get(row)
                : GROUPS.get(row.substring(0, 3)) + "." + row.substring(4);
    }

    private static String row(String table, String label) {
        for (var form : Nianshen.PACK.forms()) {
            for (var row : form.table(table).rows()) {
                if (row.label().equals(label)) {
                    return row.id();
                }
            }
        }
        throw new IllegalArgumentException(label);
    }

    private static String column(String table, String row, String label) {
        for (var form : Nianshen.PACK.forms()) {
            FormTable t = form.table(table);
            for (var block : t.blocks()) {
                boolean own =
                        !table.equals("disclosure")
                                || block.rows().stream().anyMatch(r -> r.label().equals(row));
                for (var column : block.columns()) {
                    if (own && column.label().replaceFirst("（单位.*", "").equals(label)) {
                        return column.id();
                    }
                }
            }
        }
        throw new IllegalArgumentException(label);
    }
}
