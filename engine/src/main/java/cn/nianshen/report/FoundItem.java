package cn.nianshen.report;

import cn.nianshen.document.Position;

/**
 * A numbered line below the first level.
 *
 * @param section section id
 * @param number number as printed
 * @param style style of the number
 * @param ordinal its value
 * @param sequence its turn in the section, from 1
 * @param text the line
 * @param at where it stands
 */
public record FoundItem(
        String section,
        String number,
        String style,
        int ordinal,
        int sequence,
        String text,
        Position at) {}
