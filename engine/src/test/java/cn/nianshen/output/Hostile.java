package cn.nianshen.output;

import cn.nianshen.document.Position;
import cn.nianshen.report.Agency;
import cn.nianshen.report.Observed;
import cn.nianshen.report.Place;
import cn.nianshen.report.Report;
import cn.nianshen.report.ReportSection;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import cn.nianshen.score.Made;
import cn.nianshen.score.Scorer;
import cn.nianshen.source.Digest;
import cn.nianshen.source.Format;
import java.util.ArrayList;
import java.util.List;

/** Audits of reports whose words are meant to break out of an output. */
final class Hostile {

    static final List<String> TEXTS =
            List.of(
                    "<script>alert(1)</script> <img src=x onerror=alert(1)> &lt;b&gt;",
                    "]]> --> <![CDATA[ <?xml version='1.0'?> <!DOCTYPE a [<!ENTITY b 'c'>]>",
                    "=cmd|' /C calc'!A0",
                    "+1",
                    "-2",
                    "@SUM(A1)",
                    "\t=1+1",
                    "\r=1+1",
                    "\uFF1D1+1",
                    "a,\"b\"\r\nc;d",
                    "[mail](javascript:alert(1)) ![x](http://evil.example/a.png) <http://e.example>",
                    "http://evil.example www.evil.example a@evil.example {0} {{x}} ${jndi:ldap://x}",
                    "# head\n\n- item\n```\n| a | b |\n|---|---|\n1. one\n***",
                    "\u0000\u0001\u0008\u000B\u001B[31m\u007F\u0085\u009B",
                    "\u202Eright\u202C \u2066left\u2069 \u200F\u061C \u2028 \u2029",
                    "\uFFFE\uFFFF \uD800 \uDC00",
                    "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69",
                    "长".repeat(10_000));

    private Hostile() {}

    /** One audit that says all of it at every place that a report has words for. */
    static Audit all() {
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < TEXTS.size(); i++) {
            outcomes.add(violated(String.format("HOS-%03d", i + 1), TEXTS.get(i)));
        }
        outcomes.add(
                new Outcome.Faulted(
                        Made.card("HOS-900", "CONTENT", Severity.ERROR),
                        String.join("", TEXTS.subList(0, 17))));
        var name = "a b/#1?%:" + TEXTS.get(0) + TEXTS.get(13) + TEXTS.get(16);
        var report = report();
        return new Audit(
                name,
                Digest.NONE,
                Format.MARKDOWN,
                Audit.Status.AUDITED,
                "",
                List.of(),
                report,
                outcomes,
                Scorer.score(outcomes, report, Made.profile()));
    }

    /** One that was not audited, for a reason that quotes the file. */
    static Audit refused() {
        return new Audit(
                "=1+1.docx",
                Digest.NONE,
                Format.UNKNOWN,
                Audit.Status.UNREADABLE,
                "no-words-for-this",
                TEXTS.subList(0, 17),
                null,
                List.of(),
                null);
    }

    private static Outcome violated(String rule, String text) {
        var plain = Made.card(rule, "CONTENT", Severity.ERROR);
        var card =
                new RuleCard(
                        rule,
                        text,
                        plain.category(),
                        plain.severity(),
                        plain.grades(),
                        plain.basis(),
                        plain.applies(),
                        List.of(),
                        List.of(),
                        List.of(text),
                        plain.message(),
                        plain.remedy(),
                        plain.since());
        var where = new Place("overview", "", "", "", Position.ofLine(3, 3), text);
        var also = List.of(new Finding.Also(rule, where, ""), new Finding.Also(rule, where, text));
        return Made.violated(
                new Finding(card, Severity.ERROR, text, text, where, text, text, also, List.of()));
    }

    private static Report report() {
        var plain = Made.report("2021", 9, 1);
        var text = String.join(" ", TEXTS.subList(0, 17));
        return new Report(
                text,
                new Agency(text, text, "department", "county", "sure", ""),
                plain.fiscalYear(),
                plain.form(),
                null,
                List.of(new ReportSection("overview", 1, text, Position.ofLine(3, 3))),
                plain.cells(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true,
                Observed.nothing());
    }
}
