package cn.nianshen.output;

import cn.nianshen.rule.Certainty;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Tracing;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes findings. */
final class JsonFinding {

    private final JsonGenerator out;
    private final JsonReport report;

    JsonFinding(JsonGenerator out, JsonReport report) {
        this.out = out;
        this.report = report;
    }

    /** Begins the object of a finding, for further fields and then the rest. */
    static void begin(JsonGenerator out, Finding finding) throws IOException {
        out.writeStartObject();
        out.writeStringField("rule", finding.card().id());
        out.writeStringField("severity", finding.severity().id());
    }

    /** Writes the rest, with what it costs and what it is known by, and ends the object. */
    void rest(Finding finding, BigDecimal points, String fingerprint) throws IOException {
        told(finding);
        JsonReport.number(out, "points", points);
        out.writeStringField("fingerprint", fingerprint);
        report.also(finding.also());
        suspects(finding);
        out.writeEndObject();
    }

    /** Writes what it says, where, and what to do. */
    void told(Finding finding) throws IOException {
        var card = finding.card();
        out.writeStringField("category", card.category());
        out.writeStringField("basis", card.basis().id());
        out.writeStringField("charge", finding.charge().id());
        out.writeStringField("title", card.title());
        out.writeStringField("message", finding.message());
        report.where(finding.where());
        out.writeStringField("expected", finding.expected());
        out.writeStringField("actual", finding.actual());
        out.writeArrayFieldStart("citations");
        for (var citation : card.citations()) {
            out.writeString(citation);
        }
        out.writeEndArray();
        out.writeStringField("remedy", finding.remedy());
    }

    private void suspects(Finding finding) throws IOException {
        out.writeArrayFieldStart("suspects");
        for (var suspect : finding.suspects()) {
            out.writeStartObject();
            out.writeStringField("table", suspect.table());
            out.writeStringField("row", suspect.row());
            out.writeStringField("column", suspect.column());
            out.writeStringField("printed", suspect.printed());
            out.writeStringField("fits", suspect.fits());
            out.writeStringField("slip", suspect.slip().id());
            out.writeNumberField("way", suspect.way());
            out.writeEndObject();
        }
        out.writeEndArray();
        tracing(finding.tracing());
    }

    private void tracing(Tracing tracing) throws IOException {
        if (tracing.certainty() == Certainty.NONE) {
            return;
        }
        out.writeObjectFieldStart("tracing");
        out.writeStringField("certainty", tracing.certainty().id());
        out.writeNumberField("ways", tracing.ways());
        out.writeNumberField("beside", tracing.beside());
        out.writeArrayFieldStart("mends");
        for (var mended : tracing.mends()) {
            out.writeStartObject();
            out.writeStringField("rule", mended.rule());
            report.where(mended.where());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
