package cn.nianshen.report;

import cn.nianshen.document.Table;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Labels that text without marks may have broken over lines: words above a row of figures, beside
 * it and below it, that stand over each other. Which of them is the label is settled by the form.
 */
final class BrokenLabels {

    /** Lines looked at above and below. */
    private static final int LINES = 6;

    private static final int SUFFIX = 4;
    private static final int LONGEST = 60;
    private static final int BLANK_LINES = 2;

    /**
     * A label put together.
     *
     * @param label its words
     * @param pieces words of it on other lines than the figures
     * @param sure whether a part of it stands beside the figures, or parts above and below
     * @param left words between the row above and this label
     */
    record Reading(String label, List<Piece> pieces, boolean sure, List<String> left) {}

    /**
     * A word.
     *
     * @param from its first place in the line
     * @param to behind its last place
     */
    record Piece(String text, int from, int to) {

        private boolean isOver(int other, int end) {
            int shared = Math.min(to, end) - Math.max(from, other);
            return shared * 2 > Math.min(to - from, end - other);
        }
    }

    private final List<List<Piece>> above;
    private final List<Piece> own;
    private final List<List<Piece>> below;

    private BrokenLabels(List<List<Piece>> above, List<Piece> own, List<List<Piece>> below) {
        this.above = above;
        this.own = own;
        this.below = below;
    }

    /** The labels that the strip at that place may have; none where its source marks cells. */
    static List<Reading> of(List<Strip> all, int at) {
        var strip = all.get(at);
        if (strip.layout() != Table.Layout.ALIGNED || !hasFigures(strip)) {
            return List.of();
        }
        return new BrokenLabels(lines(all, at, -1), words(strip), lines(all, at, 1)).readings();
    }

    private static boolean hasFigures(Strip strip) {
        return strip.figuresFrom() < strip.tokens().size();
    }

    private static List<List<Piece>> lines(List<Strip> all, int at, int step) {
        var lines = new ArrayList<List<Piece>>();
        for (int k = at + step;
                k >= 0 && k < all.size() && lines.size() < LINES && isPart(all.get(k));
                k += step) {
            lines.add(words(all.get(k)));
        }
        return lines;
    }

    /** A short line without figures. */
    private static boolean isPart(Strip strip) {
        boolean open = strip.isText() || strip.layout() == Table.Layout.ALIGNED;
        return open
                && !hasFigures(strip)
                && strip.tokens().stream()
                        .allMatch(
                                t ->
                                        t.text().length() <= LONGEST
                                                && !Numerals.hasFullStop(t.text()));
    }

    private static List<Piece> words(Strip strip) {
        var words = new ArrayList<Piece>();
        for (var token : strip.tokens().subList(0, strip.figuresFrom())) {
            int from = 0;
            var text = token.text();
            while (from < text.length()) {
                int to = from;
                while (to < text.length() && !Numerals.isBlank(text.charAt(to))) {
                    to++;
                }
                if (to > from) {
                    int place = token.column() + from;
                    words.add(new Piece(text.substring(from, to), place, place + to - from));
                }
                from = to + 1;
            }
        }
        return words;
    }

    private List<Reading> readings() {
        var found = new LinkedHashMap<String, Reading>();
        for (int n = 1; n <= Math.min(SUFFIX, own.size()); n++) {
            add(own.subList(own.size() - n, own.size()), true, found);
        }
        for (var line : above.subList(0, Math.min(BLANK_LINES + 1, above.size()))) {
            for (int n = 1; n <= Math.min(2, line.size()); n++) {
                add(line.subList(line.size() - n, line.size()), false, found);
            }
        }
        return List.copyOf(found.values());
    }

    /** Every run of lines around the figures, in the width of the seed. */
    private void add(List<Piece> seed, boolean beside, LinkedHashMap<String, Reading> found) {
        int from = seed.get(0).from;
        int to = seed.get(seed.size() - 1).to;
        var mine = beside ? text(seed) : "";
        var head = new ArrayList<Piece>();
        for (int a = 0; a <= above.size(); a++) {
            if (a > 0 && !take(above.get(a - 1), from, to, head, true)) {
                continue;
            }
            var tail = new ArrayList<Piece>();
            for (int b = 0; b <= below.size(); b++) {
                boolean taken = b == 0 || take(below.get(b - 1), from, to, tail, false);
                boolean cut = seed.size() < own.size();
                boolean broken = beside ? cut || a + b > 0 : a > 0;
                var label = text(head) + mine + text(tail);
                if (taken && broken && label.length() <= LONGEST + SUFFIX) {
                    var pieces = new ArrayList<>(head);
                    pieces.addAll(tail);
                    var left = above.subList(a, above.size()).stream().map(BrokenLabels::text);
                    boolean sure = beside || !head.isEmpty() && !tail.isEmpty();
                    found.putIfAbsent(label, new Reading(label, pieces, sure, left.toList()));
                }
            }
        }
    }

    private static boolean take(
            List<Piece> line, int from, int to, List<Piece> into, boolean before) {
        var over = line.stream().filter(p -> p.isOver(from, to)).toList();
        into.addAll(before ? 0 : into.size(), over);
        return !over.isEmpty();
    }

    private static String text(List<Piece> pieces) {
        var text = new StringBuilder();
        pieces.forEach(p -> text.append(p.text));
        return text.toString();
    }
}
