package cn.nianshen.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each breach of a law, made in a copy of the toy pack, is told with file, line and reason. */
class PackLawsTest {

    private static final String GRID = "sums/grid.rules.yaml";

    @TempDir Path folder;

    private List<PackFault> faults(Path pack) {
        return assertThrows(BadPackException.class, () -> PackLoader.folder(pack, List.of()))
                .faults();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        sums/grid.rules.yaml | basis: form | basis: local | 3 | no rule is above warning
        sums/grid.rules.yaml | basis: form | basis: plausibility | 3 | only law, form and contradiction
        sums/grid.rules.yaml | severity: error | severity: grave | 5 | grave is no severity
        sums/grid.rules.yaml | title: a column does | title: perhaps a column does | 3 | suspicion
        sums/grid.rules.yaml | {unforced: warning} | {unforced: error} | 22 | not below the severity
        sums/grid.rules.yaml | [Act 5] | [Act 51] | 3 | unknown citation Act 51
        sums/grid.rules.yaml | [Act 5] | [] | 3 | cites something
        sums/grid.rules.yaml | needs: [form] | needs: [luck] | 3 | unknown need luck
        sums/grid.rules.yaml | forms: ["1"] | forms: ["7"] | 3 | unknown form 7
        sums/grid.rules.yaml | id: TOY-001 | id: toy-1 | 3 | written ABC-000
        sums/grid.rules.yaml | id: TOY-001 | id: TOY-002 | 13 | stands in sums/grid.rules.yaml:3
        sums/grid.rules.yaml | id: TOY-001 | id: TOY-900 | 3 | retired
        sums/grid.rules.yaml | id: TOY-001 | id: TOY-700 | 3 | no rule of that name
        sums/grid.rules.yaml | since: "1" | whence: "1" | 12 | unknown key whence
        sums/grid.rules.yaml | remedy: add up again, | weigth: 1,| 11 | unknown key weigth
        sums/grid.rules.yaml | title: a column | titel: a column | 3 | the key title is missing
        sums/grid.drl | rule "TOY-004" | rule "TOY-044" | 31 | has no card
        sums/grid.drl | rule "TOY-004" | rule "TOY-010" | 31 | stands in another family
        words/headings.drl | rule "TOY-012" | rule "TOY-011 rows" | 43 | already
        sums/grid.drl | Cell( role == "sum" | Sell( role == "sum" | | Sell
        sums/grid.drl | findings.blank($cell); | findings.blank($cell) | | grid
        words/headings.rules.yaml | [TOY-010] | [TOY-011] | 13 | in a circle
        words/headings.rules.yaml | [TOY-010] | [TOY-099] | 24 | yields to an unknown rule TOY-099
        words/headings.rules.yaml | "2020-" | "2020 on" | 7 | years are written
        sums/grid.cases.yaml | rule: TOY-001 | rule: TOY-099 | 2 | there is no rule TOY-099
        sums/grid.cases.yaml | expect: passed | expect: past | 3 | past is no outcome
        sums/grid.cases.yaml | base: "1" | base: "9" | 2 | there is no form 9
        words/headings.cases.yaml | {Section: {id | {Sektion: {id | 2 | there is no fact Sektion
        words/headings.cases.yaml | findings: 1 | findings: one | 2 | a whole number
        forms/1.yaml | shape: rows | shape: heap | 11 | blocks, rows or single-row
        forms/1.yaml | role: sum | role: some | 21 | some is no role
        forms/1.yaml | {id: b, | {id: a, | 20 | a stands twice
        forms/1.yaml | measure: count, class: true | measure: count, class: maybe | 15 | true or false
        profile.yaml | [TOY-001] | [TOY-999] | 5 | there is no rule TOY-999
        profile.yaml | from: 0 | from: 9 | 13 | from the best to the worst
        profile.yaml | max: 10 | max: ten | 2 | a number is expected
        profile.yaml | coverage-floor: 0.5 | coverage-floor: 50 | 14 | a share of 1
        statute.yaml | not-checkable: cannot | why: cannot | 3 | unknown key why
        pack.yaml | title: Toy pack | titel: Toy pack | 2 | unknown key titel
        pack.yaml | forms: ["1"] | forms: ["1", "2"] | | the file is missing
        """)
    void aBreachNamesFileLineAndReason(
            String file, String before, String after, String line, String reason) {
        Path pack = ToyPack.change(ToyPack.copy(folder), file, before, after);
        List<PackFault> faults = faults(pack);
        assertTrue(
                faults.stream()
                        .anyMatch(
                                fault ->
                                        (line == null || fault.line() == Integer.parseInt(line))
                                                && (line == null || fault.file().equals(file))
                                                && (fault.file() + fault.reason())
                                                        .contains(reason)),
                faults.toString());
    }

    @Test
    void allBreachesAreToldTogether() {
        Path pack = ToyPack.copy(folder);
        ToyPack.change(pack, GRID, "basis: form", "basis: local");
        ToyPack.change(pack, "forms/1.yaml", "role: sum", "role: some");
        ToyPack.change(pack, "sums/grid.drl", "Cell( role", "Sell( role");
        List<String> files = faults(pack).stream().map(PackFault::file).distinct().toList();
        assertTrue(files.containsAll(List.of("forms/1.yaml", GRID)), files.toString());
        assertTrue(files.stream().anyMatch(file -> file.contains("grid.drl")), files.toString());
    }

    @Test
    void aBrokenRuleFileGivesItsLine() {
        Path pack = ToyPack.copy(folder);
        ToyPack.change(pack, "sums/grid.drl", "findings.blank($cell);", "findings.blank($cell;");
        PackFault fault = faults(pack).get(0);
        assertEquals("sums/grid.drl", fault.file());
        assertTrue(fault.line() > 0, fault.toString());
    }

    @Test
    void aPackWithoutRulesIsRefused() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "{id: none, title: None, version: '1'}");
        assertTrue(faults(folder).toString().contains("the pack has no rules"));
    }

    @Test
    void aFileThatNobodyAskedForIsRefused() throws IOException {
        Path pack = ToyPack.copy(folder);
        Files.writeString(pack.resolve("sums/grid.rule.yaml"), "a: 1");
        assertEquals(
                List.of(PackFault.of("sums/grid.rule.yaml", 0, "", "a pack has no such file")),
                faults(pack));
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertEquals(
                List.of(PackFault.of("", 0, "", "no such folder")),
                faults(folder.resolve("nowhere")));
    }
}
