package cn.nianshen.output;

import cn.nianshen.report.Place;
import cn.nianshen.rule.Outcome;
import java.util.List;

/** What rules could not judge. */
public final class NotJudged {

    private static final List<Outcome.Unjudged> NO_REASON_GIVEN =
            List.of(new Outcome.Unjudged("unstated", Place.FILE));

    private NotJudged() {}

    /** What the rule could not judge: never empty where it judged nothing. */
    public static List<Outcome.Unjudged> of(Outcome outcome) {
        if (outcome instanceof Outcome.NotAssessable open) {
            return open.unjudged().isEmpty() ? NO_REASON_GIVEN : open.unjudged();
        }
        return outcome instanceof Outcome.Violated violated ? violated.unjudged() : List.of();
    }
}
