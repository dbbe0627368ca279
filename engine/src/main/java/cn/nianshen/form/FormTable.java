package cn.nianshen.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table of a form.
 *
 * @param id table id
 * @param name short name for people
 * @param section section it stands in
 * @param shape how its values are arranged
 * @param note note printed in its head, or empty
 * @param blocks blocks from top to bottom, or from left to right for a single row of values
 * @param heads other labels that are as good for merged heads, by the label of the form
 * @param extraRows rows that the variant of a place adds: read and listed, never added up
 */
public record FormTable(
        String id,
        String name,
        String section,
        Shape shape,
        String note,
        List<FormBlock> blocks,
        Map<String, List<String>> heads,
        List<ExtraRow> extraRows) {

    /** How values are arranged. */
    public enum Shape {
        /** Blocks one above the other, each with its own columns. */
        BLOCKS,
        /** One set of columns, many rows. */
        ROWS,
        /** One row of values; what the form calls rows are groups of columns. */
        SINGLE_ROW
    }

    /**
     * A row that the variant of a place adds.
     *
     * @param block block that it stands in, or empty for any
     * @param label its label
     */
    public record ExtraRow(String block, String label) {}

    public FormTable {
        blocks = List.copyOf(blocks);
        heads = Map.copyOf(heads);
        extraRows = List.copyOf(extraRows);
    }

    /** A table as the form prints it. */
    public FormTable(
            String id,
            String name,
            String section,
            Shape shape,
            String note,
            List<FormBlock> blocks) {
        this(id, name, section, shape, note, blocks, Map.of(), List.of());
    }

    /** Labels of the merged heads, each once. */
    public List<String> mergedHeads() {
        return blocks.stream()
                .flatMap(
                        b ->
                                Stream.concat(
                                        b.rows().stream().flatMap(r -> r.parents().stream()),
                                        b.columns().stream().flatMap(c -> c.over().stream())))
                .distinct()
                .toList();
    }

    /** All rows in order. */
    public List<FormRow> rows() {
        var rows = new ArrayList<FormRow>();
        blocks.forEach(b -> rows.addAll(b.rows()));
        return Collections.unmodifiableList(rows);
    }

    /** The block that the row stands in. */
    public FormBlock blockOf(String row) {
        for (var block : blocks) {
            for (var each : block.rows()) {
                if (each.id().equals(row)) {
                    return block;
                }
            }
        }
        throw new IllegalArgumentException("no row " + row);
    }

    /** Place of the row among all rows, from 1; 0 where there is none of the id. */
    public int placeOf(String row) {
        int place = 0;
        for (var block : blocks) {
            for (var each : block.rows()) {
                place++;
                if (each.id().equals(row)) {
                    return place;
                }
            }
        }
        return 0;
    }

    /** The row with the id. */
    public FormRow row(String row) {
        for (var block : blocks) {
            for (var each : block.rows()) {
                if (each.id().equals(row)) {
                    return each;
                }
            }
        }
        throw new IllegalArgumentException("no row " + row);
    }

    /** Number of value cells. */
    public int cells() {
        return blocks.stream().mapToInt(b -> b.rows().size() * b.columns().size()).sum();
    }
}
