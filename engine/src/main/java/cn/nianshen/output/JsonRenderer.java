package cn.nianshen.output;

import cn.nianshen.rule.Outcome;
import cn.nianshen.score.FindingOrder;
import cn.nianshen.score.Scorecard;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON contract, as a stream: one object for the run, or a line for its head, one for
 * each file and one for the counts.
 */
public final class JsonRenderer implements Renderer {

    private final JsonGenerator out;
    private final Words words;
    private final String schema;
    private final boolean judged;
    private final boolean lined;
    private final JsonReport report;
    private final JsonWaivers waivers;
    private final JsonFinding finding;

    private JsonRenderer(
            Writer target, Messages messages, String schema, boolean judged, boolean lined) {
        try {
            out = new JsonFactory().createGenerator(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        out.setPrettyPrinter(lined ? new MinimalPrettyPrinter("") : new JsonLayout());
        words = new Words(messages);
        this.schema = schema;
        this.judged = judged;
        this.lined = lined;
        report = new JsonReport(out, words);
        waivers = new JsonWaivers(out, report, messages);
        finding = new JsonFinding(out, report);
    }

    /** Audits with findings and score. */
    public static JsonRenderer audits(Writer target, Messages messages) {
        return new JsonRenderer(target, messages, "nianshen/audit/1", true, false);
    }

    /** Audits with findings and score, each on a line that can be read when it is written. */
    public static JsonRenderer lines(Writer target, Messages messages) {
        return new JsonRenderer(target, messages, "nianshen/audit-lines/1", true, true);
    }

    /** Only what was read. */
    public static JsonRenderer reports(Writer target, Messages messages) {
        return new JsonRenderer(target, messages, "nianshen/parse/1", false, false);
    }

    @Override
    public void begin(Header header) throws IOException {
        out.writeStartObject();
        out.writeStringField("schema", schema);
        new JsonTool(out, waivers).write(header);
        if (lined) {
            out.writeEndObject();
            endLine();
        } else {
            out.writeArrayFieldStart("audits");
        }
    }

    private void endLine() throws IOException {
        out.writeRaw('\n');
        out.flush();
    }

    @Override
    public void audit(Audit audit) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("source");
        out.writeStringField("path", audit.name());
        out.writeStringField("sha256", audit.sha256());
        out.writeStringField("format", audit.format().id());
        out.writeEndObject();
        out.writeStringField("outcome", audit.status().id());
        if (!audit.reason().isEmpty()) {
            out.writeStringField("reason", words.reason(audit));
            out.writeStringField("reasonKey", audit.reason());
        }
        report.write(audit.report());
        if (judged) {
            judgement(audit);
        }
        out.writeEndObject();
        if (lined) {
            endLine();
        }
    }

    private void judgement(Audit audit) throws IOException {
        var card = audit.scorecard();
        findings(audit, card == null ? List.of() : card.lines());
        waivers.of(audit.waivings());
        out.writeArrayFieldStart("notAssessed");
        for (var outcome : audit.outcomes()) {
            unjudged(outcome.card().id(), NotJudged.of(outcome));
        }
        out.writeEndArray();
        out.writeArrayFieldStart("faults");
        for (var outcome : audit.outcomes()) {
            if (outcome instanceof Outcome.Faulted faulted) {
                out.writeStartObject();
                out.writeStringField("rule", faulted.card().id());
                out.writeStringField("message", words.fault(faulted.message()));
                out.writeEndObject();
            }
        }
        out.writeEndArray();
        score(card, audit.waivings().spared());
    }

    private void findings(Audit audit, List<Scorecard.Line> lines) throws IOException {
        var findings = FindingOrder.of(audit.outcomes());
        var prints = audit.fingerprints();
        out.writeArrayFieldStart("findings");
        for (int i = 0; i < findings.size(); i++) {
            var points = i < lines.size() ? lines.get(i).points() : BigDecimal.ZERO;
            JsonFinding.begin(out, findings.get(i));
            finding.rest(findings.get(i), points, prints.of(findings.get(i)));
        }
        out.writeEndArray();
    }

    private void unjudged(String rule, List<Outcome.Unjudged> reasons) throws IOException {
        for (var unjudged : reasons) {
            out.writeStartObject();
            out.writeStringField("rule", rule);
            out.writeStringField("reason", words.reason(unjudged.reason()));
            out.writeStringField("reasonKey", unjudged.reason());
            report.where(unjudged.where());
            out.writeEndObject();
        }
    }

    private void score(@Nullable Scorecard card, BigDecimal spared) throws IOException {
        if (card == null) {
            out.writeNullField("score");
            return;
        }
        out.writeObjectFieldStart("score");
        JsonReport.number(out, "points", card.points());
        JsonReport.number(out, "max", card.max());
        out.writeStringField("grade", card.grade().isEmpty() ? null : card.grade());
        JsonReport.number(out, "coverage", card.coverage());
        out.writeNumberField("judged", card.judged());
        out.writeNumberField("due", card.due());
        out.writeArrayFieldStart("vetoes");
        for (var veto : card.vetoes()) {
            out.writeString(veto);
        }
        out.writeEndArray();
        JsonReport.number(out, "ceiling", card.ceiling());
        JsonReport.number(out, "spared", spared);
        out.writeArrayFieldStart("categories");
        for (var category : card.categories()) {
            out.writeStartObject();
            out.writeStringField("id", category.id());
            JsonReport.number(out, "lost", category.lost());
            JsonReport.number(out, "cap", category.cap());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    @Override
    public void finish(Summary summary) throws IOException {
        if (lined) {
            out.writeStartObject();
        } else {
            out.writeEndArray();
        }
        out.writeObjectFieldStart("summary");
        out.writeNumberField("files", summary.files());
        out.writeNumberField("audited", summary.audited());
        out.writeNumberField("unreadable", summary.unreadable());
        out.writeNumberField("notReports", summary.notReports());
        out.writeNumberField("ignored", summary.ignored());
        if (judged) {
            out.writeNumberField("errors", summary.errors());
            out.writeNumberField("warnings", summary.warnings());
            out.writeNumberField("infos", summary.infos());
            out.writeNumberField("faults", summary.faults());
            out.writeNumberField("incomplete", summary.incomplete());
            out.writeNumberField("waived", summary.waived());
            out.writeNumberField("lapsedWaivers", summary.lapsed());
        }
        out.writeEndObject();
        out.writeEndObject();
        endLine();
    }
}
