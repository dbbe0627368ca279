package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * The report of the same agency for the year before; at most one.
 *
 * @param place the file as a whole
 * @param file its path
 * @param fiscalYear year that it reports on
 * @param form id of the form that was used
 * @param agency name of the agency that it gives
 * @param same what is the same in both: {@code bytes}, {@code text} (all but the year) or empty
 */
public record EarlierReport(
        Place place, String file, int fiscalYear, String form, String agency, String same)
        implements Fact {}
