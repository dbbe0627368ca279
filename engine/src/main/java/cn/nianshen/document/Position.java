package cn.nianshen.document;

/**
 * A place that a person can find again in the file. Every count starts at 1; 0 means that the
 * format knows no such count (a text has no pages, a web page no lines).
 *
 * @param order running number of the smallest unit read (cell, paragraph); orders places of one
 *     document from top to bottom
 * @param page page as printed or shown
 * @param line line of the file, for formats made of lines
 * @param paragraph paragraph outside tables
 * @param table table of the document
 * @param row row of that table
 * @param column column of that table
 */
public record Position(int order, int page, int line, int paragraph, int table, int row, int column)
        implements Comparable<Position> {

    /** The file as a whole. */
    public static final Position NONE = new Position(0, 0, 0, 0, 0, 0, 0);

    /** A line of a text file. */
    public static Position ofLine(int order, int line) {
        return new Position(order, 0, line, 0, 0, 0, 0);
    }

    /** Whether it is nowhere in particular. */
    public boolean isNone() {
        return order == 0
                && page == 0
                && line == 0
                && paragraph == 0
                && table == 0
                && row == 0
                && column == 0;
    }

    // Written out, for the first use of those that Java makes costs a start some ten milliseconds.

    @Override
    public boolean equals(Object other) {
        return other instanceof Position p
                && order == p.order
                && page == p.page
                && line == p.line
                && paragraph == p.paragraph
                && table == p.table
                && row == p.row
                && column == p.column;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * order + page) + row) + column;
    }

    @Override
    public int compareTo(Position other) {
        return Integer.compare(order, other.order);
    }
}
