package cn.nianshen.campaign;

import cn.nianshen.output.CampaignCounts;
import cn.nianshen.output.CampaignResult;
import cn.nianshen.output.CampaignResult.Heading;
import cn.nianshen.output.CampaignTally;
import cn.nianshen.output.Decision;
import cn.nianshen.output.Judged;
import cn.nianshen.output.Score;
import cn.nianshen.rule.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An agency as results show it. */
final class AgencyLine {

    private AgencyLine() {}

    /**
     * The agency.
     *
     * @param lacking ids of agencies that it sums up and of which there are no figures
     * @param compared what comparing it with others found
     * @param besides looks that up
     * @param decisions what was decided of its findings, by fingerprint
     */
    static CampaignResult.Agency of(
            Standing standing,
            List<String> lacking,
            List<Outcome> compared,
            Supplier<List<Outcome>> besides,
            Map<String, Decision> decisions) {
        var agency = standing.agency();
        var chosen = standing.chosen();
        var kept = chosen == null ? Kept.NOTHING : chosen.kept().get();
        var digest = kept.digest();
        var card = kept.scorecard();
        var earlier = standing.earlier();
        var findings = Judged.of(kept.outcomes(), compared, decisions);
        var outcomes = new ArrayList<>(kept.outcomes());
        outcomes.addAll(compared);
        return new CampaignResult.Agency(
                agency.id(),
                agency.name(),
                standing.kind(),
                agency.county(),
                agency.parent(),
                standing.state(),
                chosen == null ? "" : chosen.reason(),
                chosen == null ? 0 : chosen.fiscalYear(),
                digest == null ? "" : digest.form(),
                chosen == null ? "" : chosen.file(),
                standing.files().stream().map(Handed::file).toList(),
                chosen == null ? "" : chosen.assignment().confidence().id(),
                chosen == null ? List.of() : evidence(chosen),
                earlier == null ? "" : earlier.file(),
                lacking,
                card == null ? null : Score.of(card),
                CampaignCounts.of(findings.all(), outcomes),
                CampaignCounts.of(findings.compared(), compared),
                held(findings, decisions),
                CampaignTally.byCategory(findings.all(), outcomes),
                chosen == null ? List::of : () -> chosen.kept().get().outcomes(),
                besides,
                chosen == null ? () -> Heading.NONE : () -> heading(chosen));
    }

    private static List<String> evidence(Handed chosen) {
        return chosen.assignment().evidence().stream().map(Assignment.Evidence::id).toList();
    }

    /** Those decisions whose finding is there. */
    private static Map<String, Decision> held(
            Judged.Both findings, Map<String, Decision> decisions) {
        if (decisions.isEmpty()) {
            return decisions;
        }
        var held = new HashMap<String, Decision>();
        for (var each : findings.all()) {
            if (each.decision() != null) {
                held.put(each.fingerprint(), each.decision());
            }
        }
        return held;
    }

    private static Heading heading(Handed chosen) {
        var digest = chosen.digest();
        return digest == null
                ? Heading.NONE
                : new Heading(
                        digest.title(), digest.sections(), digest.recognised(), digest.complete());
    }
}
