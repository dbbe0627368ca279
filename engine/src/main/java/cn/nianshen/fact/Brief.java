package cn.nianshen.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an audit knows beside the report.
 *
 * @param expectedYear fiscal year asked for, 0 for none
 * @param expectedAgency agency expected, or empty
 * @param asOf the day of the audit: the only clock
 * @param thresholds bounds for rules, by their id
 * @param dueDays days by which reports are due; of each duty the first that names the kind holds
 * @param region divisions that the agency belongs to, from the outermost on; empty where not known
 * @param publishedOn day of publication that the submission gives, or null
 * @param receivedOn day on which the office in charge received the report, or null
 * @param due last day that somebody set for this agency alone, or null
 */
public record Brief(
        int expectedYear,
        String expectedAgency,
        LocalDate asOf,
        Map<String, BigDecimal> thresholds,
        List<DueDay> dueDays,
        List<String> region,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate due) {

    public Brief {
        thresholds = Map.copyOf(thresholds);
        dueDays = List.copyOf(dueDays);
        region = List.copyOf(region);
    }

    /** Nothing is known of its publication and receipt but what the report itself says. */
    public Brief(
            int expectedYear,
            String expectedAgency,
            LocalDate asOf,
            Map<String, BigDecimal> thresholds,
            List<DueDay> dueDays,
            List<String> region) {
        this(expectedYear, expectedAgency, asOf, thresholds, dueDays, region, null, null, null);
    }

    /** Neither is its region. */
    public Brief(
            int expectedYear,
            String expectedAgency,
            LocalDate asOf,
            Map<String, BigDecimal> thresholds,
            List<DueDay> dueDays) {
        this(expectedYear, expectedAgency, asOf, thresholds, dueDays, List.of());
    }

    /**
     * The day of the year after the fiscal year by which agencies of some kinds publish.
     *
     * @param kinds agency kind ids
     * @param month month, from 1
     * @param day day of the month
     * @param inclusive whether that day itself is in time
     * @param duty {@code law} or {@code local}
     * @param why where it is said
     */
    public record DueDay(
            Set<String> kinds, int month, int day, boolean inclusive, String duty, String why) {
        public DueDay {
            kinds = Set.copyOf(kinds);
        }
    }
}
