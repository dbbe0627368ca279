package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words printed large behind the text of every page: they are no text of it. Known by their size,
 * by standing at the same place of several pages, and by other text that is printed over their
 * line: heads and figures of tables may be large and repeated too, but nothing is printed over
 * them.
 */
final class Watermark {

    /** How much larger than the text, in hundredths of its size. */
    private static final int LARGER = 150;

    /** Places this near are the same: one point. */
    private static final int NEAR = Box.POINT;

    /** Share of a smaller character that lies over a large one, in hundredths. */
    private static final int OVER = 25;

    /** Pages that show it: two and half of all at least. */
    private static final int PAGES = 2;

    private Watermark() {}

    /**
     * A large character at its place.
     *
     * @param text as printed
     * @param left its left edge, in steps of what is near
     * @param top its upper edge
     */
    private record Spot(String text, int left, int top) {
        static Spot of(PagePiece piece) {
            return new Spot(piece.text(), piece.box().left() / NEAR, piece.box().top() / NEAR);
        }
    }

    /** The pages without watermarks. */
    static List<PageSheet> without(List<PageSheet> pages) {
        Map<Spot, Integer> seen = new HashMap<>();
        for (var page : pages) {
            int size = size(page);
            page.pieces().stream()
                    .filter(piece -> isLarge(piece, size))
                    .map(Spot::of)
                    .distinct()
                    .forEach(spot -> seen.merge(spot, 1, Integer::sum));
        }
        seen.values().removeIf(times -> times < PAGES || times * 2 < pages.size());
        Set<Integer> lines = new HashSet<>();
        pages.forEach(page -> printedOver(page, seen.keySet(), lines));
        seen.keySet().removeIf(spot -> !lines.contains(spot.top()));
        if (seen.isEmpty()) {
            return pages;
        }
        var out = new ArrayList<PageSheet>();
        for (var page : pages) {
            int size = size(page);
            var kept =
                    page.pieces().stream()
                            .filter(p -> !(isLarge(p, size) && seen.containsKey(Spot.of(p))))
                            .toList();
            out.add(page.with(kept));
        }
        return out;
    }

    /** Adds the lines of large characters that smaller ones are printed over. */
    private static void printedOver(PageSheet page, Set<Spot> seen, Set<Integer> lines) {
        int size = size(page);
        var large = page.pieces().stream().filter(p -> isLarge(p, size)).toList();
        for (var piece : large) {
            var spot = Spot.of(piece);
            if (seen.contains(spot) && !lines.contains(spot.top())) {
                boolean over =
                        page.pieces().stream()
                                .filter(p -> !p.text().isBlank() && !isLarge(p, size))
                                .anyMatch(p -> isOver(p.box(), piece.box()));
                if (over) {
                    lines.add(spot.top());
                }
            }
        }
    }

    private static boolean isOver(Box small, Box large) {
        long width = Math.min(small.right(), large.right()) - Math.max(small.left(), large.left());
        long height = Math.min(small.bottom(), large.bottom()) - Math.max(small.top(), large.top());
        long area = Math.max(1, (long) small.width() * small.height());
        return width > 0 && height > 0 && width * height * 100 >= OVER * area;
    }

    private static boolean isLarge(PagePiece piece, int size) {
        return !piece.text().isBlank() && piece.size() * 100L > (long) LARGER * size;
    }

    /** The size of most of the text of a page. */
    private static int size(PageSheet page) {
        var sizes = page.pieces().stream().mapToInt(PagePiece::size).toArray();
        Arrays.sort(sizes);
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }
}
