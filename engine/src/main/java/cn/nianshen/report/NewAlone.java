package cn.nianshen.report;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells results of the applications newly received from those of all: where some were carried in,
 * and the results of a sentence with what is carried on make up those newly received, the ones
 * carried in are not among them.
 */
final class NewAlone {

    private static final String RECEIVED = "requests.received";
    private static final String CARRIED_IN = "requests.carried-in";
    private static final String CARRIED = "requests.carried";

    private final ClaimWords words;
    private final List<StatedFigure> figures;

    private NewAlone(ClaimWords words, List<StatedFigure> figures) {
        this.words = words;
        this.figures = figures;
    }

    /** The figures, with another scope for results of new ones alone. */
    static List<StatedFigure> told(ClaimWords words, List<StatedFigure> figures) {
        boolean carried =
                figures.stream().anyMatch(f -> f.id().equals(CARRIED_IN) && f.value().signum() > 0);
        return carried ? new NewAlone(words, figures).told() : figures;
    }

    private List<StatedFigure> told() {
        Set<Integer> sentences = new HashSet<>();
        for (var figure : figures) {
            boolean total = figure.id().equals(RECEIVED) && figure.sense().role().equals("total");
            if (total && isMadeUp(figure)) {
                sentences.add(figure.sense().sentence());
            }
        }
        return figures.stream()
                .map(f -> sentences.contains(f.sense().sentence()) && isResult(f) ? apart(f) : f)
                .toList();
    }

    /** Whether results, and what is carried on, of the same sentence make up the total. */
    private boolean isMadeUp(StatedFigure total) {
        var sum = BigDecimal.ZERO;
        boolean results = false;
        for (var figure : figures) {
            boolean result = isResult(figure);
            boolean on = figure.id().startsWith(CARRIED) && !figure.id().equals(CARRIED_IN);
            if (figure.sense().sentence() == total.sense().sentence() && (result || on)) {
                sum = sum.add(figure.value());
                results |= result;
            }
        }
        return results && sum.compareTo(total.value()) == 0;
    }

    private boolean isResult(StatedFigure figure) {
        var indicator = words.indicator(figure.id());
        boolean count = figure.sense().role().matches("total|part");
        return indicator != null && count && Counting.isResult(indicator);
    }

    private static StatedFigure apart(StatedFigure figure) {
        return figure.withScope(Levels.OTHER);
    }
}
