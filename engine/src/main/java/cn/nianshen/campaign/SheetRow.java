package cn.nianshen.campaign;

import java.util.List;

/**
 * A row of a list.
 *
 * @param line line of the file, or row of the sheet, from 1
 * @param fields texts of its fields, stripped; a cell merged over several rows stands in each
 */
record SheetRow(int line, List<String> fields) {

    SheetRow {
        fields = List.copyOf(fields);
    }

    /** The field of a column, from 0; empty where the row is shorter. */
    String field(int column) {
        return column >= 0 && column < fields.size() ? fields.get(column) : "";
    }

    boolean isBlank() {
        return fields.stream().allMatch(String::isEmpty);
    }
}
