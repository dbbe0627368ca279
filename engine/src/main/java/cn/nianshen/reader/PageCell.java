package cn.nianshen.reader;

import cn.nianshen.document.Mark;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A cell of a ruled table with its text.
 *
 * @param page page that it begins on
 * @param box what it covers
 * @param text lines joined without a blank; figures that stand apart in it are kept apart
 * @param filled whether its last line reaches its right edge, so that the text may go on
 * @param areas what it covers of the pages that are shown; several where a break cut it
 */
record PageCell(int page, Box box, String text, boolean filled, List<Mark.Area> areas) {

    PageCell {
        areas = List.copyOf(areas);
    }

    /**
     * Kept between figures beside each other that one cell should not hold: a border may be
     * missing.
     */
    private static final String APART = " | ";

    /** Kept between figures below each other, which may be one that was broken, or two. */
    private static final char BELOW = '\n';

    private static final Pattern FIGURE = Pattern.compile("[-+]?\\d[\\d,.]*%?");

    /** Stands for a figure. */
    private static final Pattern SIGN = Pattern.compile("[-\\u2013\\u2014\\u2500\\uff0d/\\uff0f]+");

    /** Most that a cell keeps free at both its sides: eleven points. */
    private static final int PADDING = 11 * Box.POINT;

    /** Two characters that no line break may part, and some; in hundredths of their size. */
    private static final int SLACK = 260;

    /** Lines of one text are no farther apart; in hundredths of their size. */
    private static final int PITCH = 160;

    /** The cell that holds the pieces. */
    static PageCell of(int page, Placing placing, Box box, List<PagePiece> pieces) {
        var along = upright(pieces);
        var lines = PageLine.of(page, placing, along);
        var text = new StringBuilder();
        PageLine before = null;
        for (var line : lines) {
            if (before != null && isTwo(before, line, box)) {
                text.append(BELOW);
            }
            text.append(fields(line));
            before = line;
        }
        boolean filled = before != null && isFull(before, box);
        var columns = TextColumns.of(along, text.toString());
        var read = columns == null ? text.toString() : columns;
        var area = placing.area(page, box, read.length());
        return new PageCell(page, box, read, filled, List.of(area));
    }

    /** This cell with the rest of it on the next page. */
    PageCell with(PageCell rest) {
        var both = new ArrayList<>(areas);
        both.addAll(rest.areas);
        return new PageCell(page, box, text + rest.text, filled, both);
    }

    /** This cell with another text. */
    PageCell reading(String words) {
        return new PageCell(page, box, words, filled, areas);
    }

    /** This cell farther right on its sheet; the areas on the page stay. */
    PageCell moved(int by) {
        var to = new Box(box.left() + by, box.top(), box.right() + by, box.bottom());
        return new PageCell(page, to, text, filled, areas);
    }

    /** Whether a line may have been broken behind it: what comes next need not have fitted. */
    private static boolean isFull(PageLine line, Box box) {
        if (FIGURE.matcher(Numerals.narrow(line.words())).matches()) {
            return isFullFigure(line, box);
        }
        return line.box().right() + line.size() * SLACK / 100 > box.right();
    }

    private static boolean isFullFigure(PageLine line, Box box) {
        int character = line.box().width() / Math.max(1, line.words().length());
        return line.box().width() + character + PADDING > box.width();
    }

    boolean isBlank() {
        return Numerals.strip(text).isEmpty();
    }

    boolean isFigure() {
        return FIGURE.matcher(Numerals.narrow(Numerals.squeeze(text))).matches();
    }

    /** Whether it holds a figure, or a sign in the place of one. */
    boolean isValue() {
        return isFigure() || SIGN.matcher(Numerals.squeeze(text)).matches();
    }

    /** Two figures below each other, where the upper one need not have been broken, are two. */
    private static boolean isTwo(PageLine upper, PageLine lower, Box box) {
        boolean figures =
                FIGURE.matcher(Numerals.narrow(upper.words())).matches()
                        && FIGURE.matcher(Numerals.narrow(lower.words())).matches();
        boolean full = isFullFigure(upper, box);
        int pitch = lower.box().top() - upper.box().top();
        return figures && !(full && pitch * 100L <= (long) PITCH * upper.size());
    }

    private static String fields(PageLine line) {
        if (!line.text().contains("  ")) {
            return Numerals.strip(line.text());
        }
        var fields = line.text().split(" {2,}");
        var out = new StringBuilder(fields[0]);
        for (int i = 1; i < fields.length; i++) {
            boolean figures =
                    FIGURE.matcher(Numerals.narrow(fields[i - 1])).matches()
                            && FIGURE.matcher(Numerals.narrow(fields[i])).matches();
            out.append(figures ? APART : " ").append(fields[i]);
        }
        return Numerals.strip(out.toString());
    }

    /** Turned text, as in tall heads, is read along its own direction. */
    private static List<PagePiece> upright(List<PagePiece> pieces) {
        for (var piece : pieces) {
            if (piece.turn() != 0) {
                return new PageSheet(0, 0, 0, pieces, List.of(), List.of()).upright().pieces();
            }
        }
        return pieces;
    }
}
