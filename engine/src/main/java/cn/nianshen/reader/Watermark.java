package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words printed large behind the text of every page: they are no text of it. Known by their size,
 * and by standing at the same place of several pages.
 */
final class Watermark {

    /** How much larger than the text, in hundredths of its size. */
    private static final int LARGER = 150;

    /** Places this near are the same: one point. */
    private static final int NEAR = Box.POINT;

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
