package cn.nianshen.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.pack.Pack;
import cn.nianshen.pack.ToyPack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Blank cells: what the sums force on them decides how grave they are. */
class BlanksTest {

    private static Pack toy;

    @BeforeAll
    static void load() {
        toy = ToyPack.load();
    }

    private static List<Finding> blanks(String... cells) {
        Map<String, String> printed = new LinkedHashMap<>();
        for (String cell : cells) {
            String[] parts = cell.split("=", 2);
            printed.put("grid." + parts[0], parts[1]);
        }
        PackRun run =
                new RuleRunner(toy.forms()).run(toy.rules(), toy.cards(), ToyPack.facts(printed));
        return run.outcomes().stream()
                .filter(outcome -> outcome.card().id().equals("TOY-003"))
                .flatMap(outcome -> ((Outcome.Violated) outcome).findings().stream())
                .toList();
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.severity().id() + " " + (1 + f.also().size()) + " " + f.expected())
                .toList();
    }

    @Test
    void aBlankThatIsZeroIsUnforced() {
        assertEquals(List.of("warning 1 "), told(blanks("a.x=")));
    }

    @Test
    void aBlankThatASumForcesAboveZeroIsGraveAndNamesTheValue() {
        assertEquals(List.of("error 1 7"), told(blanks("a.x=", "a.total=7")));
        assertEquals(List.of("error 1 4"), told(blanks("a.x=", "b.x=3", "sum.x=7")));
    }

    @Test
    void aBlankTotalIsForcedToo() {
        assertEquals(List.of("error 1 5"), told(blanks("a.x=5", "a.total=")));
    }

    @Test
    void aBlankBesideAWordIsNotForced() {
        assertEquals(
                List.of("warning 1 "), told(blanks("a.x=", "a.y=many", "b.x=many", "a.total=7")));
    }

    @Test
    void aNegativeValueIsNotForced() {
        assertEquals(List.of("warning 1 "), told(blanks("a.x=", "b.x=9", "a.y=9")));
    }

    @Test
    void unforcedBlanksAreOneFindingAndForcedOnesAreTheirOwn() {
        assertEquals(
                List.of("warning 2 ", "error 1 6"),
                told(blanks("a.x=", "b.y=", "sum.total=", "sum.x=0", "sum.y=6", "a.y=6")));
    }

    @Test
    void aColumnOfTotalsLeftBlankIsOneMildFinding() {
        assertEquals(
                List.of("warning 3 "),
                told(blanks("a.x=2", "sum.x=2", "a.total=", "b.total=", "sum.total=")));
    }

    @Test
    void aRowLeftBlankThatTheSumsForceIsOneGraveFinding() {
        assertEquals(
                List.of("error 2 ", "warning 1 "),
                told(blanks("a.x=", "a.y=", "a.total=", "sum.x=2", "sum.y=3", "sum.total=0")));
    }
}
