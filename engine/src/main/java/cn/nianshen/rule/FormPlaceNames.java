package cn.nianshen.rule;

import cn.nianshen.form.Form;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormSection;
import cn.nianshen.form.FormTable;
import cn.nianshen.report.Place;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names places in the words of one form; ids that the form does not know stay out. */
final class FormPlaceNames implements PlaceNames {

    private static final String JOINER = "\u00b7";

    private final Form form;

    FormPlaceNames(Form form) {
        this.form = form;
    }

    @Override
    public String name(Place place) {
        return form.tables().stream()
                .filter(table -> table.id().equals(place.table()))
                .findFirst()
                .map(table -> inTable(table, place))
                .orElseGet(() -> section(place.section()));
    }

    private String section(String id) {
        return form.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .map(FormSection::heading)
                .orElse("");
    }

    private static String inTable(FormTable table, Place place) {
        return Stream.of(
                        Optional.of(table.name()),
                        row(table, place.row()).map(FormRow::name),
                        column(table, place).map(FormColumn::label))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(JOINER));
    }

    private static Optional<FormRow> row(FormTable table, String id) {
        return table.rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private static Optional<FormColumn> column(FormTable table, Place place) {
        return table.blocks().stream()
                .filter(block -> place.row().isEmpty() || has(block, place.row()))
                .flatMap(block -> block.columns().stream())
                .filter(column -> column.id().equals(place.column()))
                .findFirst();
    }

    private static boolean has(FormBlock block, String row) {
        return block.rows().stream().anyMatch(candidate -> candidate.id().equals(row));
    }
}
