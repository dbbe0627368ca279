package cn.nianshen.output;

import cn.nianshen.pack.Waiver;
import cn.nianshen.report.Report;
import cn.nianshen.report.ReportSection;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.score.FindingOrder;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes findings as SARIF 2.1.0. Results stream; the rules they are of are written after them, for
 * the standard does not order properties and only then is it known which were met. What waits until
 * then are rules and a line for each file that was not audited and each rule that failed.
 */
public final class SarifRenderer implements Renderer {

    private final JsonGenerator out;
    private final Messages messages;
    private final Words words;
    private final AuditTeller teller;
    private final Function<String, PlaceNames> names;
    private final SarifRules rules;
    private final SarifPlaces places;
    private final List<Notification> notifications = new ArrayList<>();
    private @Nullable Header header;

    /** A file that was not audited, or not wholly, or a rule that failed. */
    private record Notification(String file, String id, String rule, String message) {}

    /**
     * @param target where to write
     * @param messages words
     * @param names names of places, by form id
     */
    public SarifRenderer(Writer target, Messages messages, Function<String, PlaceNames> names) {
        try {
            out = new JsonFactory().createGenerator(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        out.setPrettyPrinter(new JsonLayout());
        this.messages = messages;
        this.names = names;
        words = new Words(messages);
        teller = new AuditTeller(messages);
        rules = new SarifRules(out, messages);
        places = new SarifPlaces(out);
    }

    @Override
    public void begin(Header header) throws IOException {
        this.header = header;
        out.writeStartObject();
        out.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        out.writeStringField("version", "2.1.0");
        out.writeArrayFieldStart("runs");
        out.writeStartObject();
        out.writeArrayFieldStart("results");
    }

    @Override
    public void audit(Audit audit) throws IOException {
        var trouble = teller.trouble(audit);
        if (!trouble.isEmpty()) {
            notifications.add(new Notification(audit.name(), audit.reason(), "", trouble));
        }
        for (var outcome : audit.outcomes()) {
            if (outcome instanceof Outcome.Faulted faulted) {
                rules.index(faulted.card());
                var why = words.fault(faulted.message());
                var rule = faulted.card().id();
                notifications.add(new Notification(audit.name(), "fault", rule, why));
            }
        }
        var report = audit.report();
        var form = report == null ? "" : report.form();
        var told = new FindingTeller(messages, names.apply(form), sections(report));
        var prints = audit.fingerprints();
        var findings = FindingOrder.of(audit.outcomes());
        var card = audit.scorecard();
        for (int i = 0; i < findings.size(); i++) {
            boolean weighed = card != null && i < card.lines().size();
            var points = weighed ? card.lines().get(i).points() : BigDecimal.ZERO;
            var finding = findings.get(i);
            result(audit.name(), told, finding, prints.of(finding), points, null);
        }
        for (var waived : audit.waivings().waived()) {
            var finding = waived.finding();
            var zero = BigDecimal.ZERO;
            result(audit.name(), told, finding, waived.fingerprint(), zero, waived.waiver());
        }
    }

    private static List<ReportSection> sections(@Nullable Report report) {
        return report == null ? List.of() : report.sections();
    }

    private void result(
            String file,
            FindingTeller told,
            Finding finding,
            String fingerprint,
            BigDecimal points,
            @Nullable Waiver waiver)
            throws IOException {
        var card = finding.card();
        out.writeStartObject();
        out.writeStringField("ruleId", card.id());
        out.writeNumberField("ruleIndex", rules.index(card));
        out.writeStringField("level", SarifRules.level(finding.severity()));
        SarifRules.message(out, "message", finding.message());
        out.writeArrayFieldStart("locations");
        places.location(file, told, finding.where(), "", 0);
        out.writeEndArray();
        out.writeArrayFieldStart("relatedLocations");
        int id = 0;
        for (var also : finding.also()) {
            boolean further = FindingTeller.isFurther(also, finding);
            var said = further ? "" : also.rule() + ' ' + also.message();
            places.location(file, told, also.where(), said, ++id);
        }
        out.writeEndArray();
        out.writeObjectFieldStart("partialFingerprints");
        out.writeStringField("nianshen/v1", fingerprint);
        out.writeEndObject();
        suppressions(waiver);
        properties(told.told(finding, points));
        out.writeEndObject();
    }

    /** Written though empty: where one result has them, the standard wants them with all. */
    private void suppressions(@Nullable Waiver waiver) throws IOException {
        out.writeArrayFieldStart("suppressions");
        if (waiver != null) {
            out.writeStartObject();
            out.writeStringField("kind", "external");
            out.writeStringField("status", "accepted");
            var why = messages.text("waiver", waiver.why(), waiver.approver(), waiver.until());
            out.writeStringField("justification", why);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void properties(ToldFinding told) throws IOException {
        var finding = told.finding();
        out.writeObjectFieldStart("properties");
        out.writeStringField("category", finding.card().category());
        out.writeStringField("charge", finding.charge().id());
        out.writeStringField("expected", finding.expected());
        out.writeStringField("actual", finding.actual());
        out.writeStringField("remedy", finding.remedy());
        JsonReport.number(out, "points", told.points());
        out.writeArrayFieldStart("suspects");
        for (var suspect : told.suspects()) {
            out.writeString(suspect);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    @Override
    public void finish(Summary summary) throws IOException {
        out.writeEndArray();
        if (header != null) {
            rules.tool(header);
        }
        out.writeArrayFieldStart("invocations");
        out.writeStartObject();
        out.writeBooleanField("executionSuccessful", notifications.isEmpty());
        out.writeArrayFieldStart("toolExecutionNotifications");
        for (var notification : notifications) {
            write(notification);
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
        out.writeRaw('\n');
        out.flush();
    }

    private void write(Notification notification) throws IOException {
        out.writeStartObject();
        out.writeStringField("level", "error");
        SarifRules.message(out, "message", notification.message());
        out.writeObjectFieldStart("descriptor");
        out.writeStringField("id", notification.id());
        out.writeEndObject();
        if (!notification.rule().isEmpty()) {
            out.writeObjectFieldStart("associatedRule");
            out.writeStringField("id", notification.rule());
            out.writeEndObject();
        }
        out.writeArrayFieldStart("locations");
        out.writeStartObject();
        places.file(notification.file(), 0);
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
    }
}
