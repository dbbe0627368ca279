package cn.nianshen.pack;

import cn.nianshen.form.Form;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormSection;
import cn.nianshen.form.FormTable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Reads a form. */
final class FormReader {

    private static final Set<String> MEASURES = Set.of("count", "change", "amount", "fee");
    private static final Set<String> ROLES = Set.of("leaf", "sum", "plain");

    private FormReader() {}

    static Form read(String file, Tree tree, Faults faults) {
        Fields fields = Fields.of(file, tree, faults);
        Form form =
                new Form(
                        fields.text("id"),
                        fields.text("title"),
                        fields.number("first-year", 0),
                        fields.number("last-year", 0),
                        each(fields, "sections", FormReader::section),
                        each(fields, "tables", FormReader::table));
        fields.done();
        return form;
    }

    private static <T> List<T> each(Fields fields, String key, Function<Fields, T> read) {
        Set<String> ids = new HashSet<>();
        return fields.maps(key).stream()
                .map(
                        entry -> {
                            if (!ids.add(entry.text("id"))) {
                                entry.fault("id", "{0} stands twice", entry.text("id"));
                            }
                            T value = read.apply(entry);
                            entry.done();
                            return value;
                        })
                .toList();
    }

    private static FormSection section(Fields entry) {
        return new FormSection(
                id(entry),
                entry.number("ordinal", 0),
                entry.text("heading"),
                entry.texts("accepted"),
                entry.texts("recognised"),
                entry.text("table", ""));
    }

    private static FormTable table(Fields entry) {
        return new FormTable(
                id(entry),
                entry.text("name"),
                entry.text("section"),
                shape(entry),
                entry.text("note", ""),
                each(entry, "blocks", FormReader::block));
    }

    private static FormTable.Shape shape(Fields entry) {
        String text = entry.text("shape").replace('-', '_').toUpperCase(Locale.ROOT);
        for (FormTable.Shape shape : FormTable.Shape.values()) {
            if (shape.name().equals(text)) {
                return shape;
            }
        }
        entry.fault("shape", "a shape is blocks, rows or single-row");
        return FormTable.Shape.ROWS;
    }

    private static FormBlock block(Fields entry) {
        return new FormBlock(
                id(entry),
                entry.text("heading", ""),
                entry.text("corner", ""),
                each(entry, "columns", FormReader::column),
                each(entry, "rows", FormReader::row));
    }

    private static FormColumn column(Fields entry) {
        return new FormColumn(
                id(entry),
                entry.text("label"),
                entry.texts("variants"),
                entry.texts("over"),
                oneOf(entry, "measure", MEASURES),
                entry.flag("class"));
    }

    private static FormRow row(Fields entry) {
        return new FormRow(
                id(entry),
                entry.text("label"),
                entry.texts("variants"),
                entry.texts("parents"),
                entry.text("name"),
                oneOf(entry, "role", ROLES));
    }

    /** The same object as that of the same word in rules, so that most comparisons end at once. */
    private static String id(Fields entry) {
        return entry.text("id").intern();
    }

    private static String oneOf(Fields entry, String key, Set<String> allowed) {
        String text = entry.text(key).intern();
        if (!allowed.contains(text)) {
            entry.fault(key, "{0} is no {1}", text, key);
        }
        return text;
    }
}
