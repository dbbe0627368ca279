package cn.nianshen.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes the part {@code tool}: what a run was made with. */
final class JsonTool {

    private final JsonGenerator out;
    private final JsonWaivers waivers;

    JsonTool(JsonGenerator out, JsonWaivers waivers) {
        this.out = out;
        this.waivers = waivers;
    }

    void write(Header header) throws IOException {
        out.writeObjectFieldStart("tool");
        out.writeStringField("name", header.tool());
        out.writeStringField("version", header.version());
        out.writeArrayFieldStart("packs");
        for (var pack : header.packs()) {
            out.writeStartObject();
            out.writeStringField("id", pack.id());
            out.writeStringField("version", pack.version());
            out.writeNumberField("rules", pack.rules());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("profile", header.profile());
        out.writeArrayFieldStart("changes");
        for (var change : header.changes()) {
            out.writeStartObject();
            out.writeStringField("rule", change.rule());
            out.writeStringField("to", change.to());
            out.writeStringField("why", change.why());
            if (!change.cites().isEmpty()) {
                out.writeStringField("cites", change.cites());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        variants(header.variants());
        waivers.all(header.waivers());
        out.writeStringField("asOf", header.asOf().toString());
        out.writeEndObject();
    }

    private void variants(List<Header.Variant> variants) throws IOException {
        out.writeArrayFieldStart("formVariants");
        for (var variant : variants) {
            out.writeStartObject();
            out.writeStringField("form", variant.form());
            out.writeStringField("cites", variant.cites());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
