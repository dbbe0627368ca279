package cn.nianshen.fact;

import cn.nianshen.report.Place;

/**
 * The title of the report; absent where none was found.
 *
 * @param place where it stands
 * @param text title, its lines joined
 * @param year year printed in it, 0 where none
 * @param yearWritten {@code full} (a year with its word), {@code bare} (digits alone), {@code
 *     twice}, {@code two} (two different ones) or {@code none}
 * @param documentType {@code statutory}, {@code short} (the word for work is missing) or {@code
 *     other}
 * @param documentWords the words that name the kind of document
 * @param organ the agency as the title names it
 * @param naming {@code full}, {@code short} (identifiable, not the full name) or {@code anonymous}
 *     (cannot be identified)
 * @param yearWordTwice whether the word for fiscal year stands twice
 */
public record Title(
        Place place,
        String text,
        int year,
        String yearWritten,
        String documentType,
        String documentWords,
        String organ,
        String naming,
        boolean yearWordTwice)
        implements Fact {}
