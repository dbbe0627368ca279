package cn.nianshen.locate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Identities that are connected by common cells, as equations. What stands in two networks has
 * nothing in common, so that each can be searched alone and nothing is lost.
 */
final class Network {

    private final List<Figure> figures;
    private final List<Equation> equalities;
    private final List<Equation> comparisons;
    private final int scale;
    private final boolean countable;

    /**
     * A network.
     *
     * @param figures by place
     * @param equalities by rule and cells
     * @param comparisons identities that say at most
     * @param scale decimals of the smallest part
     * @param countable whether all numbers are small enough to be counted with
     */
    Network(
            List<Figure> figures,
            List<Equation> equalities,
            List<Equation> comparisons,
            int scale,
            boolean countable) {
        this.figures = List.copyOf(figures);
        this.equalities = List.copyOf(equalities);
        this.comparisons = List.copyOf(comparisons);
        this.scale = scale;
        this.countable = countable;
    }

    List<Figure> figures() {
        return figures;
    }

    /** All equalities, those that hold and those that do not. */
    List<Equation> equalities() {
        return equalities;
    }

    /** The equalities that do not hold. */
    List<Equation> open() {
        return equalities.stream().filter(one -> one.residual() != 0).toList();
    }

    /** Comparisons that hold and must go on holding. */
    List<Equation> heldComparisons() {
        return comparisons.stream().filter(one -> !one.broken()).toList();
    }

    List<Equation> brokenComparisons() {
        return comparisons.stream().filter(Equation::broken).toList();
    }

    boolean countable() {
        return countable;
    }

    BigDecimal number(long parts) {
        return BigDecimal.valueOf(parts, scale);
    }

    String text(long parts) {
        BigDecimal number = number(parts);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The network after changes: the same identities with other remainders. */
    Network after(List<Change> changes) {
        return new Network(
                figures,
                equalities.stream().map(one -> one.changed(changes)).toList(),
                comparisons.stream().map(one -> one.changed(changes)).toList(),
                scale,
                countable);
    }

    /** Rows of three and more figures, each by place. */
    List<List<Figure>> rows() {
        return lines(figure -> figure.cell().table() + '\n' + figure.cell().row());
    }

    /** Columns of three and more figures, each by place. */
    List<List<Figure>> columns() {
        return lines(figure -> figure.cell().table() + '\n' + figure.cell().column());
    }

    private List<List<Figure>> lines(Function<Figure, String> key) {
        Map<String, List<Figure>> lines = new LinkedHashMap<>();
        figures.forEach(f -> lines.computeIfAbsent(key.apply(f), k -> new ArrayList<>()).add(f));
        return lines.values().stream()
                .filter(line -> line.size() >= 3)
                .sorted(Comparator.comparingInt(line -> line.get(0).index()))
                .toList();
    }

    /** Whether an identity says that this figure is the sum of others. */
    boolean isTotal(Figure figure) {
        for (int equation : figure.equations()) {
            if (!addends(equalities.get(equation), figure).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The cells that the figure is the sum of by this identity; none where it is no sum. */
    List<Figure> addends(Equation equation, Figure figure) {
        var identity = equation.judged().identity();
        int sign = equation.times(figure.index()) < 0 ? -1 : 1;
        int own = sign < 0 ? identity.right().size() : identity.left().size();
        if (own != 1) {
            return List.of();
        }
        List<Figure> addends = new ArrayList<>();
        for (int other : equation.figures()) {
            if (other != figure.index()) {
                addends.add(figures.get(other));
            }
        }
        return addends.size() > 1 ? addends : List.of();
    }
}
