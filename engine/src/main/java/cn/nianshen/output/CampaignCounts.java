package cn.nianshen.output;

import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.Severity;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

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
            counts = counts.plus(of(0, county.findings(), faults(county.outcomes())));
        }
        return counts;
    }

    /**
     * Of one agency.
     *
     * @param findings its findings, of which those that were dismissed do not count
     * @param outcomes what it was judged by
     */
    public static CampaignCounts of(List<Judged> findings, List<Outcome> outcomes) {
        return of(1, findings, faults(outcomes));
    }

    private static int faults(List<Outcome> outcomes) {
        return (int) outcomes.stream().filter(Outcome.Faulted.class::isInstance).count();
    }

    private static CampaignCounts of(int agencies, List<Judged> findings, int faults) {
        var by = new int[Severity.values().length];
        for (var each : findings) {
            by[each.severity().ordinal()] += each.isDismissed() ? 0 : 1;
        }
        return new CampaignCounts(
                agencies,
                by[Severity.ERROR.ordinal()],
                by[Severity.WARNING.ordinal()],
                by[Severity.INFO.ordinal()],
                faults);
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
