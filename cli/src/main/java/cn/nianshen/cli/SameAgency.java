package cn.nianshen.cli;

import cn.nianshen.output.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Notes of which agency each report is, since folders hold drafts and copies: which one counts is
 * for a person to say.
 */
final class SameAgency {

    /** Files that are named of one agency. */
    private static final int MOST_NAMED = 6;

    private final Context context;
    private final Map<String, List<String>> files = new TreeMap<>();

    SameAgency(Context context) {
        this.context = context;
    }

    /** Takes a report, and gives it back. */
    synchronized Audit take(Audit audit) {
        var report = audit.report();
        if (audit.status() != Audit.Status.AUDITED || report == null) {
            return audit;
        }
        var named = report.agency();
        var name = named.fullName().isEmpty() ? named.name() : named.fullName();
        if (!name.isEmpty() && report.fiscalYear() > 0) {
            var key = name + ' ' + report.fiscalYear();
            files.computeIfAbsent(key, k -> new ArrayList<>()).add(audit.name());
        }
        return audit;
    }

    /** Says of which agencies there are several reports for a year. */
    void say() {
        for (var each : files.entrySet()) {
            var all = each.getValue().stream().sorted().toList();
            if (all.size() > 1) {
                var some = String.join(", ", all.subList(0, Math.min(MOST_NAMED, all.size())));
                var more = all.size() > MOST_NAMED ? some + " \u2026" : some;
                context.say("agency.several", each.getKey(), all.size(), more);
            }
        }
    }
}
