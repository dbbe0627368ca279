package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import cn.nianshen.output.CampaignResult.Coverage;
import cn.nianshen.rule.Outcome;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a campaign by the JSON contract. */
public final class CampaignJson {

    private final JsonGenerator out;
    private final Words words;
    private final JsonTool tool;
    private final JsonFinding findings;
    private final JsonReport report;
    private final CampaignJsonParts further;

    private CampaignJson(Writer target, Messages messages) throws IOException {
        out = new JsonFactory().createGenerator(target);
        out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        out.setPrettyPrinter(new JsonLayout());
        words = new Words(messages);
        report = new JsonReport(out, words);
        tool = new JsonTool(out, new JsonWaivers(out, report, messages));
        findings = new JsonFinding(out, report);
        further = new CampaignJsonParts(out);
    }

    /** Writes a campaign. */
    public static void write(Writer target, Messages messages, Header header, CampaignResult result)
            throws IOException {
        var json = new CampaignJson(target, messages);
        json.all(header, result);
        json.out.flush();
        target.write('\n');
        target.flush();
    }

    private void all(Header header, CampaignResult result) throws IOException {
        out.writeStartObject();
        out.writeStringField("schema", "nianshen/campaign/1");
        tool.write(header);
        out.writeNumberField("year", result.year());
        coverage(result.coverage());
        out.writeArrayFieldStart("agencies");
        for (var agency : result.agencies()) {
            agency(agency);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("findings");
        for (var agency : result.agencies()) {
            int year = agency.fiscalYear() == 0 ? result.year() : agency.fiscalYear();
            findings(agency.findings().all(), agency.id(), agency.county(), year);
        }
        for (var county : result.counties()) {
            findings(county.findings(), "", county.name(), result.year());
        }
        out.writeEndArray();
        further.write(result);
        notAssessed(result);
        CampaignCounts.of(result).write(out);
        out.writeEndObject();
    }

    private void coverage(Coverage coverage) throws IOException {
        out.writeObjectFieldStart("coverage");
        out.writeNumberField("listed", coverage.listed());
        out.writeNumberField("reported", coverage.reported());
        texts("missing", coverage.missing());
        out.writeArrayFieldStart("late");
        for (var late : coverage.late()) {
            out.writeStartObject();
            out.writeStringField("agency", late.agency());
            out.writeStringField("day", late.day().toString());
            out.writeStringField("due", late.due().toString());
            out.writeEndObject();
        }
        out.writeEndArray();
        texts("twice", coverage.twice());
        texts("resent", coverage.resent());
        misfiled(coverage);
        out.writeArrayFieldStart("doubtful");
        for (var file : coverage.doubtful()) {
            out.writeStartObject();
            out.writeStringField("file", file.file());
            out.writeStringField("confidence", file.confidence());
            texts("agencies", file.rivals());
            out.writeStringField("says", file.says());
            out.writeEndObject();
        }
        out.writeEndArray();
        unused("unreadable", coverage.unreadable());
        unused("notReports", coverage.notReports());
        unmatched(coverage);
        out.writeEndObject();
    }

    private void misfiled(Coverage coverage) throws IOException {
        out.writeArrayFieldStart("misfiled");
        for (var file : coverage.misfiled()) {
            out.writeStartObject();
            out.writeStringField("file", file.file());
            out.writeStringField("agency", file.agency());
            year("fiscalYear", file.fiscalYear());
            out.writeStringField("what", file.what());
            out.writeStringField("says", file.says());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void unmatched(Coverage coverage) throws IOException {
        out.writeArrayFieldStart("unmatched");
        for (var line : coverage.unmatched()) {
            out.writeStartObject();
            out.writeNumberField("line", line.line());
            out.writeStringField("file", line.file());
            out.writeStringField("agency", line.agency());
            out.writeStringField("what", line.what());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void unused(String name, List<CampaignResult.Unused> files) throws IOException {
        out.writeArrayFieldStart(name);
        for (var file : files) {
            out.writeStartObject();
            out.writeStringField("file", file.file());
            out.writeStringField("reason", file.reason());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void texts(String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (var text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    private void year(String name, int year) throws IOException {
        if (year == 0) {
            out.writeNullField(name);
        } else {
            out.writeNumberField(name, year);
        }
    }

    private void agency(Agency agency) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", agency.id());
        out.writeStringField("name", agency.name());
        out.writeStringField("kind", agency.kind());
        out.writeStringField("county", agency.county());
        out.writeStringField("parent", agency.parent());
        out.writeStringField("state", agency.state());
        if (!agency.reason().isEmpty()) {
            out.writeStringField("reason", agency.reason());
        }
        year("fiscalYear", agency.fiscalYear());
        out.writeStringField("form", agency.form());
        out.writeStringField("file", agency.file());
        texts("files", agency.files());
        out.writeStringField("confidence", agency.confidence());
        texts("evidence", agency.evidence());
        out.writeStringField("previousFile", agency.earlier());
        var card = agency.score();
        if (card == null) {
            out.writeNullField("score");
        } else {
            out.writeObjectFieldStart("score");
            JsonReport.number(out, "points", card.points());
            JsonReport.number(out, "max", card.max());
            out.writeStringField("grade", card.grade());
            JsonReport.number(out, "coverage", card.coverage());
            texts("vetoes", card.vetoes());
            out.writeEndObject();
        }
        agency.counts().write(out, "found");
        out.writeEndObject();
    }

    private void findings(List<Judged> all, String agency, String county, int year)
            throws IOException {
        for (var each : all) {
            var finding = each.finding();
            JsonFinding.begin(out, finding);
            out.writeStringField("agency", agency);
            out.writeStringField("county", county);
            out.writeNumberField("year", year);
            findings.told(finding);
            texts("related", finding.related());
            report.also(finding.also());
            out.writeStringField("fingerprint", each.fingerprint());
            if (each.decision() != null) {
                further.decision(each.decision());
            }
            out.writeEndObject();
        }
    }

    /** By rule and reason, with the number of agencies: a thousand lines of each say no more. */
    private void notAssessed(CampaignResult result) throws IOException {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (var agency : result.agencies()) {
            for (var outcome : agency.besides().get()) {
                NotJudged.of(outcome).stream()
                        .map(Outcome.Unjudged::reason)
                        .distinct()
                        .forEach(
                                reason ->
                                        counts.computeIfAbsent(
                                                        outcome.card().id(), i -> new TreeMap<>())
                                                .merge(reason, 1, Integer::sum));
            }
        }
        out.writeArrayFieldStart("notAssessed");
        for (var rule : counts.entrySet()) {
            for (var reason : rule.getValue().entrySet()) {
                out.writeStartObject();
                out.writeStringField("rule", rule.getKey());
                out.writeStringField("reason", words.reason(reason.getKey()));
                out.writeStringField("reasonKey", reason.getKey());
                out.writeNumberField("agencies", reason.getValue());
                out.writeEndObject();
            }
        }
        out.writeEndArray();
    }
}
