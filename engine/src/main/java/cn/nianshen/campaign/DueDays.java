package cn.nianshen.campaign;

import cn.nianshen.fact.Bounds;
import cn.nianshen.fact.Brief;
import cn.nianshen.fact.Fact;
import cn.nianshen.pack.Profile;
import java.util.List;

/** What the profile and the lists set for the reports of a campaign: bounds, and last days. */
final class DueDays {

    private final CampaignPlan plan;
    private final Profile profile;
    private final Submissions listed;

    DueDays(CampaignPlan plan, Profile profile, Submissions listed) {
        this.plan = plan;
        this.profile = profile;
        this.listed = listed;
    }

    /** The bounds and the last days of an agency. */
    List<Fact> of(Standing standing) {
        var agency = standing.agency();
        var brief =
                new Brief(
                        plan.year(),
                        agency.name(),
                        plan.asOf(),
                        profile.thresholds(),
                        profile.dueDays(),
                        List.of(),
                        null,
                        null,
                        listed.due(agency));
        return Bounds.of(standing.kind(), plan.year(), brief);
    }
}
