package cn.nianshen.locate;

import cn.nianshen.fact.Cell;
import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.JudgedIdentity.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The identities of a report as equations in its figures. */
final class Equations {

    private Equations() {}

    /** The equalities that do not hold; through their figures all the others can be reached. */
    static List<Equation> broken(List<JudgedIdentity> identities) {
        if (identities.stream().noneMatch(one -> one.verdict() == Verdict.BROKEN)) {
            return List.of();
        }
        Map<Cell, Figure> figures = new LinkedHashMap<>();
        List<Equation> equations = new ArrayList<>();
        for (JudgedIdentity judged : identities) {
            if (judged.verdict() != Verdict.UNJUDGED) {
                equations.add(equation(judged, figures));
            }
        }
        return equations.stream().filter(e -> e.broken() && e.equal()).toList();
    }

    private static Equation equation(JudgedIdentity judged, Map<Cell, Figure> figures) {
        Equation equation = new Equation(judged);
        for (Cell cell : judged.identity().left()) {
            equation.count(figures.computeIfAbsent(cell, Figure::new), 1);
        }
        for (Cell cell : judged.identity().right()) {
            equation.count(figures.computeIfAbsent(cell, Figure::new), -1);
        }
        equation.figures().forEach(figure -> figure.standsIn(equation));
        return equation;
    }
}
