package cn.nianshen.output;

import cn.nianshen.document.Note;
import cn.nianshen.document.Position;
import cn.nianshen.report.NamedCell;
import cn.nianshen.report.Place;
import cn.nianshen.report.Report;
import cn.nianshen.rule.Finding;
import cn.nianshen.source.Masks;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the part {@code report}: what was read, without judgement. */
final class JsonReport {

    private final JsonGenerator out;
    private final Words words;

    JsonReport(JsonGenerator out, Words words) {
        this.out = out;
        this.words = words;
    }

    void write(@Nullable Report report) throws IOException {
        if (report == null) {
            out.writeNullField("report");
            return;
        }
        out.writeObjectFieldStart("report");
        head(report);
        sections(report);
        tables(report.cells());
        unplaced(report);
        extraRows(report);
        claims(report);
        notices(report.notices());
        out.writeBooleanField("complete", report.complete());
        out.writeEndObject();
    }

    private void head(Report report) throws IOException {
        out.writeStringField("title", Masks.numbers(report.title()));
        var agency = report.agency();
        out.writeObjectFieldStart("agency");
        out.writeStringField("name", Masks.numbers(agency.name()));
        out.writeStringField("fullName", Masks.numbers(agency.fullName()));
        out.writeStringField("kind", agency.kind());
        out.writeStringField("level", agency.level());
        out.writeStringField("confidence", agency.confidence());
        out.writeEndObject();
        if (report.fiscalYear() == 0) {
            out.writeNullField("fiscalYear");
        } else {
            out.writeNumberField("fiscalYear", report.fiscalYear());
        }
        out.writeStringField("form", report.form());
        var period = report.period();
        if (period == null) {
            out.writeNullField("period");
        } else {
            out.writeObjectFieldStart("period");
            out.writeStringField("from", period.from().toString());
            out.writeStringField("to", period.to().toString());
            out.writeEndObject();
        }
    }

    private void sections(Report report) throws IOException {
        out.writeArrayFieldStart("sections");
        for (var section : report.sections()) {
            out.writeStartObject();
            out.writeStringField("id", section.id());
            out.writeNumberField("ordinal", section.ordinal());
            out.writeStringField("heading", Masks.numbers(section.heading()));
            at(section.at());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void tables(List<NamedCell> cells) throws IOException {
        var tables = new LinkedHashMap<String, Map<String, Map<String, NamedCell>>>();
        for (var cell : cells) {
            tables.computeIfAbsent(cell.table(), t -> new LinkedHashMap<>())
                    .computeIfAbsent(cell.row(), r -> new LinkedHashMap<>())
                    .put(cell.column(), cell);
        }
        out.writeObjectFieldStart("tables");
        for (var table : tables.entrySet()) {
            out.writeObjectFieldStart(table.getKey());
            for (var row : table.getValue().entrySet()) {
                out.writeObjectFieldStart(row.getKey());
                for (var cell : row.getValue().values()) {
                    cell(cell);
                }
                out.writeEndObject();
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void cell(NamedCell cell) throws IOException {
        out.writeObjectFieldStart(cell.column());
        var text = cell.text() == null ? null : Masks.numbers(cell.text());
        out.writeStringField("text", text);
        number(out, "value", Objects.equals(text, cell.text()) ? cell.value().number() : null);
        out.writeStringField("unit", cell.value().uom());
        out.writeStringField("state", cell.value().state());
        out.writeBooleanField("toConfirm", cell.toConfirm());
        at(cell.at());
        out.writeEndObject();
    }

    private void unplaced(Report report) throws IOException {
        out.writeArrayFieldStart("unplaced");
        for (var unplaced : report.unplaced()) {
            out.writeStartObject();
            out.writeStringField("table", unplaced.table());
            if (!unplaced.row().isEmpty()) {
                out.writeStringField("row", unplaced.row());
            }
            out.writeStringField("label", Masks.numbers(unplaced.label()));
            texts(unplaced.texts().stream().map(Masks::numbers).toList());
            out.writeStringField("reason", words.reason(unplaced.reason()));
            out.writeStringField("reasonKey", unplaced.reason());
            at(unplaced.at());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void extraRows(Report report) throws IOException {
        out.writeArrayFieldStart("extraRows");
        for (var table : report.observed().tables()) {
            for (var row : table.extraRows()) {
                out.writeStartObject();
                out.writeStringField("table", table.table());
                out.writeStringField("label", row.label());
                out.writeStringField("kind", row.kind());
                texts(row.texts());
                at(row.at());
                out.writeEndObject();
            }
        }
        out.writeEndArray();
    }

    private void texts(List<String> texts) throws IOException {
        out.writeArrayFieldStart("texts");
        for (var text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    private void claims(Report report) throws IOException {
        out.writeArrayFieldStart("claims");
        for (var figure : report.figures()) {
            out.writeStartObject();
            out.writeStringField("id", figure.id());
            number(out, "value", tooLong(figure.value()) ? null : figure.value());
            out.writeStringField("unit", figure.uom());
            var sense = figure.sense();
            out.writeStringField("role", sense.role());
            out.writeStringField("scope", sense.scope());
            out.writeStringField("period", sense.period());
            out.writeBooleanField("exact", sense.exact());
            out.writeBooleanField("formWords", sense.formWords());
            out.writeNumberField("group", sense.group());
            out.writeBooleanField("complete", sense.complete());
            out.writeStringField("quote", Masks.numbers(figure.quote()));
            at(figure.at());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void notices(List<Note> notes) throws IOException {
        out.writeArrayFieldStart("notices");
        for (var note : notes) {
            out.writeStartObject();
            out.writeStringField("kind", note.kind());
            out.writeStringField("message", words.note(note));
            at(note.at());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void at(Position at) throws IOException {
        out.writeObjectFieldStart("at");
        position(at);
        out.writeEndObject();
    }

    /** Writes a place in the words of the form, with its position; nothing that is empty. */
    void where(Place place) throws IOException {
        out.writeObjectFieldStart("where");
        present("section", place.section());
        present("table", place.table());
        present("row", place.row());
        present("column", place.column());
        position(place.at());
        present("quote", place.quote());
        out.writeEndObject();
    }

    /** Writes further places and consequences. */
    void also(List<Finding.Also> places) throws IOException {
        out.writeArrayFieldStart("also");
        for (var also : places) {
            out.writeStartObject();
            out.writeStringField("rule", also.rule());
            where(also.where());
            if (!also.message().isEmpty()) {
                out.writeStringField("message", also.message());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void position(Position at) throws IOException {
        present("line", at.line());
        present("page", at.page());
        present("paragraph", at.paragraph());
        if (at.table() > 0 || at.row() > 0 || at.column() > 0) {
            out.writeObjectFieldStart("cell");
            present("table", at.table());
            present("row", at.row());
            present("column", at.column());
            out.writeEndObject();
        }
    }

    private void present(String field, String value) throws IOException {
        if (!value.isEmpty()) {
            out.writeStringField(field, value);
        }
    }

    private void present(String field, int value) throws IOException {
        if (value > 0) {
            out.writeNumberField(field, value);
        }
    }

    private static boolean tooLong(BigDecimal value) {
        var plain = Numbers.plain(value);
        return !Masks.numbers(plain).equals(plain);
    }

    /** Writes a number as printed people would: no exponent, null where there is none. */
    static void number(JsonGenerator out, String field, @Nullable BigDecimal value)
            throws IOException {
        if (value == null) {
            out.writeNullField(field);
        } else {
            out.writeFieldName(field);
            out.writeNumber(Numbers.plain(value));
        }
    }
}
