package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.pack.CaseRunner;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.pack.PackVerifier;
import cn.nianshen.pack.RuleCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of the pack that compares reports, and that none of its rules goes without. */
class CampaignRulesTest {

    private static final Pack PACK = PackLoader.campaign(Nianshen.PACK);
    private static final List<Pack> PACKS = List.of(Nianshen.PACK, PACK);
    private static final CaseRunner RUNNER = new CaseRunner(PACK, PACKS);

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() {
        return PACK.cases().stream()
                .map(c -> DynamicTest.dynamicTest(c.rule() + " " + c.name(), () -> check(c)));
    }

    private static void check(RuleCase ruleCase) {
        var result = RUNNER.run(ruleCase);
        assertTrue(result.passed(), result::toString);
    }

    @Test
    void aRuleThatIsOffIsMissed() {
        assertEquals(List.of(), new PackVerifier(PACK, PACKS).verify(true));
    }
}
