package cn.nianshen.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an audit knows beside the report.
 *
 * @param expectedYear fiscal year asked for, 0 for none
 * @param expectedAgency agency expected, or empty
 * @param asOf the day of the audit: the only clock
 * @param thresholds bounds for rules, by their id
 * @param dueDays days by which reports are due; the first that names the kind holds
 */
public record Brief(
        int expectedYear,
        String expectedAgency,
        LocalDate asOf,
        Map<String, BigDecimal> thresholds,
        List<DueDay> dueDays) {

    public Brief {
        thresholds = Map.copyOf(thresholds);
        dueDays = List.copyOf(dueDays);
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
