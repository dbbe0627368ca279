package cn.nianshen.output;

import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.Severity;

/**
 * Counts over a run.
 *
 * @param files files tried
 * @param audited files audited
 * @param unreadable files that could not be read
 * @param notReports files that are no annual report
 * @param ignored files passed over in folders: system files and files that are no documents
 * @param errors findings of severity error
 * @param warnings findings of severity warning
 * @param infos findings of severity info
 * @param faults rules that failed
 * @param incomplete files audited although they break off
 * @param waived findings waived, which no other count has
 * @param lapsed waivers that took nothing out
 */
public record Summary(
        int files,
        int audited,
        int unreadable,
        int notReports,
        int ignored,
        int errors,
        int warnings,
        int infos,
        int faults,
        int incomplete,
        int waived,
        int lapsed) {

    /** Nothing counted yet. */
    public static final Summary NONE = new Summary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** This summary with one more file. */
    public Summary plus(Audit audit) {
        var waivings = audit.waivings();
        return plus(audit, waivings.waived().size(), waivings.lapsed().size());
    }

    /**
     * This summary with one more file of which no waivings are at hand.
     *
     * @param moreWaived findings waived in it
     * @param moreLapsed waivers that took nothing out of it
     */
    public Summary plus(Audit audit, int moreWaived, int moreLapsed) {
        var counts = new int[Severity.values().length];
        int failed = 0;
        for (var outcome : audit.outcomes()) {
            if (outcome instanceof Outcome.Violated violated) {
                for (Finding finding : violated.findings()) {
                    counts[finding.severity().ordinal()]++;
                }
            } else if (outcome instanceof Outcome.Faulted) {
                failed++;
            }
        }
        return new Summary(
                files + 1,
                audited + one(audit, Audit.Status.AUDITED),
                unreadable + one(audit, Audit.Status.UNREADABLE),
                notReports + one(audit, Audit.Status.NOT_A_REPORT),
                ignored,
                errors + counts[Severity.ERROR.ordinal()],
                warnings + counts[Severity.WARNING.ordinal()],
                infos + counts[Severity.INFO.ordinal()],
                faults + failed,
                incomplete + (isIncomplete(audit) ? 1 : 0),
                waived + moreWaived,
                lapsed + moreLapsed);
    }

    /** This summary with the number of files passed over. */
    public Summary ignoring(int number) {
        return new Summary(
                files,
                audited,
                unreadable,
                notReports,
                number,
                errors,
                warnings,
                infos,
                faults,
                incomplete,
                waived,
                lapsed);
    }

    private static boolean isIncomplete(Audit audit) {
        return audit.status() == Audit.Status.AUDITED && !audit.reason().isEmpty();
    }

    private static int one(Audit audit, Audit.Status status) {
        return audit.status() == status ? 1 : 0;
    }
}
