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
    private final Map<FormTable, RowLabels> rows = new IdentityHashMap<>();

    /** The labels of the forms, with words of the same meaning. */
    FormLabels(List<Form> forms, ReadingWords words) {
        for (var form : forms) {
            for (var table : form.tables()) {
                rows.put(table, new RowLabels(table, form.id(), forms, labels, words));
            }
        }
    }

    /** How labels are compared. */
    Labels labels() {
        return labels;
    }

    /** The labels of a table of one of the forms. */
    RowLabels rows(FormTable table) {
        return rows.get(table);
    }
}
