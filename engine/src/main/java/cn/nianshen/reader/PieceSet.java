package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pieces of a page; one printed again in its own place, as for shadows and bold, is kept once. */
final class PieceSet {

    private final List<PagePiece> pieces = new ArrayList<>();
    private final Map<Long, List<PagePiece>> places = new HashMap<>();

    /** Most comparisons for what covers pieces; no page of a report needs a tenth of them. */
    private static final long MOST_COMPARED = 20_000_000;

    private long compared;

    /** Forgets the pieces that something painted over them hides. */
    void hide(Box cover) {
        compared += pieces.size();
        if (compared > MOST_COMPARED) {
            return;
        }
        if (pieces.removeIf(p -> PdfCover.hides(cover, p.box()))) {
            compared += places.size();
            places.values().forEach(here -> here.removeIf(p -> PdfCover.hides(cover, p.box())));
        }
    }

    /** Whether text stands in a box. */
    boolean hasAnyIn(Box box) {
        for (var piece : pieces) {
            if (!piece.text().isBlank() && box.holds(piece.box().middle(), piece.box().centre())) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return pieces.size();
    }

    void add(PagePiece piece) {
        int step = Math.max(1, piece.size() / 4);
        long column = piece.box().middle() / step;
        long row = piece.box().centre() / step;
        for (long c = column - 1; c <= column + 1; c++) {
            for (long r = row - 1; r <= row + 1; r++) {
                for (var other : places.getOrDefault(key(c, r), List.of())) {
                    if (isShadow(other, piece, step)) {
                        return;
                    }
                }
            }
        }
        var here = places.computeIfAbsent(key(column, row), k -> new ArrayList<>(1));
        // many pieces in one place are no text; looking through them all would take for ever
        if (here.size() < 8) {
            here.add(piece);
        }
        pieces.add(piece);
    }

    private static long key(long column, long row) {
        return column << 32 ^ row & 0xFFFF_FFFFL;
    }

    private static boolean isShadow(PagePiece a, PagePiece b, int step) {
        return a.text().equals(b.text())
                && Math.abs(a.box().middle() - b.box().middle()) <= step
                && Math.abs(a.box().centre() - b.box().centre()) <= step
                && Math.abs(a.size() - b.size()) <= step;
    }

    List<PagePiece> pieces() {
        return pieces;
    }
}
