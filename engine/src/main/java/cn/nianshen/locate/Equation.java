package cn.nianshen.locate;

import cn.nianshen.rule.Identity;
import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.JudgedIdentity.Verdict;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A judged identity as an equation: how often each figure counts, and left minus right. */
final class Equation {

    private final JudgedIdentity judged;
    private final Map<Figure, Integer> coefficients = new LinkedHashMap<>();
    private final BigDecimal residual;

    Equation(JudgedIdentity judged) {
        this.judged = judged;
        this.residual = judged.left().subtract(judged.right());
    }

    void count(Figure figure, int times) {
        if (coefficients.merge(figure, times, Integer::sum) == 0) {
            coefficients.remove(figure);
        }
    }

    JudgedIdentity judged() {
        return judged;
    }

    Set<Figure> figures() {
        return coefficients.keySet();
    }

    boolean has(Figure figure) {
        return coefficients.containsKey(figure);
    }

    boolean equal() {
        return judged.identity().kind() == Identity.Kind.EQUAL;
    }

    boolean broken() {
        return judged.verdict() == Verdict.BROKEN;
    }

    /** The change of the figure that mends it alone; empty where no decimal number does. */
    Optional<BigDecimal> mending(Figure figure) {
        BigDecimal coefficient = BigDecimal.valueOf(coefficients.get(figure));
        try {
            return Optional.of(residual.negate().divide(coefficient));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Whether it holds when the figures change. */
    boolean holdsAfter(Map<Figure, BigDecimal> deltas) {
        BigDecimal left = residual;
        for (Map.Entry<Figure, BigDecimal> delta : deltas.entrySet()) {
            int times = coefficients.getOrDefault(delta.getKey(), 0);
            left = left.add(delta.getValue().multiply(BigDecimal.valueOf(times)));
        }
        return equal() ? left.signum() == 0 : left.signum() <= 0;
    }
}
