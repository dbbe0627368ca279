package cn.nianshen.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Position;
import cn.nianshen.fact.ExtraRow;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.StatTable;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.ToyPack;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Certainty;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Finding.Also;
import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.PackRun;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.RuleRunner;
import cn.nianshen.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutcomeFolderTest {

    private static Pack toy;

    @BeforeAll
    static void load() {
        toy = ToyPack.load();
    }

    private static PackRun run(List<Fact> facts) {
        return new RuleRunner(toy.forms()).run(toy.rules(), toy.cards(), facts);
    }

    private static List<Outcome> fold(List<Fact> facts) {
        return OutcomeFolder.fold(List.of(run(facts)));
    }

    private static List<Finding> findings(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Violated.class::isInstance)
                .flatMap(outcome -> ((Outcome.Violated) outcome).findings().stream())
                .toList();
    }

    private static Outcome of(List<Outcome> outcomes, String rule) {
        return outcomes.stream()
                .filter(outcome -> outcome.card().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Place at(String row, String column, int order) {
        return new Place("grid", "grid", row, column, Position.ofLine(order, order), "");
    }

    /** A finding of a card, at places. */
    private static Finding finding(RuleCard card, Place first, Place... further) {
        List<Also> also = Arrays.stream(further).map(p -> new Also(card.id(), p, "")).toList();
        return new Finding(
                card,
                Severity.ERROR,
                card.id() + " " + (1 + further.length),
                "r",
                first,
                "",
                "",
                also,
                List.of());
    }

    /** A run with these findings alone; narrowed findings count their places anew. */
    private static PackRun run(Finding... findings) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Finding finding : findings) {
            outcomes.add(new Outcome.Violated(finding.card(), List.of(finding), List.of()));
        }
        return new PackRun(outcomes, List.of(), OutcomeFolderTest::narrow);
    }

    private static Optional<Finding> narrow(Finding finding, Set<Place> gone) {
        List<Place> left = new ArrayList<>();
        left.add(finding.where());
        finding.also().forEach(also -> left.add(also.where()));
        left.removeAll(gone);
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        finding(
                                finding.card(),
                                left.get(0),
                                left.subList(1, left.size()).toArray(Place[]::new)));
    }

    @Test
    void oneWrongCellIsOneFindingWhateverRulesStatedTheSums() {
        List<Outcome> outcomes =
                fold(
                        ToyPack.facts(
                                Map.of(
                                        "grid.a.x",
                                        "9",
                                        "grid.a.total",
                                        "4",
                                        "grid.sum.x",
                                        "4",
                                        "grid.sum.total",
                                        "4")));
        assertEquals(1, findings(outcomes).size());
        Finding finding = findings(outcomes).get(0);
        assertEquals("TOY-001", finding.card().id());
        assertEquals(
                Set.of("TOY-002", "TOY-004"),
                finding.also().stream().map(Also::rule).collect(Collectors.toSet()));
        assertTrue(finding.also().stream().allMatch(also -> !also.message().isEmpty()));
        assertEquals(Certainty.UNIQUE, finding.tracing().certainty());
        assertEquals(
                "a x 9 4",
                finding.suspects().stream()
                        .map(s -> s.row() + " " + s.column() + " " + s.printed() + " " + s.fits())
                        .findFirst()
                        .orElseThrow());
        assertEquals(List.of(), ((Outcome.Violated) of(outcomes, "TOY-002")).findings());
    }

    @Test
    void sumsOfTwoPacksAreFoldedTogether() {
        List<JudgedIdentity> identities = Grid.random(new Random(7)).with(2, 2, 99).identities();
        List<PackRun> runs = new ArrayList<>();
        for (String rule : List.of("AB-001", "AB-002")) {
            List<JudgedIdentity> own =
                    identities.stream().filter(i -> i.identity().rule().equals(rule)).toList();
            List<Finding> findings =
                    own.stream().flatMap(i -> Optional.ofNullable(i.finding()).stream()).toList();
            Outcome outcome = new Outcome.Violated(Grid.card(rule), findings, List.of());
            runs.add(new PackRun(List.of(outcome), own, (f, gone) -> Optional.of(f)));
        }
        List<Outcome> outcomes = OutcomeFolder.fold(runs);
        assertEquals(1, findings(outcomes).size());
        assertEquals("r2", findings(outcomes).get(0).suspects().get(0).row());
    }

    @Test
    void aFindingInsideTheOneItYieldsToBecomesItsConsequence() {
        Finding cause = finding(Grid.card("AB-001"), at("", "", 1));
        Finding effect = finding(Grid.card("AB-002", "AB-001"), at("a", "x", 2));
        List<Outcome> outcomes = OutcomeFolder.fold(List.of(run(cause, effect)));
        assertEquals(
                List.of("AB-001"), findings(outcomes).stream().map(f -> f.card().id()).toList());
        assertEquals(
                List.of(new Also("AB-002", at("a", "x", 2), "AB-002 1")),
                findings(outcomes).get(0).also());
        assertTrue(of(outcomes, "AB-002") instanceof Outcome.Violated);
    }

    @Test
    void aFindingElsewhereStaysItsOwn() {
        Finding cause = finding(Grid.card("AB-001"), at("b", "", 1));
        Finding effect = finding(Grid.card("AB-002", "AB-001"), at("a", "x", 2));
        assertEquals(2, findings(OutcomeFolder.fold(List.of(run(cause, effect)))).size());
    }

    @Test
    void aFindingAroundTheOneItYieldsToStaysItsOwn() {
        Finding cause = finding(Grid.card("AB-001"), at("a", "x", 1));
        Finding effect = finding(Grid.card("AB-002", "AB-001"), at("a", "", 2));
        assertEquals(2, findings(OutcomeFolder.fold(List.of(run(cause, effect)))).size());
    }

    @Test
    void onlyThePlacesThatAreConsequencesMoveAndTheMessageCountsTheRest() {
        Finding cause = finding(Grid.card("AB-001"), at("c", "", 1), at("a", "", 3));
        Finding effect =
                finding(
                        Grid.card("AB-002", "AB-001"),
                        at("a", "x", 3),
                        at("b", "x", 4),
                        at("c", "y", 5));
        List<Finding> folded = findings(OutcomeFolder.fold(List.of(run(cause, effect))));
        assertEquals(
                List.of("AB-001 2", "AB-002 1"), folded.stream().map(Finding::message).toList());
        assertEquals("b", folded.get(1).where().row());
        assertEquals(3, folded.get(0).also().size());
    }

    @Test
    void yieldingIsTransitive() {
        Finding first = finding(Grid.card("AB-001"), at("", "", 1));
        Finding second = finding(Grid.card("AB-002", "AB-001"), at("a", "", 2));
        Finding third = finding(Grid.card("AB-003", "AB-002"), at("a", "x", 3));
        List<Finding> folded = findings(OutcomeFolder.fold(List.of(run(third, second, first))));
        assertEquals(1, folded.size());
        assertEquals(
                List.of("AB-002", "AB-003"),
                folded.get(0).also().stream().map(Also::rule).toList());
    }

    @Test
    void whatYieldsToAFoldedSumGoesWithIt() {
        List<JudgedIdentity> identities = Grid.random(new Random(7)).with(2, 2, 99).identities();
        List<Outcome> outcomes = new ArrayList<>();
        for (String rule : List.of("AB-001", "AB-002")) {
            List<Finding> own =
                    identities.stream()
                            .filter(i -> i.identity().rule().equals(rule))
                            .flatMap(i -> Optional.ofNullable(i.finding()).stream())
                            .toList();
            outcomes.add(new Outcome.Violated(Grid.card(rule), own, List.of()));
        }
        Place place = ((Outcome.Violated) outcomes.get(1)).findings().get(0).where();
        Finding effect = finding(Grid.card("AB-009", "AB-002"), place);
        outcomes.add(new Outcome.Violated(effect.card(), List.of(effect), List.of()));
        PackRun run = new PackRun(outcomes, identities, OutcomeFolderTest::narrow);
        List<Finding> folded = findings(OutcomeFolder.fold(List.of(run)));
        assertEquals(1, folded.size());
        assertTrue(folded.get(0).also().stream().anyMatch(also -> also.rule().equals("AB-009")));
    }

    @Test
    void theToyPackYieldsByItsCards() {
        List<Fact> facts = new ArrayList<>(ToyPack.facts(Map.of()));
        facts.replaceAll(OutcomeFolderTest::withoutTable);
        facts.add(new ExtraRow(at("", "", 900), "grid", "c", "unknown", "", 1));
        facts.add(
                new ExtraRow(
                        new Place("", "", "", "", Position.ofLine(901, 901), "d"),
                        "",
                        "d",
                        "unknown",
                        "",
                        1));
        List<Finding> folded = findings(fold(facts));
        assertEquals(
                List.of("1 rows, first d", "no Grid"),
                folded.stream().map(Finding::message).toList());
        assertEquals("1 rows, first c", folded.get(1).also().get(0).message());
    }

    private static Fact withoutTable(Fact fact) {
        return fact instanceof StatTable t
                ? new StatTable(
                        t.place(),
                        t.table(),
                        false,
                        t.sectionCovered(),
                        "",
                        false,
                        0,
                        t.columnsExpected(),
                        true,
                        true,
                        0,
                        0,
                        "")
                : fact;
    }

    @Test
    void theOrderOfFactsDoesNotMatter() {
        List<Fact> facts =
                new ArrayList<>(
                        ToyPack.facts(
                                Map.of("grid.a.x", "9", "grid.b.y", "4", "grid.sum.total", "2")));
        facts.replaceAll(OutcomeFolderTest::withoutTable);
        List<Outcome> expected = fold(facts);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(facts, new Random(seed));
            assertEquals(expected, fold(facts));
        }
    }

    @Test
    void nothingFoundIsNothingFolded() {
        List<Outcome> outcomes = fold(ToyPack.facts(Map.of()));
        assertEquals(toy.cards().size(), outcomes.size());
        assertEquals(List.of(), findings(outcomes));
    }
}
