package cn.nianshen.check;

import cn.nianshen.fact.Fact;
import cn.nianshen.rule.Asked;
import cn.nianshen.rule.Findings;
import cn.nianshen.rule.RuleBase;
import cn.nianshen.rule.RuleListener;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The road for checks: nothing is compiled, and each runs once over the facts of a report. */
public final class CheckRuleBase implements RuleBase {

    private final Map<String, Check> checks;

    /**
     * A rule base.
     *
     * @param checks checks by the name of the rule: the id of its card, or the id, a blank and a
     *     word where one card needs several
     */
    public CheckRuleBase(Map<String, Check> checks) {
        this.checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    }

    @Override
    public Set<String> ruleNames() {
        return checks.keySet();
    }

    @Override
    public Map<String, String> run(List<Fact> facts, RuleListener listener, Asked asked) {
        CheckFacts indexed = new CheckFacts(facts);
        Map<String, String> faults = new TreeMap<>();
        checks.forEach(
                (name, check) -> {
                    if (asked.maySpeak(name)) {
                        String id = Asked.id(name);
                        listener.speaking(id);
                        run(check, indexed, listener.sink(), id, faults);
                    }
                });
        return faults;
    }

    /** A check that fails is a fault of its rule; the others go on. */
    private static void run(
            Check check,
            CheckFacts facts,
            Findings findings,
            String id,
            Map<String, String> faults) {
        try {
            check.run(facts, findings);
        } catch (RuntimeException e) {
            faults.put(id, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
