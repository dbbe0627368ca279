package cn.nianshen.report;

import cn.nianshen.document.Table;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Aligns the rows of a document with the rows of a form, all together and in order, so that short
 * labels that stand in several places are settled by their neighbours.
 */
final class RowAligner {

    /** Dearest match that is still taken for the row; of short labels more must be right. */
    private static final double ACCEPT = 0.5;

    private static final double ACCEPT_SHORT = 0.34;
    private static final double ACCEPT_ALIGNED = 0.34;
    private static final double ACCEPT_BROKEN = 0.2;
    private static final int SHORT = 4;

    private static final double OTHER_COUNT = 0.15;
    private static final double SKIP_ROW = 0.7;
    private static final double SKIP_FIGURES = 0.3;
    private static final double SKIP_TEXT = 0.05;
    private static final double AT_ODD_END = 0.2;
    private static final int LABEL_TOKENS = 6;

    /** How much better joined cells must fit than the label alone. */
    private static final double CLEARLY = 0.1;

    /** What a word of the same meaning costs: the label is recognised, and not the form's. */
    private static final double SYNONYM = 0.03;

    private final Labels labels;
    private final ReadingWords words;
    private final Map<String, List<String>> others = new HashMap<>();
    private final List<String> rivals;
    private final Map<Strip, List<Way>> ways = new IdentityHashMap<>();

    /**
     * @param rivals labels of other forms that this form has not: a strip that is more like one of
     *     them is no row of this form
     */
    RowAligner(Labels labels, ReadingWords words, List<String> rivals) {
        this.words = words;
        this.labels = labels;
        this.rivals = rivals;
    }

    /**
     * A row of the form and the strip taken for it.
     *
     * @param label label as printed
     * @param from first token of the values
     * @param cost 0 for a perfect match
     * @param broken where the label was put together from several lines, else null
     */
    record Match(
            FormRow row,
            FormBlock block,
            Strip strip,
            String label,
            int from,
            double cost,
            BrokenLabels.@Nullable Reading broken) {

        List<Token> values() {
            return strip.tokens().subList(from, strip.tokens().size());
        }

        Token labelToken() {
            for (int i = from - 1; i >= 0; i--) {
                if (!strip.tokens().get(i).isBlank()) {
                    return strip.tokens().get(i);
                }
            }
            return strip.tokens().get(0);
        }
    }

    /** The cheapest alignment; matches in the order of the form. */
    List<Match> align(List<Strip> strips, FormTable table) {
        var rows = table.rows();
        var blocks = rows.stream().map(r -> table.blockOf(r.id())).toList();
        int n = strips.size();
        int m = rows.size();
        var match = new Match[n + 1][m + 1];
        var cost = new double[n + 1][m + 1];
        for (int j = 1; j <= m; j++) {
            cost[0][j] = j * SKIP_ROW;
        }
        for (int i = 1; i <= n; i++) {
            cost[i][0] = cost[i - 1][0] + skip(strips.get(i - 1));
            for (int j = 1; j <= m; j++) {
                match[i][j] = match(strips.get(i - 1), rows.get(j - 1), blocks.get(j - 1));
                double taken = match[i][j] == null ? 9 : match[i][j].cost;
                cost[i][j] =
                        Math.min(
                                cost[i - 1][j - 1] + taken,
                                Math.min(
                                        cost[i - 1][j] + skip(strips.get(i - 1)),
                                        cost[i][j - 1] + SKIP_ROW));
            }
        }
        return trace(strips, match, cost, n, m);
    }

    private static List<Match> trace(
            List<Strip> strips, @Nullable Match[][] match, double[][] cost, int n, int m) {
        var found = new ArrayList<Match>();
        int i = n;
        int j = m;
        while (i > 0 && j > 0) {
            // skipping late strips first makes the earliest of equal alignments win
            if (near(cost[i][j], cost[i - 1][j] + skip(strips.get(i - 1)))) {
                i--;
            } else if (match[i][j] != null
                    && near(cost[i][j], cost[i - 1][j - 1] + match[i][j].cost)) {
                found.add(0, match[i][j]);
                i--;
                j--;
            } else {
                j--;
            }
        }
        return found;
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < 1e-9;
    }

    private static double skip(Strip strip) {
        long figures = strip.tokens().stream().filter(Token::isFigure).count();
        return figures >= 3 ? SKIP_FIGURES : SKIP_TEXT;
    }

    /** The best way to take the strip for the row, or null where it is not alike enough. */
    @Nullable Match match(Strip strip, FormRow row, FormBlock block) {
        Match best = null;
        for (var way : ways.computeIfAbsent(strip, RowAligner::ways)) {
            double most = accept(way, strip, row);
            double cost = most < 0 ? 1 : cost(way, row, most);
            if (cost > most) {
                continue;
            }
            int values = strip.tokens().size() - way.end;
            int wanted = block.columns().size();
            boolean counted = values == wanted || fits(strip, way.end, wanted);
            if (way.odd && !counted) {
                continue;
            }
            double all = cost + (counted ? 0 : OTHER_COUNT) + (way.odd ? 0.02 : 0);
            boolean better =
                    best == null
                            || all
                                    < best.cost
                                            - (way.joined > 1 && way.end == best.from
                                                    ? CLEARLY
                                                    : 0);
            if (better && (cost == 0 || !isRival(way.label, cost))) {
                best =
                        new Match(
                                row,
                                block,
                                strip,
                                shown(way, row, strip),
                                way.end,
                                all,
                                way.broken);
            }
        }
        return best;
    }

    /** The label as the row has it: without that of its group in a cell before it. */
    private String shown(Way way, FormRow row, Strip strip) {
        if (way.joined < 2 || row.parents().isEmpty()) {
            return way.label;
        }
        var own = strip.tokens().get(way.end - 1).text();
        var before = labels.words(way.label.substring(0, way.label.length() - own.length()));
        var parent = labels.words(row.parents().get(row.parents().size() - 1));
        return before.endsWith(parent) ? own : way.label;
    }

    /**
     * A way to cut a strip into label and values.
     *
     * @param label label, its cells joined
     * @param end first token of the values
     * @param joined number of cells joined
     * @param odd whether the cut is not where the figures begin
     * @param broken where the label stands on several lines, else null
     */
    private record Way(
            String label,
            int end,
            int joined,
            boolean odd,
            BrokenLabels.@Nullable Reading broken) {}

    private static List<Way> ways(Strip strip) {
        var ways = new ArrayList<Way>();
        int figures = strip.figuresFrom();
        int last = Math.min(strip.tokens().size(), Math.max(LABEL_TOKENS, figures));
        for (int end = 1; end <= last; end++) {
            var token = strip.tokens().get(end - 1);
            if (!token.isBlank() && !token.isFigure()) {
                boolean odd = figures != end && !onlyBlanks(strip, end, figures);
                join(strip, end, odd, ways);
            }
        }
        strip.broken().forEach(b -> ways.add(new Way(b.label(), figures, 1, false, b)));
        return ways;
    }

    private static void join(Strip strip, int end, boolean odd, List<Way> ways) {
        var label = new StringBuilder();
        int joined = 0;
        for (int i = end - 1; i >= 0 && joined < 3; i--) {
            if (!strip.tokens().get(i).isBlank()) {
                label.insert(0, strip.tokens().get(i).text());
                ways.add(new Way(label.toString(), end, ++joined, odd, null));
            }
        }
    }

    private double accept(Way way, Strip strip, FormRow row) {
        boolean isShort = labels.core(row.label()).length() <= SHORT;
        boolean aligned = strip.layout() == Table.Layout.ALIGNED;
        if (way.broken != null) {
            boolean word = labels.full(row.label()).length() <= SHORT;
            return word && !way.broken.pieces().isEmpty() ? -1 : ACCEPT_BROKEN;
        }
        if (way.odd) {
            // only where cells are marked can a word be a value
            return aligned || strip.isText() ? -1 : AT_ODD_END;
        }
        return isShort ? ACCEPT_SHORT : aligned ? ACCEPT_ALIGNED : ACCEPT;
    }

    private boolean isRival(String label, double cost) {
        return rivals.stream().anyMatch(r -> labels.cost(label, r, cost) < cost);
    }

    /** Whether words are the label of the row. */
    boolean isLike(String words, FormRow row) {
        return labels.cost(words, row.label()) <= ACCEPT_BROKEN;
    }

    private static boolean onlyBlanks(Strip strip, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!strip.tokens().get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether blanks at the edges account for a surplus. */
    private static boolean fits(Strip strip, int from, int wanted) {
        var values = strip.tokens().subList(from, strip.tokens().size());
        int first = 0;
        int last = values.size();
        while (last - first > wanted && last > first && values.get(last - 1).isBlank()) {
            last--;
        }
        while (last - first > wanted && values.get(first).isBlank()) {
            first++;
        }
        return last - first == wanted;
    }

    /** The label with words of the same meaning instead of the form's. */
    private List<String> otherWords(FormRow row) {
        return others.computeIfAbsent(
                row.label(),
                label ->
                        words.keys("synonyms").stream()
                                .filter(label::contains)
                                .flatMap(
                                        word ->
                                                words.list("synonyms." + word).stream()
                                                        .map(other -> label.replace(word, other)))
                                .toList());
    }

    /**
     * All labels that mean the row: the form's, its variants, and with words of the same meaning.
     */
    List<String> labelsOf(FormRow row) {
        return Stream.of(List.of(row.label()), row.variants(), otherWords(row))
                .flatMap(List::stream)
                .toList();
    }

    private double cost(Way way, FormRow row, double most) {
        var label = way.label;
        double best = labels.cost(label, row.label(), most);
        for (var variant : row.variants()) {
            best = Math.min(best, labels.cost(label, variant, most));
        }
        for (var other : otherWords(row)) {
            best = Math.min(best, labels.cost(label, other, most) + SYNONYM);
        }
        // the label of a group may stand in a cell of its own or in that of its first row
        if (!row.parents().isEmpty()) {
            var parents = row.parents();
            best =
                    Math.min(
                            best,
                            labels.cost(
                                    label, parents.get(parents.size() - 1) + row.label(), most));
        }
        return best;
    }
}
