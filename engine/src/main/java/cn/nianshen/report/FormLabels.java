package cn.nianshen.report;

import cn.nianshen.form.Form;
import cn.nianshen.form.FormTable;
import cn.nianshen.form.ReadingWords;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The labels of all tables of all forms. One instance serves any number of documents. */
final class FormLabels {

    private final Labels labels = new Labels();
    private final List<Form> forms;
    private final ReadingWords words;

    /** Those of tables that were asked for: many reports are of one form. */
    private final Map<FormTable, RowLabels> rows = new IdentityHashMap<>();

    /** The labels of the forms, with words of the same meaning. */
    FormLabels(List<Form> forms, ReadingWords words) {
        this.forms = List.copyOf(forms);
        this.words = words;
    }

    /** How labels are compared. */
    Labels labels() {
        return labels;
    }

    /** The labels of a table of a form. */
    synchronized RowLabels rows(FormTable table, String form) {
        var known = rows.get(table);
        if (known == null) {
            known = new RowLabels(table, form, forms, labels, words);
            rows.put(table, known);
        }
        return known;
    }
}
