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

/** Makes the outcomes of one run of what the rules have said. */
final class OutcomeMaker {

    private static final Comparator<Unjudged> UNJUDGED =
            Comparator.comparing(Unjudged::where, PlaceOrder.PLACES)
                    .thenComparing(Unjudged::reason);

    private final Collector collector;
    private final FindingMaker findings;
    private final Blanks blanks;
    private final Map<String, String> faults;
    private final Optional<String> sharedFault;
    private final List<JudgedIdentity> identities = new ArrayList<>();

    OutcomeMaker(
            Collector collector,
            FindingMaker findings,
            List<Cell> cells,
            Map<String, String> faults) {
        this.collector = collector;
        this.findings = findings;
        this.blanks = new Blanks(collector.identities(), cells);
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
        said.blanks.forEach(cell -> drafts.add(blanks.draft(card, cell)));
        List<Finding> found = new ArrayList<>(findings.make(card, drafts));
        List<Unjudged> unjudged = new ArrayList<>(said.unjudged);
        List<JudgedIdentity> judged =
                said.identities.stream().map(identity -> judge(card, identity)).toList();
        identities.addAll(judged);
        judged.stream()
                .flatMap(one -> Optional.ofNullable(one.finding()).stream())
                .forEach(found::add);
        judged.stream()
                .filter(one -> one.verdict() == Verdict.UNJUDGED)
                .map(one -> unjudged(one.identity()))
                .forEach(unjudged::add);
        return outcome(card, found, unjudged);
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
