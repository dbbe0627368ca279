package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A file that may be the agency's, which a person has to decide.
 *
 * @param place the file as a whole
 * @param file its path
 */
public record OpenFiling(Place place, String file) implements Fact {}
