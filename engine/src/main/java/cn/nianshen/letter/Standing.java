package cn.nianshen.letter;

import cn.nianshen.rule.Basis;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import java.util.function.Predicate;

/** Under which heading of a letter a finding stands. */
enum Standing {
    /** To be looked at before anything else. */
    URGENT,
    /** It is wrong, and is to be mended. */
    PROBLEM,
    /** It may be right: the agency looks, and mends or explains. */
    VERIFY,
    /** A suggestion; nothing is asked. */
    ADVICE;

    /**
     * The heading for a finding. Only what the source carries firmly is a problem: the statute and
     * a contradiction as an error alone, the printed form and a duty of the place also as a
     * warning. Whatever is merely likely, suspected, or recognised from pictures is to be verified.
     */
    static Standing of(RuleCard card, Severity severity, Doubt doubt) {
        if (doubt.urgent(card)) {
            // a hint may be nothing, but what should not stand on the web is no matter of taste
            return severity == Severity.INFO ? VERIFY : URGENT;
        }
        if (severity == Severity.INFO) {
            return ADVICE;
        }
        return doubt.holds(card) || !isFirm(card.basis(), severity) ? VERIFY : PROBLEM;
    }

    private static boolean isFirm(Basis basis, Severity severity) {
        return switch (basis) {
            case LAW, CONTRADICTION -> severity == Severity.ERROR;
            case FORM, LOCAL -> true;
            case PLAUSIBILITY, FILE, CUSTOM -> false;
        };
    }

    /**
     * What makes findings doubtful, whatever they rest on.
     *
     * @param recognised whether the report was recognised from pictures
     * @param suspectedWord word of titles that are suspicions, or empty
     * @param urgency tells which categories are urgent
     */
    record Doubt(boolean recognised, String suspectedWord, Predicate<String> urgency) {

        boolean holds(RuleCard card) {
            return recognised || !suspectedWord.isEmpty() && card.title().contains(suspectedWord);
        }

        boolean urgent(RuleCard card) {
            return urgency.test(card.category());
        }
    }
}
