package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param twice lines of the list that say different things of one file, so that none counts
 */
public record CampaignPlan(
        int year,
        LocalDate asOf,
        Roster roster,
        List<Submission> submissions,
        boolean comparesYears,
        List<Submission> shared,
        List<Submission> twice) {
    public CampaignPlan {
        submissions = List.copyOf(submissions);
        shared = List.copyOf(shared);
        twice = List.copyOf(twice);
    }

    /** A plan before the files are known. */
    public CampaignPlan(
            int year,
            LocalDate asOf,
            Roster roster,
            List<Submission> submissions,
            boolean comparesYears) {
        this(year, asOf, roster, submissions, comparesYears, List.of(), List.of());
    }

    /** The same on another day. */
    public CampaignPlan asOf(LocalDate day) {
        return new CampaignPlan(year, day, roster, submissions, comparesYears, shared, twice);
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
        var now = submissions.stream().filter(line -> line.counts(year)).toList();
        var files = new ListedFiles(roster, words, paths).take(now);
        var all = new ArrayList<>(files.meant());
        submissions.stream().filter(line -> !line.counts(year)).forEach(all::add);
        return new CampaignPlan(
                year, asOf, roster, all, comparesYears, files.shared(), files.twice());
    }

    /** What the list says of files of the year. */
    public List<Submission> listedNow() {
        return submissions.stream().filter(line -> line.counts(year)).toList();
    }

    /** What the list says of files of the year before; a line without a year is of this one. */
    public List<Submission> listedBefore() {
        return submissions.stream().filter(line -> line.year() == year - 1).toList();
    }

    /** The same with the files of the year before that the list means. */
    public List<Submission> listedBefore(ReadingWords words, Collection<String> paths) {
        return new ListedFiles(roster, words, paths).take(listedBefore()).meant();
    }
}
