package cn.nianshen.output;

import cn.nianshen.report.Report;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.score.FindingOrder;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Writes audits for people at a console. */
public final class TextRenderer implements Renderer {

    private static final int NOTES = 10;

    private final Page page;
    private final Messages messages;
    private final Words words;
    private final TextHead head;
    private final Function<String, PlaceNames> names;

    /**
     * @param target where to write
     * @param messages words
     * @param names names of places, by form id
     * @param coloured whether to colour
     */
    public TextRenderer(
            Writer target,
            Messages messages,
            Function<String, PlaceNames> names,
            boolean coloured) {
        page = new Page(target, coloured);
        this.messages = messages;
        this.names = names;
        words = new Words(messages);
        head = new TextHead(page, messages, words);
    }

    @Override
    public void begin(Header header) throws IOException {
        head.run(header);
    }

    @Override
    public void audit(Audit audit) throws IOException {
        head.file(audit);
        var report = audit.report();
        var card = audit.scorecard();
        if (report == null || card == null) {
            return;
        }
        var findings = FindingOrder.of(audit.outcomes());
        var score = new TextScore(page, messages);
        score.verdict(words.label("result"), findings, card, ungraded(audit.outcomes(), report));
        waivedShortly(audit);
        notes(audit);
        var places = names.apply(report.form());
        if (!findings.isEmpty() || audit.waivings().waived().isEmpty()) {
            new TextFindings(page, messages, words, places, report.sections())
                    .write(findings, card.lines());
        }
        new TextWaivers(page, messages, words, places).write(audit.waivings());
        unjudged(audit.outcomes());
        faults(audit.outcomes());
        score.sheet(card);
        score.spared(audit.waivings(), card);
    }

    /** Next to the verdict, so that nobody takes a report with waivers for a clean one. */
    private void waivedShortly(Audit audit) throws IOException {
        int waived = audit.waivings().waived().size();
        int lapsed = audit.waivings().lapsed().size();
        if (waived + lapsed > 0) {
            page.field(2, words.label("waiver"), messages.text("waived.counts", waived, lapsed));
        }
    }

    /** Key of the reason for which a report without a grade has none. */
    private static String ungraded(List<Outcome> outcomes, Report report) {
        if (outcomes.stream().anyMatch(Outcome.Faulted.class::isInstance)) {
            return "ungraded.fault";
        }
        return report.form().equals("unknown") ? "ungraded.form" : "ungraded";
    }

    private void notes(Audit audit) throws IOException {
        var report = audit.report();
        if (report == null) {
            return;
        }
        int values = report.unplaced().stream().mapToInt(u -> u.texts().size()).sum();
        long unread = report.unplaced().stream().filter(u -> u.texts().isEmpty()).count();
        if (values > 0) {
            page.text(2, messages.text("unplaced", values, report.unplaced().size() - unread));
        }
        if (unread > 0) {
            page.text(2, messages.text("unread", unread));
        }
        int shown = Math.min(NOTES, report.notices().size());
        for (var note : report.notices().subList(0, shown)) {
            var at = words.position(note.at());
            var said = words.note(note);
            page.field(
                    2,
                    words.label("note"),
                    at.isEmpty() ? said : messages.text("placed", said, at));
        }
        if (report.notices().size() > shown) {
            page.text(2, messages.text("more", report.notices().size() - shown));
        }
    }

    private void unjudged(List<Outcome> outcomes) throws IOException {
        var byReason = new LinkedHashMap<String, TreeSet<String>>();
        var rules = new TreeSet<String>();
        for (var outcome : outcomes) {
            for (var open : NotJudged.of(outcome)) {
                rules.add(outcome.card().id());
                byReason.computeIfAbsent(words.reason(open.reason()), r -> new TreeSet<>())
                        .add(outcome.card().id());
            }
        }
        if (rules.isEmpty()) {
            return;
        }
        page.blank();
        page.text(2, Page.Style.BOLD, messages.text("unjudged", rules.size()));
        for (Map.Entry<String, TreeSet<String>> entry : byReason.entrySet()) {
            page.text(4, messages.text("unjudged.line", entry.getKey(), list(entry.getValue())));
        }
    }

    private void faults(List<Outcome> outcomes) throws IOException {
        var faults = new ArrayList<Outcome.Faulted>();
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Faulted faulted) {
                faults.add(faulted);
            }
        }
        if (faults.isEmpty()) {
            return;
        }
        page.blank();
        page.text(2, Page.Style.RED, messages.text("faults", faults.size()));
        for (var fault : faults) {
            page.text(
                    4,
                    messages.text("faults.line", fault.card().id(), words.fault(fault.message())));
        }
    }

    private String list(Iterable<String> items) {
        return String.join(messages.text("list"), items);
    }

    @Override
    public void finish(Summary summary) throws IOException {
        page.blank();
        page.rule('-');
        page.text(
                0,
                Page.Style.BOLD,
                messages.text(
                        "summary.files",
                        summary.files(),
                        summary.audited(),
                        summary.unreadable(),
                        summary.notReports(),
                        summary.ignored()));
        page.text(
                0,
                Page.Style.BOLD,
                messages.text(
                        "summary.findings",
                        summary.errors(),
                        summary.warnings(),
                        summary.infos(),
                        summary.faults()));
        if (summary.waived() + summary.lapsed() > 0) {
            page.text(
                    0,
                    Page.Style.BOLD,
                    messages.text("summary.waived", summary.waived(), summary.lapsed()));
        }
        page.flush();
    }
}
