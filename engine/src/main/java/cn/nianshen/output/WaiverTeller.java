package cn.nianshen.output;

import cn.nianshen.pack.Waiver;
import cn.nianshen.report.Place;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.score.Waivings;

/** Puts into words what was waived, by whom and until when, and which waivers lapsed. */
final class WaiverTeller {

    private final Messages messages;
    private final Words words;
    private final PlaceNames names;

    WaiverTeller(Messages messages, PlaceNames names) {
        this.messages = messages;
        this.words = new Words(messages);
        this.names = names;
    }

    /**
     * A waiver in words.
     *
     * @param head what it is about
     * @param place where
     * @param message what was found there, or empty
     * @param further what is waived along with it, or empty
     * @param waiver why, who approved it and until when
     */
    record Told(String head, String place, String message, String further, String waiver) {}

    /** A finding that was waived. */
    Told told(Waivings.Waived waived) {
        var finding = waived.finding();
        var severity = messages.text("severity." + finding.severity().id());
        var also = finding.also();
        var rules = also.stream().map(a -> a.rule()).distinct().toList();
        var listed = String.join(messages.text("list"), rules);
        return new Told(
                messages.text("finding", severity, finding.card().id(), finding.card().title(), ""),
                place(finding.where()),
                finding.message(),
                also.isEmpty() ? "" : messages.text("rest", also.size(), listed),
                waiver(waived.waiver()));
    }

    /** A waiver that did nothing. */
    Told told(Waivings.Lapsed lapsed) {
        var waiver = lapsed.waiver();
        return new Told(
                messages.text(
                        "lapsed.line",
                        waiver.rule(),
                        messages.text("lapse." + lapsed.cause().id()),
                        waiver.origin()),
                waiver.fingerprint().isEmpty() ? place(waiver.where()) : waiver.fingerprint(),
                "",
                "",
                waiver(waiver));
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
