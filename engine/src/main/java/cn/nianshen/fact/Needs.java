package cn.nianshen.fact;

import cn.nianshen.form.Form;
import cn.nianshen.report.Place;
import cn.nianshen.report.ReadTable;
import cn.nianshen.report.Report;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules may ask for, and whether this report gives it. */
final class Needs {

    private Needs() {}

    static List<Need> of(Report report, @Nullable Form form, Brief brief) {
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
        needs.add(need("sections", readable, "sections.absent"));
        needs.add(need("expected-year", brief.expectedYear() > 0, "expected-year.absent"));
        needs.add(
                need(
                        "expected-agency",
                        !brief.expectedAgency().isEmpty(),
                        "expected-agency.absent"));
        needs.add(need("publication-date", false, "publication-date.absent"));
        for (var table : report.observed().tables()) {
            needs.add(table(table));
        }
        return needs;
    }

    /** Lexicons that hold something; a rule can ask for one that users have to fill. */
    static List<Need> lexicons(LexiconScan scan) {
        return scan.names().stream().map(name -> need("lexicon." + name, true, "")).toList();
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
