package cn.nianshen.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Position;
import cn.nianshen.drools.CompiledRuleBase;
import cn.nianshen.fact.Cell;
import cn.nianshen.fact.ExtraRow;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Need;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.ToyPack;
import cn.nianshen.report.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RuleRunnerTest {

    private static Pack toy;

    @BeforeAll
    static void load() {
        toy = ToyPack.load();
    }

    private static Map<String, Outcome> run(List<Fact> facts) {
        Map<String, Outcome> byId = new TreeMap<>();
        new RuleRunner(toy.forms())
                .run(toy.rules(), toy.cards(), facts)
                .outcomes()
                .forEach(outcome -> byId.put(outcome.card().id(), outcome));
        return byId;
    }

    private static List<Finding> findings(List<Fact> facts, String rule) {
        return ((Outcome.Violated) run(facts).get(rule)).findings();
    }

    /** A card with nothing but an id, a message and a grade. */
    private static RuleCard card(String id, String message) {
        return new RuleCard(
                id,
                "t",
                "C",
                Severity.WARNING,
                Map.of("less", Severity.INFO),
                Basis.FORM,
                RuleCard.Applies.ALWAYS,
                List.of(),
                List.of(),
                List.of("x"),
                message,
                "r",
                "1");
    }

    /** What becomes of one rule with the given consequence, on two rows that the form has not. */
    private static Outcome speak(String message, String consequence) {
        RuleBase base =
                CompiledRuleBase.compile(
                        Map.of(
                                "p.drl",
                                "package p;\nimport cn.nianshen.fact.ExtraRow;\n"
                                        + "global cn.nianshen.rule.Findings findings;\n"
                                        + "rule \"AB-001\" when $row : ExtraRow() then "
                                        + consequence
                                        + " end\n"));
        List<Fact> facts = new ArrayList<>(ToyPack.facts(Map.of()));
        facts.add(extra("c", 900));
        facts.add(extra("b", 800));
        return new RuleRunner(toy.forms())
                .run(base, List.of(card("AB-001", message)), facts)
                .outcomes()
                .get(0);
    }

    private static ExtraRow extra(String label, int order) {
        Place place = new Place("grid", "grid", "", "", Position.ofLine(order, order), label);
        return new ExtraRow(place, "grid", label, "unknown", "", 1);
    }

    @Test
    void everyCardGetsOneOutcomeInOrderOfIds() {
        List<Outcome> outcomes =
                new RuleRunner(toy.forms())
                        .run(toy.rules(), toy.cards(), ToyPack.facts(Map.of()))
                        .outcomes();
        assertEquals(
                toy.cards().stream().map(RuleCard::id).sorted().toList(),
                outcomes.stream().map(outcome -> outcome.card().id()).toList());
    }

    @Test
    void lawfulFactsBreakNothing() {
        assertTrue(
                run(ToyPack.facts(Map.of())).values().stream()
                        .noneMatch(outcome -> outcome instanceof Outcome.Violated));
    }

    @Test
    void theOrderOfFactsDoesNotMatter() {
        Map<String, String> cells =
                Map.of(
                        "grid.a.x",
                        "",
                        "grid.a.y",
                        "7",
                        "grid.b.x",
                        "many",
                        "grid.sum.total",
                        "9",
                        "grid.b.total",
                        "");
        List<Fact> facts = new ArrayList<>(ToyPack.facts(cells));
        for (int i = 0; i < 6; i++) {
            facts.add(extra("row" + i % 3, 900 + i));
        }
        PackRun expected = new RuleRunner(toy.forms()).run(toy.rules(), toy.cards(), facts);
        for (int seed = 0; seed < 25; seed++) {
            Collections.shuffle(facts, new Random(seed));
            PackRun run = new RuleRunner(toy.forms()).run(toy.rules(), toy.cards(), facts);
            assertEquals(expected.outcomes(), run.outcomes());
            assertEquals(expected.identities(), run.identities());
        }
    }

    @Test
    void anUnmetNeedGivesItsReasonAndPlace() {
        List<Fact> facts = new ArrayList<>(ToyPack.facts(Map.of()));
        Place place = Place.of("text", Position.ofLine(5, 5), "");
        facts.replaceAll(
                f ->
                        f instanceof Need n && n.id().equals("form")
                                ? new Need(place, "form", false, "lost")
                                : f);
        assertEquals(
                List.of(new Outcome.Unjudged("lost", place)),
                ((Outcome.NotAssessable) run(facts).get("TOY-001")).unjudged());
    }

    @Test
    void aNeedThatNobodyKnowsIsNotMet() {
        List<Fact> facts =
                ToyPack.facts(Map.of()).stream().filter(f -> !(f instanceof Need)).toList();
        assertTrue(run(facts).get("TOY-001") instanceof Outcome.NotAssessable);
    }

    @Test
    void aPassingRuleThatCouldNotJudgeAllIsNotAssessable() {
        Outcome outcome = run(ToyPack.facts(Map.of("grid.a.x", "many"))).get("TOY-001");
        Outcome.Unjudged unjudged = ((Outcome.NotAssessable) outcome).unjudged().get(0);
        assertEquals("cells.not-numbers", unjudged.reason());
        assertEquals("a", unjudged.where().row());
    }

    @Test
    void aBrokenSumAndOneThatCannotBeJudgedAreBothTold() {
        Outcome outcome =
                run(ToyPack.facts(Map.of("grid.a.x", "many", "grid.sum.y", "3"))).get("TOY-001");
        Outcome.Violated violated = (Outcome.Violated) outcome;
        assertEquals(1, violated.findings().size());
        assertEquals(1, violated.unjudged().size());
    }

    @Test
    void aBrokenSumStandsAtItsTotalWithBothFigures() {
        Finding finding =
                findings(
                                ToyPack.facts(
                                        Map.of(
                                                "grid.a.x",
                                                "12",
                                                "grid.b.x",
                                                "3",
                                                "grid.sum.x",
                                                "5")),
                                "TOY-001")
                        .get(0);
        assertEquals("sum", finding.where().row());
        assertEquals("15", finding.expected());
        assertEquals("5", finding.actual());
        assertEquals("Grid\u00b7Row Sum\u00b7X is 5, not 15 = 12+3", finding.message());
        assertEquals("add up again, 10 is missing or too much", finding.remedy());
    }

    @Test
    void aBrokenSumOfFiguresReadByRecognitionIsNoVerdict() {
        List<Fact> facts = new ArrayList<>(ToyPack.facts(Map.of("grid.sum.x", "5")));
        facts.replaceAll(f -> f instanceof Cell c && c.row().equals("a") ? toConfirm(c) : f);
        Outcome outcome = run(facts).get("TOY-001");
        assertEquals(
                "cell.to-confirm", ((Outcome.NotAssessable) outcome).unjudged().get(0).reason());
    }

    private static Cell toConfirm(Cell c) {
        return new Cell(
                c.place(),
                c.table(),
                c.row(),
                c.column(),
                c.text(),
                c.value(),
                c.state(),
                c.uom(),
                c.measure(),
                c.role(),
                c.classColumn(),
                c.notations(),
                true);
    }

    @Test
    void reportsOfOneCauseAreOneFindingWithItsPlacesInOrder() {
        Outcome.Violated outcome =
                (Outcome.Violated)
                        speak("{places} like {quote} at {place}", "findings.at($row).report();");
        Finding finding = outcome.findings().get(0);
        assertEquals(1, outcome.findings().size());
        assertEquals("2 like b at Grid", finding.message());
        assertEquals(800, finding.where().at().order());
        assertEquals(900, finding.also().get(0).where().at().order());
        assertEquals("", finding.also().get(0).message());
    }

    @Test
    void reportsOfTwoCausesAreTwoFindings() {
        Outcome.Violated outcome =
                (Outcome.Violated)
                        speak("{quote}", "findings.at($row).cause($row.label()).report();");
        assertEquals(List.of("b", "c"), outcome.findings().stream().map(Finding::message).toList());
    }

    @Test
    void aGradeLowersTheSeverity() {
        Outcome.Violated outcome =
                (Outcome.Violated) speak("m", "findings.at($row).grade(\"less\").report();");
        assertEquals(Severity.INFO, outcome.findings().get(0).severity());
    }

    @Test
    void placesWithoutPositionComeLast() {
        Outcome.Violated outcome =
                (Outcome.Violated)
                        speak(
                                "m",
                                "findings.at($row).cause($row.label())"
                                        + ".and(cn.nianshen.report.Place.FILE).report();");
        assertEquals(800, outcome.findings().get(0).where().at().order());
    }

    @Test
    void aRuleThatMisusesTheSinkFaults() {
        for (String consequence :
                List.of(
                        "findings.at($row).grade(\"none\").report();",
                        "findings.at($row);",
                        "findings.Draft d = null; d.report();"
                                .replace("findings.", "cn.nianshen.rule.Findings."),
                        "findings.equal(java.util.List.of(), java.util.List.of());")) {
            assertTrue(speak("m", consequence) instanceof Outcome.Faulted, consequence);
        }
    }

    @Test
    void aHoleInAMessageIsAFault() {
        Outcome outcome = speak("{what} is wrong", "findings.at($row).report();");
        assertEquals("no value for {what}", ((Outcome.Faulted) outcome).message());
        assertTrue(
                speak("not {expected}", "findings.at($row).report();") instanceof Outcome.Faulted);
        assertFalse(
                speak("not {expected}", "findings.at($row).expected(3).report();")
                        instanceof Outcome.Faulted);
    }

    @Test
    void whenFactsAreNotDerivedNothingPasses() {
        RuleBase base =
                CompiledRuleBase.compile(
                        Map.of(
                                "p.drl",
                                "package p;\nimport cn.nianshen.fact.Section;\n"
                                        + "rule \"derive x\" when Section() then throw new RuntimeException(); end\n"
                                        + "rule \"AB-001\" when Section(id == \"none\") then end\n"));
        Outcome outcome =
                new RuleRunner(toy.forms())
                        .run(base, List.of(card("AB-001", "m")), ToyPack.facts(Map.of()))
                        .outcomes()
                        .get(0);
        assertTrue(outcome instanceof Outcome.Faulted, outcome.toString());
    }

    @Test
    void aSingleRuleOfACardCanBeOff() {
        List<Fact> facts = new ArrayList<>(ToyPack.facts(Map.of()));
        facts.add(extra("c", 900));
        PackRun run =
                new RuleRunner(toy.forms())
                        .run(toy.rules(), toy.cards(), facts, Set.of("TOY-011 rows"));
        assertTrue(
                run.outcomes().stream()
                        .filter(outcome -> outcome.card().id().equals("TOY-011"))
                        .allMatch(outcome -> outcome instanceof Outcome.Passed));
    }
}
