package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A second heading of a section that was found already.
 *
 * @param place where it stands
 * @param id section id
 * @param heading heading as printed
 */
public record RepeatedSection(Place place, String id, String heading) implements Fact {}
