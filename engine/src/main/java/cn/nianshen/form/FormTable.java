package cn.nianshen.form;

import java.util.List;

/**
 * A table of a form.
 *
 * @param id table id
 * @param name short name for people
 * @param section section it stands in
 * @param shape how its values are arranged
 * @param note note printed in its head, or empty
 * @param blocks blocks from top to bottom, or from left to right for a single row of values
 */
public record FormTable(
        String id, String name, String section, Shape shape, String note, List<FormBlock> blocks) {

    /** How values are arranged. */
    public enum Shape {
        /** Blocks one above the other, each with its own columns. */
        BLOCKS,
        /** One set of columns, many rows. */
        ROWS,
        /** One row of values; what the form calls rows are groups of columns. */
        SINGLE_ROW
    }

    public FormTable {
        blocks = List.copyOf(blocks);
    }

    /** All rows in order. */
    public List<FormRow> rows() {
        return blocks.stream().flatMap(b -> b.rows().stream()).toList();
    }

    /** The block that the row stands in. */
    public FormBlock blockOf(String row) {
        return blocks.stream()
                .filter(b -> b.rows().stream().anyMatch(r -> r.id().equals(row)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row " + row));
    }

    /** The row with the id. */
    public FormRow row(String row) {
        return rows().stream()
                .filter(r -> r.id().equals(row))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row " + row));
    }

    /** Number of value cells. */
    public int cells() {
        return blocks.stream().mapToInt(b -> b.rows().size() * b.columns().size()).sum();
    }
}
