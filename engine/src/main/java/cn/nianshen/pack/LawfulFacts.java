package cn.nianshen.pack;

import cn.nianshen.document.Position;
import cn.nianshen.fact.Cell;
import cn.nianshen.fact.ColumnHead;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.FormMarker;
import cn.nianshen.fact.Introduction;
import cn.nianshen.fact.Need;
import cn.nianshen.fact.Period;
import cn.nianshen.fact.ReportHead;
import cn.nianshen.fact.Row;
import cn.nianshen.fact.Section;
import cn.nianshen.fact.StatTable;
import cn.nianshen.fact.TableBlock;
import cn.nianshen.fact.Title;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormSection;
import cn.nianshen.form.FormTable;
import cn.nianshen.report.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of a report in which nothing is wrong, to begin a case with: all cells are zero. */
public final class LawfulFacts {

    /** Needs that are met unless a case says otherwise. */
    public static final List<String> MET =
            List.of(
                    "title",
                    "period",
                    "agency.kind",
                    "own-region",
                    "form",
                    "sections",
                    "table.disclosure",
                    "table.requests",
                    "table.disputes",
                    "fiscal-year",
                    "text",
                    "wording",
                    "text.overview",
                    "text.problems",
                    "text.other");

    /** Needs that are not met unless a case says otherwise. */
    public static final List<String> UNMET =
            List.of(
                    "expected-year",
                    "expected-agency",
                    "publication-date",
                    "receipt-date",
                    "deadline.local",
                    "roster",
                    "previous-year",
                    "members",
                    "batch");

    private final Form form;
    private final int year;
    private final List<Fact> facts = new ArrayList<>();
    private int order;

    private LawfulFacts(Form form, int year) {
        this.form = form;
        this.year = year;
    }

    /**
     * Lawful facts.
     *
     * @param form the form used
     * @param year fiscal year
     * @param forms all forms, to tell which labels only this one has
     */
    public static List<Fact> of(Form form, int year, List<Form> forms) {
        LawfulFacts lawful = new LawfulFacts(form, year);
        lawful.facts.addAll(headAndNeeds(form, year));
        lawful.opening();
        form.sections().forEach(lawful::section);
        lawful.markers(forms);
        return List.copyOf(lawful.facts);
    }

    /** The head and the needs alone. */
    static List<Fact> headAndNeeds(Form form, int year) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new ReportHead(
                        Place.FILE,
                        year,
                        form.id(),
                        form.title(),
                        "department",
                        "county",
                        0,
                        "",
                        LocalDate.of(year + 1, 2, 1)));
        MET.forEach(id -> facts.add(new Need(Place.FILE, id, true, "")));
        UNMET.forEach(id -> facts.add(new Need(Place.FILE, id, false, id + ".absent")));
        return facts;
    }

    /** The year that cases take where they name none: the last of a closed form, else the first. */
    static int year(Form form) {
        return form.lastYear() == 0 ? form.firstYear() : form.lastYear();
    }

    private Place next(String section, String table, String row, String column, String quote) {
        order++;
        Position at = new Position(order, 0, order, 0, 0, 0, 0);
        return new Place(section, table, row, column, at, quote);
    }

    private void opening() {
        String text = year + " " + form.title();
        facts.add(
                new Title(
                        next("", "", "", "", text),
                        text,
                        year,
                        "full",
                        "statutory",
                        form.title(),
                        form.title(),
                        "full",
                        false));
        facts.add(new Introduction(next("", "", "", "", ""), 100, true));
        facts.add(
                new Period(
                        next("", "", "", "", ""),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        false));
    }

    private void section(FormSection section) {
        boolean tabled = !section.table().isEmpty();
        facts.add(
                new Section(
                        next(section.id(), "", "", "", section.heading()),
                        section.id(),
                        true,
                        true,
                        "",
                        "han-comma",
                        section.ordinal(),
                        section.ordinal(),
                        section.heading(),
                        section.heading(),
                        "accepted",
                        tabled ? 0 : 300,
                        tabled,
                        "",
                        section.ordinal()));
        if (tabled) {
            table(form.table(section.table()));
        }
    }

    private void table(FormTable table) {
        boolean single = single(table);
        int columns = single ? table.cells() : table.blocks().get(0).columns().size();
        facts.add(
                new StatTable(
                        next(table.section(), table.id(), "", "", ""),
                        table.id(),
                        true,
                        true,
                        "",
                        true,
                        columns,
                        columns,
                        true,
                        true,
                        single ? 1 : 0,
                        table.cells(),
                        table.section()));
        table.blocks().forEach(block -> block(table, block));
    }

    private static boolean single(FormTable table) {
        return table.shape() == FormTable.Shape.SINGLE_ROW;
    }

    private void block(FormTable table, FormBlock block) {
        if (!block.heading().isEmpty()) {
            Place at = next(table.section(), table.id(), "", "", block.heading());
            facts.add(new TableBlock(at, table.id(), block.id(), block.heading(), true));
        }
        List<String> groups =
                single(table)
                        ? block.rows().stream().map(FormRow::id).toList()
                        : List.of(block.id());
        groups.forEach(
                group -> block.columns().forEach(column -> columnHead(table, group, column)));
        block.rows().forEach(row -> row(table, block, row));
    }

    private void columnHead(FormTable table, String group, FormColumn column) {
        facts.add(
                new ColumnHead(
                        next(table.section(), table.id(), "", column.id(), column.label()),
                        table.id(),
                        group,
                        column.id(),
                        true,
                        column.label(),
                        column.label(),
                        "same"));
    }

    private void row(FormTable table, FormBlock block, FormRow row) {
        int cells = single(table) ? table.cells() : block.columns().size();
        facts.add(
                new Row(
                        next(table.section(), table.id(), row.id(), "", row.label()),
                        table.id(),
                        row.id(),
                        block.id(),
                        "placed",
                        row.label(),
                        row.label(),
                        "same",
                        cells,
                        cells,
                        false,
                        table.rows().indexOf(row) + 1));
        block.columns().forEach(column -> cell(table, row, column));
    }

    private void cell(FormTable table, FormRow row, FormColumn column) {
        facts.add(
                new Cell(
                        next(table.section(), table.id(), row.id(), column.id(), "0"),
                        table.id(),
                        row.id(),
                        column.id(),
                        "0",
                        BigDecimal.ZERO,
                        "number",
                        "",
                        column.measure(),
                        row.role(),
                        column.classColumn(),
                        List.of(),
                        false));
    }

    private void markers(List<Form> forms) {
        Set<String> others =
                forms.stream()
                        .filter(other -> !other.id().equals(form.id()))
                        .flatMap(LawfulFacts::labels)
                        .collect(Collectors.toSet());
        labels(form)
                .distinct()
                .filter(label -> !others.contains(label))
                .forEach(
                        label ->
                                facts.add(
                                        new FormMarker(
                                                next("", "", "", "", label), form.id(), label)));
    }

    private static Stream<String> labels(Form form) {
        return form.tables().stream()
                .flatMap(table -> table.blocks().stream())
                .flatMap(
                        block ->
                                Stream.concat(
                                        block.columns().stream().map(FormColumn::label),
                                        block.rows().stream().map(FormRow::label)));
    }
}
