package cn.nianshen.campaign;

import cn.nianshen.fact.Brief;
import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Claim;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Facts;
import cn.nianshen.fact.Knowledge;
import cn.nianshen.fact.LexiconScan;
import cn.nianshen.fact.Mention;
import cn.nianshen.fact.Need;
import cn.nianshen.form.Form;
import cn.nianshen.form.Gazetteer;
import cn.nianshen.pack.Pack;
import cn.nianshen.report.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes digests: the facts of a report that comparing it with others needs, and its text. */
public final class ReportDigester {

    private static final String BODY = "body";
    private static final Set<Class<? extends Fact>> KEPT =
            Set.of(Cell.class, Need.class, Mention.class, Claim.class);

    private final Knowledge known;
    private final Brief brief = new Brief(0, "", LocalDate.EPOCH, Map.of(), List.of());

    /**
     * @param forms forms that reports are read by
     * @param first pack with the words of reading
     * @param campaign pack that compares reports, with its lexicons
     */
    public ReportDigester(List<Form> forms, Pack first, Pack campaign) {
        var lexicons = campaign.lexicons();
        known =
                new Knowledge(
                        forms, first.words(), new LexiconScan(lexicons), new Gazetteer(lexicons));
    }

    /** The digest of a report. */
    public ReportDigest digest(Report report) {
        var facts = Facts.of(report, known, brief, KEPT::contains);
        var agency = report.agency();
        return new ReportDigest(
                report.title(),
                report.fiscalYear(),
                report.form(),
                agency.name(),
                agency.fullName(),
                agency.kind(),
                agency.level(),
                report.complete(),
                report.recognised(),
                report.sections(),
                all(facts, Cell.class).toList(),
                all(facts, Need.class).toList(),
                all(facts, Mention.class).map(Mention::kind).distinct().sorted().toList(),
                all(facts, Claim.class).filter(ReportDigester::isChange).toList(),
                report.passages().stream()
                        .filter(p -> p.zone().equals(BODY) && !p.section().isEmpty())
                        .map(p -> new ReportDigest.Text(p.section(), p.printed(), p.atPrinted(0)))
                        .toList());
    }

    private static boolean isChange(Claim claim) {
        return claim.role().equals("change") && claim.scope().equals("own");
    }

    private static <F extends Fact> Stream<F> all(List<Fact> facts, Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
