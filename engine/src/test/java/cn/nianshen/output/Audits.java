package cn.nianshen.output;

import cn.nianshen.document.Note;
import cn.nianshen.document.Position;
import cn.nianshen.pack.Waiver;
import cn.nianshen.report.Observed;
import cn.nianshen.report.Place;
import cn.nianshen.report.Report;
import cn.nianshen.report.ReportSection;
import cn.nianshen.report.StatedFigure;
import cn.nianshen.report.StatedPeriod;
import cn.nianshen.report.Unplaced;
import cn.nianshen.rule.Certainty;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import cn.nianshen.rule.Slip;
import cn.nianshen.rule.Suspect;
import cn.nianshen.rule.Tracing;
import cn.nianshen.score.Fingerprints;
import cn.nianshen.score.Made;
import cn.nianshen.score.Scorer;
import cn.nianshen.score.Waiving;
import cn.nianshen.source.Digest;
import cn.nianshen.source.Format;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Audits made by hand, one for each thing that a renderer must be able to say. */
final class Audits {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    static final Header HEADER =
            new Header(
                    "nianshen",
                    "0.1.0",
                    List.of(new Header.PackLine("gongkai", "1.0.0", 268)),
                    "default",
                    List.of(
                            new Header.Change("STR-028", "disabled", "本县不要求引言", ""),
                            new Header.Change("STR-021", "warning", "从严", "某县公开办〔2023〕1号")),
                    List.of(new Header.Variant("2019", "某省2020年填报说明")),
                    waivers(),
                    LocalDate.of(2024, 2, 1));

    private Audits() {}

    static Audit clean() {
        return audited("clean.docx", Made.report("2021", 12, 0), new Outcome.Passed(sum()));
    }

    private static List<Waiver> waivers() {
        var day = LocalDate.of(2024, 12, 31);
        var place = new Place("", "requests", "sum", "total", Position.NONE, "");
        var plain = Made.waiver("ARI-004", "", day);
        return List.of(
                Made.waiver("STR-022", "STR-022@///#000000000000", day),
                Made.waiver("ARI-001", print(sums()), day),
                new Waiver(
                        "ARI-004",
                        plain.reports(),
                        "",
                        place,
                        "5",
                        "7",
                        plain.why(),
                        plain.approver(),
                        LocalDate.of(2023, 12, 31),
                        "own.yaml:12"));
    }

    private static String print(Finding finding) {
        return Fingerprints.of(List.of(finding)).of(finding);
    }

    /** One finding waived, one left, two waivers without effect. */
    static Audit waived() {
        var form = Made.card("STR-022", "STRUCTURE", Severity.ERROR);
        var whole =
                List.of(
                        Made.violated(sums()),
                        Made.violated(Made.finding(form, Severity.ERROR, Place.FILE)));
        var left = Waiving.apply(whole, waivers(), LocalDate.of(2024, 2, 1));
        var report = richReport();
        var card = Scorer.score(left.outcomes(), report, Made.profile());
        var spared = card.points().subtract(Scorer.score(whole, report, Made.profile()).points());
        var audit = audited("waived.docx", report, left.outcomes().toArray(new Outcome[0]));
        return audit.waiving(left.waivings().sparing(spared));
    }

    static Audit incomplete() {
        var audit = audited("half.txt", Made.report("2021", 12, 0), new Outcome.Passed(sum()));
        return new Audit(
                audit.name(),
                audit.digest(),
                audit.format(),
                audit.status(),
                "incomplete",
                List.of(),
                audit.report(),
                audit.outcomes(),
                audit.scorecard());
    }

    static Audit ungraded() {
        return audited("old.html", Made.report("unknown", 0, 0), new Outcome.Passed(sum()));
    }

    /**
     * Findings with everything that a finding can have, rules not judged and a rule that failed.
     */
    static Audit full() {
        var form = Made.card("STR-022", "STRUCTURE", Severity.ERROR);
        var privacy = Made.card("PRV-001", "PRIVACY", Severity.WARNING);
        var hint = Made.card("LNG-020", "LANGUAGE", Severity.INFO);
        var vetoed = Made.card("TBL-001", "TABLE-FORM", Severity.ERROR);
        var phone =
                new Place(
                        "other", "", "", "", new Position(90, 3, 0, 7, 0, 0, 0), "电话：13900000000");
        return audited(
                "甲镇/report\u001B[31m.md",
                richReport(),
                Made.violated(sums()),
                Made.violated(Made.finding(form, Severity.ERROR, Place.FILE)),
                new Outcome.Violated(
                        privacy,
                        List.of(Made.finding(privacy, Severity.WARNING, phone)),
                        List.of(new Outcome.Unjudged("table.picture", Place.FILE))),
                Made.violated(Made.finding(hint, 50)),
                Made.violated(
                        Made.finding(vetoed, Severity.ERROR, Made.cell("disclosure", "", "", 5))),
                new Outcome.NotAssessable(
                        Made.card("CON-001", "CONSISTENCY", Severity.ERROR),
                        List.of(
                                new Outcome.Unjudged(
                                        "cells.not-numbers",
                                        Made.cell("requests", "new", "total", 22)))),
                new Outcome.NotAssessable(
                        Made.card("XYR-010", "CROSS-YEAR", Severity.WARNING),
                        List.of(new Outcome.Unjudged("previous-year", Place.FILE))),
                new Outcome.NotAssessable(
                        Made.card("XYR-011", "CROSS-YEAR", Severity.WARNING),
                        List.of(new Outcome.Unjudged("a.key.without.words", Place.FILE))),
                new Outcome.Faulted(
                        Made.card("CNT-001", "CONTENT", Severity.ERROR), "boom \u0007"));
    }

    private static Finding sums() {
        var where = Made.cell("requests", "sum", "natural", 26);
        return new Finding(
                sum(),
                Severity.ERROR,
                "第三项各分项之和为 7，而（七）总计印为 5，两者不等。请逐格核对本列各行，尤其是（三）不予公开与（五）不予处理两组；修改后总计列须一并重算，并与表四、正文所述数据对上。",
                "逐项核对本列，改正错误的一格",
                where,
                "7",
                "5",
                List.of(
                        new Finding.Also(
                                "ARI-001", Made.cell("requests", "sum", "business", 27), ""),
                        new Finding.Also(
                                "ARI-001", Made.cell("requests", "sum", "research", 28), ""),
                        new Finding.Also(
                                "ARI-001", Made.cell("requests", "sum", "welfare", 29), ""),
                        new Finding.Also("ARI-001", Made.cell("requests", "sum", "legal", 30), ""),
                        new Finding.Also("ARI-001", Made.cell("requests", "sum", "other", 31), ""),
                        new Finding.Also(
                                "ARI-004", Made.cell("requests", "sum", "total", 32), "总计列之和不等")),
                List.of(
                        new Suspect(
                                "requests", "deny.2", "natural", "2", "12", Slip.DIGIT_DROPPED, 1)),
                new Tracing(
                        Certainty.UNIQUE,
                        1,
                        0,
                        List.of(
                                new Tracing.Mended("ARI-001", where),
                                new Tracing.Mended(
                                        "ARI-004", Made.cell("requests", "sum", "total", 32)))));
    }

    private static RuleCard sum() {
        return Made.card("ARI-001", "ARITHMETIC", Severity.ERROR);
    }

    private static Report richReport() {
        var plain = Made.report("2021", 9, 1);
        return new Report(
                plain.title(),
                plain.agency(),
                plain.fiscalYear(),
                plain.form(),
                new StatedPeriod(
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        "1月1日至12月31日",
                        Position.ofLine(2, 2)),
                List.of(new ReportSection("overview", 1, "一、总体情况", Position.ofLine(3, 3))),
                plain.cells(),
                List.of(
                        new Unplaced(
                                "requests",
                                "deny.1",
                                "1.属于国家秘密",
                                List.of("0", "1"),
                                "cells-differ",
                                Position.ofLine(40, 40))),
                List.of(),
                List.of(
                        new StatedFigure(
                                "requests.received",
                                new BigDecimal("1E+1"),
                                "件",
                                "共收到申请10件",
                                StatedFigure.Sense.PLAIN,
                                Position.ofLine(4, 4))),
                List.of(
                        new Note("extension-differs", List.of("html"), Position.NONE),
                        new Note("odd", List.of("x"), Position.ofLine(9, 9))),
                true,
                Observed.nothing());
    }

    static Audit unreadable() {
        return failed("locked.docx", Format.ENCRYPTED, Audit.Status.UNREADABLE, "encrypted");
    }

    static Audit later() {
        return failed("scan.pdf", Format.PDF, Audit.Status.UNREADABLE, "format-later", "pdf");
    }

    static Audit guide() {
        return failed("guide.html", Format.HTML, Audit.Status.NOT_A_REPORT, "guide");
    }

    static Audit missing() {
        return new Audit(
                "none.docx",
                Digest.NONE,
                Format.UNKNOWN,
                Audit.Status.UNREADABLE,
                "missing",
                List.of(),
                null,
                List.of(),
                null);
    }

    private static Audit failed(
            String name, Format format, Audit.Status status, String reason, String... arguments) {
        return new Audit(
                name,
                Digest.taken(DIGEST),
                format,
                status,
                reason,
                List.of(arguments),
                null,
                List.of(),
                null);
    }

    private static Audit audited(String name, Report report, Outcome... outcomes) {
        var all = List.of(outcomes);
        return new Audit(
                name,
                Digest.taken(DIGEST),
                Format.MARKDOWN,
                Audit.Status.AUDITED,
                "",
                List.of(),
                report,
                all,
                Scorer.score(all, report, Made.profile()));
    }

    static List<Audit> all() {
        return List.of(
                clean(),
                full(),
                waived(),
                incomplete(),
                ungraded(),
                unreadable(),
                later(),
                guide(),
                missing());
    }
}
