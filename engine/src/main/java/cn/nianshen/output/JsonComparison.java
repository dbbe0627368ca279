package cn.nianshen.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes what became of findings as JSON, schema {@code nianshen/diff/1}. */
public final class JsonComparison {

    private final JsonGenerator out;

    private JsonComparison(JsonGenerator out) {
        this.out = out;
    }

    /** Writes all; the target stays open. */
    public static void write(Writer target, Header header, Pairing pairing) throws IOException {
        var json = new JsonFactory().createGenerator(target);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new JsonLayout());
        new JsonComparison(json).all(header, pairing);
        json.writeRaw('\n');
        json.flush();
    }

    private void all(Header header, Pairing pairing) throws IOException {
        out.writeStartObject();
        out.writeStringField("schema", "nianshen/diff/1");
        out.writeObjectFieldStart("tool");
        out.writeStringField("name", header.tool());
        out.writeStringField("version", header.version());
        out.writeStringField("asOf", header.asOf().toString());
        out.writeEndObject();
        out.writeArrayFieldStart("reports");
        for (var pair : pairing.pairs()) {
            pair(pair);
        }
        out.writeEndArray();
        names("onlyBefore", pairing.onlyBefore());
        names("onlyAfter", pairing.onlyAfter());
        out.writeEndObject();
    }

    private void names(String field, List<Result> results) throws IOException {
        out.writeArrayFieldStart(field);
        for (var result : results) {
            out.writeString(result.name());
        }
        out.writeEndArray();
    }

    private void pair(Comparison pair) throws IOException {
        out.writeStartObject();
        out.writeStringField("before", pair.before().name());
        out.writeStringField("after", pair.after().name());
        var named = pair.after().agency().isEmpty() ? pair.before() : pair.after();
        out.writeStringField("agency", named.agency());
        out.writeBooleanField("sameReport", !pair.isOfTwoReports());
        out.writeStringField("beforeMade", pair.before().setting().made());
        out.writeStringField("afterMade", pair.after().setting().made());
        out.writeStringField("outcome", pair.after().status());
        out.writeObjectFieldStart("counts");
        out.writeNumberField("before", pair.before().findings().size());
        out.writeNumberField("after", pair.after().findings().size());
        for (var kind : Comparison.Kind.values()) {
            out.writeNumberField(kind.id(), pair.count(kind));
        }
        out.writeEndObject();
        out.writeArrayFieldStart("changes");
        for (var change : pair.changes()) {
            change(change);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void change(Comparison.Change change) throws IOException {
        var found = change.shown();
        out.writeStartObject();
        out.writeStringField("kind", change.kind().id());
        out.writeStringField("rule", found.rule());
        out.writeStringField("severity", found.severity());
        out.writeStringField("title", found.title());
        out.writeStringField("message", found.message());
        out.writeObjectFieldStart("where");
        var where = found.where();
        field("section", where.section());
        field("table", where.table());
        field("row", where.row());
        field("column", where.column());
        field("quote", found.quote());
        out.writeEndObject();
        out.writeEndObject();
    }

    private void field(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            out.writeStringField(name, text);
        }
    }
}
