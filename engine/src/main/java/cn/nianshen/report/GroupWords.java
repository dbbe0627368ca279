package cn.nianshen.report;

import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import java.util.List;

/** The heads of a table of one row of values: its groups, what stands above them, its columns. */
final class GroupWords {

    private final List<FormRow> groups;
    private final List<FormColumn> columns;
    private final Labels labels;

    GroupWords(FormTable form, Labels labels) {
        this.groups = form.blocks().get(0).rows();
        this.columns = form.blocks().get(0).columns();
        this.labels = labels;
    }

    /** The words of a token, as heads are compared. */
    String said(Token token) {
        return labels.words(token.text());
    }

    /** Whether the words are the head of the group, alone or behind what stands above it. */
    boolean isGroup(String said, FormRow group) {
        var above = String.join("", group.parents());
        if (isSaid(group.label(), above, said)) {
            return true;
        }
        for (var variant : group.variants()) {
            if (isSaid(variant, above, said)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSaid(String label, String above, String said) {
        return labels.words(label).equals(said)
                || !above.isEmpty() && labels.words(above + label).equals(said);
    }

    /** Whether the words stand above a group. */
    boolean isParent(String said) {
        return groups.stream()
                .flatMap(group -> group.parents().stream())
                .anyMatch(parent -> labels.words(parent).equals(said));
    }

    /** Index of the column whose head the words are, or -1. */
    int columnOf(String said) {
        for (int i = 0; i < columns.size(); i++) {
            if (isColumn(said, columns.get(i), labels)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the words are the head of the column. */
    static boolean isColumn(String said, FormColumn column, Labels labels) {
        if (labels.words(column.label()).equals(said)) {
            return true;
        }
        for (var label : column.variants()) {
            if (labels.words(label).equals(said)) {
                return true;
            }
        }
        return false;
    }
}
