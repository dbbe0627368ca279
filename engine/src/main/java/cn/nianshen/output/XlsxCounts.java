package cn.nianshen.output;

import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import cn.nianshen.score.FindingOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of a run by rule, by grade and by report. */
final class XlsxCounts {

    private final Map<String, RuleCount> rules = new TreeMap<>();
    private final Map<String, Integer> grades = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * How often a rule found something.
     *
     * @param id rule id
     * @param title title of the rule
     * @param severity gravest that it found
     * @param findings findings
     * @param files reports that they are in
     */
    record RuleCount(String id, String title, Severity severity, int findings, int files) {}

    /**
     * The findings of a report by rule.
     *
     * @param agency name of the agency, or of the file where it is not known
     * @param file path of the file
     * @param findings findings by rule id
     */
    record Line(String agency, String file, Map<String, Integer> findings) {}

    /** Counts one more report. */
    void add(Audit audit) {
        var report = audit.report();
        var card = audit.scorecard();
        if (report == null || card == null) {
            return;
        }
        grades.merge(card.grade(), 1, Integer::sum);
        var own = new TreeMap<String, Integer>();
        for (var finding : FindingOrder.of(audit.outcomes())) {
            RuleCard rule = finding.card();
            boolean again = own.merge(rule.id(), 1, Integer::sum) > 1;
            rules.merge(
                    rule.id(),
                    new RuleCount(rule.id(), rule.title(), finding.severity(), 1, 1),
                    (before, one) -> plus(before, one, again ? 0 : 1));
        }
        var name = AuditTeller.agencyName(report);
        lines.add(new Line(name.isEmpty() ? audit.name() : name, audit.name(), own));
    }

    private static RuleCount plus(RuleCount before, RuleCount one, int files) {
        boolean graver = one.severity().compareTo(before.severity()) > 0;
        return new RuleCount(
                before.id(),
                before.title(),
                graver ? one.severity() : before.severity(),
                before.findings() + 1,
                before.files() + files);
    }

    /** By rule id. */
    Collection<RuleCount> rules() {
        return rules.values();
    }

    /** Reports by grade; the empty grade is none. */
    Map<String, Integer> grades() {
        return grades;
    }

    /** In the order of the run. */
    List<Line> lines() {
        return lines;
    }
}
