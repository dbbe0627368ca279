package cn.nianshen.output;

import cn.nianshen.report.Place;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.score.FindingOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an audit found, as far as two audits of one report are compared by it: made just now, or
 * read back from a result that was written.
 *
 * @param name path of the file
 * @param agency name of the agency, or empty
 * @param year fiscal year, 0 where unknown
 * @param status id of what became of the file
 * @param findings what was found, waived findings left out
 * @param unjudged what could not be judged
 * @param recognised whether some of it was recognised from pictures, so that no finding is sure
 * @param setting what it was made with
 */
public record Result(
        String name,
        String agency,
        int year,
        String status,
        List<Found> findings,
        List<Unjudged> unjudged,
        boolean recognised,
        Setting setting) {

    /** A result of which nothing was recognised from pictures, made without waivers. */
    public Result(
            String name,
            String agency,
            int year,
            String status,
            List<Found> findings,
            List<Unjudged> unjudged) {
        this(name, agency, year, status, findings, unjudged, false, Setting.NONE);
    }

    public Result {
        findings = List.copyOf(findings);
        unjudged = List.copyOf(unjudged);
    }

    /**
     * What an audit was made with, as far as it decides what can be found.
     *
     * @param waived findings that somebody answers for
     * @param off ids of rules that were switched off
     * @param made program, packs, profile and day, to tell two audits apart by; or empty
     */
    public record Setting(List<Found> waived, Set<String> off, String made) {

        /** Nothing is known of it. */
        public static final Setting NONE = new Setting(List.of(), Set.of(), "");

        public Setting {
            waived = List.copyOf(waived);
            off = Set.copyOf(off);
        }

        /** What a run with this header is made with, before any file. */
        public static Setting of(Header header) {
            var off = new HashSet<String>();
            for (var change : header.changes()) {
                if (change.to().equals(Header.DISABLED)) {
                    off.add(change.rule());
                }
            }
            var made = new StringBuilder(header.version());
            header.packs()
                    .forEach(p -> made.append(", ").append(p.id()).append(' ').append(p.version()));
            made.append(", ").append(header.profile()).append(", ").append(header.asOf());
            return new Setting(List.of(), off, made.toString());
        }

        Setting waiving(List<Found> findings) {
            return new Setting(findings, off, made);
        }
    }

    /** A place by the ids of the form; an empty id means the whole of the level above. */
    public record Spot(String section, String table, String row, String column) {

        static Spot of(Place place) {
            return new Spot(place.section(), place.table(), place.row(), place.column());
        }

        /** Whether this place is the other one or contains it. */
        boolean covers(Spot other) {
            return within(section, other.section)
                    && within(table, other.table)
                    && within(row, other.row)
                    && within(column, other.column);
        }

        private static boolean within(String mine, String others) {
            return mine.isEmpty() || mine.equals(others);
        }
    }

    /**
     * A finding.
     *
     * @param rule rule id
     * @param severity severity id
     * @param title title of the rule
     * @param message what is wrong
     * @param where first place
     * @param quote words printed there, or empty
     * @param further further places of the same rule
     * @param actual what stands there by the rule, or empty
     * @param told what other rules say for the same cause
     */
    public record Found(
            String rule,
            String severity,
            String title,
            String message,
            Spot where,
            String quote,
            List<Spot> further,
            String actual,
            List<Unjudged> told) {

        public Found {
            further = List.copyOf(further);
            told = List.copyOf(told);
        }

        /** A finding that tells of nothing else. */
        public Found(
                String rule,
                String severity,
                String title,
                String message,
                Spot where,
                String quote,
                List<Spot> further) {
            this(rule, severity, title, message, where, quote, further, "", List.of());
        }

        List<Spot> places() {
            var all = new ArrayList<>(List.of(where));
            all.addAll(further);
            return all;
        }
    }

    /**
     * What a rule could not judge, or says for the cause of another one.
     *
     * @param rule rule id
     * @param where where
     */
    public record Unjudged(String rule, Spot where) {}

    /** Whether the file was audited. */
    public boolean isAudited() {
        return status.equals(Audit.Status.AUDITED.id());
    }

    /**
     * The result of an audit.
     *
     * @param setting what all audits of the run are made with
     */
    public static Result of(Audit audit, Setting setting) {
        var report = audit.report();
        var unjudged = new ArrayList<Unjudged>();
        for (Outcome outcome : audit.outcomes()) {
            for (var open : NotJudged.of(outcome)) {
                unjudged.add(new Unjudged(outcome.card().id(), Spot.of(open.where())));
            }
        }
        return new Result(
                audit.name(),
                report == null ? "" : AuditTeller.agencyName(report),
                report == null ? 0 : report.fiscalYear(),
                audit.status().id(),
                FindingOrder.of(audit.outcomes()).stream().map(Result::found).toList(),
                unjudged,
                report != null && report.recognised(),
                setting.waiving(
                        audit.waivings().waived().stream().map(w -> found(w.finding())).toList()));
    }

    /**
     * The result of an agency of a campaign.
     *
     * @param agency its name
     * @param year year reported on, 0 where unknown
     * @param state what became of its report
     * @param outcomes what was found, by comparing it too
     * @param recognised whether some of it was recognised from pictures
     * @param setting what the campaign was made with
     */
    public static Result of(
            String agency,
            int year,
            String state,
            List<Outcome> outcomes,
            boolean recognised,
            Setting setting) {
        var unjudged = new ArrayList<Unjudged>();
        for (Outcome outcome : outcomes) {
            for (var open : NotJudged.of(outcome)) {
                unjudged.add(new Unjudged(outcome.card().id(), Spot.of(open.where())));
            }
        }
        return new Result(
                agency,
                agency,
                year,
                state,
                FindingOrder.of(outcomes).stream().map(Result::found).toList(),
                unjudged,
                recognised,
                setting);
    }

    private static Found found(Finding finding) {
        var card = finding.card();
        return new Found(
                card.id(),
                finding.severity().id(),
                card.title(),
                finding.message(),
                Spot.of(finding.where()),
                finding.where().quote(),
                finding.also().stream()
                        .filter(also -> FindingTeller.isFurther(also, finding))
                        .map(also -> Spot.of(also.where()))
                        .toList(),
                finding.actual(),
                finding.also().stream()
                        .filter(also -> !FindingTeller.isFurther(also, finding))
                        .map(also -> new Unjudged(also.rule(), Spot.of(also.where())))
                        .toList());
    }
}
