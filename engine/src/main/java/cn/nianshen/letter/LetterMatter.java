package cn.nianshen.letter;

import cn.nianshen.output.Audit;
import cn.nianshen.output.AuditTeller;
import cn.nianshen.output.CampaignResult;
import cn.nianshen.output.Judged;
import cn.nianshen.report.ReportSection;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is about.
 *
 * @param agency name of the agency, or empty
 * @param file path of its report
 * @param year year reported on, 0 where unknown
 * @param title title as printed, or empty
 * @param form form that was used
 * @param sections sections of the report
 * @param recognised whether some of it was recognised from pictures
 * @param complete whether the file is whole
 * @param outcomes what was found
 */
public record LetterMatter(
        String agency,
        String file,
        int year,
        String title,
        String form,
        List<ReportSection> sections,
        boolean recognised,
        boolean complete,
        List<Outcome> outcomes) {

    public LetterMatter {
        sections = List.copyOf(sections);
        outcomes = List.copyOf(outcomes);
    }

    /** Of an audit; null where it says nothing of a report. */
    static @Nullable LetterMatter of(Audit audit) {
        var report = audit.report();
        return report == null || audit.status() != Audit.Status.AUDITED
                ? null
                : new LetterMatter(
                        AuditTeller.agencyName(report),
                        audit.name(),
                        report.fiscalYear(),
                        report.title(),
                        report.form(),
                        report.sections(),
                        report.recognised(),
                        report.complete(),
                        audit.outcomes());
    }

    /** Of an agency of a campaign whose report was audited, without what people dismissed. */
    public static LetterMatter of(CampaignResult.Agency agency) {
        var heading = agency.heading().get();
        return new LetterMatter(
                agency.name(),
                agency.file(),
                agency.fiscalYear(),
                heading.title(),
                agency.form(),
                heading.sections(),
                heading.recognised(),
                heading.complete(),
                held(agency));
    }

    private static List<Outcome> held(CampaignResult.Agency agency) {
        var outcomes = new ArrayList<>(agency.alone().get());
        outcomes.addAll(agency.besides().get());
        var dismissed = new IdentityHashMap<Finding, Boolean>();
        Judged.of(outcomes, List.of(), agency.decisions()).all().stream()
                .filter(Judged::isDismissed)
                .forEach(each -> dismissed.put(each.finding(), true));
        if (dismissed.isEmpty()) {
            return outcomes;
        }
        return outcomes.stream().map(outcome -> without(outcome, dismissed)).toList();
    }

    private static Outcome without(Outcome outcome, IdentityHashMap<Finding, Boolean> these) {
        if (!(outcome instanceof Outcome.Violated violated)) {
            return outcome;
        }
        var left = violated.findings().stream().filter(f -> !these.containsKey(f)).toList();
        return new Outcome.Violated(violated.card(), left, violated.unjudged());
    }
}
