package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.time.LocalDate;

/**
 * What is known of the report as a whole; exactly one.
 *
 * @param place where it stands
 * @param fiscalYear year reported on, 0 where unknown
 * @param form {@code 2019}, {@code 2021} or {@code unknown}: the form that was used
 * @param agency name as printed in the title
 * @param kind agency kind id
 * @param level agency level id
 * @param expectedYear year that the auditor asked for, 0 where none
 * @param expectedAgency agency that the auditor expects, or empty
 * @param asOf the day of the audit
 */
public record ReportHead(
        Place place,
        int fiscalYear,
        String form,
        String agency,
        String kind,
        String level,
        int expectedYear,
        String expectedAgency,
        LocalDate asOf)
        implements Fact {}
