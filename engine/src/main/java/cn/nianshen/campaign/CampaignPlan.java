package cn.nianshen.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * What a campaign is about.
 *
 * @param year fiscal year that is reported on
 * @param asOf the day of the audit
 * @param roster agencies that must report
 * @param submissions what came in, as listed; empty where there is no list
 * @param comparesYears whether reports of the year before were given
 */
public record CampaignPlan(
        int year,
        LocalDate asOf,
        Roster roster,
        List<Submission> submissions,
        boolean comparesYears) {
    public CampaignPlan {
        submissions = List.copyOf(submissions);
    }

    /** The same on another day. */
    public CampaignPlan asOf(LocalDate day) {
        return new CampaignPlan(year, day, roster, submissions, comparesYears);
    }
}
