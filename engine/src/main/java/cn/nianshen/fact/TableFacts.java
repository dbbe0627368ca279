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

/** The tables of a report as facts. */
final class TableFacts {

    private final Report report;
    private final Form form;
    private final List<Fact> facts = new ArrayList<>();

    TableFacts(Report report, Form form) {
        this.report = report;
        this.form = form;
    }

    /** All facts of the tables. */
    List<Fact> all() {
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
        return facts;
    }

    /** A cell in the words of the form: row and column. */
    private String cellName(String key) {
        var ids = key.split(" ");
        var table = form.table(ids[0]);
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
                        read.valuesPrinted(),
                        read.present() ? sectionAt(table.section(), read.at()) : ""));
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

    /**
     * The section whose heading stands before the place. Headings side by side in one row are
     * followed by what stands below each: there it is the section given.
     */
    private String sectionAt(String own, Position at) {
        String id = "";
        var heading = Position.NONE;
        for (var section : report.sections()) {
            if (section.at().order() <= at.order()) {
                id = section.id();
                heading = section.at();
            }
        }
        var mine = sectionPlace(own);
        boolean beside =
                mine.row() > 0 && mine.row() == heading.row() && mine.table() == heading.table();
        return beside ? own : id;
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
                table.placeOf(expected.id()));
    }

    private void heads(FormTable table, ReadTable read) {
        for (ReadHead h : read.heads()) {
            var at = h.present() ? h.at() : read.at();
            var where = new Place(table.section(), table.id(), "", h.column(), at, h.label());
            if (h.column().isEmpty()) {
                facts.add(new GroupHead(where, table.id(), h.label(), h.expected(), likeness(h)));
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

    private static String likeness(ReadHead group) {
        if (!group.present()) {
            return group.likeness().equals(ReadHead.LEFT_OUT) ? ReadHead.LEFT_OUT : "missing";
        }
        return group.likeness().equals("exchanged") ? "other" : group.likeness();
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
        var table = form.table(c.table());
        FormRow row = table.row(c.row());
        FormColumn column = table.blockOf(c.row()).column(c.column());
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
