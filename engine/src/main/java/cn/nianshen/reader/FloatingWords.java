package cn.nianshen.reader;

import cn.nianshen.reader.Watermark.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Bars and buttons of a site that stay where they are on the screen: a browser prints them at the
 * same place of every page, over whatever stands there. Known by standing on all pages, three at
 * least, and by lying over other words or rules on one of them; heads of tables that are repeated
 * lie over nothing. Watermarks are gone before.
 */
final class FloatingWords {

    private static final int PAGES = 3;

    /** Characters of one word are no farther apart, in hundredths of their size. */
    private static final int PITCH = 150;

    /** A rule this near frames a word, if it is no longer than that. */
    private static final int BESIDE = 30 * Box.POINT;

    private static final int LONGEST = 150 * Box.POINT;

    /** More is no bar. */
    private static final int MOST = 300;

    private FloatingWords() {}

    /** The pages without what floats over them. */
    static List<PageSheet> without(List<PageSheet> pages) {
        if (pages.size() < PAGES) {
            return pages;
        }
        var shortest =
                pages.stream().min(Comparator.comparingInt(p -> p.pieces().size())).orElseThrow();
        var repeated = words(shortest);
        for (var page : pages) {
            var own = new HashSet<Spot>();
            for (var piece : repeated.isEmpty() ? List.<PagePiece>of() : page.pieces()) {
                own.add(Spot.of(piece));
            }
            repeated.removeIf(piece -> !own.contains(Spot.of(piece)));
        }
        if (repeated.isEmpty() || repeated.size() > MOST) {
            return pages;
        }
        var spots = new HashSet<Spot>();
        for (var group : groups(repeated)) {
            var own = new HashSet<Spot>();
            group.forEach(piece -> own.add(Spot.of(piece)));
            if (pages.stream().anyMatch(page -> liesOver(page, own))) {
                spots.addAll(own);
            }
        }
        return spots.isEmpty() ? pages : without(pages, spots);
    }

    /** Words that stand together, as those of one button. */
    private static List<List<PagePiece>> groups(List<PagePiece> words) {
        var groups = new ArrayList<List<PagePiece>>();
        for (var word : words) {
            var joined = new ArrayList<PagePiece>(List.of(word));
            groups.removeIf(
                    group -> {
                        boolean together = group.stream().anyMatch(w -> isTogether(w, word));
                        if (together) {
                            joined.addAll(group);
                        }
                        return together;
                    });
            groups.add(joined);
        }
        return groups;
    }

    private static boolean isTogether(PagePiece one, PagePiece other) {
        int near = one.size();
        return one.box().left() - near <= other.box().right()
                && other.box().left() - near <= one.box().right()
                && one.box().top() - near / 2 <= other.box().bottom()
                && other.box().top() - near / 2 <= one.box().bottom();
    }

    /** Words of two characters and more. */
    private static List<PagePiece> words(PageSheet page) {
        var out = new ArrayList<PagePiece>();
        var pieces = page.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (isWord(piece)
                    && (piece.text().length() > 1
                            || i > 0 && isBeside(pieces.get(i - 1), piece)
                            || i + 1 < pieces.size() && isBeside(piece, pieces.get(i + 1)))) {
                out.add(piece);
            }
        }
        return out;
    }

    private static boolean isWord(PagePiece piece) {
        return !piece.text().isEmpty() && Character.isIdeographic(piece.text().codePointAt(0));
    }

    private static boolean isBeside(PagePiece left, PagePiece right) {
        int apart = right.box().left() - left.box().left();
        return isWord(left)
                && isWord(right)
                && Math.abs(left.box().top() - right.box().top()) <= Box.POINT
                && apart > 0
                && apart <= left.box().width() * PITCH / 100;
    }

    private static boolean liesOver(PageSheet page, Set<Spot> spots) {
        for (var piece : page.pieces()) {
            if (spots.contains(Spot.of(piece))) {
                boolean crossed = page.rules().stream().anyMatch(r -> crosses(r, piece.box()));
                boolean covers =
                        page.pieces().stream()
                                .anyMatch(
                                        other ->
                                                !other.text().isBlank()
                                                        && Watermark.isOver(
                                                                other.box(), piece.box())
                                                        && !spots.contains(Spot.of(other)));
                if (crossed || covers) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a rule goes through a box, and not only along its edge. */
    static boolean crosses(PageRule rule, Box box) {
        int across = rule.level() ? box.centre() : box.middle();
        int along = rule.level() ? box.middle() : box.centre();
        int near = (rule.level() ? box.height() : box.width()) * 2 / 5;
        return Math.abs(rule.at() - across) <= near && rule.from() < along && along < rule.to();
    }

    private static List<PageSheet> without(List<PageSheet> pages, Set<Spot> spots) {
        var frames = new HashSet<>(pages.get(0).rules());
        var out = new ArrayList<PageSheet>();
        for (var page : pages) {
            frames.retainAll(new HashSet<>(page.rules()));
        }
        for (var page : pages) {
            var kept = new ArrayList<PagePiece>();
            var gone = new ArrayList<Box>();
            for (var piece : page.pieces()) {
                if (spots.contains(Spot.of(piece))) {
                    gone.add(piece.box());
                } else {
                    kept.add(piece);
                }
            }
            var rules =
                    page.rules().stream()
                            .filter(r -> !(frames.contains(r) && isFrame(r, gone)))
                            .toList();
            out.add(page.with(kept).withRules(rules));
        }
        return out;
    }

    private static boolean isFrame(PageRule rule, List<Box> words) {
        var box = SheetHalves.box(rule);
        return rule.length() <= LONGEST && words.stream().anyMatch(w -> near(w, box));
    }

    private static boolean near(Box word, Box rule) {
        return rule.left() <= word.right() + BESIDE
                && rule.right() >= word.left() - BESIDE
                && rule.top() <= word.bottom() + BESIDE
                && rule.bottom() >= word.top() - BESIDE;
    }
}
