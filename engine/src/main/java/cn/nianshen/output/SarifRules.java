package cn.nianshen.output;

import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Keeps the rules that were met, and writes them with the program. */
final class SarifRules {

    /** What makes links and gaps to be filled in messages of the standard. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\\\[\\]]");

    private final JsonGenerator out;
    private final Messages messages;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<RuleCard> cards = new ArrayList<>();

    SarifRules(JsonGenerator out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    /** The index of the rule among those met, this one included. */
    int index(RuleCard card) {
        return indexes.computeIfAbsent(
                card.id(),
                id -> {
                    cards.add(card);
                    return cards.size() - 1;
                });
    }

    /** Writes the program with its packs and the rules met. */
    void tool(Header header) throws IOException {
        out.writeObjectFieldStart("tool");
        out.writeObjectFieldStart("driver");
        out.writeStringField("name", header.tool());
        out.writeStringField("version", header.version());
        out.writeStringField("language", messages.text("html.language"));
        out.writeArrayFieldStart("rules");
        for (var card : cards) {
            rule(card);
        }
        out.writeEndArray();
        out.writeObjectFieldStart("properties");
        out.writeStringField("profile", header.profile());
        out.writeStringField("asOf", header.asOf().toString());
        out.writeEndObject();
        out.writeEndObject();
        out.writeArrayFieldStart("extensions");
        for (var pack : header.packs()) {
            out.writeStartObject();
            out.writeStringField("name", pack.id());
            out.writeStringField("version", pack.version());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void rule(RuleCard card) throws IOException {
        var citations = String.join(messages.text("list"), card.citations());
        out.writeStartObject();
        out.writeStringField("id", card.id());
        out.writeStringField("name", card.title());
        message(out, "shortDescription", card.title());
        var help = messages.text("sarif.help", card.title(), card.remedy(), citations);
        message(out, "help", help);
        out.writeObjectFieldStart("defaultConfiguration");
        out.writeStringField("level", level(card.severity()));
        out.writeEndObject();
        out.writeObjectFieldStart("properties");
        out.writeStringField("category", card.category());
        out.writeStringField("basis", card.basis().id());
        out.writeStringField("since", card.since());
        out.writeArrayFieldStart("citations");
        for (var citation : card.citations()) {
            out.writeString(citation);
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
    }

    /** A level of the standard. */
    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** Writes a message in which nothing is a link or a gap to be filled. */
    static void message(JsonGenerator out, String field, String text) throws IOException {
        var plain = SPECIAL.matcher(Columns.clean(text)).replaceAll(m -> "\\\\\\" + m.group());
        out.writeObjectFieldStart(field);
        out.writeStringField("text", plain.replace("{", "{{").replace("}", "}}"));
        out.writeEndObject();
    }
}
