package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A notice on the form, cited in the text.
 *
 * @param place where it stands
 * @param form form id that the notice introduced
 * @param number as printed
 */
public record CitedNotice(Place place, String form, String number) implements Fact {}
