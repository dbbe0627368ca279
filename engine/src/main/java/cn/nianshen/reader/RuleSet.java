package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rules of a page: pieces of one line joined, and lines that touch each other together. */
final class RuleSet {

    /** Most rules looked at on a page, before and after joining; what is beyond is no table. */
    static final int MOST_DRAWN = 100_000;

    private static final int MOST_JOINED = 3_000;

    /** Rules this close to each other are one: two points. */
    static final int SAME = 2 * Box.POINT;

    /** A gap this long in a line is still the line, as in dashes: four points. */
    static final int GAP = 4 * Box.POINT;

    /** Ends this close to a rule across reach it: three points. */
    static final int TOUCH = 3 * Box.POINT;

    private static final int SHORTEST = 4 * Box.POINT;

    private RuleSet() {}

    /** Groups of rules that touch each other, joined; none where there are more than the bound. */
    static List<List<PageRule>> groups(List<PageRule> drawn) {
        if (drawn.size() > MOST_DRAWN) {
            return List.of();
        }
        var level = joined(RuledGrid.alike(drawn, true));
        var upright = joined(RuledGrid.alike(drawn, false));
        if (level.size() + upright.size() > MOST_JOINED) {
            return List.of();
        }
        var all = new ArrayList<>(level);
        all.addAll(upright);
        var sets = new Unions(all.size());
        for (int h = 0; h < level.size(); h++) {
            for (int v = 0; v < upright.size(); v++) {
                if (touch(level.get(h), upright.get(v))) {
                    sets.unite(h, level.size() + v);
                }
            }
        }
        return sets.groups(all);
    }

    private static boolean touch(PageRule h, PageRule v) {
        return v.at() >= h.from() - TOUCH
                && v.at() <= h.to() + TOUCH
                && h.at() >= v.from() - TOUCH
                && h.at() <= v.to() + TOUCH;
    }

    /** Pieces of one line made one rule; pieces too short to be a side of a cell left out. */
    private static List<PageRule> joined(List<PageRule> rules) {
        var sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparingInt(PageRule::at));
        var out = new ArrayList<PageRule>();
        int i = 0;
        while (i < sorted.size()) {
            int first = sorted.get(i).at();
            int k = i;
            while (k < sorted.size() && sorted.get(k).at() - first <= SAME) {
                k++;
            }
            line(sorted.subList(i, k), out);
            i = k;
        }
        out.removeIf(r -> r.length() < SHORTEST);
        return out;
    }

    private static void line(List<PageRule> pieces, List<PageRule> out) {
        var sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingInt(PageRule::from));
        var open = sorted.get(0);
        for (var piece : sorted.subList(1, sorted.size())) {
            if (piece.from() <= open.to() + GAP) {
                int to = Math.max(open.to(), piece.to());
                open = new PageRule(open.level(), open.at(), open.from(), to);
            } else {
                out.add(open);
                open = piece;
            }
        }
        out.add(open);
    }
}
