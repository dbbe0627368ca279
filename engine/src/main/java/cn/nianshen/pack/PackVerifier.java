package cn.nianshen.pack;

import cn.nianshen.pack.RuleCase.Verdict;
import cn.nianshen.rule.RuleCard;
import java.util.ArrayList;
import java.util.List;

/** Verifies a pack by its own cases. */
public final class PackVerifier {

    private final Pack pack;
    private final List<Pack> packs;

    /**
     * For a pack.
     *
     * @param packs all packs that are loaded, this one among them
     */
    public PackVerifier(Pack pack, List<Pack> packs) {
        this.pack = pack;
        this.packs = List.copyOf(packs);
    }

    /**
     * All that is wrong: cases that fail, cards without the cases that they must have, and on
     * demand rules of which no case notices when they are off.
     */
    public List<PackFault> verify(boolean ablate) {
        CaseRunner runner = new CaseRunner(pack, packs);
        List<CaseRunner.Result> results = runner.runAll();
        List<PackFault> faults = new ArrayList<>();
        for (CaseRunner.Result result : results) {
            if (!result.passed()) {
                RuleCase one = result.ruleCase();
                String subject = one.rule() + ' ' + one.name();
                faults.add(
                        PackFault.of(
                                one.file(),
                                one.line(),
                                subject,
                                "the case fails: {0}",
                                result.reason()));
            }
        }
        pack.cards().forEach(card -> lacking(card, results, faults));
        if (ablate) {
            faults.addAll(runner.ablate());
        }
        return faults;
    }

    private static void lacking(
            RuleCard card, List<CaseRunner.Result> results, List<PackFault> faults) {
        List<CaseRunner.Result> own =
                results.stream().filter(r -> r.ruleCase().rule().equals(card.id())).toList();
        boolean canLackFigures =
                !card.needs().isEmpty()
                        || own.stream().anyMatch(CaseRunner.Result::statesIdentities);
        lacking(card, own, Verdict.VIOLATED, "no case in which it fires", faults);
        lacking(card, own, Verdict.PASSED, "no case in which it passes", faults);
        if (canLackFigures) {
            String reason = "no case in which it cannot be judged";
            lacking(card, own, Verdict.NOT_ASSESSABLE, reason, faults);
        }
    }

    private static void lacking(
            RuleCard card,
            List<CaseRunner.Result> own,
            Verdict verdict,
            String reason,
            List<PackFault> faults) {
        if (own.stream().noneMatch(r -> r.ruleCase().expected().verdict() == verdict)) {
            faults.add(PackFault.of("", 0, card.id(), reason));
        }
    }
}
