package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.math.BigDecimal;

/**
 * A bound that the profile sets for rules.
 *
 * @param place the file as a whole
 * @param id id in the profile, e.g. {@code overview.shortest}
 * @param value the bound
 */
public record Threshold(Place place, String id, BigDecimal value) implements Fact {}
