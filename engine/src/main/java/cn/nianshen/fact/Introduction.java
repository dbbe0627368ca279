package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * What stands between the title and section one; exactly one.
 *
 * @param place where it stands
 * @param characters length without white space, 0 where there is none
 * @param statesBasis whether the regulation or a notice is named as the basis
 */
public record Introduction(Place place, int characters, boolean statesBasis) implements Fact {}
