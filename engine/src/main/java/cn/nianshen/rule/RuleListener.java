package cn.nianshen.rule;

/** Receives what rules say during one run. */
public interface RuleListener {

    /** The named rule begins to speak; the id is the name up to the first blank. */
    void speaking(String ruleId);

    /** No rule may speak any more. */
    default void close() {}

    /** The sink for consequences. */
    Findings sink();
}
