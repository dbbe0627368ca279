package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Text that runs neither along a page nor across it: the words of a watermark, and the letters of a
 * seal, which stand along a circle. They are no text of the page, nor is what belongs to a seal and
 * stands upright: a letter at its top, the star in its middle and the words below it.
 */
final class Slanted {

    /** The turn of a piece that is slanted is this and its degrees. */
    static final int MARK = 4;

    /** A page laid askew into a scanner is no farther from a right angle: degrees. */
    static final int UNEVEN = 3;

    /** Nor is one whose text is all askew. */
    private static final int ASKEW = 8;

    /** Letters along a circle differ so much from one to another, and there are so many. */
    private static final int BENT = 5;

    private static final int LETTERS = 3;

    /** Letters of one circle are no farther apart, in their sizes, nor parted by more others. */
    private static final int APART = 4;

    private static final int BETWEEN = 2;

    private Slanted() {}

    /** Degrees from the nearest right angle. */
    static int tilt(int degrees) {
        return Math.min(Math.floorMod(degrees, 90), Math.floorMod(-degrees, 90));
    }

    static int quarters(int degrees) {
        return Math.floorMod(degrees + 45, 360) / 90;
    }

    private static boolean is(PagePiece piece) {
        return piece.turn() >= MARK;
    }

    /** The text of a page without it. */
    static List<PagePiece> without(List<PagePiece> pieces) {
        int slanted = 0;
        int askew = 0;
        for (var piece : pieces) {
            if (is(piece)) {
                slanted++;
                askew += tilt(piece.turn() - MARK) <= ASKEW ? 1 : 0;
            }
        }
        if (slanted == 0) {
            return pieces;
        }
        if (askew * 2 > pieces.size() - slanted + askew) {
            return without(upright(pieces));
        }
        Set<PagePiece> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        int most = mostUsed(pieces);
        int from = 0;
        while (from < pieces.size()) {
            int end = circle(pieces, from);
            if (end > from) {
                seal(pieces, from, end, most, gone);
            }
            from = Math.max(from + 1, end);
        }
        return pieces.stream().filter(p -> !is(p) && !gone.contains(p)).toList();
    }

    /** The text of a page that lies askew as a whole. */
    private static List<PagePiece> upright(List<PagePiece> pieces) {
        var out = new ArrayList<PagePiece>();
        for (var piece : pieces) {
            int degrees = piece.turn() - MARK;
            boolean askew = is(piece) && tilt(degrees) <= ASKEW;
            int turn = askew ? quarters(degrees) : piece.turn();
            out.add(new PagePiece(piece.text(), piece.box(), turn, piece.ink()));
        }
        return out;
    }

    private static int mostUsed(List<PagePiece> pieces) {
        Map<Integer, Integer> inks = new HashMap<>();
        for (var piece : pieces) {
            if (!is(piece)) {
                inks.merge(piece.ink(), 1, Integer::sum);
            }
        }
        return inks.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(PagePiece.BLACK);
    }

    /**
     * The end of the letters of one circle, in the order of the page; none where it is the start.
     */
    private static int circle(List<PagePiece> pieces, int from) {
        var first = pieces.get(from);
        if (!is(first)) {
            return from;
        }
        int end = from + 1;
        int bends = 1;
        var last = first;
        for (int i = end; i < pieces.size() && i - end <= BETWEEN; i++) {
            var piece = pieces.get(i);
            if (is(piece) && piece.ink() == first.ink() && isNear(last.box(), piece.box())) {
                bends += Math.abs(piece.turn() - last.turn()) >= BENT ? 1 : 0;
                last = piece;
                end = i + 1;
            }
        }
        return bends >= LETTERS ? end : from;
    }

    private static boolean isNear(Box one, Box other) {
        int most = APART * Math.max(Math.max(one.width(), one.height()), Box.POINT);
        return Math.abs(one.middle() - other.middle()) <= most
                && Math.abs(one.centre() - other.centre()) <= most;
    }

    /**
     * Adds what belongs to a seal.
     *
     * @param most the ink of most of the page: where the seal is printed in it, only letters
     *     between its own, and those that lie beside them, are known
     */
    private static void seal(
            List<PagePiece> pieces, int from, int end, int most, Set<PagePiece> gone) {
        var box = pieces.get(from).box();
        for (var piece : pieces.subList(from, end)) {
            box = box.with(piece.box());
            gone.add(piece);
        }
        var first = pieces.get(from);
        int near = Math.max(box.width(), box.height()) / 3;
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            boolean beside = i >= from - BETWEEN && i < end + BETWEEN;
            boolean own = first.ink() != most || beside && (piece.turn() != 0 || isSign(piece));
            if (own && piece.ink() == first.ink() && box.holds(piece.box(), near)) {
                gone.add(piece);
            }
        }
    }

    private static boolean isSign(PagePiece piece) {
        return !piece.text().isEmpty() && !Character.isLetterOrDigit(piece.text().codePointAt(0));
    }
}
