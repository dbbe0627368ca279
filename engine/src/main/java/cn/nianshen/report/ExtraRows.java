package cn.nianshen.report;

import cn.nianshen.form.Form;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows within a table that its form does not have there. */
final class ExtraRows {

    private static final double CERTAIN = 0.1;
    private static final int SHORT = 2;

    /** How far above the first row and below the last one a declared row may stand. */
    private static final int BESIDE = 3;

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
            if (used.contains(strip.index())) {
                continue;
            }
            if (declared(strip, search, matches)) {
                out.add(row(strip, "declared", ""));
            } else if (within || sameTable) {
                extra(strip, out);
            }
        }
        return out;
    }

    /**
     * In a file that is one table all through, rows behind the last one belong to other tables, but
     * for those that this table has in one of the forms.
     */
    private boolean ofThisTable(Strip strip) {
        boolean own =
                form.rows().stream()
                        .anyMatch(
                                r -> {
                                    var m = aligner.match(strip, r);
                                    return m != null && m.cost() <= CERTAIN;
                                });
        if (own) {
            return true;
        }
        var label = label(strip, strip.figuresFrom());
        return !label.isEmpty()
                && forms.stream().anyMatch(f -> !f.id().equals(formId) && rowOf(f, label) != null);
    }

    private void extra(Strip strip, List<ReadTable.ExtraRow> out) {
        var label = label(strip, strip.figuresFrom());
        if (label.isEmpty()) {
            return;
        }
        for (var row : form.rows()) {
            if (labels.cost(label, row.label()) <= CERTAIN && !countsOn(label, row)) {
                out.add(row(strip, "repeated", row.id()));
                return;
            }
        }
        for (var other : forms) {
            var row = other.id().equals(formId) ? null : rowOf(other, label);
            if (row != null) {
                out.add(row(strip, "other-form", row.id()));
                return;
            }
        }
        out.add(row(strip, "unknown", ""));
    }

    /** Whether a label that several rows may bear has a number of its own: one row more. */
    private boolean countsOn(String label, FormRow row) {
        var own = Numerals.numbering(label);
        var forms = Numerals.numbering(row.label());
        return own != null
                && forms != null
                && own.ordinal() != forms.ordinal()
                && labels.core(row.label()).length() <= SHORT;
    }

    /** Whether a row with the label of a declared one stands where the declaration puts it. */
    private boolean declared(
            Strip strip, RowSearch.Result search, Map<String, RowAligner.Match> matches) {
        boolean near =
                strip.index() >= search.first() - BESIDE && strip.index() <= search.last() + BESIDE;
        var label = near ? label(strip, strip.figuresFrom()) : "";
        return !label.isEmpty()
                && form.extraRows().stream()
                        .filter(row -> labels.likeness(label, row.label()).equals("same"))
                        .anyMatch(
                                row ->
                                        row.block().isEmpty()
                                                || blocksBeside(strip, matches)
                                                        .contains(row.block()));
    }

    /** Blocks of the rows right above and right below. */
    private static Set<String> blocksBeside(Strip strip, Map<String, RowAligner.Match> matches) {
        var blocks = new HashSet<String>();
        var byIndex = Comparator.comparingInt((RowAligner.Match m) -> m.strip().index());
        matches.values().stream()
                .filter(m -> m.strip().index() < strip.index())
                .max(byIndex)
                .ifPresent(m -> blocks.add(m.block().id()));
        matches.values().stream()
                .filter(m -> m.strip().index() > strip.index())
                .min(byIndex)
                .ifPresent(m -> blocks.add(m.block().id()));
        return blocks;
    }

    private static ReadTable.ExtraRow row(Strip strip, String kind, String row) {
        int from = strip.figuresFrom();
        var values = strip.tokens().subList(from, strip.tokens().size());
        return new ReadTable.ExtraRow(
                label(strip, from),
                kind,
                row,
                (int) values.stream().filter(Token::isFigure).count(),
                values.stream().filter(t -> !t.isBlank()).map(Token::text).toList(),
                strip.tokens().get(from - 1).at());
    }

    /** The label in front of the figures; empty where there are no figures or no label. */
    private static String label(Strip strip, int from) {
        var values = strip.tokens().subList(from, strip.tokens().size());
        if (values.stream().noneMatch(Token::isFigure)) {
            return "";
        }
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
