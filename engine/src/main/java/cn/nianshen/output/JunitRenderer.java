package cn.nianshen.output;

import cn.nianshen.report.Report;
import cn.nianshen.report.ReportSection;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes audits as the XML of JUnit, in the form of Maven Surefire, for build servers: a suite for
 * each file, a case for each rule that concerns it. A case fails exactly where its rule has a
 * finding for which the run itself fails; JUnit knows no warning, so milder findings are the output
 * of a case that passes. What was not judged, or was waived, is skipped; a rule that failed and a
 * file that was not audited, or not wholly, are errors, as they are in the exit code.
 */
public final class JunitRenderer implements Renderer {

    private final Writer target;
    private final Markup out;
    private final Messages messages;
    private final Words words;
    private final AuditTeller teller;
    private final Function<String, PlaceNames> names;
    private final Predicate<Severity> failing;

    /**
     * @param target where to write
     * @param messages words
     * @param names names of places, by form id
     * @param failing severities at which a finding makes the run fail
     */
    public JunitRenderer(
            Writer target,
            Messages messages,
            Function<String, PlaceNames> names,
            Predicate<Severity> failing) {
        this.target = target;
        this.messages = messages;
        this.names = names;
        this.failing = failing;
        out = new Markup(target);
        words = new Words(messages);
        teller = new AuditTeller(messages);
    }

    @Override
    public void begin(Header header) throws IOException {
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.open("testsuites", "name", XmlText.legal(header.tool())).raw("\n");
    }

    @Override
    public void audit(Audit audit) throws IOException {
        var cases = cases(audit);
        out.open(
                        "testsuite",
                        "name",
                        XmlText.legal(audit.name()),
                        "tests",
                        String.valueOf(cases.size()),
                        "failures",
                        count(cases, JunitCase.Result.FAILURE),
                        "errors",
                        count(cases, JunitCase.Result.ERROR),
                        "skipped",
                        count(cases, JunitCase.Result.SKIPPED),
                        "time",
                        "0")
                .raw("\n");
        for (var each : cases) {
            write(audit.name(), each);
        }
        out.closeLine();
    }

    private static String count(List<JunitCase> cases, JunitCase.Result result) {
        return String.valueOf(cases.stream().filter(each -> each.result() == result).count());
    }

    private List<JunitCase> cases(Audit audit) {
        var cases = new ArrayList<JunitCase>();
        var trouble = teller.trouble(audit);
        if (!trouble.isEmpty()) {
            var name = messages.text("junit.file");
            cases.add(
                    new JunitCase(
                            name, JunitCase.Result.ERROR, trouble, audit.reason(), List.of()));
        }
        var report = audit.report();
        var form = report == null ? "" : report.form();
        var findings = new FindingTeller(messages, names.apply(form), sections(report));
        var rules = new JunitRules(messages, words, findings, failing);
        for (var outcome : audit.outcomes()) {
            if (!(outcome instanceof Outcome.NotApplicable)) {
                cases.add(rules.of(outcome, audit.waivings()));
            }
        }
        return cases;
    }

    private static List<ReportSection> sections(@Nullable Report report) {
        return report == null ? List.of() : report.sections();
    }

    private void write(String file, JunitCase one) throws IOException {
        out.open(
                "testcase",
                "name",
                XmlText.legal(one.name()),
                "classname",
                XmlText.legal(file),
                "time",
                "0");
        var message = XmlText.legal(one.message());
        switch (one.result()) {
            case PASSED -> lines("system-out", one.lines());
            case SKIPPED -> {
                out.leaf("skipped", "", "message", message);
                lines("system-out", one.lines());
            }
            case FAILURE -> lines("failure", one.lines(), "message", message, "type", one.type());
            case ERROR -> out.leaf("error", message, "message", message, "type", one.type());
        }
        out.closeLine();
    }

    private void lines(String tag, List<String> lines, String... attributes) throws IOException {
        if (!lines.isEmpty()) {
            out.open(tag, attributes);
            for (var line : lines) {
                out.text(XmlText.legal(line)).raw("\n");
            }
            out.close();
        }
    }

    @Override
    public void finish(Summary summary) throws IOException {
        out.closeLine();
        target.flush();
    }
}
