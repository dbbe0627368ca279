package cn.nianshen.output;

import cn.nianshen.score.Waivings;
import java.io.IOException;
import java.util.List;

/** Writes findings and waivers in Markdown; it leaves out no further place, for it has room. */
final class MarkdownFindings {

    private final Markdown out;
    private final Messages messages;
    private final Words words;

    MarkdownFindings(Markdown out, Messages messages, Words words) {
        this.out = out;
        this.messages = messages;
        this.words = words;
    }

    void write(List<ToldFinding.Group> groups) throws IOException {
        if (groups.isEmpty()) {
            out.paragraph(messages.text("nothing"));
        }
        for (var group : groups) {
            out.heading(3, group.heading());
            for (var told : group.findings()) {
                finding(told);
            }
            out.end();
        }
    }

    private void finding(ToldFinding told) throws IOException {
        var finding = told.finding();
        var card = finding.card();
        boolean costs = told.points().signum() > 0;
        var costing = costs ? messages.text("costs", Numbers.plain(told.points())) : "";
        out.head(messages.text("finding", told.severity(), card.id(), card.title(), costing));
        field("where", told.place());
        field("message", finding.message());
        field("quote", told.quote());
        field("compare", told.compare());
        var citations = String.join(messages.text("list"), card.citations());
        field("basis", messages.text("charged", told.charge(), citations));
        field("remedy", finding.remedy());
        for (var line : told.suspects()) {
            field("suspect", line);
        }
        field("also", String.join(messages.text("list.places"), told.further()));
        for (var consequence : told.consequences()) {
            field("consequence", consequence.told());
        }
    }

    private void field(String label, String text) throws IOException {
        out.field(1, words.label(label), text);
    }

    /** What was waived, and which waivers lapsed. */
    void waivings(Waivings waivings, WaiverTeller teller) throws IOException {
        if (!waivings.waived().isEmpty()) {
            out.heading(3, messages.text("waived", waivings.waived().size()));
            for (var waived : waivings.waived()) {
                waiver(teller.told(waived));
            }
            out.end();
        }
        if (!waivings.lapsed().isEmpty()) {
            out.heading(3, messages.text("lapsed", waivings.lapsed().size()));
            for (var lapsed : waivings.lapsed()) {
                waiver(teller.told(lapsed));
            }
            out.end();
        }
    }

    private void waiver(WaiverTeller.Told told) throws IOException {
        out.head(told.head());
        field("where", told.place());
        field("message", told.message());
        field("consequence", told.further());
        field("waiver", told.waiver());
    }
}
