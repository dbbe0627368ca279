package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A date written in the text.
 *
 * @param place where it stands
 * @param text as printed
 * @param valid whether the calendar has it
 */
public record DateMention(Place place, String text, boolean valid) implements Fact {}
