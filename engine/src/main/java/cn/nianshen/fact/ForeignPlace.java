package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A division named in the text that is neither the agency's own, nor around it, nor within it.
 *
 * @param place where it stands
 * @param name name of the division
 * @param excused whether the sentence speaks of visits, aid, courts and the like, where other
 *     places belong
 */
public record ForeignPlace(Place place, String name, boolean excused) implements Fact {}
