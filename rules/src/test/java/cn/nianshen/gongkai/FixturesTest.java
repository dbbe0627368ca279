package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixture;
import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every committed fixture is read as it was written, and judged as it deserves. */
class FixturesTest {

    @TestFactory
    Stream<DynamicTest> everyFixtureIsReadAndJudgedAsExpected() {
        return Fixtures.all().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> check(Fixtures.fixture(name))));
    }

    private static void check(Fixture fixture) {
        var audit = Nianshen.audit(fixture.fileName(), fixture.bytes());
        if (!fixture.truth().isReport()) {
            assertEquals(Audit.Status.NOT_A_REPORT, audit.status());
            return;
        }
        Expectations.read(audit, fixture);
        assertEquals(List.of(), Nianshen.faults(audit));
        if (fixture.truth().clean()) {
            assertEquals(List.of(), Nianshen.errors(audit));
        } else {
            assertTrue(
                    !Nianshen.findings(audit).isEmpty() || onlyTextContradicts(fixture),
                    "nothing was found");
        }
        Expectations.brokenSums(audit, fixture);
    }

    /** What the text says against the tables is judged by rules that look at the narrative. */
    private static boolean onlyTextContradicts(Fixture fixture) {
        return fixture.fileName().contains("text-contradicts");
    }
}
