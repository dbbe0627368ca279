package cn.nianshen.output;

import cn.nianshen.document.Position;
import cn.nianshen.report.NamedCell;
import cn.nianshen.report.Place;
import cn.nianshen.report.Report;
import cn.nianshen.report.StatedFigure;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.source.Masks;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Writes what was read, without judgement, for people at a console. */
public final class TextReports implements Renderer {

    private final Page page;
    private final Messages messages;
    private final Words words;
    private final TextHead head;
    private final Function<String, PlaceNames> names;

    /**
     * @param target where to write
     * @param messages words
     * @param names names of places, by form id
     * @param coloured whether to colour
     */
    public TextReports(
            Writer target,
            Messages messages,
            Function<String, PlaceNames> names,
            boolean coloured) {
        page = new Page(target, coloured);
        this.messages = messages;
        this.names = names;
        words = new Words(messages);
        head = new TextHead(page, messages, words);
    }

    @Override
    public void begin(Header header) throws IOException {
        head.run(header);
    }

    @Override
    public void audit(Audit audit) throws IOException {
        head.file(audit);
        var report = audit.report();
        if (report == null) {
            return;
        }
        var period = report.period();
        if (period != null) {
            var said = messages.text("period", period.from(), period.to());
            page.field(2, words.label("period"), placed(said, period.at()));
        }
        sections(report);
        tables(report, names.apply(report.form()));
        unplaced(report);
        extraRows(report);
        claims(report);
        notices(report);
    }

    private void heading(String text) throws IOException {
        page.blank();
        page.text(2, Page.Style.BOLD, text);
    }

    private String placed(String text, Position at) {
        var position = words.position(at);
        return position.isEmpty() ? text : messages.text("placed", text, position);
    }

    private void sections(Report report) throws IOException {
        heading(messages.text("read.sections"));
        for (var section : report.sections()) {
            page.text(4, placed(Masks.numbers(section.heading()), section.at()));
        }
    }

    private void tables(Report report, PlaceNames places) throws IOException {
        var rows = new LinkedHashMap<String, List<NamedCell>>();
        for (var cell : report.cells()) {
            rows.computeIfAbsent(cell.table() + ' ' + cell.row(), k -> new ArrayList<>()).add(cell);
        }
        var table = "";
        for (var row : rows.values()) {
            var first = row.get(0);
            if (!first.table().equals(table)) {
                table = first.table();
                heading(name(places, first.table(), "", first.table()));
            }
            var label = name(places, first.table(), first.row(), first.row());
            page.text(4, placed(label, first.at()));
            page.text(8, values(places, row));
        }
    }

    private String values(PlaceNames places, List<NamedCell> row) {
        var values = new ArrayList<String>();
        for (var cell : row) {
            var rowName = name(places, cell.table(), cell.row(), "");
            var place = new Place("", cell.table(), cell.row(), cell.column(), Position.NONE, "");
            var column = places.name(place);
            boolean nested = !rowName.isEmpty() && column.startsWith(rowName + '\u00b7');
            var label = nested ? column.substring(rowName.length() + 1) : cell.column();
            values.add(messages.text("read.value", label, value(cell)));
        }
        return String.join(messages.text("list.places"), values);
    }

    private String value(NamedCell cell) {
        var state = cell.value().state();
        var text = cell.text() == null ? "" : Masks.numbers(cell.text());
        if (state.equals("number")) {
            return text;
        }
        var word = messages.textOr("state." + state, state);
        return text.isBlank() ? word : messages.text("read.state", text, word);
    }

    private static String name(PlaceNames places, String table, String row, String otherwise) {
        var name = places.name(new Place("", table, row, "", Position.NONE, ""));
        return name.isEmpty() ? otherwise : name;
    }

    private void unplaced(Report report) throws IOException {
        if (report.unplaced().isEmpty()) {
            return;
        }
        heading(messages.text("read.unplaced"));
        for (var unplaced : report.unplaced()) {
            var label = Masks.numbers(unplaced.label());
            var reason = words.reason(unplaced.reason());
            var values = Masks.numbers(String.join(" | ", unplaced.texts()));
            var line =
                    values.isEmpty()
                            ? messages.text("read.unread.line", label, reason)
                            : messages.text("read.unplaced.line", label, values, reason);
            page.text(4, placed(line, unplaced.at()));
        }
    }

    private void extraRows(Report report) throws IOException {
        var rows =
                report.observed().tables().stream()
                        .flatMap(table -> table.extraRows().stream())
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        heading(messages.text("read.extra-rows"));
        for (var row : rows) {
            var line =
                    messages.text(
                            "read.unplaced.line",
                            row.label(),
                            String.join(" | ", row.texts()),
                            messages.text("extra-row." + row.kind()));
            page.text(4, placed(line, row.at()));
        }
    }

    private void claims(Report report) throws IOException {
        if (report.figures().isEmpty()) {
            return;
        }
        heading(messages.text("read.claims"));
        for (var figure : report.figures()) {
            var value = Masks.numbers(Numbers.plain(figure.value()));
            var quote = Masks.numbers(figure.quote());
            var line =
                    messages.text(
                            "read.claim",
                            figure.id(),
                            value,
                            figure.uom(),
                            sense(figure.sense()),
                            quote);
            page.text(4, placed(line, figure.at()));
        }
    }

    /** What a figure is said of, where it is not simply all of this organ's year. */
    private String sense(StatedFigure.Sense sense) {
        var parts = new ArrayList<String>();
        for (var key : List.of(sense.role(), sense.scope(), sense.period())) {
            if (messages.has("claim." + key)) {
                parts.add(messages.text("claim." + key));
            }
        }
        if (!sense.exact()) {
            parts.add(messages.text("claim.about"));
        }
        if (sense.group() > 0) {
            parts.add(messages.text("claim.group", sense.group()));
        }
        var joined = String.join(messages.text("claim.join"), parts);
        return parts.isEmpty() ? "" : messages.text("claim.sense", joined);
    }

    private void notices(Report report) throws IOException {
        if (report.notices().isEmpty()) {
            return;
        }
        heading(messages.text("read.notices"));
        for (var note : report.notices()) {
            page.text(4, placed(words.note(note), note.at()));
        }
    }

    @Override
    public void finish(Summary summary) throws IOException {
        page.blank();
        page.rule('-');
        page.text(
                0,
                Page.Style.BOLD,
                messages.text(
                        "summary.read",
                        summary.files(),
                        summary.audited(),
                        summary.unreadable(),
                        summary.notReports(),
                        summary.ignored()));
        page.flush();
    }
}
