package cn.nianshen.rule;

import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Fact;
import cn.nianshen.form.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs the rules of a pack over the facts of a report. Every card gets an outcome: a rule that was
 * not asked, could not be judged or failed never passes by silence. The order of the facts does not
 * matter.
 */
public final class RuleRunner {

    private final List<Form> forms;
    private final Severity ceiling;

    /**
     * A runner.
     *
     * @param forms all forms, for the years that they are for and the names of places
     */
    public RuleRunner(List<Form> forms) {
        this(forms, Severity.ERROR);
    }

    /**
     * A runner for what is not read for sure.
     *
     * @param ceiling severity that no finding goes beyond
     */
    public RuleRunner(List<Form> forms, Severity ceiling) {
        this.forms = List.copyOf(forms);
        this.ceiling = ceiling;
    }

    /**
     * Runs a pack.
     *
     * @param base rules of the pack
     * @param cards cards of the rules that are on; the others do not speak
     * @param facts all facts of one report
     */
    public PackRun run(RuleBase base, List<RuleCard> cards, List<Fact> facts) {
        return run(base, cards, facts, Set.of());
    }

    /**
     * Runs a pack without some of its rules.
     *
     * @param base rules of the pack
     * @param cards cards of the rules that are on
     * @param facts all facts of one report
     * @param off names of single rules that do not speak although their cards are on
     */
    public PackRun run(RuleBase base, List<RuleCard> cards, List<Fact> facts, Set<String> off) {
        Scope scope = new Scope(facts, forms);
        Map<String, Outcome> unasked = unasked(cards, scope);
        List<RuleCard> asked =
                cards.stream().filter(card -> !unasked.containsKey(card.id())).toList();
        Collector collector = new Collector(asked);
        Map<String, String> faults = base.run(facts, collector, new Asked(ids(asked), off));
        FindingMaker findings = new FindingMaker(PlaceNames.of(forms, scope.form()), ceiling);
        OutcomeMaker maker = new OutcomeMaker(collector, findings, cells(facts), faults);
        List<Outcome> outcomes =
                cards.stream()
                        .sorted(Comparator.comparing(RuleCard::id))
                        .map(card -> outcome(card, unasked, maker))
                        .toList();
        return new PackRun(outcomes, maker.identities(), maker.narrowing());
    }

    private static Outcome outcome(
            RuleCard card, Map<String, Outcome> unasked, OutcomeMaker maker) {
        Outcome known = unasked.get(card.id());
        return known == null ? maker.outcome(card) : known;
    }

    private static Map<String, Outcome> unasked(List<RuleCard> cards, Scope scope) {
        Map<String, Outcome> unasked = new HashMap<>();
        for (RuleCard card : cards) {
            if (!scope.applies(card)) {
                unasked.put(card.id(), new Outcome.NotApplicable(card));
                continue;
            }
            List<Outcome.Unjudged> unmet = scope.unmet(card);
            if (!unmet.isEmpty()) {
                unasked.put(card.id(), new Outcome.NotAssessable(card, unmet));
            }
        }
        return unasked;
    }

    private static Set<String> ids(List<RuleCard> cards) {
        Set<String> ids = new HashSet<>(2 * cards.size());
        cards.forEach(card -> ids.add(card.id()));
        return ids;
    }

    private static List<Cell> cells(List<Fact> facts) {
        List<Cell> cells = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            if (fact instanceof Cell cell) {
                cells.add(cell);
            }
        }
        return cells;
    }
}
