package cn.nianshen.output;

import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.Severity;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts of findings of a campaign.
 *
 * @param agencies agencies
 * @param errors findings of severity error
 * @param warnings findings of severity warning
 * @param infos findings of severity info
 * @param faults rules that failed
 */
public record CampaignCounts(int agencies, int errors, int warnings, int infos, int faults) {

    /** Of all agencies and counties. */
    public static CampaignCounts of(CampaignResult result) {
        var counts = new CampaignCounts(0, 0, 0, 0, 0);
        for (var agency : result.agencies()) {
            counts = counts.plus(agency.counts());
        }
        for (var county : result.counties()) {
            counts = counts.plus(of(0, county.outcomes()));
        }
        return counts;
    }

    /** Of one agency. */
    public static CampaignCounts of(List<Outcome> audited, List<Outcome> compared) {
        return of(1, Stream.concat(audited.stream(), compared.stream()).toList());
    }

    private CampaignCounts plus(CampaignCounts other) {
        return new CampaignCounts(
                agencies + other.agencies,
                errors + other.errors,
                warnings + other.warnings,
                infos + other.infos,
                faults + other.faults);
    }

    /** How many there are of a severity. */
    int of(Severity severity) {
        return switch (severity) {
            case ERROR -> errors;
            case WARNING -> warnings;
            case INFO -> infos;
        };
    }

    private static CampaignCounts of(int agencies, List<Outcome> outcomes) {
        int errors = 0;
        int warnings = 0;
        int infos = 0;
        int faults = 0;
        for (var outcome : outcomes) {
            faults += outcome instanceof Outcome.Faulted ? 1 : 0;
            if (outcome instanceof Outcome.Violated violated) {
                for (Finding finding : violated.findings()) {
                    switch (finding.severity()) {
                        case ERROR -> errors++;
                        case WARNING -> warnings++;
                        case INFO -> infos++;
                    }
                }
            }
        }
        return new CampaignCounts(agencies, errors, warnings, infos, faults);
    }

    void write(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("summary");
        out.writeNumberField("agencies", agencies);
        fields(out);
    }

    void write(JsonGenerator out, String name) throws IOException {
        out.writeObjectFieldStart(name);
        fields(out);
    }

    private void fields(JsonGenerator out) throws IOException {
        out.writeNumberField("errors", errors);
        out.writeNumberField("warnings", warnings);
        out.writeNumberField("infos", infos);
        out.writeNumberField("faults", faults);
        out.writeEndObject();
    }
}
