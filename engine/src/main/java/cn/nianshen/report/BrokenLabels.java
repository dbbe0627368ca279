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

    /** Lines looked at above and below: the longest label in columns of four characters. */
    private static final int LINES = 12;

    /** Of labels without a number, which may begin and end anywhere. */
    private static final int UNNUMBERED = 6;

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
     * A word. The same one stands in several labels at the same place of their lines.
     *
     * @param line index of its strip
     * @param from its first place in the line
     * @param to behind its last place
     */
    record Piece(String text, int line, int from, int to) {

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
                    words.add(
                            new Piece(
                                    text.substring(from, to),
                                    strip.index(),
                                    place,
                                    place + to - from));
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
        boolean cut = seed.size() < own.size();
        var head = new ArrayList<Piece>();
        boolean numbered = false;
        for (int a = 0; a <= above.size() && !numbered; a++) {
            boolean taken = a == 0 || take(above.get(a - 1), from, to, head, true);
            numbered = taken && isNumbered(text(head) + mine);
            if (!taken || a > UNNUMBERED && !numbered) {
                continue;
            }
            var left = above.subList(a, above.size()).stream().map(BrokenLabels::text).toList();
            for (var tail : tails(from, to, numbered)) {
                boolean broken = beside ? cut || a + tail.size() > 0 : a > 0;
                var label = text(head) + mine + text(tail);
                if (broken && label.length() <= LONGEST + SUFFIX) {
                    var pieces = new ArrayList<>(head);
                    pieces.addAll(tail);
                    boolean sure = beside || !head.isEmpty() && !tail.isEmpty();
                    found.putIfAbsent(label, new Reading(label, pieces, sure, left));
                }
            }
        }
    }

    /** What may follow below the figures, shortest first: nothing behind the next number. */
    private List<List<Piece>> tails(int from, int to, boolean numbered) {
        var tails = new ArrayList<List<Piece>>();
        tails.add(List.of());
        var tail = new ArrayList<Piece>();
        int last = Math.min(below.size(), numbered ? LINES : UNNUMBERED);
        for (int b = 0; b < last; b++) {
            if (take(below.get(b), from, to, tail, false)) {
                if (isNumbered(tail.get(tail.size() - 1).text)) {
                    break;
                }
                tails.add(List.copyOf(tail));
            }
        }
        return tails;
    }

    private static boolean isNumbered(String text) {
        return Numerals.numbering(text) != null;
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
