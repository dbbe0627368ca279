package cn.nianshen.output;

import cn.nianshen.pack.Waiver;
import cn.nianshen.score.Waivings;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes waivers: those of the run, and what became of them in a report. */
final class JsonWaivers {

    private final JsonGenerator out;
    private final JsonReport report;
    private final Messages messages;

    JsonWaivers(JsonGenerator out, JsonReport report, Messages messages) {
        this.out = out;
        this.report = report;
        this.messages = messages;
    }

    /** All waivers of the profile. */
    void all(List<Waiver> waivers) throws IOException {
        out.writeArrayFieldStart("waivers");
        for (var waiver : waivers) {
            out.writeStartObject();
            fields(waiver);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** What became of the waivers for one report. */
    void of(Waivings waivings) throws IOException {
        out.writeArrayFieldStart("waived");
        for (var waived : waivings.waived()) {
            waived(waived);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("lapsedWaivers");
        for (var lapsed : waivings.lapsed()) {
            out.writeStartObject();
            out.writeStringField("cause", messages.text("lapse." + lapsed.cause().id()));
            out.writeStringField("causeKey", lapsed.cause().id());
            waiver(lapsed.waiver());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void waived(Waivings.Waived waived) throws IOException {
        var finding = waived.finding();
        out.writeStartObject();
        out.writeStringField("rule", finding.card().id());
        out.writeStringField("severity", finding.severity().id());
        out.writeStringField("title", finding.card().title());
        out.writeStringField("message", finding.message());
        report.where(finding.where());
        out.writeStringField("expected", finding.expected());
        out.writeStringField("actual", finding.actual());
        out.writeStringField("fingerprint", waived.fingerprint());
        report.also(finding.also());
        waiver(waived.waiver());
        out.writeEndObject();
    }

    private void waiver(Waiver waiver) throws IOException {
        out.writeObjectFieldStart("waiver");
        fields(waiver);
        out.writeEndObject();
    }

    private void fields(Waiver waiver) throws IOException {
        out.writeStringField("rule", waiver.rule());
        present("agency", waiver.reports().agency());
        if (waiver.reports().year() != 0) {
            out.writeNumberField("year", waiver.reports().year());
        }
        present("sha256", waiver.reports().sha256());
        if (waiver.fingerprint().isEmpty()) {
            report.where(waiver.where());
            out.writeStringField("expected", waiver.expected());
            out.writeStringField("actual", waiver.actual());
        } else {
            out.writeStringField("fingerprint", waiver.fingerprint());
        }
        out.writeStringField("why", waiver.why());
        out.writeStringField("approver", waiver.approver());
        out.writeStringField("until", waiver.until().toString());
        out.writeStringField("origin", waiver.origin());
    }

    private void present(String field, String value) throws IOException {
        if (!value.isEmpty()) {
            out.writeStringField(field, value);
        }
    }
}
