package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.fixtures.Sample;
import cn.nianshen.rule.Certainty;
import cn.nianshen.rule.Finding;
import org.junit.jupiter.api.Test;

/** A lone sum cannot tell which of its cells is wrong; the figure that the text states can. */
class WitnessTest {

    private static Finding sum(String changes) {
        var fixture = Sample.parse("as html; seed 5; " + changes).write();
        return Nianshen.findings(Nianshen.audit(fixture.fileName(), fixture.bytes())).stream()
                .filter(f -> f.card().id().equals("ARI-020"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTextDecidesThatTheTotalIsWrong() {
        var finding = sum("disputes.review.total +1");
        assertEquals(Certainty.WITNESSED, finding.tracing().certainty());
        assertEquals("total", finding.suspects().get(0).column());
    }

    @Test
    void theTextThatRepeatsThePrintedFigureDecidesNothing() {
        var finding = sum("disputes.review.total +1; retell");
        assertEquals(Certainty.LONE, finding.tracing().certainty());
    }
}
