package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words in an ink of their own that are printed over the text or under it, as watermarks are, and
 * the marks of programs that name who opened a file: they are no text of the page. Known by lying
 * over what is printed in the ink of most of the document, or, where they are faint, over its
 * rules. The same words elsewhere are gone too: repeated over a page, they need not meet text.
 */
final class Overprint {

    /** Faint is lighter than this, and not white, in steps of a byte. */
    private static final int FAINT = 160;

    private static final int WHITE = 247;

    /** Words of so many signs, one a letter at least, may be known by their likes. */
    private static final int LONG = 4;

    /** Faint words that are printed so often need lie over others in one character only. */
    private static final int OFTEN = 3;

    /** Share of the characters of words that lie over others: one in so many, and of faint ones. */
    private static final int SHARE = 4;

    private static final int FAINT_SHARE = 8;

    /** Side of the squares that characters are kept in, to find those beside a place. */
    private static final int SQUARE = 24 * Box.POINT;

    /** Most comparisons; no document of a report needs a tenth of them. */
    private static final long MOST_COMPARED = 20_000_000;

    private final List<PageSheet> pages;
    private final int ink;
    private long compared;

    private Overprint(List<PageSheet> pages, int ink) {
        this.pages = pages;
        this.ink = ink;
    }

    /** Words in one ink, as long as they go on along one line. */
    private record Run(List<PagePiece> pieces) {

        String key() {
            var text = new StringBuilder();
            pieces.forEach(p -> text.append(p.text()));
            var first = pieces.get(0);
            int size = first.size() / Box.POINT;
            return first.ink()
                    + " "
                    + first.turn()
                    + " "
                    + size
                    + " "
                    + Numerals.squeeze(text + "");
        }

        int ink() {
            return pieces.get(0).ink();
        }

        /** Whether there is enough of it to be known elsewhere: no figure is. */
        boolean isTelling() {
            int letters = 0;
            int signs = 0;
            for (var piece : pieces) {
                signs += piece.text().isBlank() ? 0 : 1;
                letters += piece.text().chars().anyMatch(Character::isLetter) ? 1 : 0;
            }
            return letters > 0 && signs >= LONG;
        }
    }

    /** The pages without it. */
    static List<PageSheet> without(List<PageSheet> pages) {
        Map<Integer, Integer> inks = new HashMap<>();
        for (var page : pages) {
            int last = -1;
            int count = 0;
            for (var piece : page.pieces()) {
                if (piece.ink() != last && count > 0) {
                    inks.merge(last, count, Integer::sum);
                    count = 0;
                }
                last = piece.ink();
                count++;
            }
            inks.merge(last, count, Integer::sum);
        }
        if (inks.size() < 2) {
            return pages;
        }
        return new Overprint(pages, mostUsed(inks)).kept();
    }

    /** The ink of most of the text; a faint one only where all are: watermarks may be many. */
    private static int mostUsed(Map<Integer, Integer> inks) {
        boolean allFaint = inks.keySet().stream().allMatch(Overprint::isFaint);
        return inks.entrySet().stream()
                .filter(e -> allFaint || !isFaint(e.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(PagePiece.BLACK);
    }

    private static boolean isFaint(int colour) {
        int light = ((colour >> 16 & 255) * 3 + (colour >> 8 & 255) * 6 + (colour & 255)) / 10;
        return light > FAINT && light < WHITE;
    }

    private List<PageSheet> kept() {
        Map<PagePiece, Boolean> gone = new IdentityHashMap<>();
        Map<String, List<Run>> alike = new HashMap<>();
        Set<String> known = new HashSet<>();
        Set<String> met = new HashSet<>();
        for (var page : pages) {
            var squares = squares(page);
            for (var run : runs(page)) {
                var key = run.key();
                int share = share(run, page, squares);
                if (share * (isFaint(run.ink()) ? FAINT_SHARE : SHARE) >= run.pieces.size()) {
                    run.pieces.forEach(p -> gone.put(p, true));
                    known.add(key);
                }
                if (share > 0 && isFaint(run.ink())) {
                    met.add(key);
                }
                alike.computeIfAbsent(key, k -> new ArrayList<>()).add(run);
            }
        }
        alike.forEach(
                (key, runs) -> {
                    boolean often = runs.size() >= OFTEN && met.contains(key);
                    if (runs.get(0).isTelling() && (often || known.contains(key))) {
                        runs.forEach(run -> run.pieces.forEach(p -> gone.put(p, true)));
                    }
                });
        if (gone.isEmpty()) {
            return pages;
        }
        var out = new ArrayList<PageSheet>();
        for (var page : pages) {
            out.add(page.with(page.pieces().stream().filter(p -> !gone.containsKey(p)).toList()));
        }
        return out;
    }

    private List<Run> runs(PageSheet page) {
        var runs = new ArrayList<Run>();
        var open = new ArrayList<PagePiece>();
        for (var piece : page.pieces()) {
            if (!open.isEmpty() && !goesOn(open.get(open.size() - 1), piece)) {
                runs.add(new Run(List.copyOf(open)));
                open.clear();
            }
            if (piece.ink() != ink) {
                open.add(piece);
            }
        }
        if (!open.isEmpty()) {
            runs.add(new Run(List.copyOf(open)));
        }
        runs.removeIf(run -> run.pieces.stream().allMatch(p -> p.text().isBlank()));
        return runs;
    }

    private static boolean goesOn(PagePiece before, PagePiece piece) {
        boolean alike =
                before.ink() == piece.ink()
                        && before.turn() == piece.turn()
                        && Math.abs(before.size() - piece.size()) <= Box.POINT;
        boolean level = (piece.turn() & 1) == 0;
        var a = before.box();
        var b = piece.box();
        int across = level ? b.centre() - a.centre() : b.middle() - a.middle();
        int along = level ? b.middle() - a.middle() : b.centre() - a.centre();
        return alike
                && Math.abs(across) <= Box.POINT
                && Math.abs(along) <= 2 * Math.max(piece.size(), before.size());
    }

    /** What is printed in the ink of most of the document, by squares. */
    private Map<Long, List<Box>> squares(PageSheet page) {
        Map<Long, List<Box>> squares = new HashMap<>();
        for (var piece : page.pieces()) {
            if (piece.ink() == ink && piece.text().chars().anyMatch(Character::isLetterOrDigit)) {
                var box = piece.box();
                long key = key(box.middle() / SQUARE, box.centre() / SQUARE);
                squares.computeIfAbsent(key, k -> new ArrayList<>()).add(box);
            }
        }
        return squares;
    }

    private static long key(int column, int row) {
        return (long) column << 32 ^ row & 0xFFFF_FFFFL;
    }

    /** How many characters lie over others, or faint ones over rules; -1 for none. */
    private int share(Run run, PageSheet page, Map<Long, List<Box>> squares) {
        boolean faint = isFaint(run.ink());
        int over = 0;
        int crossed = 0;
        for (var piece : run.pieces) {
            if (!piece.text().isBlank()) {
                over += isOver(piece.box(), squares) ? 1 : 0;
                crossed += faint && isCrossed(piece.box(), page) ? 1 : 0;
            }
        }
        int most = Math.max(over, crossed);
        return most == 0 ? -1 : most;
    }

    private boolean isOver(Box box, Map<Long, List<Box>> squares) {
        for (int c = box.left() / SQUARE - 1; c <= box.right() / SQUARE + 1; c++) {
            for (int r = box.top() / SQUARE - 1; r <= box.bottom() / SQUARE + 1; r++) {
                for (var other : squares.getOrDefault(key(c, r), List.of())) {
                    if (++compared < MOST_COMPARED && covers(box, other)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether much of the smaller one lies over the other. */
    private static boolean covers(Box one, Box other) {
        boolean small = one.height() <= other.height();
        return Watermark.isOver(small ? one : other, small ? other : one);
    }

    private boolean isCrossed(Box box, PageSheet page) {
        compared += page.rules().size();
        return compared < MOST_COMPARED
                && page.rules().stream().anyMatch(r -> FloatingWords.crosses(r, box));
    }
}
