package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What a campaign is about.
 *
 * @param year fiscal year that is reported on
 * @param asOf the day of the audit
 * @param roster agencies that must report
 * @param submissions what came in, as listed; empty where there is no list
 * @param comparesYears whether reports of the year before were given
 * @param shared lines of the list whose file may be one of several, so that they mean none
 */
public record CampaignPlan(
        int year,
        LocalDate asOf,
        Roster roster,
        List<Submission> submissions,
        boolean comparesYears,
        List<Submission> shared) {
    public CampaignPlan {
        submissions = List.copyOf(submissions);
        shared = List.copyOf(shared);
    }

    /** A plan before the files are known. */
    public CampaignPlan(
            int year,
            LocalDate asOf,
            Roster roster,
            List<Submission> submissions,
            boolean comparesYears) {
        this(year, asOf, roster, submissions, comparesYears, List.of());
    }

    /** The same on another day. */
    public CampaignPlan asOf(LocalDate day) {
        return new CampaignPlan(year, day, roster, submissions, comparesYears, shared);
    }

    /**
     * The same with the files that the list means.
     *
     * @param words words that names may be written with or without
     * @param paths the files, from the folder on
     */
    public CampaignPlan over(ReadingWords words, Collection<String> paths) {
        if (submissions.isEmpty()) {
            return this;
        }
        var files = new ListedFiles(roster, words, paths).take(submissions);
        return new CampaignPlan(year, asOf, roster, files.meant(), comparesYears, files.shared());
    }
}
