package cn.nianshen.fact;

import cn.nianshen.document.Position;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import cn.nianshen.report.FoundSection;
import cn.nianshen.report.NamedCell;
import cn.nianshen.report.Place;
import cn.nianshen.report.ReadHead;
import cn.nianshen.report.ReadRow;
import cn.nianshen.report.ReadTable;
import cn.nianshen.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report as a flat list of facts. All that packs share is derived here. */
public final class Facts {

    private final Report report;
    private final @Nullable Form form;
    private final List<Form> forms;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Report report, List<Form> forms) {
        this.report = report;
        this.forms = forms;
        this.form =
                forms.stream().filter(f -> f.id().equals(report.form())).findFirst().orElse(null);
    }

    /**
     * The facts of a report.
     *
     * @param forms forms of the pack that read it
     * @param expectedYear year asked for, 0 for none
     * @param expectedAgency agency expected, or empty
     */
    public static List<Fact> of(
            Report report, List<Form> forms, int expectedYear, String expectedAgency) {
        var facts = new Facts(report, forms);
        facts.head(expectedYear, expectedAgency);
        facts.outline();
        facts.text();
        facts.tables();
        Needs.of(report, facts.form, expectedYear, expectedAgency).forEach(facts.facts::add);
        return List.copyOf(facts.facts);
    }

    private Place place(String section, Position at, String quote) {
        return Place.of(section, at, quote);
    }

    private void head(int expectedYear, String expectedAgency) {
        var agency = report.agency();
        facts.add(
                new ReportHead(
                        Place.FILE,
                        report.fiscalYear(),
                        report.form(),
                        agency.name(),
                        agency.kind(),
                        agency.level(),
                        expectedYear,
                        expectedAgency));
        var seen = report.observed();
        var title = seen.title();
        if (title != null) {
            facts.add(
                    new Title(
                            place("", title.at(), title.text()),
                            title.text(),
                            title.year(),
                            title.yearWritten(),
                            title.documentType(),
                            title.documentWords(),
                            title.organ(),
                            seen.naming(),
                            title.yearWordTwice()));
        }
        var at = report.sections().isEmpty() ? Position.NONE : report.sections().get(0).at();
        facts.add(
                new Introduction(
                        place("", at, ""), seen.introductionCharacters(), seen.statesBasis()));
        seen.organs()
                .forEach(
                        o ->
                                facts.add(
                                        new ReportingOrgan(
                                                place("", o.at(), o.name()),
                                                o.source(),
                                                o.name(),
                                                o.agrees())));
    }

    private void outline() {
        var seen = report.observed();
        seen.sections().forEach(s -> facts.add(section(s)));
        seen.extraSections()
                .forEach(
                        s ->
                                facts.add(
                                        new ExtraSection(
                                                place("", s.at(), s.text()), s.kind(), s.text())));
        seen.repeatedSections()
                .forEach(
                        s ->
                                facts.add(
                                        new RepeatedSection(
                                                place(s.kind(), s.at(), s.text()),
                                                s.kind(),
                                                s.text())));
        seen.items()
                .forEach(
                        i ->
                                facts.add(
                                        new SubHeading(
                                                place(i.section(), i.at(), i.text()),
                                                i.section(),
                                                i.number(),
                                                i.style(),
                                                i.ordinal(),
                                                i.sequence())));
        seen.legacyHeadings()
                .forEach(h -> facts.add(new LegacyHeading(place("", h.at(), h.text()), h.text())));
    }

    private Section section(FoundSection s) {
        var expected =
                sections().stream().filter(f -> f.id().equals(s.id())).findFirst().orElseThrow();
        return new Section(
                place(s.id(), s.at(), s.headed() ? s.number() + s.heading() : ""),
                s.id(),
                s.headed(),
                s.covered(),
                s.number(),
                s.numberStyle(),
                s.ordinal(),
                expected.ordinal(),
                s.heading(),
                expected.heading(),
                s.wording(),
                s.characters(),
                s.tabled(),
                s.embedded(),
                s.sequence());
    }

    private List<cn.nianshen.form.FormSection> sections() {
        return form == null ? forms.get(forms.size() - 1).sections() : form.sections();
    }

    private void text() {
        var seen = report.observed();
        seen.markers()
                .forEach(
                        m ->
                                facts.add(
                                        new FormMarker(
                                                place("", m.at(), m.text()), m.kind(), m.text())));
        seen.notices()
                .forEach(
                        n ->
                                facts.add(
                                        new CitedNotice(
                                                place("", n.at(), n.text()), n.kind(), n.text())));
        seen.dates()
                .forEach(
                        d ->
                                facts.add(
                                        new DateMention(
                                                place(sectionAt(d.at()), d.at(), d.text()),
                                                d.text(),
                                                d.kind().equals("valid"))));
        var parts = seen.parts();
        if (parts != null) {
            facts.add(
                    new AnnouncedParts(
                            place("", parts.at(), ""),
                            parts.count() > 0 ? parts.count() : parts.named().size(),
                            parts.count() > 0,
                            absentParts(parts.named())));
        }
        var broken = seen.brokenOff();
        if (broken != null) {
            var section = sectionAt(broken.at());
            var table = broken.kind().equals("table") ? tableOf(section) : "";
            facts.add(
                    new BrokenOff(
                            new Place(
                                    section,
                                    table,
                                    "",
                                    "",
                                    broken.at(),
                                    place("", broken.at(), broken.text()).quote()),
                            broken.kind()));
        }
        var period = report.period();
        if (period != null) {
            facts.add(
                    new Period(
                            place("", period.at(), period.quote()),
                            period.from(),
                            period.to(),
                            seen.organChanged()));
        }
        report.figures()
                .forEach(
                        f ->
                                facts.add(
                                        new Claim(
                                                place(sectionAt(f.at()), f.at(), f.quote()),
                                                f.id(),
                                                f.value(),
                                                f.uom(),
                                                f.quote())));
    }

    private String tableOf(String section) {
        return sections().stream()
                .filter(s -> s.id().equals(section))
                .map(s -> s.table())
                .findFirst()
                .orElse("");
    }

    private String sectionAt(Position at) {
        var id = "";
        for (var s : report.sections()) {
            id = s.at().order() <= at.order() ? s.id() : id;
        }
        return id;
    }

    private List<String> absentParts(List<String> named) {
        return report.observed().sections().stream()
                .filter(s -> named.contains(s.id()) && !s.headed())
                .map(FoundSection::id)
                .toList();
    }

    private void tables() {
        if (form == null) {
            return;
        }
        for (var read : report.observed().tables()) {
            var table = form.table(read.table());
            statTable(table, read);
            if (read.present()) {
                read.rows().forEach(r -> facts.add(row(table, r)));
                heads(table, read);
                extras(table, read);
            }
        }
        report.observed()
                .repeatedTables()
                .forEach(
                        r ->
                                facts.add(
                                        new RepeatedTable(
                                                tablePlace(form.table(r.table()), r.at()),
                                                r.table(),
                                                r.differing().stream()
                                                        .map(this::cellName)
                                                        .toList())));
        report.cells().forEach(c -> facts.add(cell(c)));
    }

    /** A cell in the words of the form: row and column. */
    private String cellName(String key) {
        var ids = key.split(" ");
        var table = Optional.ofNullable(form).orElseThrow().table(ids[0]);
        var column =
                table.blockOf(ids[1]).columns().stream()
                        .filter(c -> c.id().equals(ids[2]))
                        .findFirst();
        return table.row(ids[1]).name() + "\u00b7" + column.map(FormColumn::label).orElse(ids[2]);
    }

    private Place tablePlace(FormTable table, Position at) {
        return new Place(table.section(), table.id(), "", "", at, "");
    }

    private void statTable(FormTable table, ReadTable read) {
        boolean covered =
                report.observed().sections().stream()
                        .anyMatch(s -> s.id().equals(table.section()) && s.headed());
        var at = read.present() ? read.at() : sectionPlace(table.section());
        facts.add(
                new StatTable(
                        tablePlace(table, at),
                        table.id(),
                        read.present(),
                        covered,
                        read.embedded(),
                        read.headed(),
                        read.columnsPrinted(),
                        columns(table),
                        read.notePrinted(),
                        read.cellsMarked(),
                        read.dataRows(),
                        read.valuesPrinted()));
        for (var block : table.blocks()) {
            if (read.present() && !block.heading().isEmpty()) {
                facts.add(
                        new TableBlock(
                                tablePlace(table, at),
                                table.id(),
                                block.id(),
                                block.heading(),
                                read.blocks().contains(block.id())));
            }
        }
    }

    private Position sectionPlace(String section) {
        return report.observed().sections().stream()
                .filter(s -> s.id().equals(section))
                .map(FoundSection::at)
                .findFirst()
                .orElse(Position.NONE);
    }

    private static int columns(FormTable table) {
        return table.shape() == FormTable.Shape.SINGLE_ROW
                ? table.cells()
                : table.blocks().get(0).columns().size();
    }

    private Row row(FormTable table, ReadRow r) {
        var expected = table.row(r.row());
        var block = table.blockOf(r.row());
        var where = new Place(table.section(), table.id(), r.row(), "", r.at(), r.label());
        int due =
                table.shape() == FormTable.Shape.SINGLE_ROW
                        ? table.cells()
                        : block.columns().size();
        return new Row(
                where,
                table.id(),
                r.row(),
                block.id(),
                r.state(),
                r.label(),
                expected.label(),
                r.likeness(),
                r.values().size(),
                due,
                r.outOfOrder(),
                table.rows().indexOf(expected) + 1);
    }

    private void heads(FormTable table, ReadTable read) {
        for (ReadHead h : read.heads()) {
            var at = h.present() ? h.at() : read.at();
            var where = new Place(table.section(), table.id(), "", h.column(), at, h.label());
            if (h.column().isEmpty()) {
                if (h.present()) {
                    facts.add(
                            new GroupHead(
                                    where, table.id(), h.label(), h.expected(), h.likeness()));
                }
            } else {
                facts.add(
                        new ColumnHead(
                                where,
                                table.id(),
                                h.block(),
                                h.column(),
                                h.present(),
                                h.label(),
                                h.expected(),
                                h.likeness()));
            }
        }
    }

    private void extras(FormTable table, ReadTable read) {
        for (var e : read.extraRows()) {
            var where = new Place(table.section(), table.id(), e.row(), "", e.at(), e.label());
            facts.add(new ExtraRow(where, table.id(), e.label(), e.kind(), e.row(), e.cells()));
        }
        for (var h : read.foreignHeads()) {
            var where = new Place(table.section(), table.id(), "", "", h.at(), h.label());
            facts.add(new ForeignHead(where, table.id(), h.label(), h.form()));
        }
    }

    private Cell cell(NamedCell c) {
        var table = Optional.ofNullable(form).orElseThrow().table(c.table());
        FormRow row = table.row(c.row());
        FormColumn column =
                table.blockOf(c.row()).columns().stream()
                        .filter(x -> x.id().equals(c.column()))
                        .findFirst()
                        .orElseThrow();
        var text = c.text() == null ? "" : c.text();
        return new Cell(
                new Place(table.section(), c.table(), c.row(), c.column(), c.at(), text),
                c.table(),
                c.row(),
                c.column(),
                text,
                c.value().number(),
                c.value().state(),
                c.value().uom(),
                column.measure(),
                row.role(),
                column.classColumn(),
                c.notations(),
                c.toConfirm());
    }
}
