package cn.nianshen.check;

import cn.nianshen.fact.Cell;
import cn.nianshen.rule.Findings;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two sums of cells compare so. Stated to the sink like the sums of any other rule, so that the
 * cell which is wrong is looked for with it; for that reason it has no grade.
 *
 * @param left cells of the left side
 * @param relation how left compares to right
 * @param right cells of the right side
 */
public record SumsCheck(List<CellName> left, Relation relation, List<CellName> right)
        implements Check {

    public SumsCheck {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    @Override
    public String grade() {
        return "";
    }

    @Override
    public List<CellName> cells() {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    @Override
    public Set<String> values() {
        return Set.of(
                "left", "right", "difference", "leftTerms", "rightTerms", "expected", "actual");
    }

    @Override
    public void run(CheckFacts facts, Findings findings) {
        for (String column : facts.columns(cells())) {
            List<Cell> one = facts.cells(left, column);
            List<Cell> other = facts.cells(right, column);
            if (one.isEmpty() || other.isEmpty()) {
                findings.cannotJudge(facts.head(), CheckFacts.CELLS_MISSING);
            } else if (relation == Relation.EQUAL) {
                findings.equal(one, other);
            } else if (relation == Relation.AT_MOST) {
                findings.atMost(one, other);
            } else {
                findings.atMost(other, one);
            }
        }
    }
}
