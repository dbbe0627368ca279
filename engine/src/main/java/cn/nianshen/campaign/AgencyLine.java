package cn.nianshen.campaign;

import cn.nianshen.output.CampaignResult;
import cn.nianshen.rule.Outcome;
import java.util.List;

/** An agency as results show it. */
final class AgencyLine {

    private AgencyLine() {}

    /**
     * The agency.
     *
     * @param compared what comparing it with others found
     */
    static CampaignResult.Agency of(Standing standing, List<Outcome> compared) {
        var agency = standing.agency();
        var chosen = standing.chosen();
        var digest = standing.digest();
        var earlier = standing.earlier();
        return new CampaignResult.Agency(
                agency.id(),
                agency.name(),
                standing.kind(),
                agency.county(),
                agency.parent(),
                standing.state(),
                chosen == null ? "" : chosen.reason(),
                digest == null ? 0 : digest.fiscalYear(),
                digest == null ? "" : digest.form(),
                chosen == null ? "" : chosen.file(),
                standing.files().stream().map(Handed::file).toList(),
                chosen == null ? "" : chosen.assignment().confidence().id(),
                chosen == null
                        ? List.of()
                        : chosen.assignment().evidence().stream()
                                .map(Assignment.Evidence::id)
                                .toList(),
                earlier == null ? "" : earlier.file(),
                chosen == null ? null : chosen.scorecard(),
                chosen == null ? List.of() : chosen.outcomes(),
                compared);
    }
}
