package cn.nianshen.output;

import cn.nianshen.pack.Pack;
import cn.nianshen.rule.RuleCard;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the cards of packs as JSON. */
public final class JsonRules {

    private final JsonGenerator out;

    private JsonRules(JsonGenerator out) {
        this.out = out;
    }

    /**
     * Writes one object: {@code {"schema": "nianshen/rules/1", "rules": […], "considered": […]}}.
     */
    public static void write(Writer target, List<Pack> packs) throws IOException {
        var out = new JsonFactory().createGenerator(target);
        out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        out.setPrettyPrinter(new JsonLayout());
        new JsonRules(out).all(packs);
        out.writeRaw('\n');
        out.flush();
    }

    private void all(List<Pack> packs) throws IOException {
        out.writeStartObject();
        out.writeStringField("schema", "nianshen/rules/1");
        out.writeArrayFieldStart("rules");
        for (var pack : packs) {
            for (var card : pack.cards()) {
                card(pack, card);
            }
        }
        out.writeEndArray();
        out.writeArrayFieldStart("considered");
        for (var pack : packs) {
            for (var entry : pack.considered().entrySet()) {
                out.writeStartObject();
                out.writeStringField("id", entry.getKey());
                out.writeStringField("pack", pack.id());
                out.writeStringField("reason", entry.getValue());
                out.writeEndObject();
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void card(Pack pack, RuleCard card) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", card.id());
        out.writeStringField("pack", pack.id());
        out.writeStringField("title", card.title());
        out.writeStringField("category", card.category());
        out.writeStringField("severity", card.severity().id());
        out.writeObjectFieldStart("grades");
        for (var grade : new TreeMap<>(card.grades()).entrySet()) {
            out.writeStringField(grade.getKey(), grade.getValue().id());
        }
        out.writeEndObject();
        out.writeStringField("basis", card.basis().id());
        applies(card.applies());
        strings("needs", card.needs());
        strings("yieldsTo", card.yieldsTo());
        strings("citations", card.citations());
        out.writeStringField("message", card.message());
        out.writeStringField("remedy", card.remedy());
        out.writeStringField("since", card.since());
        out.writeEndObject();
    }

    private void applies(RuleCard.Applies applies) throws IOException {
        out.writeObjectFieldStart("applies");
        if (applies.firstYear() != 0) {
            out.writeNumberField("firstYear", applies.firstYear());
        }
        if (applies.lastYear() != 0) {
            out.writeNumberField("lastYear", applies.lastYear());
        }
        strings("forms", new TreeSet<>(applies.forms()));
        strings("kinds", new TreeSet<>(applies.kinds()));
        out.writeEndObject();
    }

    private void strings(String field, Collection<String> values) throws IOException {
        out.writeArrayFieldStart(field);
        for (var value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }
}
