package cn.nianshen.fact;

import cn.nianshen.document.Note;
import cn.nianshen.form.Form;
import cn.nianshen.report.Place;
import cn.nianshen.report.ReadTable;
import cn.nianshen.report.Report;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules may ask for, and whether this report gives it. */
final class Needs {

    /** A section with this much text does not have it in a picture or an attachment. */
    private static final int LEAST_TEXT = 100;

    private Needs() {}

    /** The needs of a report, with the facts derived so far. */
    static List<Need> of(Report report, @Nullable Form form, Brief brief, List<Fact> facts) {
        var needs = new ArrayList<Need>();
        needs.add(need("title", report.observed().title() != null, "title.absent"));
        needs.add(need("period", report.period() != null, "period.absent"));
        needs.add(need("fiscal-year", report.fiscalYear() > 0, "fiscal-year.unknown"));
        boolean sure = List.of("given", "sure").contains(report.agency().confidence());
        needs.add(need("agency.kind", sure, "agency.kind.unsure"));
        boolean placed = !report.agency().region().isEmpty() || !brief.region().isEmpty();
        needs.add(need("own-region", placed, "own-region.unknown"));
        needs.add(need("form", form != null, "form.unknown"));
        boolean readable =
                !report.sections().isEmpty()
                        || report.observed().title() != null
                        || report.observed().tables().stream().anyMatch(ReadTable::present);
        boolean alone = isTablesAlone(report);
        var unread = alone ? "tables.alone" : "sections.absent";
        needs.add(need("sections", readable && !alone, unread));
        needs.add(need("expected-year", brief.expectedYear() > 0, "expected-year.absent"));
        needs.add(
                need(
                        "expected-agency",
                        !brief.expectedAgency().isEmpty(),
                        "expected-agency.absent"));
        needs.addAll(dates(facts));
        needs.addAll(texts(report, facts));
        for (var table : report.observed().tables()) {
            needs.add(table(table));
        }
        return needs;
    }

    /** Lexicons that hold something; a rule can ask for one that users have to fill. */
    static List<Need> lexicons(LexiconScan scan) {
        return scan.names().stream().map(name -> need("lexicon." + name, true, "")).toList();
    }

    private static List<Need> dates(List<Fact> facts) {
        boolean published = false;
        boolean received = false;
        boolean local = false;
        boolean lawful = false;
        for (var fact : facts) {
            published |= fact instanceof PublicationDate;
            received |= fact instanceof ReceiptDate;
            local |= fact instanceof Deadline d && d.duty().equals("local");
            lawful |= fact instanceof Deadline d && d.duty().equals("law");
        }
        return List.of(
                need("publication-date", published, "publication-date.absent"),
                need("receipt-date", received, "receipt-date.absent"),
                need(
                        "deadline.local",
                        local,
                        lawful ? "deadline.earlier.absent" : "deadline.local.absent"));
    }

    /** A workbook with the tables of the form: its report has a text, which was not handed in. */
    private static boolean isTablesAlone(Report report) {
        return report.notices().stream().anyMatch(n -> n.kind().equals(Note.TABLES_ALONE));
    }

    /** The text of each section, and of the file as a whole. */
    private static List<Need> texts(Report report, List<Fact> facts) {
        var broken = report.observed().brokenOff();
        var needs = new ArrayList<Need>();
        boolean alone = isTablesAlone(report);
        var why = alone ? "tables.alone" : "text.incomplete";
        needs.add(need("text", broken == null && !alone, why));
        needs.add(need("wording", !report.recognised(), "recognised"));
        var lost =
                facts.stream()
                        .filter(BrokenOff.class::isInstance)
                        .map(f -> f.place().section())
                        .toList();
        for (var fact : facts) {
            if (fact instanceof Section s) {
                var own = alone ? why : unreadable(s);
                var reason = lost.contains(s.id()) ? "text.incomplete" : own;
                needs.add(need("text." + s.id(), reason.isEmpty(), reason));
            }
        }
        return needs;
    }

    private static String unreadable(Section s) {
        if (!s.headed()) {
            return s.covered() ? "heading.absent" : "section.absent";
        }
        boolean elsewhere = !s.embedded().isEmpty() && s.characters() < LEAST_TEXT;
        return elsewhere ? "text.embedded" : "";
    }

    private static Need table(ReadTable table) {
        if (!table.present()) {
            return need(
                    "table." + table.table(),
                    false,
                    table.embedded().isEmpty() ? "table.absent" : "table." + table.embedded());
        }
        return need("table." + table.table(), table.reliable(), "table.unreliable");
    }

    private static Need need(String id, boolean met, String reason) {
        return new Need(Place.FILE, id, met, met ? "" : reason);
    }
}
