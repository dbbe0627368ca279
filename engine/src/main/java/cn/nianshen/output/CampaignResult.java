package cn.nianshen.output;

import cn.nianshen.report.ReportSection;
import cn.nianshen.rule.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of a whole roster: what a renderer of campaigns is given.
 *
 * @param year fiscal year
 * @param coverage who reported and what came in
 * @param agencies one for each of the roster, in its order
 * @param counties what several agencies of a county have in common, by name
 * @param ranking the agencies in the order in which they are worth a look
 * @param sample reports drawn for a person to check, null where none were asked for
 * @param pairs reports that are alike, with the passages that are
 * @param lapsed decisions on findings that are not there as they were decided on
 */
public record CampaignResult(
        int year,
        Coverage coverage,
        List<Agency> agencies,
        List<County> counties,
        List<Rank> ranking,
        @Nullable Sample sample,
        List<Pair> pairs,
        List<Lapsed> lapsed) {

    public CampaignResult {
        agencies = List.copyOf(agencies);
        counties = List.copyOf(counties);
        ranking = List.copyOf(ranking);
        pairs = List.copyOf(pairs);
        lapsed = List.copyOf(lapsed);
    }

    /**
     * Two reports that are alike.
     *
     * @param agency id of the agency of the one
     * @param other id of the agency of the other; the same where it is the report of the year
     *     before
     * @param year year that the other one reports on, 0 where unknown
     * @param part {@code narrative}, or {@code problems} where that part alone is compared
     * @param share how alike, from 0 to 1
     * @param passages what is alike in them, in the order of the one
     */
    public record Pair(
            String agency,
            String other,
            int year,
            String part,
            BigDecimal share,
            List<Passages> passages) {
        public Pair {
            passages = List.copyOf(passages);
        }
    }

    /**
     * A passage of each of two reports.
     *
     * @param section section that the one stands in
     * @param own passage of the one
     * @param other passage of the other
     */
    public record Passages(String section, String own, String other) {}

    /**
     * How much an agency is worth a look.
     *
     * @param agency its id
     * @param risk all of the following together
     * @param lost points that its report lost
     * @param found for what comparing it found
     * @param uncovered for what could not be judged
     * @param unaudited where nothing could
     */
    public record Rank(
            String agency,
            BigDecimal risk,
            BigDecimal lost,
            BigDecimal found,
            BigDecimal uncovered,
            BigDecimal unaudited) {}

    /**
     * Reports drawn by chance from each group of agencies.
     *
     * @param seed what chance began with
     * @param wanted how many were asked for
     * @param frame reports drawn from
     * @param strata the groups
     */
    public record Sample(long seed, int wanted, int frame, List<Stratum> strata) {
        public Sample {
            strata = List.copyOf(strata);
        }
    }

    /**
     * A group of agencies.
     *
     * @param county its county
     * @param kind kind of the agencies
     * @param agencies how many there are
     * @param drawn ids of those drawn
     */
    public record Stratum(String county, String kind, int agencies, List<String> drawn) {
        public Stratum {
            drawn = List.copyOf(drawn);
        }
    }

    /**
     * A decision on a finding that is not there, or not with the same values.
     *
     * @param agency id of the agency
     * @param fingerprint the finding as it was decided on
     * @param decision the decision
     */
    public record Lapsed(String agency, String fingerprint, Decision decision) {}

    /**
     * An agency.
     *
     * @param id id of the roster
     * @param name full name
     * @param kind agency kind id, or empty
     * @param county county, or empty
     * @param parent id of the agency that sums it up, or empty
     * @param state {@code audited}, {@code unreadable}, {@code not-a-report}, {@code doubtful} or
     *     {@code missing}
     * @param reason why its file could not be audited, in words; or empty
     * @param fiscalYear year of its report, 0 where unknown
     * @param form form of its report, or empty
     * @param file file that stands for it, or empty
     * @param files all its files
     * @param confidence how sure it is that the file is its, or empty
     * @param evidence what that rests on
     * @param earlier its report for the year before, or empty
     * @param lacking ids of agencies that it sums up and of which there are no figures
     * @param score score of its report alone, null where it was not audited
     * @param counts findings of both kinds that were not dismissed
     * @param compared those of comparing alone
     * @param decisions what was decided of its findings, by fingerprint
     * @param categories errors and warnings by category of rules that were asked
     * @param alone looks up what its own audit found
     * @param besides looks up what comparing it with others found
     * @param heading looks up what letters say of its report
     */
    public record Agency(
            String id,
            String name,
            String kind,
            String county,
            String parent,
            String state,
            String reason,
            int fiscalYear,
            String form,
            String file,
            List<String> files,
            String confidence,
            List<String> evidence,
            String earlier,
            List<String> lacking,
            @Nullable Score score,
            CampaignCounts counts,
            CampaignCounts compared,
            Map<String, Decision> decisions,
            Map<String, Integer> categories,
            Supplier<List<Outcome>> alone,
            Supplier<List<Outcome>> besides,
            Supplier<Heading> heading) {
        public Agency {
            files = List.copyOf(files);
            evidence = List.copyOf(evidence);
            lacking = List.copyOf(lacking);
            categories = Map.copyOf(categories);
            decisions = Map.copyOf(decisions);
        }

        /** Whether its report was audited. */
        public boolean isAudited() {
            return state.equals("audited");
        }

        /**
         * Whether the file that stands for it is its own, and not another agency's by its words.
         */
        boolean isOwn() {
            return !confidence.equals("misfiled");
        }

        /** Its files that do not stand for it, and count for nothing. */
        List<String> spare() {
            return files.subList(Math.min(1, files.size()), files.size());
        }

        /** Its findings; looked up, for a campaign holds many. */
        public Judged.Both findings() {
            return Judged.of(alone.get(), besides.get(), decisions);
        }
    }

    /**
     * What letters say of a report.
     *
     * @param title as printed, or empty
     * @param sections its sections
     * @param recognised whether some of it was recognised from pictures
     * @param complete whether the file is whole
     */
    public record Heading(
            String title, List<ReportSection> sections, boolean recognised, boolean complete) {

        /** Of an agency without a report. */
        public static final Heading NONE = new Heading("", List.of(), false, true);

        public Heading {
            sections = List.copyOf(sections);
        }
    }

    /**
     * A county.
     *
     * @param name its name; empty for agencies of none
     * @param outcomes what comparing its agencies found
     * @param decisions what was decided of it, by fingerprint
     */
    public record County(String name, List<Outcome> outcomes, Map<String, Decision> decisions) {
        public County {
            outcomes = List.copyOf(outcomes);
            decisions = Map.copyOf(decisions);
        }

        /** Its findings. */
        public List<Judged> findings() {
            return Judged.of(List.of(), outcomes, decisions).compared();
        }

        /** What decisions call it by, among the ids of agencies. */
        public static String key(String name) {
            return "county:" + name;
        }
    }

    /**
     * What came in, and what did not.
     *
     * @param listed agencies of the roster
     * @param reported agencies whose report was audited
     * @param missing ids of agencies of which nothing came in
     * @param late reports after their day
     * @param twice ids of agencies with several reports whose figures differ
     * @param resent ids of agencies that sent the same report again
     * @param misfiled files of another year or agency than they were handed in for
     * @param doubtful files of which a person must say whose they are
     * @param unreadable files that could not be read
     * @param notReports files that are no annual reports
     * @param unmatched lines of the list of submissions that mean nothing here
     */
    public record Coverage(
            int listed,
            int reported,
            List<String> missing,
            List<Late> late,
            List<String> twice,
            List<String> resent,
            List<Misfiled> misfiled,
            List<Doubtful> doubtful,
            List<Unused> unreadable,
            List<Unused> notReports,
            List<Unmatched> unmatched) {
        public Coverage {
            missing = List.copyOf(missing);
            late = List.copyOf(late);
            twice = List.copyOf(twice);
            resent = List.copyOf(resent);
            misfiled = List.copyOf(misfiled);
            doubtful = List.copyOf(doubtful);
            unreadable = List.copyOf(unreadable);
            notReports = List.copyOf(notReports);
            unmatched = List.copyOf(unmatched);
        }
    }

    /**
     * A report after its day.
     *
     * @param agency id of the agency
     * @param day day of its publication or receipt as listed
     * @param due last day
     */
    public record Late(String agency, LocalDate day, LocalDate due) {}

    /**
     * A file that is not what it was handed in for.
     *
     * @param file its path
     * @param agency id of the agency that it was handed in for, or whose it is
     * @param fiscalYear year that it reports on, 0 where unknown
     * @param what {@code year} or {@code agency}
     * @param says agency that the report names, or empty
     */
    public record Misfiled(String file, String agency, int fiscalYear, String what, String says) {}

    /**
     * A file of which nobody can say for sure whose it is.
     *
     * @param file its path
     * @param confidence {@code doubtful} or {@code none}
     * @param rivals ids of agencies that may be meant
     * @param says agency that it names, or empty
     */
    public record Doubtful(String file, String confidence, List<String> rivals, String says) {
        public Doubtful {
            rivals = List.copyOf(rivals);
        }
    }

    /**
     * A line of the list of submissions that means no file, or nobody of the roster.
     *
     * @param line the line, from 1
     * @param file the file that it names
     * @param agency the agency that it names, or empty
     * @param what {@code file} or {@code agency}: which of both is not there
     */
    public record Unmatched(int line, String file, String agency, String what) {}

    /**
     * A file that could not be used.
     *
     * @param file its path
     * @param reason why, in words
     */
    public record Unused(String file, String reason) {}
}
