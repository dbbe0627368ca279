package cn.nianshen.report;

import cn.nianshen.form.Form;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows within a table that its form does not have there. */
final class ExtraRows {

    private static final double CERTAIN = 0.1;

    private final FormTable form;
    private final String formId;
    private final List<Form> forms;
    private final Labels labels;
    private final RowAligner aligner;

    ExtraRows(FormTable form, String formId, List<Form> forms, Labels labels, RowAligner aligner) {
        this.form = form;
        this.formId = formId;
        this.forms = forms;
        this.labels = labels;
        this.aligner = aligner;
    }

    /**
     * Rows between the first and the last row of the table, or in the same table of the document,
     * that no row of the form took.
     */
    List<ReadTable.ExtraRow> find(
            RowSearch.Result search, Strips strips, Map<String, RowAligner.Match> matches) {
        var used = new HashSet<Integer>();
        var tables = new HashSet<Integer>();
        matches.values()
                .forEach(
                        m -> {
                            used.add(m.strip().index());
                            tables.add(m.strip().table());
                        });
        tables.remove(0);
        var out = new ArrayList<ReadTable.ExtraRow>();
        for (var strip : strips.rows()) {
            boolean within = strip.index() > search.first() && strip.index() < search.last();
            boolean sameTable =
                    strip.index() > search.last()
                            && tables.contains(strip.table())
                            && ofThisTable(strip);
            if ((within || sameTable) && !used.contains(strip.index())) {
                extra(strip, out);
            }
        }
        return out;
    }

    /** In a file that is one table all through, rows behind the last one belong to other tables. */
    private boolean ofThisTable(Strip strip) {
        return form.rows().stream()
                .anyMatch(
                        r -> {
                            var m = aligner.match(strip, r, form.blockOf(r.id()));
                            return m != null && m.cost() <= CERTAIN;
                        });
    }

    private void extra(Strip strip, List<ReadTable.ExtraRow> out) {
        int from = strip.figuresFrom();
        long figures =
                strip.tokens().subList(from, strip.tokens().size()).stream()
                        .filter(Token::isFigure)
                        .count();
        if (figures == 0 || from == 0) {
            return;
        }
        var label = label(strip, from);
        if (label.isEmpty()) {
            return;
        }
        var at = strip.tokens().get(from - 1).at();
        for (var row : form.rows()) {
            if (labels.cost(label, row.label()) <= CERTAIN) {
                out.add(new ReadTable.ExtraRow(label, "repeated", row.id(), (int) figures, at));
                return;
            }
        }
        for (var other : forms) {
            var row = other.id().equals(formId) ? null : rowOf(other, label);
            if (row != null) {
                out.add(new ReadTable.ExtraRow(label, "other-form", row.id(), (int) figures, at));
                return;
            }
        }
        out.add(new ReadTable.ExtraRow(label, "unknown", "", (int) figures, at));
    }

    private static String label(Strip strip, int from) {
        for (int i = from - 1; i >= 0; i--) {
            if (!strip.tokens().get(i).isBlank()) {
                return strip.tokens().get(i).text();
            }
        }
        return "";
    }

    private @Nullable FormRow rowOf(Form other, String label) {
        for (var table : other.tables()) {
            for (var row : table.rows()) {
                if (table.id().equals(form.id()) && labels.cost(label, row.label()) <= CERTAIN) {
                    return row;
                }
            }
        }
        return null;
    }
}
