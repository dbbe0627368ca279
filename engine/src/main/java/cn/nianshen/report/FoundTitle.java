package cn.nianshen.report;

import cn.nianshen.document.Position;

/**
 * The title of the report.
 *
 * @param text as printed, its lines joined
 * @param year year printed in it, 0 where none or none that can be
 * @param yearWritten {@code full}, {@code bare} (digits without their word), {@code twice}, {@code
 *     two} (two different ones, of which none is taken) or {@code none}
 * @param documentType {@code statutory}, {@code short} or {@code other}
 * @param documentWords words that name the kind of document
 * @param organ the agency as the title names it, or the line beside it or the signature; or empty
 * @param yearWordTwice whether the word for fiscal year stands twice
 * @param at where it begins
 */
public record FoundTitle(
        String text,
        int year,
        String yearWritten,
        String documentType,
        String documentWords,
        String organ,
        boolean yearWordTwice,
        Position at) {

    /**
     * The same title as it is printed, with two years.
     *
     * @param same whether they are the same one
     */
    FoundTitle withTwoYears(String printed, boolean same) {
        return new FoundTitle(
                printed,
                same ? year : 0,
                same ? "twice" : "two",
                documentType,
                documentWords,
                organ,
                yearWordTwice,
                at);
    }

    /** The same title with its organ from elsewhere. */
    FoundTitle of(String other) {
        return new FoundTitle(
                text, year, yearWritten, documentType, documentWords, other, yearWordTwice, at);
    }
}
