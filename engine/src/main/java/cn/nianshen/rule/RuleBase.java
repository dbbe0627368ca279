package cn.nianshen.rule;

import cn.nianshen.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compiled rules of one pack, ready to run; safe for use by several threads. */
public interface RuleBase {

    /** Names of all rules, those included that only derive facts. */
    Set<String> ruleNames();

    /**
     * Runs the rules over the facts.
     *
     * @param facts all facts of one report
     * @param listener told which rule speaks and given the sink
     * @param asked the rules that may speak; rules that derive facts always run
     * @return faults: rule id to message; a rule that derives facts stands under its whole name
     */
    Map<String, String> run(List<Fact> facts, RuleListener listener, Asked asked);

    /**
     * The same rules without those that will never be asked, so that they cost nothing, about to be
     * ready; the same object where there are no others, or that cannot be had.
     *
     * @param ids ids of the cards that may be asked; rules that derive facts stay where one that
     *     stays reads them
     */
    default RuleBase only(Set<String> ids) {
        return this;
    }

    /** Whether a rule reads facts of that type, or may. */
    default boolean reads(Class<? extends Fact> type) {
        return true;
    }

    /** Whether the rules are there, so that nobody waits for what is asked of them. */
    default boolean isReady() {
        return true;
    }
}
