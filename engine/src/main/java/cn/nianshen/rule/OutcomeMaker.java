package cn.nianshen.rule;

import cn.nianshen.fact.Cell;
import cn.nianshen.rule.JudgedIdentity.Verdict;
import cn.nianshen.rule.Outcome.Unjudged;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the outcomes of one run of what the rules have said. */
final class OutcomeMaker {

    private static final Comparator<Unjudged> UNJUDGED =
            Comparator.comparing(Unjudged::where, PlaceOrder.PLACES)
                    .thenComparing(Unjudged::reason);

    private final Collector collector;
    private final FindingMaker findings;
    private final List<Cell> cells;
    private final Map<String, String> faults;
    private final Optional<String> sharedFault;
    private final List<JudgedIdentity> identities = new ArrayList<>();
    private @Nullable Blanks blanks;

    OutcomeMaker(
            Collector collector,
            FindingMaker findings,
            List<Cell> cells,
            Map<String, String> faults) {
        this.collector = collector;
        this.findings = findings;
        this.cells = cells;
        this.faults = faults;
        this.sharedFault =
                faults.entrySet().stream()
                        .filter(fault -> fault.getKey().indexOf(' ') >= 0)
                        .map(fault -> fault.getKey() + ": " + fault.getValue())
                        .findFirst();
    }

    /** All identities judged so far, by rule and place. */
    List<JudgedIdentity> identities() {
        return identities.stream()
                .sorted(Comparator.comparing(JudgedIdentity::identity, IdentityJudge.ORDER))
                .toList();
    }

    Narrowing narrowing() {
        return findings;
    }

    Outcome outcome(RuleCard card) {
        if (faults.containsKey(card.id())) {
            return new Outcome.Faulted(card, faults.get(card.id()));
        }
        try {
            return judged(card, collector.said(card.id()));
        } catch (IllegalArgumentException e) {
            return new Outcome.Faulted(card, String.valueOf(e.getMessage()));
        }
    }

    private Outcome judged(RuleCard card, Collector.Said said) {
        if (said.nothing()) {
            return outcome(card, List.of(), List.of());
        }
        if (!said.drafts.stream().allMatch(FindingDraft::reported)) {
            return new Outcome.Faulted(card, "unreported");
        }
        List<FindingDraft> drafts = new ArrayList<>(said.drafts);
        said.blanks.forEach(cell -> drafts.add(blanks().draft(card, cell)));
        List<Finding> found = new ArrayList<>(findings.make(card, drafts));
        List<Unjudged> unjudged = new ArrayList<>(said.unjudged);
        List<JudgedIdentity> all = new ArrayList<>(said.identities.size());
        for (Identity identity : said.identities) {
            JudgedIdentity judged = judge(card, identity);
            all.add(judged);
            if (judged.finding() != null) {
                found.add(judged.finding());
            }
            if (judged.verdict() == Verdict.UNJUDGED) {
                unjudged.add(unjudged(identity));
            }
        }
        // those of a card that cannot be judged to its end bear no witness
        identities.addAll(all);
        return outcome(card, found, unjudged);
    }

    /** Made when a rule speaks of a blank: most reports have none. */
    private Blanks blanks() {
        if (blanks == null) {
            blanks = new Blanks(collector.identities(), cells);
        }
        return blanks;
    }

    private static Unjudged unjudged(Identity identity) {
        return IdentityJudge.unreadable(identity)
                .map(cell -> new Unjudged(IdentityJudge.NOT_NUMBERS, cell.place()))
                .or(() -> IdentityJudge.toConfirm(identity).map(IdentityJudge::toConfirm))
                .orElseThrow();
    }

    private JudgedIdentity judge(RuleCard card, Identity identity) {
        BigDecimal left = IdentityJudge.sum(identity.left());
        BigDecimal right = IdentityJudge.sum(identity.right());
        Verdict verdict = IdentityJudge.verdict(identity, left.compareTo(right));
        Finding finding = verdict == Verdict.BROKEN ? broken(card, identity) : null;
        return new JudgedIdentity(identity, verdict, left, right, finding);
    }

    private Finding broken(RuleCard card, Identity identity) {
        return findings.make(card, List.of(IdentityJudge.draft(card, identity))).get(0);
    }

    private Outcome outcome(RuleCard card, List<Finding> found, List<Unjudged> unjudged) {
        List<Unjudged> sorted =
                unjudged.isEmpty()
                        ? List.of()
                        : unjudged.stream().distinct().sorted(UNJUDGED).toList();
        if (!found.isEmpty()) {
            return new Outcome.Violated(
                    card, found.stream().sorted(PlaceOrder.FINDINGS).toList(), sorted);
        }
        if (sharedFault.isPresent()) {
            return new Outcome.Faulted(card, sharedFault.get());
        }
        return sorted.isEmpty()
                ? new Outcome.Passed(card)
                : new Outcome.NotAssessable(card, sorted);
    }
}
