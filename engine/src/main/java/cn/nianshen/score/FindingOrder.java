package cn.nianshen.score;

import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.PlaceOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The order in which findings are numbered, weighed and printed: by place in the report, then by
 * rule.
 */
public final class FindingOrder {

    private FindingOrder() {}

    /** All findings of the outcomes, in order. */
    public static List<Finding> of(List<Outcome> outcomes) {
        var findings = new ArrayList<Finding>();
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Violated violated) {
                findings.addAll(violated.findings());
            }
        }
        findings.sort(PlaceOrder.FINDINGS);
        return findings;
    }
}
