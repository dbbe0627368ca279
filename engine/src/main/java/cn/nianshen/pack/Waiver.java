package cn.nianshen.pack;

import cn.nianshen.report.Place;
import cn.nianshen.report.Report;
import cn.nianshen.source.Numerals;
import java.time.LocalDate;

/**
 * A finding that somebody answers for. It holds for the very values it was given for, until its
 * day.
 *
 * @param rule rule id
 * @param reports reports that it is for
 * @param fingerprint fingerprint of the finding, or empty where place and values are given
 * @param where the place, by the ids of the form; for running text its quote; used without a
 *     fingerprint only
 * @param actual what stands there
 * @param expected what was expected there
 * @param why the reason
 * @param approver who answers for it
 * @param until last day on which it holds
 * @param origin file and line that it is written in
 */
public record Waiver(
        String rule,
        Reports reports,
        String fingerprint,
        Place where,
        String actual,
        String expected,
        String why,
        String approver,
        LocalDate until,
        String origin) {

    /**
     * Reports by agency and year, or one file by its bytes. What is empty does not matter.
     *
     * @param agency name or full name of the agency, or empty
     * @param year fiscal year, or 0
     * @param sha256 digest of the file, or empty
     */
    public record Reports(String agency, int year, String sha256) {

        /**
         * Whether the report is one of them.
         *
         * @param digest digest of its file
         * @param expected agency that the auditor expects, or empty
         */
        public boolean have(Report report, String digest, String expected) {
            boolean named =
                    agency.isEmpty()
                            || same(report.agency().name())
                            || same(report.agency().fullName())
                            || same(expected);
            return named
                    && (year == 0 || year == report.fiscalYear())
                    && (sha256.isEmpty() || sha256.equals(digest));
        }

        private boolean same(String name) {
            return Numerals.squeeze(name).equals(Numerals.squeeze(agency));
        }
    }

    /** Whether it is for the same thing as the other. */
    boolean isFor(Waiver other) {
        return rule.equals(other.rule)
                && reports.equals(other.reports)
                && fingerprint.equals(other.fingerprint)
                && where.equals(other.where)
                && actual.equals(other.actual)
                && expected.equals(other.expected);
    }
}
