package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.pack.CaseRunner;
import cn.nianshen.pack.RuleCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of the pack, and that none of its rules goes without. */
class CasesTest {

    private static final CaseRunner RUNNER = new CaseRunner(Nianshen.PACK, List.of(Nianshen.PACK));

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() {
        return Nianshen.PACK.cases().stream()
                .map(c -> DynamicTest.dynamicTest(c.rule() + " " + c.name(), () -> check(c)));
    }

    private static void check(RuleCase ruleCase) {
        var result = RUNNER.run(ruleCase);
        assertTrue(result.passed(), result::toString);
    }

    @Test
    void aRuleThatIsOffIsMissed() {
        assertEquals(List.of(), RUNNER.ablate());
    }
}
