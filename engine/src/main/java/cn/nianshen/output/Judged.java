package cn.nianshen.output;

import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.Severity;
import cn.nianshen.score.FindingOrder;
import cn.nianshen.score.Fingerprints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding with what a person decided of it.
 *
 * @param finding the finding
 * @param fingerprint what tells it from others of the agency, with its values
 * @param decision what was decided of just this finding, or null
 */
public record Judged(Finding finding, String fingerprint, @Nullable Decision decision) {

    /** Whether a person has said that it is not so. */
    public boolean isDismissed() {
        return decision != null && decision.verdict() == Decision.Verdict.DISMISSED;
    }

    /** Severity of the finding. */
    public Severity severity() {
        return finding.severity();
    }

    /**
     * The findings of an agency or a county.
     *
     * @param alone of its report alone
     * @param compared of comparing it
     */
    public record Both(List<Judged> alone, List<Judged> compared) {
        public Both {
            alone = List.copyOf(alone);
            compared = List.copyOf(compared);
        }

        /** All of them. */
        public List<Judged> all() {
            var all = new ArrayList<>(alone);
            all.addAll(compared);
            return all;
        }
    }

    /**
     * The findings in their order.
     *
     * @param decisions what was decided, by fingerprint
     */
    public static Both of(
            List<Outcome> alone, List<Outcome> compared, Map<String, Decision> decisions) {
        var first = FindingOrder.of(alone);
        var second = FindingOrder.of(compared);
        var all = new ArrayList<>(first);
        all.addAll(second);
        var prints = Fingerprints.of(all);
        return new Both(of(first, prints, decisions), of(second, prints, decisions));
    }

    private static List<Judged> of(
            List<Finding> findings, Fingerprints prints, Map<String, Decision> decisions) {
        return findings.stream()
                .map(
                        finding -> {
                            var print = prints.of(finding);
                            return new Judged(finding, print, decisions.get(print));
                        })
                .toList();
    }
}
