package cn.nianshen.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The variant of a form that a place prints: labels with its own remarks, and rows of its own.
 *
 * @param form form id
 * @param labels further labels
 * @param extraRows further rows, by table id
 * @param cites the notice that prints them so
 */
public record FormVariant(
        String form,
        List<Label> labels,
        Map<String, List<FormTable.ExtraRow>> extraRows,
        String cites) {

    public FormVariant {
        labels = List.copyOf(labels);
        extraRows = Map.copyOf(extraRows);
    }

    /**
     * Labels that are as good as one of the form. Just one of row, column and head is named.
     *
     * @param table table id
     * @param block block id that the column stands in, or empty for every block that has it
     * @param row row id, or empty
     * @param column column id, or empty
     * @param head label of a merged head of the form, or empty
     * @param accepted the labels
     */
    public record Label(
            String table,
            String block,
            String row,
            String column,
            String head,
            List<String> accepted) {

        public Label {
            accepted = List.copyOf(accepted);
        }

        private boolean names(FormBlock where, FormColumn which) {
            return which.id().equals(column) && (block.isEmpty() || block.equals(where.id()));
        }
    }

    /** The forms, each with the variants that are made for it. */
    public static List<Form> merge(List<Form> forms, List<FormVariant> variants) {
        return forms.stream().map(form -> merge(form, variants)).toList();
    }

    private static Form merge(Form form, List<FormVariant> variants) {
        Form merged = form;
        for (var variant : variants) {
            if (variant.form.equals(form.id())) {
                merged = variant.over(merged);
            }
        }
        return merged;
    }

    private Form over(Form plain) {
        return new Form(
                plain.id(),
                plain.title(),
                plain.firstYear(),
                plain.lastYear(),
                plain.sections(),
                plain.tables().stream().map(this::over).toList());
    }

    private FormTable over(FormTable plain) {
        var own = labels.stream().filter(label -> label.table.equals(plain.id())).toList();
        var heads = new LinkedHashMap<>(plain.heads());
        own.stream()
                .filter(label -> !label.head.isEmpty())
                .forEach(label -> heads.merge(label.head, label.accepted, FormVariant::joined));
        return new FormTable(
                plain.id(),
                plain.name(),
                plain.section(),
                plain.shape(),
                plain.note(),
                plain.blocks().stream().map(block -> over(block, own)).toList(),
                heads,
                joined(plain.extraRows(), extraRows.getOrDefault(plain.id(), List.of())));
    }

    private static FormBlock over(FormBlock plain, List<Label> own) {
        return new FormBlock(
                plain.id(),
                plain.heading(),
                plain.corner(),
                plain.columns().stream().map(column -> over(plain, column, own)).toList(),
                plain.rows().stream().map(row -> over(row, own)).toList());
    }

    private static FormColumn over(FormBlock block, FormColumn plain, List<Label> own) {
        return new FormColumn(
                plain.id(),
                plain.label(),
                own.stream()
                        .filter(label -> label.names(block, plain))
                        .map(Label::accepted)
                        .reduce(plain.variants(), FormVariant::joined),
                plain.over(),
                plain.measure(),
                plain.classColumn());
    }

    private static FormRow over(FormRow plain, List<Label> own) {
        return new FormRow(
                plain.id(),
                plain.label(),
                own.stream()
                        .filter(label -> label.row.equals(plain.id()))
                        .map(Label::accepted)
                        .reduce(plain.variants(), FormVariant::joined),
                plain.parents(),
                plain.name(),
                plain.role());
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
