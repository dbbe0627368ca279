package cn.nianshen.check;

import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Claim;
import cn.nianshen.rule.Findings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A figure that the narrative states compares so to a sum of cells.
 *
 * @param figure id of the figure, as {@code parse} shows it
 * @param relation how the figure compares to the sum
 * @param cells the cells
 * @param grade grade of the card, or empty
 */
public record StatedCheck(String figure, Relation relation, List<CellName> cells, String grade)
        implements Check {

    private static final String NONE_STATED = "claims.absent";

    public StatedCheck {
        cells = List.copyOf(cells);
    }

    @Override
    public Set<String> values() {
        return Set.of("expected", "actual", "difference");
    }

    @Override
    public void run(CheckFacts facts, Findings findings) {
        List<Claim> claims = facts.claims(figure);
        if (claims.isEmpty()) {
            findings.cannotJudge(facts.head(), NONE_STATED);
            return;
        }
        List<Cell> found = facts.cells(cells, CellName.EACH);
        Optional<BigDecimal> sum = facts.sum(found, findings);
        if (sum.isPresent()) {
            claims.forEach(claim -> judge(claim, found, sum.get(), findings));
        }
    }

    private void judge(Claim claim, List<Cell> found, BigDecimal sum, Findings findings) {
        BigDecimal value = claim.value();
        if (value == null) {
            findings.cannotJudge(claim, NONE_STATED);
        } else if (!relation.holds(value, sum)) {
            Findings.Draft draft =
                    findings.at(claim)
                            .cause(claim.quote() + ' ' + value)
                            .actual(value)
                            .expected(relation.bound(sum))
                            .with("difference", value.subtract(sum).abs());
            found.forEach(draft::and);
            report(draft);
        }
    }
}
