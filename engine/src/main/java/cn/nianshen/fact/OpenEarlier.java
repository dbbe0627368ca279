package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A report of the year before that may be the agency's, under a name that is none of its names, or
 * that other agencies have too.
 *
 * @param place the file as a whole
 * @param file its path
 * @param agency name of the agency that it gives
 * @param former whether that is a former name of several agencies
 */
public record OpenEarlier(Place place, String file, String agency, boolean former)
        implements Fact {}
