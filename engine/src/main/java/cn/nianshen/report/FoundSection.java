package cn.nianshen.report;

import cn.nianshen.document.Position;

/**
 * A section of the form, found or not.
 *
 * @param id section id
 * @param headed whether its heading was found
 * @param covered whether its content was found, under a heading or without one
 * @param number number as printed, or empty
 * @param numberStyle style of the number
 * @param ordinal the number as a value, 0 where none
 * @param heading heading as printed, without its number
 * @param wording {@code accepted} or {@code other}
 * @param characters text under it without white space
 * @param tabled whether rows of a table stand in it
 * @param embedded what stands in it besides text: {@code picture}, {@code attachment}, {@code
 *     link}, {@code script} or empty
 * @param instead the same where it may stand instead of its text
 * @param sequence its turn among the sections found, 0 where not found
 * @param at where the heading stands
 */
public record FoundSection(
        String id,
        boolean headed,
        boolean covered,
        String number,
        String numberStyle,
        int ordinal,
        String heading,
        String wording,
        int characters,
        boolean tabled,
        String embedded,
        String instead,
        int sequence,
        Position at) {}
