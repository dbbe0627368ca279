package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * One of the sections of the form; one fact for each, found or not.
 *
 * @param place where it stands
 * @param id section id
 * @param headed whether its heading was found
 * @param covered whether its content was found, under a heading or without one
 * @param number number as printed, or empty
 * @param numberStyle {@code han-comma}, {@code han-bracket}, {@code arabic}, {@code other} or
 *     {@code none}
 * @param ordinal the number as a value, 0 where none
 * @param expectedOrdinal number that the form gives it
 * @param heading heading as printed, without its number
 * @param expectedHeading heading of the form, without its number
 * @param wording {@code accepted} or {@code other}
 * @param characters text under the heading without white space, tables not counted
 * @param tabled whether a table or rows of one stand in it
 * @param embedded {@code picture}, {@code attachment}, {@code link} or empty: what may stand there
 *     instead of its text
 * @param sequence its turn among the sections found, from 1; 0 where not found
 */
public record Section(
        Place place,
        String id,
        boolean headed,
        boolean covered,
        String number,
        String numberStyle,
        int ordinal,
        int expectedOrdinal,
        String heading,
        String expectedHeading,
        String wording,
        int characters,
        boolean tabled,
        String embedded,
        int sequence)
        implements Fact {}
