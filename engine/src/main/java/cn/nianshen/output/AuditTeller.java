package cn.nianshen.output;

import cn.nianshen.report.Report;
import cn.nianshen.rule.Outcome;
import cn.nianshen.source.Characters;
import cn.nianshen.source.Masks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/** Puts into words what is told of a file beside its findings. */
public final class AuditTeller {

    private static final int TITLE = 160;

    private final Messages messages;
    private final Words words;

    public AuditTeller(Messages messages) {
        this.messages = messages;
        this.words = new Words(messages);
    }

    /**
     * Rules that could not judge.
     *
     * @param rules how many
     * @param lines a line for each reason, with the rules
     */
    record Unjudged(int rules, List<String> lines) {
        Unjudged {
            lines = List.copyOf(lines);
        }
    }

    /** What a run was made with, in one line. */
    String run(Header header) {
        var parts = new ArrayList<String>();
        parts.add(messages.text("head.tool", header.version()));
        for (var pack : header.packs()) {
            parts.add(messages.text("head.pack", pack.id(), pack.version(), pack.rules()));
        }
        parts.add(messages.text("head.profile", header.profile()));
        parts.add(messages.text("head.as-of", header.asOf()));
        return String.join(messages.text("head.join"), parts);
    }

    /** What the profile changes, accepts and waives, a line each. */
    List<String> changes(Header header) {
        var lines = new ArrayList<String>();
        for (var change : header.changes()) {
            var key = change.to().equals("disabled") ? "head.disabled" : "head.regraded";
            var to = messages.textOr("severity." + change.to(), change.to());
            lines.add(messages.text(key, change.rule(), to, why(change)));
        }
        for (var variant : header.variants()) {
            lines.add(messages.text("head.variant", variant.form(), variant.cites()));
        }
        if (!header.waivers().isEmpty()) {
            lines.add(messages.text("head.waivers", header.waivers().size()));
        }
        return lines;
    }

    private String why(Header.Change change) {
        return change.cites().isEmpty()
                ? change.why()
                : messages.text("head.cites", change.why(), change.cites());
    }

    /** The title as printed, or that there is none. */
    public String title(Report report) {
        return title(report.title());
    }

    /**
     * The title, or that there is none.
     *
     * @param printed as printed, or empty
     */
    public String title(String printed) {
        var title = Masks.numbers(printed);
        if (title.isEmpty()) {
            return messages.text("title.none");
        }
        return title.length() > TITLE
                ? Characters.whole(title.substring(0, TITLE)) + '\u2026'
                : title;
    }

    /** Name and kind of the agency. */
    String agency(Report report) {
        var name = agencyName(report);
        var kind = report.agency().kind();
        return messages.text(
                "agency",
                name.isEmpty() ? messages.text("agency.none") : name,
                messages.textOr("kind." + kind, kind));
    }

    /** The name of the agency alone, empty where it is not known. */
    public static String agencyName(Report report) {
        return agencyName(report.agency().name(), report.agency().fullName());
    }

    /**
     * The name that is shown.
     *
     * @param name name in the title, or empty
     * @param fullName fullest name found, or empty
     */
    public static String agencyName(String name, String fullName) {
        return Masks.numbers(printed(fullName.isEmpty() ? name : fullName));
    }

    /** Names are compared with half-width brackets, and printed with full-width ones. */
    private static String printed(String name) {
        var out = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '(' || c == ')') {
                out.setCharAt(i, c == '(' ? '\uFF08' : '\uFF09');
            }
        }
        return out.toString();
    }

    /** Year and form. */
    String year(Report report) {
        return year(report.fiscalYear(), report.form());
    }

    /**
     * Year and form.
     *
     * @param fiscalYear year reported on, 0 where unknown
     * @param form form id, or {@code unknown}
     */
    public String year(int fiscalYear, String form) {
        var year = fiscalYear == 0 ? messages.text("year.none") : messages.text("year", fiscalYear);
        boolean known = !form.equals("unknown");
        var none = fiscalYear == 0 ? "form.none" : "form.none.of-year";
        return messages.text(
                "year.form", year, known ? messages.text("form", form) : messages.text(none));
    }

    /** Why it was not audited, or not wholly; empty where it was. */
    public String trouble(Audit audit) {
        if (audit.status() != Audit.Status.AUDITED) {
            var outcome = messages.text("outcome." + audit.status().id());
            return messages.text("outcome.why", outcome, words.reason(audit));
        }
        return audit.reason().isEmpty() ? "" : words.reason(audit);
    }

    /** Key of the reason for which a report without a grade has none. */
    static String ungraded(List<Outcome> outcomes, Report report) {
        if (outcomes.stream().anyMatch(Outcome.Faulted.class::isInstance)) {
            return "ungraded.fault";
        }
        if (!report.form().equals("unknown")) {
            return "ungraded";
        }
        return report.fiscalYear() == 0 ? "ungraded.form" : "ungraded.form.of-year";
    }

    /** Values and rows that have no place in the form. */
    List<String> unplaced(Report report) {
        var lines = new ArrayList<String>();
        int values = report.unplaced().stream().mapToInt(u -> u.texts().size()).sum();
        long unread = report.unplaced().stream().filter(u -> u.texts().isEmpty()).count();
        if (values > 0) {
            lines.add(messages.text("unplaced", values, report.unplaced().size() - unread));
        }
        if (unread > 0) {
            lines.add(messages.text("unread", unread));
        }
        return lines;
    }

    /** Trouble met while reading, with its places. */
    List<String> notices(Report report) {
        var lines = new ArrayList<String>();
        for (var note : report.notices()) {
            var at = words.position(note.at());
            var said = words.note(note);
            lines.add(at.isEmpty() ? said : messages.text("placed", said, at));
        }
        return lines;
    }

    /** What could not be judged, by reasons. */
    Unjudged unjudged(List<Outcome> outcomes) {
        var byReason = new LinkedHashMap<String, TreeSet<String>>();
        var rules = new TreeSet<String>();
        for (var outcome : outcomes) {
            for (var open : NotJudged.of(outcome)) {
                rules.add(outcome.card().id());
                byReason.computeIfAbsent(words.reason(open.reason()), r -> new TreeSet<>())
                        .add(outcome.card().id());
            }
        }
        var lines = new ArrayList<String>();
        byReason.forEach(
                (reason, ids) -> {
                    var listed = String.join(messages.text("list"), ids);
                    lines.add(messages.text("unjudged.line", reason, listed));
                });
        return new Unjudged(rules.size(), lines);
    }

    /** Rules that failed, a line each. */
    List<String> faults(List<Outcome> outcomes) {
        var lines = new ArrayList<String>();
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Faulted faulted) {
                var why = words.fault(faulted.message());
                lines.add(messages.text("faults.line", faulted.card().id(), why));
            }
        }
        return lines;
    }
}
