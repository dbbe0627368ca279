package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    record Spot(String text, int left, int top) {
        static Spot of(PagePiece piece) {
            return new Spot(piece.text(), piece.box().left() / NEAR, piece.box().top() / NEAR);
        }

        // Those of a record are made when first called, which takes as long as reading a page.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Spot spot
                    && left == spot.left
                    && top == spot.top
                    && text.equals(spot.text);
        }

        @Override
        public int hashCode() {
            return (left * 31 + top) * 31 + text.hashCode();
        }
    }

    /** The pages without watermarks. */
    static List<PageSheet> without(List<PageSheet> pages) {
        Map<Spot, Integer> seen = new HashMap<>();
        for (var page : pages) {
            for (var spot : spots(page)) {
                seen.merge(spot, 1, Integer::sum);
            }
        }
        seen.values().removeIf(times -> times < PAGES || times * 2 < pages.size());
        if (seen.isEmpty()) {
            return pages;
        }
        Set<Integer> lines = new HashSet<>();
        for (var page : pages) {
            printedOver(page, seen.keySet(), lines);
        }
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
                            .filter(p -> !(isBlank(p, size) && lines.contains(Spot.of(p).top())))
                            .toList();
            out.add(page.with(kept));
        }
        return out;
    }

    /** Where large characters stand on a page. */
    private static Set<Spot> spots(PageSheet page) {
        int size = size(page);
        var spots = new HashSet<Spot>();
        for (var piece : page.pieces()) {
            if (isLarge(piece, size)) {
                spots.add(Spot.of(piece));
            }
        }
        return spots;
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

    /** Whether much of a smaller character lies over a larger one. */
    static boolean isOver(Box small, Box large) {
        long width = Math.min(small.right(), large.right()) - Math.max(small.left(), large.left());
        long height = Math.min(small.bottom(), large.bottom()) - Math.max(small.top(), large.top());
        long area = Math.max(1, (long) small.width() * small.height());
        return width > 0 && height > 0 && width * height * 100 >= OVER * area;
    }

    private static boolean isLarge(PagePiece piece, int size) {
        return piece.size() * 100L > (long) LARGER * size && !piece.text().isBlank();
    }

    /** Whether it is a large blank, as between two words of a watermark. */
    private static boolean isBlank(PagePiece piece, int size) {
        return piece.size() * 100L > (long) LARGER * size && piece.text().isBlank();
    }

    /** The size of most of the text of a page. */
    private static int size(PageSheet page) {
        var sizes = new int[page.pieces().size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = page.pieces().get(i).size();
        }
        Arrays.sort(sizes);
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }
}
