package cn.nianshen.output;

import cn.nianshen.pack.Waiver;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.score.Waivings;
import java.io.IOException;
import java.util.List;

/** Writes what was waived in a report, by whom and until when, and which waivers lapsed. */
final class TextWaivers {

    private final Page page;
    private final Messages messages;
    private final Words words;
    private final PlaceNames names;

    TextWaivers(Page page, Messages messages, Words words, PlaceNames names) {
        this.page = page;
        this.messages = messages;
        this.words = words;
        this.names = names;
    }

    void write(Waivings waivings) throws IOException {
        if (!waivings.waived().isEmpty()) {
            page.blank();
            page.text(2, Page.Style.BOLD, messages.text("waived", waivings.waived().size()));
        }
        for (var waived : waivings.waived()) {
            waived(waived);
        }
        if (!waivings.lapsed().isEmpty()) {
            page.blank();
            page.text(2, Page.Style.YELLOW, messages.text("lapsed", waivings.lapsed().size()));
        }
        for (var lapsed : waivings.lapsed()) {
            lapsed(lapsed);
        }
    }

    private void waived(Waivings.Waived waived) throws IOException {
        var finding = waived.finding();
        var severity = messages.text("severity." + finding.severity().id());
        page.text(
                4,
                messages.text(
                        "finding", severity, finding.card().id(), finding.card().title(), ""));
        page.field(8, words.label("where"), place(finding.where()));
        page.field(8, words.label("message"), finding.message());
        further(finding.also());
        page.field(8, words.label("waiver"), waiver(waived.waiver()));
    }

    /** The places that are waived along with it. */
    private void further(List<Finding.Also> also) throws IOException {
        if (!also.isEmpty()) {
            var rules = also.stream().map(Finding.Also::rule).distinct().toList();
            var listed = String.join(messages.text("list"), rules);
            page.field(8, words.label("consequence"), messages.text("rest", also.size(), listed));
        }
    }

    private void lapsed(Waivings.Lapsed lapsed) throws IOException {
        var waiver = lapsed.waiver();
        var place = waiver.fingerprint().isEmpty() ? place(waiver.where()) : waiver.fingerprint();
        page.text(
                4,
                messages.text(
                        "lapsed.line",
                        waiver.rule(),
                        messages.text("lapse." + lapsed.cause().id()),
                        waiver.origin()));
        page.field(8, words.label("where"), place);
        page.field(8, words.label("waiver"), waiver(waiver));
    }

    private String waiver(Waiver waiver) {
        return messages.text("waiver", waiver.why(), waiver.approver(), waiver.until());
    }

    private String place(Place place) {
        var name = names.name(place);
        var known = name.isEmpty() ? place.quote() : name;
        var at = words.position(place.at());
        return at.isEmpty() || known.isEmpty() ? known + at : messages.text("placed", known, at);
    }
}
