package cn.nianshen.drools;

import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Fact;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Findings;
import java.util.List;

/** A sink for rules that have nothing to say. */
final class SilentFindings implements Findings {

    @Override
    public Draft at(Fact fact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Draft at(Place place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void equal(List<Cell> left, List<Cell> right) {}

    @Override
    public void atMost(List<Cell> small, List<Cell> large) {}

    @Override
    public void blank(Cell cell) {}

    @Override
    public void cannotJudge(Fact fact, String reason) {}
}
