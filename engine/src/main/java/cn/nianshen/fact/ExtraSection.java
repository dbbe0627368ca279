package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A first-level heading that the form does not have.
 *
 * @param place where it stands
 * @param number number as printed
 * @param heading heading as printed
 */
public record ExtraSection(Place place, String number, String heading) implements Fact {}
