package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.source.Characters;
import cn.nianshen.source.Masks;

/**
 * A place named in the words of the form, with the position in the file. An empty id means the
 * whole of the level above: a place without row is a table, one without table a section or the
 * file.
 *
 * @param section section id, or empty
 * @param table table id, or empty
 * @param row row id, or empty
 * @param column column id, or empty
 * @param at position in the file
 * @param quote words printed there, at most 120 characters, long numbers masked; or empty
 */
public record Place(
        String section, String table, String row, String column, Position at, String quote) {

    /** The file as a whole. */
    public static final Place FILE = new Place("", "", "", "", Position.NONE, "");

    private static final int LONGEST_QUOTE = 120;

    public Place {
        quote =
                Masks.numbers(
                        quote.length() > LONGEST_QUOTE
                                ? Characters.whole(quote.substring(0, LONGEST_QUOTE))
                                : quote);
    }

    /** A place that is no table cell. */
    public static Place of(String section, Position at, String quote) {
        return new Place(section, "", "", "", at, quote);
    }

    /** Whether this place is the other one or contains it, by the words of the form. */
    public boolean contains(Place other) {
        return within(section, other.section)
                && within(table, other.table)
                && within(row, other.row)
                && within(column, other.column);
    }

    // Written out, for the first use of those that Java makes costs a start some ten milliseconds.

    @Override
    public boolean equals(Object other) {
        return other instanceof Place p
                && at.equals(p.at)
                && row.equals(p.row)
                && column.equals(p.column)
                && table.equals(p.table)
                && section.equals(p.section)
                && quote.equals(p.quote);
    }

    @Override
    public int hashCode() {
        return 31 * at.hashCode() + quote.hashCode();
    }

    private static boolean within(String mine, String others) {
        return mine.isEmpty() || mine.equals(others);
    }
}
