package cn.nianshen.form;

import java.util.List;

/**
 * A statutory form.
 *
 * @param id e.g. {@code 2021}
 * @param title full title of the form with its notice
 * @param firstYear first fiscal year it is for
 * @param lastYear last fiscal year it is for, 0 for open
 * @param sections in order
 * @param tables in order
 */
public record Form(
        String id,
        String title,
        int firstYear,
        int lastYear,
        List<FormSection> sections,
        List<FormTable> tables) {

    public Form {
        sections = List.copyOf(sections);
        tables = List.copyOf(tables);
    }

    /**
     * The table with the id.
     *
     * @throws IllegalArgumentException if the form has none
     */
    public FormTable table(String id) {
        for (var table : tables) {
            if (table.id().equals(id)) {
                return table;
            }
        }
        throw new IllegalArgumentException("no table " + id);
    }
}
