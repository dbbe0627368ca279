package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A report of the year before that may be the agency's, under a name that is none of its names.
 *
 * @param place the file as a whole
 * @param file its path
 * @param agency name of the agency that it gives
 */
public record OpenEarlier(Place place, String file, String agency) implements Fact {}
