package cn.nianshen;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the auditor knows beside the file.
 *
 * @param expectedYear fiscal year asked for, 0 for none
 * @param expectedAgency agency expected, or empty
 * @param agencyKind agency kind id that overrides what the name suggests, or empty
 * @param asOf the day of the audit: the only clock
 * @param arrival what is known of its receipt and publication
 */
public record AuditRequest(
        int expectedYear,
        String expectedAgency,
        String agencyKind,
        LocalDate asOf,
        Arrival arrival) {

    /** A request that knows nothing of the receipt. */
    public AuditRequest(
            int expectedYear, String expectedAgency, String agencyKind, LocalDate asOf) {
        this(expectedYear, expectedAgency, agencyKind, asOf, Arrival.UNKNOWN);
    }

    /**
     * When a report came in and was published, by a list kept by others.
     *
     * @param published day of its publication, or null
     * @param received day of its receipt, or null
     * @param due last day of it that somebody set for this agency, or null
     */
    public record Arrival(
            @Nullable LocalDate published, @Nullable LocalDate received, @Nullable LocalDate due) {

        /** Nothing is known. */
        public static final Arrival UNKNOWN = new Arrival(null, null, null);
    }
}
