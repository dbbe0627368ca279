package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * A numbered item below the first level.
 *
 * @param place where it stands
 * @param section section id
 * @param number number as printed
 * @param numberStyle as for sections, and {@code arabic-bracket}, {@code circled}
 * @param ordinal the number as a value
 * @param sequence its turn in the section, from 1
 */
public record SubHeading(
        Place place, String section, String number, String numberStyle, int ordinal, int sequence)
        implements Fact {}
