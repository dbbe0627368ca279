package cn.nianshen.rule;

import cn.nianshen.report.Place;
import java.util.List;

/** What became of one rule on one report. */
public sealed interface Outcome {

    /** The rule. */
    RuleCard card();

    /** Judged, nothing to report. */
    record Passed(RuleCard card) implements Outcome {}

    /**
     * Judged, something is wrong.
     *
     * @param findings what this rule heads; empty where all it found is listed in findings of
     *     others
     * @param unjudged what it could not judge besides
     */
    record Violated(RuleCard card, List<Finding> findings, List<Unjudged> unjudged)
            implements Outcome {
        public Violated {
            findings = List.copyOf(findings);
            unjudged = List.copyOf(unjudged);
        }
    }

    /** Could not be judged, at least in part, and nothing wrong was found in the rest. */
    record NotAssessable(RuleCard card, List<Unjudged> unjudged) implements Outcome {
        public NotAssessable {
            unjudged = List.copyOf(unjudged);
        }
    }

    /** Does not concern this report. */
    record NotApplicable(RuleCard card) implements Outcome {}

    /** The rule failed. */
    record Faulted(RuleCard card, String message) implements Outcome {}

    /**
     * Something that could not be judged.
     *
     * @param reason key of the reason
     * @param where the place
     */
    record Unjudged(String reason, Place where) {
        // Written out for the reason that Place has.

        @Override
        public boolean equals(Object other) {
            return other instanceof Unjudged one
                    && reason.equals(one.reason)
                    && where.equals(one.where);
        }

        @Override
        public int hashCode() {
            return 31 * where.hashCode() + reason.hashCode();
        }
    }
}
