package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * One of the parts of a section that the form wants to hold several: what is wrong, what was
 * mended. One fact for each where the section was found.
 *
 * @param place where it begins; the heading of the section where it was not told apart
 * @param section section id
 * @param half id of the part, e.g. {@code problems} or {@code improvements}
 * @param state {@code found}; {@code absent} (surely not there); or {@code unclear} (not told apart
 *     from the rest)
 * @param characters length of what was found without white space and without its own heading
 * @param saysNone whether it says that there is nothing, and nothing else
 * @param items numbered items in it; 0 where there are none or it stands in several pieces
 */
public record Half(
        Place place,
        String section,
        String half,
        String state,
        int characters,
        boolean saysNone,
        int items)
        implements Fact {}
