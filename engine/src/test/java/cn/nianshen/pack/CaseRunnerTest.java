package cn.nianshen.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRunnerTest {

    private static final String SUMS = "sums/grid.cases.yaml";

    @TempDir Path folder;

    private List<PackFault> verify(Path pack, boolean ablate) {
        Pack loaded = PackLoader.folder(pack, List.of());
        return new PackVerifier(loaded, List.of(loaded)).verify(ablate);
    }

    @Test
    void theCasesOfTheToyPackHoldAndMissEveryRule() {
        assertEquals(List.of(), verify(ToyPack.copy(folder), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        sums/grid.cases.yaml | expect: violated, findings: 1 | expect: passed | 2 | expected passed, but violated
        sums/grid.cases.yaml | findings: 1 | findings: 2 | 2 | expected 2 findings, but 1
        sums/grid.cases.yaml | places: 1 | places: 4 | 7 | expected 4 places, but 1
        sums/grid.cases.yaml | severity: warning | severity: error | 10 | expected error, but warning
        sums/grid.cases.yaml | Row Sum | Row A | 2 | no message has
        sums/grid.cases.yaml | grid.sum.x: 5 | grid.some.x: 5 | 2 | there is no fact that is to be changed
        sums/grid.cases.yaml | grid.sum.x: 5 | grid: 5 | 2 | table.row.column
        sums/grid.cases.yaml | head: {form: | head: {shape: | 5 | has no component shape
        words/headings.cases.yaml | {id: text} | {id: tekst} | 2 | there is no fact
        words/headings.cases.yaml | {headed: false} | {headed: perhaps} | 2 | headed cannot be perhaps
        words/headings.cases.yaml | [{StatTable: {table: grid}}] | [{StatTable: {table: no}}] | 22 | there is no StatTable
        words/headings.cases.yaml | unmet: {sections: | unmet: {luck: | 5 | there is no fact
        """)
    void aCaseThatFailsSaysWhere(
            String file, String before, String after, int line, String reason) {
        Path pack = ToyPack.change(ToyPack.copy(folder), file, before, after);
        List<PackFault> faults = verify(pack, false);
        assertTrue(
                faults.stream()
                        .anyMatch(
                                f ->
                                        f.file().equals(file)
                                                && f.line() == line
                                                && f.reason().contains(reason)),
                faults.toString());
    }

    @Test
    void everyCardNeedsItsCases() {
        Path pack = ToyPack.copy(folder);
        ToyPack.change(
                pack,
                SUMS,
                "  - {rule: TOY-001, name: all zero, base: \"1\", expect: passed}\n",
                "");
        ToyPack.change(
                pack,
                SUMS,
                "  - {rule: TOY-004, name: a word, base: \"1\", cells: {grid.a.x: many}, expect: not-assessable}\n",
                "");
        assertEquals(
                List.of(
                        "TOY-001: no case in which it passes",
                        "TOY-004: no case in which it cannot be judged"),
                verify(pack, false).stream().map(PackFault::toString).toList());
    }

    @Test
    void aRuleThatNoCaseMissesIsFound() {
        Path pack = ToyPack.copy(folder);
        String smudge =
                ", add: [{SubHeading: {section: text, number: \"?\", sequence: 1}}], expect: not-assessable}";
        ToyPack.change(pack, "words/headings.cases.yaml", smudge, ", expect: passed}");
        assertEquals(
                List.of("TOY-013: no case misses it when it is off"),
                verify(pack, true).stream().map(PackFault::toString).toList());
    }
}
