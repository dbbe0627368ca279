package cn.nianshen.report;

import cn.nianshen.document.Table;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormRow;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Aligns the rows of a document with the rows of a form, all together and in order, so that short
 * labels that stand in several places are settled by their neighbours.
 */
final class RowAligner {

    /** Dearest match that is still taken for the row; of short labels more must be right. */
    private static final double ACCEPT = RowLabels.DEAREST;

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

    private final Labels labels;
    private final RowLabels rows;
    private final Map<Strip, List<Way>> ways = new IdentityHashMap<>();

    /**
     * @param rows labels of the rows: a strip that is more like a rival of theirs is no row
     */
    RowAligner(Labels labels, RowLabels rows) {
        this.labels = labels;
        this.rows = rows;
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
    List<Match> align(List<Strip> strips) {
        int n = strips.size();
        int m = rows.count();
        var match = new Match[n + 1][m + 1];
        var cost = new double[n + 1][m + 1];
        var skip = new double[n + 1];
        for (int j = 1; j <= m; j++) {
            cost[0][j] = j * SKIP_ROW;
        }
        for (int i = 1; i <= n; i++) {
            skip[i] = skip(strips.get(i - 1));
            cost[i][0] = cost[i - 1][0] + skip[i];
            for (int j = 1; j <= m; j++) {
                match[i][j] = match(strips.get(i - 1), j - 1);
                double taken = match[i][j] == null ? 9 : match[i][j].cost;
                cost[i][j] =
                        Math.min(
                                cost[i - 1][j - 1] + taken,
                                Math.min(cost[i - 1][j] + skip[i], cost[i][j - 1] + SKIP_ROW));
            }
        }
        return trace(match, cost, skip);
    }

    private static List<Match> trace(@Nullable Match[][] match, double[][] cost, double[] skip) {
        var found = new ArrayList<Match>();
        int i = cost.length - 1;
        int j = cost[0].length - 1;
        while (i > 0 && j > 0) {
            // skipping late strips first makes the earliest of equal alignments win
            if (near(cost[i][j], cost[i - 1][j] + skip[i])) {
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
        int figures = 0;
        for (var token : strip.tokens()) {
            figures += token.isFigure() ? 1 : 0;
        }
        return figures >= 3 ? SKIP_FIGURES : SKIP_TEXT;
    }

    /** The best way to take the strip for the row, or null where it is not alike enough. */
    @Nullable Match match(Strip strip, FormRow row) {
        return match(strip, rows.number(row));
    }

    private @Nullable Match match(Strip strip, int row) {
        Match best = null;
        for (var way : waysOf(strip)) {
            double cost = way.costs.rows()[row];
            if (cost > ACCEPT || cost > accept(way, strip, row)) {
                continue;
            }
            int values = strip.tokens().size() - way.end;
            int wanted = rows.block(row).columns().size();
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
            boolean whole = !better && best != null && isWhole(way, row, best, all);
            if ((better || whole) && (cost == 0 || way.costs.rival() >= cost)) {
                best = match(way, strip, row, all);
            }
        }
        return best;
    }

    /** Whether lines make up the whole label where one line alone has it without its remark. */
    private boolean isWhole(Way way, int row, Match best, double cost) {
        var label = rows.row(row).label();
        return way.broken != null
                && cost <= best.cost
                && labels.likeness(way.label, label).equals("same")
                && !labels.likeness(best.label, label).equals("same");
    }

    private Match match(Way way, Strip strip, int number, double cost) {
        var row = rows.row(number);
        var label = shown(way, row, strip);
        return new Match(row, rows.block(number), strip, label, way.end, cost, way.broken);
    }

    private List<Way> waysOf(Strip strip) {
        var known = ways.get(strip);
        if (known == null) {
            known = ways(strip);
            ways.put(strip, known);
        }
        return known;
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
     * @param costs how near it comes to the rows
     */
    private record Way(
            String label,
            int end,
            int joined,
            boolean odd,
            BrokenLabels.@Nullable Reading broken,
            RowLabels.Costs costs) {}

    private List<Way> ways(Strip strip) {
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
        for (var b : strip.broken()) {
            ways.add(new Way(b.label(), figures, 1, false, b, rows.costs(b.label())));
        }
        return ways;
    }

    private void join(Strip strip, int end, boolean odd, List<Way> ways) {
        var label = "";
        int joined = 0;
        for (int i = end - 1; i >= 0 && joined < 3; i--) {
            if (!strip.tokens().get(i).isBlank()) {
                label = strip.tokens().get(i).text() + label;
                ways.add(new Way(label, end, ++joined, odd, null, rows.costs(label)));
            }
        }
    }

    private double accept(Way way, Strip strip, int row) {
        boolean isShort = rows.length(row) <= SHORT;
        boolean aligned = strip.layout() == Table.Layout.ALIGNED;
        if (way.broken != null) {
            boolean word = rows.fullLength(row) <= SHORT;
            boolean pieced = word && !way.broken.pieces().isEmpty();
            return pieced && !isNumberedAs(way.label, rows.row(row)) ? -1 : ACCEPT_BROKEN;
        }
        if (way.odd) {
            // only where cells are marked can a word be a value
            return aligned || strip.isText() ? -1 : AT_ODD_END;
        }
        return isShort ? ACCEPT_SHORT : aligned ? ACCEPT_ALIGNED : ACCEPT;
    }

    /** Whether words are the label of the row with its number. */
    private boolean isNumberedAs(String words, FormRow row) {
        return Numerals.numbering(words) != null
                && labels.likeness(words, row.label()).equals("same");
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

    /**
     * All labels that mean the row: the form's, its variants, and with words of the same meaning.
     */
    List<String> labelsOf(FormRow row) {
        return rows.labelsOf(row);
    }
}
