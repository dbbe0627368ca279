package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * The file ends within a table or a sentence.
 *
 * @param place where it stands
 * @param inside {@code table} or {@code sentence}
 */
public record BrokenOff(Place place, String inside) implements Fact {}
