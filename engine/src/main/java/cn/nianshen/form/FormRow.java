package cn.nianshen.form;

import java.util.List;

/**
 * A row of values.
 *
 * @param id row id
 * @param label label of the form
 * @param variants other labels that are as good
 * @param parents labels of the merged cells to its left, from the outermost
 * @param name name for people, with its parent
 * @param role {@code leaf} (added up by a sum row), {@code sum} or {@code plain}
 */
public record FormRow(
        String id,
        String label,
        List<String> variants,
        List<String> parents,
        String name,
        String role) {

    public FormRow {
        variants = List.copyOf(variants);
        parents = List.copyOf(parents);
    }
}
