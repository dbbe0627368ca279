package cn.nianshen;

import java.time.LocalDate;

/**
 * What the auditor knows beside the file.
 *
 * @param expectedYear fiscal year asked for, 0 for none
 * @param expectedAgency agency expected, or empty
 * @param agencyKind agency kind id that overrides what the name suggests, or empty
 * @param asOf the day of the audit: the only clock
 */
public record AuditRequest(
        int expectedYear, String expectedAgency, String agencyKind, LocalDate asOf) {}
