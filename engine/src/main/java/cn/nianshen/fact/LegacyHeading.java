package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A heading of the structure used under the old regulation.
 *
 * @param place where it stands
 * @param heading heading as printed
 */
public record LegacyHeading(Place place, String heading) implements Fact {}
