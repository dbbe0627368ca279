package cn.nianshen.check;

import cn.nianshen.fact.Cell;
import cn.nianshen.rule.Findings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part is within bounds of a whole. Compared exactly, by multiplication; a whole of zero bounds
 * nothing.
 *
 * @param part cells of the part
 * @param whole cells of the whole
 * @param least least share, 1 for all, or null
 * @param most greatest share, or null
 * @param grade grade of the card, or empty
 */
public record RatioCheck(
        List<CellName> part,
        List<CellName> whole,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        String grade)
        implements Check {

    private static final int PERCENT_DIGITS = 2;

    public RatioCheck {
        part = List.copyOf(part);
        whole = List.copyOf(whole);
    }

    @Override
    public List<CellName> cells() {
        return Stream.concat(part.stream(), whole.stream()).toList();
    }

    @Override
    public Set<String> values() {
        return Set.of("expected", "actual", "part", "whole", "percent");
    }

    @Override
    public void run(CheckFacts facts, Findings findings) {
        for (String column : facts.columns(cells())) {
            List<Cell> some = facts.cells(part, column);
            facts.sum(some, findings)
                    .ifPresent(
                            sum ->
                                    facts.sum(facts.cells(whole, column), findings)
                                            .filter(all -> all.signum() > 0)
                                            .ifPresent(all -> judge(some, sum, all, findings)));
        }
    }

    private void judge(List<Cell> some, BigDecimal sum, BigDecimal all, Findings findings) {
        if (least != null && sum.compareTo(least.multiply(all)) < 0) {
            breach(some, sum, all, Relation.AT_LEAST.bound(least), findings);
        }
        if (most != null && sum.compareTo(most.multiply(all)) > 0) {
            breach(some, sum, all, Relation.AT_MOST.bound(most), findings);
        }
    }

    private void breach(
            List<Cell> some, BigDecimal sum, BigDecimal all, String bound, Findings findings) {
        Cell first = some.get(0);
        BigDecimal percent =
                sum.movePointRight(2).divide(all, PERCENT_DIGITS, RoundingMode.HALF_UP);
        report(
                findings.at(first)
                        .cause(first.table() + ' ' + first.row() + ' ' + first.column())
                        .actual(Relation.plain(sum) + '/' + Relation.plain(all))
                        .expected(bound)
                        .with("part", sum)
                        .with("whole", all)
                        .with("percent", percent));
    }
}
