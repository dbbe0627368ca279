package cn.nianshen.pack;

import cn.nianshen.fact.Fact;
import cn.nianshen.pack.RuleCase.Expected;
import cn.nianshen.pack.RuleCase.Verdict;
import cn.nianshen.rule.Asked;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.PackRun;
import cn.nianshen.rule.RuleRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs the cases of a pack. A case looks at the outcome of its rule alone; the other rules run too,
 * for some rules ask what sums they have stated.
 */
public final class CaseRunner {

    private final Pack pack;
    private final CaseFacts facts;
    private final RuleRunner runner;

    /**
     * A runner.
     *
     * @param pack the pack
     * @param packs all packs that are loaded, this one among them; the first brings the words of
     *     reading
     */
    public CaseRunner(Pack pack, List<Pack> packs) {
        this.pack = pack;
        this.facts = new CaseFacts(PackKnowledge.of(packs), packs.get(0).profile());
        this.runner = new RuleRunner(pack.forms());
    }

    /**
     * What came of a case.
     *
     * @param ruleCase the case
     * @param passed whether all that it expects came true
     * @param reason what did not, or empty
     * @param statesIdentities whether its rule stated an identity
     */
    public record Result(
            RuleCase ruleCase, boolean passed, String reason, boolean statesIdentities) {

        /** Place of the case and the reason, on one line. */
        @Override
        public String toString() {
            String verdict = passed ? "ok" : "FAILED, " + reason;
            String place = ruleCase.file() + ':' + ruleCase.line();
            return place + ": " + ruleCase.rule() + ' ' + ruleCase.name() + ": " + verdict;
        }
    }

    /** All cases, in the order of their files. */
    public List<Result> runAll() {
        return pack.cases().stream().map(this::run).toList();
    }

    /** One case. */
    public Result run(RuleCase ruleCase) {
        return run(ruleCase, Set.of());
    }

    /**
     * Switches off each rule in turn, one by one also where a card has several.
     *
     * @return one fault for each rule that no case of its card misses
     */
    public List<PackFault> ablate() {
        List<PackFault> faults = new ArrayList<>();
        List<RuleCase> cases = pack.cases();
        for (String rule : new TreeSet<>(pack.rules().ruleNames())) {
            String id = Asked.id(rule);
            boolean known = pack.cards().stream().anyMatch(card -> card.id().equals(id));
            boolean missed =
                    cases.stream()
                            .filter(one -> one.rule().equals(id))
                            .anyMatch(one -> !run(one, Set.of(rule)).passed());
            if (known && !missed) {
                faults.add(PackFault.of("", 0, rule, "no case misses it when it is off"));
            }
        }
        return faults;
    }

    /** What became of the rule in its case; empty where the case says what cannot be. */
    public Optional<Outcome> outcome(RuleCase ruleCase) {
        try {
            PackRun run = runner.run(pack.rules(), pack.cards(), facts.of(ruleCase));
            return run.outcomes().stream()
                    .filter(outcome -> outcome.card().id().equals(ruleCase.rule()))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Result run(RuleCase ruleCase, Set<String> off) {
        try {
            List<Fact> made = facts.of(ruleCase);
            PackRun run = runner.run(pack.rules(), pack.cards(), made, off);
            boolean states =
                    run.identities().stream()
                            .anyMatch(one -> one.identity().rule().equals(ruleCase.rule()));
            String reason =
                    run.outcomes().stream()
                            .filter(outcome -> outcome.card().id().equals(ruleCase.rule()))
                            .findFirst()
                            .map(outcome -> differs(ruleCase.expected(), outcome))
                            .orElse("the rule did not run");
            return new Result(ruleCase, reason.isEmpty(), reason, states);
        } catch (IllegalArgumentException e) {
            return new Result(ruleCase, false, String.valueOf(e.getMessage()), false);
        }
    }

    private static String differs(Expected expected, Outcome outcome) {
        String wanted = expected.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (outcome instanceof Outcome.Violated violated) {
            return expected.verdict() == Verdict.VIOLATED
                    ? differs(expected, violated.findings())
                    : "expected "
                            + wanted
                            + ", but violated: "
                            + violated.findings().get(0).message();
        }
        if (outcome instanceof Outcome.Faulted faulted) {
            return "the rule faulted: " + faulted.message();
        }
        Verdict got = verdict(outcome);
        String name = got.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return got == expected.verdict() ? "" : "expected " + wanted + ", but " + name;
    }

    private static Verdict verdict(Outcome outcome) {
        if (outcome instanceof Outcome.NotAssessable) {
            return Verdict.NOT_ASSESSABLE;
        }
        return outcome instanceof Outcome.NotApplicable ? Verdict.NOT_APPLICABLE : Verdict.PASSED;
    }

    private static String differs(Expected expected, List<Finding> findings) {
        Finding first = findings.get(0);
        int places = 1 + first.also().size();
        if (expected.findings() >= 0 && expected.findings() != findings.size()) {
            return "expected " + expected.findings() + " findings, but " + findings.size();
        }
        if (expected.places() >= 0 && expected.places() != places) {
            return "expected " + expected.places() + " places, but " + places;
        }
        if (expected.severity() != null
                && findings.stream().noneMatch(f -> f.severity() == expected.severity())) {
            return "expected " + expected.severity().id() + ", but " + first.severity().id();
        }
        if (findings.stream().noneMatch(f -> f.message().contains(expected.message()))) {
            return "no message has " + expected.message() + ", but: " + first.message();
        }
        return "";
    }
}
