package cn.nianshen.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks written as data run like any other rule, and broken ones are told with their lines. */
class ChecksTest {

    private static final Pack TOY = ToyPack.load();

    @TempDir Path folder;

    private Path pack(String check, String message) throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "{id: own, title: Own, version: '1'}");
        Files.writeString(
                folder.resolve("a.rules.yaml"),
                "category: OWN\nrules:\n  - {id: OWN-001, title: t, severity: warning, basis: local,"
                        + " grades: {mild: info}, citations: [usage], message: '"
                        + message
                        + "', remedy: r, since: '1'}\n");
        Files.writeString(
                folder.resolve("a.checks.yaml"), "checks:\n  - rule: OWN-001\n    " + check + '\n');
        return folder;
    }

    private Outcome outcome(String check, Map<String, String> cells) throws IOException {
        Pack own = PackLoader.folder(pack(check, "m {actual}"), List.of(TOY));
        var run = new RuleRunner(TOY.forms()).run(own.rules(), own.cards(), ToyPack.facts(cells));
        assertEquals(1, run.outcomes().size());
        return run.outcomes().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        sums: {left: [grid.a.x, grid.b.x], is: equal, right: [grid.sum.x]} | grid.a.x=2 grid.sum.x=2 | Passed
        sums: {left: [grid.a.x, grid.b.x], is: equal, right: [grid.sum.x]} | grid.a.x=2 grid.sum.x=3 | Violated
        sums: {left: [grid.a.*, grid.b.*], is: equal, right: [grid.sum.*]} | grid.a.y=2 | Violated
        sums: {left: [grid.a.*, grid.b.*], is: equal, right: [grid.sum.*]} | grid.a.y= | NotAssessable
        sums: {left: [grid.a.x], is: at-most, right: [grid.b.x]} | grid.a.x=1 grid.b.x=1 | Passed
        sums: {left: [grid.a.x], is: at-most, right: [grid.b.x]} | grid.a.x=2 grid.b.x=1 | Violated
        sums: {left: [grid.a.x], is: at-least, right: [grid.b.x]} | grid.a.x=1 grid.b.x=2 | Violated
        sums: {left: [grid.a.x], is: at-least, right: [grid.b.x]} | grid.a.x=2 grid.b.x=2 | Passed
        figure: {cells: [grid.a.x, grid.b.x], is: at-most, number: 3} | grid.a.x=2 grid.b.x=1 | Passed
        figure: {cells: [grid.a.x, grid.b.x], is: at-most, number: 3} | grid.a.x=2 grid.b.x=2 | Violated
        figure: {cells: [grid.a.*], is: at-least, number: 1} | grid.a.x=1 grid.a.y=1 grid.a.total=1 | Passed
        figure: {cells: [grid.a.*], is: at-least, number: 1} | grid.a.x=1 grid.a.y=1 | Violated
        figure: {cells: [grid.a.x], is: equal, number: 1.0} | grid.a.x=1 | Passed
        figure: {cells: [grid.a.x], is: equal, number: 1} | grid.a.x=- | NotAssessable
        ratio: {part: [grid.a.x], whole: [grid.sum.x], at-most: 0.3} | grid.a.x=3 grid.sum.x=10 | Passed
        ratio: {part: [grid.a.x], whole: [grid.sum.x], at-most: 0.3} | grid.a.x=4 grid.sum.x=10 | Violated
        ratio: {part: [grid.a.x], whole: [grid.sum.x], at-least: 0.3} | grid.a.x=1 grid.sum.x=4 | Violated
        ratio: {part: [grid.a.x], whole: [grid.sum.x], at-least: 0.3} | grid.a.x=0 grid.sum.x=0 | Passed
        ratio: {part: [grid.a.x], whole: [grid.sum.x], at-least: 0.3} | grid.a.x=1 grid.sum.x= | NotAssessable
        stated: {figure: received, is: equal, cells: [grid.a.x]} | grid.a.x=1 | NotAssessable
        length: {section: text, at-least: 300} | | Passed
        length: {section: text, at-least: 301} | | Violated
        length: {section: text, at-most: 299} | | Violated
        words: {in: headings, section: text, any-of: [text]} | | Passed
        words: {in: headings, section: text, any-of: [figures, numbers]} | | Violated
        words: {in: headings, none-of: [grid]} | | Violated
        words: {in: headings, none-of: [figures]} | | Passed
        words: {in: items, any-of: [figures]} | | NotAssessable
        words: {in: title, any-of: [Toy form]} | | Passed
        """)
    void aCheckJudgesLikeAnyRule(String check, String cells, String outcome) throws IOException {
        Map<String, String> printed = new HashMap<>();
        for (String cell : cells == null ? new String[0] : cells.split(" ")) {
            printed.put(cell.split("=")[0], cell.endsWith("=") ? "" : cell.split("=")[1]);
        }
        assertEquals(outcome, outcome(check, printed).getClass().getSimpleName());
    }

    @Test
    void aGradeIsTheOneOfTheCard() throws IOException {
        String check = "figure: {cells: [grid.a.x], is: equal, number: 1}\n    grade: mild";
        Outcome.Violated violated = (Outcome.Violated) outcome(check, Map.of());
        assertEquals("info", violated.findings().get(0).severity().id());
        assertEquals("m 0", violated.findings().get(0).message());
    }

    @Test
    void theOrderOfTheFactsDoesNotMatter() throws IOException {
        Pack own =
                PackLoader.folder(
                        pack("figure: {cells: [grid.a.*], is: equal, number: 1}", "m {actual}"),
                        List.of(TOY));
        var runner = new RuleRunner(TOY.forms());
        var facts = new ArrayList<>(ToyPack.facts(Map.of("grid.a.y", "7")));
        String first = runner.run(own.rules(), own.cards(), facts).outcomes().toString();
        Collections.shuffle(facts, new Random(1));
        assertEquals(first, runner.run(own.rules(), own.cards(), facts).outcomes().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        figure: {cells: [grid.a.q], is: equal, number: 1} | 2 | no form has the cell grid.a.q
        figure: {cells: [grid.q.*], is: equal, number: 1} | 2 | no form has the cell grid.q.*
        figure: {cells: [grid], is: equal, number: 1} | 3 | written table.row.column, not grid
        figure: {cells: [], is: equal, number: 1} | 3 | 1 to 500 cells
        figure: {cells: [grid.a.x], is: like, number: 1} | 3 | like is none of equal, at-most, at-least
        figure: {cells: [grid.a.x], is: equal, number: one} | 3 | a number is expected under number
        figure: {cells: [grid.a.x], is: equal} | 3 | the key number is missing
        figure: {cells: [grid.a.x], is: equal, number: 1e99999999} | 3 | at most 30 digits
        figure: {cells: [grid.a.x], is: equal, number: 1, when: true} | 3 | unknown key when
        ratio: {part: [grid.a.x], whole: [grid.b.x]} | 3 | at-least or at-most
        stated: {figure: f, is: equal, cells: [grid.a.*]} | 3 | cannot stand here
        length: {section: text} | 3 | at-least or at-most
        length: {section: text, at-least: 9, at-most: 2} | 3 | at-most is below at-least
        length: {section: tekst, at-least: 9} | 2 | no form has the section tekst
        words: {in: text, any-of: [a]} | 3 | text is none of title, headings, items
        words: {in: title} | 3 | any-of or none-of
        words: {in: title, any-of: [' ']} | 3 | at most 500 words
        program: {run: it} | 2 | a check has one of sums, figure
        figure: {cells: [grid.a.x], is: equal, number: 1}, grade: wild | 3 | syntax error
        """)
    void aBrokenCheckNamesFileLineAndWhatWasExpected(String check, int line, String reason)
            throws IOException {
        Path pack = pack(check, "m");
        List<PackFault> faults =
                assertThrows(BadPackException.class, () -> PackLoader.folder(pack, List.of(TOY)))
                        .faults();
        assertTrue(
                faults.stream()
                        .anyMatch(
                                f ->
                                        f.file().equals("a.checks.yaml")
                                                && f.line() == line
                                                && f.reason().contains(reason)),
                faults.toString());
    }

    @Test
    void aMessageUsesOnlyWhatTheCheckGives() throws IOException {
        Path pack = pack("length: {section: text, at-least: 9}", "m {percent}");
        BadPackException e =
                assertThrows(BadPackException.class, () -> PackLoader.folder(pack, List.of(TOY)));
        assertTrue(e.getMessage().contains("a.rules.yaml:3"), e.getMessage());
        assertTrue(e.getMessage().contains("no value for {percent}"), e.getMessage());
    }

    @Test
    void aCheckStandsBesideItsCardAndOnce() throws IOException {
        Path pack = pack("length: {section: text, at-least: 9}", "m");
        Files.move(pack.resolve("a.checks.yaml"), pack.resolve("b.checks.yaml"));
        BadPackException e =
                assertThrows(BadPackException.class, () -> PackLoader.folder(pack, List.of(TOY)));
        assertTrue(e.getMessage().contains("b.checks.yaml:2: the card of OWN-001"), e.getMessage());
    }
}
