package cn.nianshen.reader;

import cn.nianshen.document.Mark;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of text on a page. Wide gaps are printed as two and more blanks, so that fields stay
 * apart.
 *
 * @param page page of the file, from 1
 * @param text as printed
 * @param box what it covers
 * @param size height of most of its characters
 * @param fields words that stand apart, at columns of half the size each
 * @param placing how the sheet of its box lies on the page
 */
record PageLine(
        int page, String text, Box box, int size, List<PageLine.Word> fields, Placing placing) {

    /**
     * A word that stands apart.
     *
     * @param from column where it begins, in halves of the size of its line
     * @param to column behind it
     * @param left its left edge: lines of other sizes count other columns
     * @param right its right edge
     */
    record Word(String text, int from, int to, int left, int right) {

        /** Whether they stand over each other. */
        boolean meets(Word other) {
            return Math.min(right, other.right) > Math.max(left, other.left);
        }

        /** A word of a text, where each character is a column. */
        static Word at(String text, int from) {
            int to = from + text.length();
            return new Word(text, from, to, from, to);
        }

        /** The word with more of it behind it. */
        Word with(String more) {
            return new Word(text + more, from, to, left, right);
        }
    }

    /** Words that are no farther apart, in halves of the size, may be of one field. */
    private static final int ONE_FIELD = 3;

    /** A gap wider than this share of the size stands between fields, in hundredths. */
    private static final int FIELDS = 150;

    private static final int WORDS = 28;
    private static final int SIGNS = 90;

    /** Most blanks that stand for a gap. */
    private static final int MOST_BLANKS = 60;

    /** Raised text is smaller and stands higher than its line; in hundredths of the size. */
    private static final int RAISED_SIZE = 80;

    private static final int RAISED_BY = 15;

    /** So are marks that browsers raise: nearly as large as what they follow, but well above it. */
    private static final int HIGHER_SIZE = 90;

    private static final int HIGHER_BY = 30;

    /** How many lines back a piece may belong. */
    private static final int BACK = 4;

    /** The lines of pieces, from top to bottom; raised marks are left out. */
    static List<PageLine> of(int page, Placing placing, List<PagePiece> pieces) {
        var sorted = new ArrayList<>(pieces);
        sorted.sort(
                Comparator.comparingInt((PagePiece p) -> p.box().centre())
                        .thenComparingInt(p -> p.box().left()));
        var lines = new ArrayList<Open>();
        for (var piece : sorted) {
            Open home = null;
            for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - BACK); i--) {
                home = home == null && lines.get(i).takes(piece) ? lines.get(i) : home;
            }
            if (home == null) {
                home = new Open(piece.box());
                lines.add(home);
            }
            home.add(piece);
        }
        var out = new ArrayList<PageLine>();
        for (var open : lines) {
            var line = open.line(page, placing);
            if (!Numerals.strip(line.text).isEmpty()) {
                out.add(line);
            }
        }
        out.sort(Comparator.comparingInt(l -> l.box.centre()));
        return out;
    }

    /** Lines of one cell follow each other this closely, in hundredths of their size. */
    private static final int PITCH = 170;

    /** Whether it stands so closely below another line that both may be of one cell. */
    boolean follows(PageLine upper) {
        int pitch = box.top() - upper.box.top();
        return page == upper.page
                && pitch > 0
                && pitch * 100L <= (long) PITCH * Math.max(size, upper.size);
    }

    /** The line with other words at its place. */
    PageLine with(List<Word> words) {
        var line = new PageLine(page, "", box, size, words, placing);
        return new PageLine(page, line.laid(), box, size, words, placing);
    }

    /** The words without the blanks that stand for gaps. */
    String words() {
        return Numerals.strip(text.contains("  ") ? text.replaceAll(" {2,}", " ") : text);
    }

    /** Where so many characters of a text stand. */
    Mark.Area area(int characters) {
        return placing.area(page, box, characters);
    }

    /**
     * The words at their places, one column for the width of a full character, as text copied from
     * a page has them.
     */
    String laid() {
        var laid = new StringBuilder();
        int to = 0;
        for (var word : fields) {
            int least = laid.isEmpty() ? 0 : word.from() - to <= ONE_FIELD ? 1 : 2;
            int blanks = Math.max(least, word.from() / 2 - laid.length());
            laid.append(" ".repeat(Math.min(MOST_BLANKS, blanks))).append(word.text());
            to = word.to();
        }
        return laid.toString();
    }

    private static final class Open {
        private final List<PagePiece> pieces = new ArrayList<>();
        private int top;
        private int bottom;

        Open(Box first) {
            top = first.top();
            bottom = first.bottom();
        }

        /** Whether half of the lower of the two heights is shared. */
        boolean takes(PagePiece piece) {
            int shared = Math.min(bottom, piece.box().bottom()) - Math.max(top, piece.box().top());
            return shared * 2 > Math.min(bottom - top, piece.box().height());
        }

        void add(PagePiece piece) {
            if (pieces.isEmpty() || piece.box().height() > bottom - top) {
                top = piece.box().top();
                bottom = piece.box().bottom();
            }
            pieces.add(piece);
        }

        PageLine line(int page, Placing placing) {
            var heights = new int[pieces.size()];
            var largest = pieces.get(0).box();
            for (int i = 0; i < heights.length; i++) {
                var box = pieces.get(i).box();
                heights[i] = box.height();
                largest = box.height() > largest.height() ? box : largest;
            }
            int size = median(heights);
            var rest = withoutRaised(largest);
            var text = new StringBuilder();
            var fields = new ArrayList<Word>();
            PagePiece before = null;
            boolean blank = false;
            Box box = null;
            for (var piece : rest) {
                if (Numerals.strip(piece.text()).isEmpty()) {
                    blank = before != null;
                    continue;
                }
                text.append(before == null ? "" : gap(before, piece, size, blank));
                field(fields, before, piece, size);
                text.append(piece.text());
                box = box == null ? piece.box() : box.with(piece.box());
                before = piece;
                blank = false;
            }
            var covered = box == null ? new Box(0, top, 0, bottom) : box;
            return new PageLine(page, text.toString(), covered, size, fields, placing);
        }

        private static void field(
                List<Word> fields, @Nullable PagePiece before, PagePiece piece, int size) {
            var box = piece.box();
            int from = box.left() * 2 / Math.max(1, size);
            int to = box.right() * 2 / Math.max(1, size);
            boolean apart =
                    before == null
                            || (piece.box().left() - before.box().right()) * 100 > size * WORDS;
            if (apart) {
                fields.add(new Word(piece.text(), from, to, box.left(), box.right()));
            } else {
                var last = fields.remove(fields.size() - 1);
                fields.add(
                        new Word(
                                last.text() + piece.text(),
                                last.from(),
                                to,
                                last.left(),
                                box.right()));
            }
        }

        /** The pieces from left to right, but for raised marks. */
        private List<PagePiece> withoutRaised(Box largest) {
            pieces.sort(Comparator.comparingInt(p -> p.box().left()));
            var rest = new ArrayList<PagePiece>();
            Box before = null;
            boolean marks = false;
            for (var piece : pieces) {
                var box = piece.box();
                boolean higher = isRaised(box, largest, HIGHER_SIZE, HIGHER_BY);
                boolean behind =
                        before != null
                                && (box.left() - before.right()) * 100 <= box.height() * WORDS;
                boolean larger = before != null && before.height() > box.height();
                marks = higher && behind && (marks || larger);
                if (!marks && !isRaised(box, largest, RAISED_SIZE, RAISED_BY)) {
                    rest.add(piece);
                }
                before = box;
            }
            return rest;
        }

        /** Whether it is smaller, and its base line higher, than the larger text. */
        private static boolean isRaised(Box small, Box large, int size, int by) {
            int above = large.bottom() - large.height() / 5 - small.bottom() + small.height() / 5;
            return small.height() * 100 <= large.height() * size
                    && above * 100 > large.height() * by;
        }

        private static String gap(PagePiece a, PagePiece b, int size, boolean blank) {
            int gap = (b.box().left() - a.box().right()) * 100 / Math.max(1, size);
            if (gap > FIELDS) {
                return " ".repeat(Math.max(2, Math.min(MOST_BLANKS, gap / 50)));
            }
            boolean latin = isLatin(a.text(), true) || isLatin(b.text(), false);
            return blank || gap > (latin ? WORDS : SIGNS) ? " " : "";
        }

        private static boolean isLatin(String text, boolean end) {
            char c = text.charAt(end ? text.length() - 1 : 0);
            return c < 0x250 && Character.isLetterOrDigit(c);
        }
    }

    private static int median(int[] values) {
        Arrays.sort(values);
        return values.length == 0 ? 0 : values[values.length / 2];
    }
}
