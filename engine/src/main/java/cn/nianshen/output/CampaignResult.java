package cn.nianshen.output;

import cn.nianshen.rule.Outcome;
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
 */
public record CampaignResult(
        int year, Coverage coverage, List<Agency> agencies, List<County> counties) {

    public CampaignResult {
        agencies = List.copyOf(agencies);
        counties = List.copyOf(counties);
    }

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
     * @param score score of its report alone, null where it was not audited
     * @param counts findings of both kinds
     * @param categories errors and warnings by category of rules that were asked
     * @param alone looks up what its own audit found
     * @param besides looks up what comparing it with others found
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
            @Nullable Score score,
            CampaignCounts counts,
            Map<String, Integer> categories,
            Supplier<List<Outcome>> alone,
            Supplier<List<Outcome>> besides) {
        public Agency {
            files = List.copyOf(files);
            evidence = List.copyOf(evidence);
            categories = Map.copyOf(categories);
        }

        /** What its own audit found; looked up, for a campaign holds many. */
        public List<Outcome> audited() {
            return alone.get();
        }

        /** What comparing it with others found; looked up as well. */
        public List<Outcome> compared() {
            return besides.get();
        }
    }

    /**
     * A county.
     *
     * @param name its name; empty for agencies of none
     * @param outcomes what comparing its agencies found
     */
    public record County(String name, List<Outcome> outcomes) {
        public County {
            outcomes = List.copyOf(outcomes);
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
            List<Unused> notReports) {
        public Coverage {
            missing = List.copyOf(missing);
            late = List.copyOf(late);
            twice = List.copyOf(twice);
            resent = List.copyOf(resent);
            misfiled = List.copyOf(misfiled);
            doubtful = List.copyOf(doubtful);
            unreadable = List.copyOf(unreadable);
            notReports = List.copyOf(notReports);
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
     */
    public record Misfiled(String file, String agency, int fiscalYear, String what) {}

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
     * A file that could not be used.
     *
     * @param file its path
     * @param reason why, in words
     */
    public record Unused(String file, String reason) {}
}
