package cn.nianshen.annotate;

import cn.nianshen.document.Position;
import cn.nianshen.output.Audit;
import cn.nianshen.output.FindingTeller;
import cn.nianshen.output.Messages;
import cn.nianshen.output.ToldFinding;
import cn.nianshen.report.Place;
import cn.nianshen.report.Report;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.score.FindingOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes the remarks of an audit: one for each finding, and one for each further place of it. */
public final class Remarks {

    private final Messages messages;
    private final Function<String, PlaceNames> names;

    /**
     * @param messages words
     * @param names names of places, by form id
     */
    public Remarks(Messages messages, Function<String, PlaceNames> names) {
        this.messages = messages;
        this.names = names;
    }

    /** The remarks, in the order of findings; none for a file that was not audited. */
    public List<Remark> of(Audit audit) {
        var report = audit.report();
        if (report == null) {
            return List.of();
        }
        var teller = new FindingTeller(messages, names.apply(report.form()), report.sections());
        var out = new ArrayList<Remark>();
        int number = 0;
        for (var finding : FindingOrder.of(audit.outcomes())) {
            var told = teller.told(finding, BigDecimal.ZERO);
            var where = finding.where();
            out.add(remark(place(where, report), where.quote(), told, lines(++number, told)));
            for (var also : finding.also()) {
                var there = also.where();
                if (FindingTeller.isFurther(also, finding) && there.at().order() > 0) {
                    var line =
                            messages.text("remark.further", number, told.finding().card().title());
                    out.add(remark(there.at(), there.quote(), told, List.of(line)));
                }
            }
        }
        return out;
    }

    private static Remark remark(Position at, String quote, ToldFinding told, List<String> lines) {
        return new Remark(at, quote, told.finding().severity(), lines);
    }

    /** Where a finding stands; that of a whole section stands at its heading. */
    private static Position place(Place where, Report report) {
        if (where.at().order() > 0) {
            return where.at();
        }
        return report.sections().stream()
                .filter(section -> section.id().equals(where.section()))
                .map(section -> section.at())
                .findFirst()
                .orElse(Position.NONE);
    }

    private List<String> lines(int number, ToldFinding told) {
        var finding = told.finding();
        var card = finding.card();
        var lines = new ArrayList<String>();
        lines.add(messages.text("remark.head", number, told.severity(), card.title(), card.id()));
        line(lines, "message", finding.message());
        line(lines, "compare", told.compare());
        var cites = String.join(messages.text("list"), card.citations());
        line(lines, "basis", messages.text("remark.basis", told.charge(), cites));
        line(lines, "remedy", finding.remedy());
        told.suspects().forEach(suspect -> line(lines, "suspect", suspect));
        told.consequences().forEach(c -> line(lines, "consequence", c.told()));
        return lines;
    }

    private void line(List<String> lines, String key, String text) {
        if (!text.isEmpty()) {
            lines.add(messages.text("remark.line", messages.text("label." + key), text));
        }
    }
}
