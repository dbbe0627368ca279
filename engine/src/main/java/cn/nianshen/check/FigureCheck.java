package cn.nianshen.check;

import cn.nianshen.fact.Cell;
import cn.nianshen.rule.Findings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * The sum of some cells compares so to a number.
 *
 * @param cells the cells; one or more
 * @param relation how their sum compares to the number
 * @param number the number
 * @param grade grade of the card, or empty
 */
public record FigureCheck(List<CellName> cells, Relation relation, BigDecimal number, String grade)
        implements Check {

    public FigureCheck {
        cells = List.copyOf(cells);
    }

    @Override
    public Set<String> values() {
        return Set.of("expected", "actual", "difference");
    }

    @Override
    public void run(CheckFacts facts, Findings findings) {
        for (String column : facts.columns(cells)) {
            List<Cell> found = facts.cells(cells, column);
            facts.sum(found, findings)
                    .filter(sum -> !relation.holds(sum, number))
                    .ifPresent(sum -> breach(found, sum, findings));
        }
    }

    private void breach(List<Cell> found, BigDecimal sum, Findings findings) {
        Cell first = found.get(0);
        report(
                findings.at(first)
                        .cause(first.table() + ' ' + first.row() + ' ' + first.column())
                        .actual(sum)
                        .expected(relation.bound(number))
                        .with("difference", sum.subtract(number).abs()));
    }
}
