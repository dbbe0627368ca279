package cn.nianshen.output;

/** The counts of a run in words. */
final class SummaryWords {

    private SummaryWords() {}

    static String files(Summary summary, Messages messages) {
        return messages.text(
                "summary.files",
                summary.files(),
                summary.audited(),
                summary.unreadable(),
                summary.notReports(),
                summary.ignored());
    }

    static String findings(Summary summary, Messages messages) {
        return messages.text(
                "summary.findings",
                summary.errors(),
                summary.warnings(),
                summary.infos(),
                summary.faults());
    }
}
