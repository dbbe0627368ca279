package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The long straight strokes of a bitmap: runs of ink along one direction, those that touch put
 * together. Characters have no stroke as long.
 */
final class DrawnRules {

    /** Shortest rules, in dots of 300 to the inch: longer than the strokes of large characters. */
    private static final int SHORTEST_LEVEL = 110;

    private static final int SHORTEST_UPRIGHT = 55;

    /** White that a run bridges: specks and folds. */
    private static final int BRIDGED = 4;

    /** Thickest rule; a slanting one may be thicker by this share of its length. */
    private static final int THICKEST = 14;

    private static final double SLANT = 0.03;

    /** Rules that the slope is told from. */
    private static final int LONGEST = 9;

    /** A stroke of the page. */
    private static final class Stroke {
        int from;
        int to;
        int lowest;
        int highest;
        int lastLine;
        int lastFrom;
        int lastTo;
        long weight;
        double at;
        double alongAt;
        double along;
        double alongAlong;

        Stroke(int line, int from, int to) {
            this.from = from;
            this.to = to;
            lowest = line;
            highest = line;
            add(line, from, to);
        }

        void add(int line, int start, int end) {
            from = Math.min(from, start);
            to = Math.max(to, end);
            highest = Math.max(highest, line);
            lastLine = line;
            lastFrom = start;
            lastTo = end;
            double middle = (start + end) / 2.0;
            long length = end - start;
            weight += length;
            at += (double) length * line;
            along += length * middle;
            alongAlong += length * (middle * middle + (double) length * length / 12);
            alongAt += length * middle * line;
        }

        boolean touches(int line, int start, int end) {
            return line - lastLine <= 1 && start <= lastTo + BRIDGED && end >= lastFrom - BRIDGED;
        }

        boolean isRule(int shortest) {
            int length = to - from;
            return length >= shortest && highest - lowest + 1 <= THICKEST + SLANT * length;
        }

        int middle() {
            return (int) Math.round(at / weight);
        }

        /** How much its place grows along it, as a share of its length. */
        double slope() {
            double spread = alongAlong - along * along / weight;
            return spread <= 0 ? 0 : (alongAt - along * at / weight) / spread;
        }
    }

    /** Shortest run of one line that can be a part of a rule. */
    private static final int RUN = 40;

    /** How much darker a rule is than the paper beside it, of 255, and how far beside that is. */
    private static final int CONTRAST = 30;

    private static final int BESIDE = 8;

    /** Gap of a rule where another crosses, and how far its parts may lie apart across it. */
    private static final int CROSSING = 26;

    private static final int NEAR = 4;

    private final Bitmap page;
    private final byte[] alongLines;
    private final byte[] alongColumns;

    DrawnRules(Bitmap page) {
        this.page = page;
        this.alongLines = page.smoothed(true);
        this.alongColumns = page.smoothed(false);
    }

    /** All rules, in dots. */
    List<PageRule> all() {
        var rules = new ArrayList<PageRule>();
        for (boolean level : new boolean[] {true, false}) {
            var strokes = new ArrayList<PageRule>();
            strokes(level, level ? SHORTEST_LEVEL : SHORTEST_UPRIGHT)
                    .forEach(s -> strokes.add(new PageRule(level, s.middle(), s.from, s.to)));
            rules.addAll(joined(strokes));
        }
        return rules;
    }

    /** A rule breaks where another crosses it: what follows in the same line is one again. */
    private static List<PageRule> joined(List<PageRule> strokes) {
        strokes.sort(Comparator.comparingInt(PageRule::from));
        var joined = new ArrayList<PageRule>();
        for (var stroke : strokes) {
            int home = -1;
            for (int i = 0; i < joined.size(); i++) {
                var rule = joined.get(i);
                boolean next = stroke.from() - rule.to() <= CROSSING && stroke.to() > rule.to();
                if (next && Math.abs(stroke.at() - rule.at()) <= NEAR) {
                    home = i;
                }
            }
            if (home < 0) {
                joined.add(stroke);
            } else {
                var rule = joined.get(home);
                int at =
                        (rule.at() * rule.length() + stroke.at() * stroke.length())
                                / Math.max(1, rule.length() + stroke.length());
                joined.set(home, new PageRule(rule.level(), at, rule.from(), stroke.to()));
            }
        }
        return joined;
    }

    /** The slope of the longest level rules; 0 where there are none. */
    double slope() {
        var strokes = new ArrayList<>(strokes(true, page.width() / 6));
        strokes.sort((a, b) -> Integer.compare(b.to - b.from, a.to - a.from));
        var slopes = strokes.stream().limit(LONGEST).mapToDouble(Stroke::slope).sorted().toArray();
        return slopes.length == 0 ? 0 : slopes[slopes.length / 2];
    }

    private List<Stroke> strokes(boolean level, int shortest) {
        var rules = new ArrayList<Stroke>();
        var open = new ArrayList<Stroke>();
        int lines = level ? page.height() : page.width();
        for (int line = 0; line < lines; line++) {
            for (int[] run : runs(level, line)) {
                grow(open, line, run[0], run[1]);
            }
            int now = line;
            open.removeIf(
                    s -> {
                        boolean closed = now - s.lastLine > 1;
                        if (closed && s.isRule(shortest)) {
                            rules.add(s);
                        }
                        return closed;
                    });
        }
        open.stream().filter(s -> s.isRule(shortest)).forEach(rules::add);
        return rules;
    }

    private static void grow(List<Stroke> open, int line, int start, int end) {
        Stroke home = null;
        for (var stroke : open) {
            if (home == null && stroke.touches(line, start, end)) {
                home = stroke;
            }
        }
        if (home == null) {
            open.add(new Stroke(line, start, end));
        } else {
            home.add(line, start, end);
        }
    }

    /** Runs of ink along a line, its neighbours counted in. */
    private List<int[]> runs(boolean level, int line) {
        var runs = new ArrayList<int[]>();
        int length = level ? page.width() : page.height();
        int from = -1;
        int last = -1;
        for (int i = 0; i < length; i++) {
            if (ink(level, line, i)) {
                from = from < 0 ? i : from;
                last = i;
            } else if (from >= 0 && i - last > BRIDGED) {
                if (last - from >= RUN) {
                    runs.add(new int[] {from, last});
                }
                from = -1;
            }
        }
        if (from >= 0 && last - from >= RUN) {
            runs.add(new int[] {from, last});
        }
        return runs;
    }

    private boolean ink(boolean level, int line, int i) {
        int most = (level ? page.height() : page.width()) - 1;
        for (int l = Math.max(0, line - 1); l <= Math.min(most, line + 1); l++) {
            if (stands(level, l, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is darker than what lies on both sides of it, however light its ink is. */
    private boolean stands(boolean level, int line, int i) {
        int most = (level ? page.height() : page.width()) - 1;
        int here = shade(level, line, i);
        int before = shade(level, Math.max(0, line - BESIDE), i);
        int behind = shade(level, Math.min(most, line + BESIDE), i);
        return here + CONTRAST < Math.min(before, behind);
    }

    private int shade(boolean level, int line, int i) {
        byte[] smooth = level ? alongLines : alongColumns;
        int at = level ? line * page.width() + i : i * page.width() + line;
        return smooth[at] & 0xFF;
    }
}
