package cn.nianshen.campaign;

import cn.nianshen.output.CampaignCounts;
import cn.nianshen.output.CampaignResult;
import cn.nianshen.output.CampaignTally;
import cn.nianshen.output.Score;
import cn.nianshen.rule.Outcome;
import java.util.List;
import java.util.function.Supplier;

/** An agency as results show it. */
final class AgencyLine {

    private AgencyLine() {}

    /**
     * The agency.
     *
     * @param compared what comparing it with others found
     * @param besides looks that up
     */
    static CampaignResult.Agency of(
            Standing standing, List<Outcome> compared, Supplier<List<Outcome>> besides) {
        var agency = standing.agency();
        var chosen = standing.chosen();
        var kept = chosen == null ? Kept.NOTHING : chosen.kept().get();
        var digest = kept.digest();
        var card = kept.scorecard();
        var earlier = standing.earlier();
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
                chosen == null
                        ? List.of()
                        : chosen.assignment().evidence().stream()
                                .map(Assignment.Evidence::id)
                                .toList(),
                earlier == null ? "" : earlier.file(),
                card == null ? null : Score.of(card),
                CampaignCounts.of(kept.outcomes(), compared),
                CampaignTally.byCategory(kept.outcomes(), compared),
                chosen == null ? List::of : () -> chosen.kept().get().outcomes(),
                besides);
    }
}
