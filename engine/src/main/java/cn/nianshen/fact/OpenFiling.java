package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A file that may be the agency's, which a person has to decide.
 *
 * @param place the file as a whole
 * @param file its path
 * @param named whether something in it or about it points at the agency; else it may be anybody's
 */
public record OpenFiling(Place place, String file, boolean named) implements Fact {}
