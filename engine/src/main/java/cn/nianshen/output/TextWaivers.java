package cn.nianshen.output;

import cn.nianshen.rule.PlaceNames;
import cn.nianshen.score.Waivings;
import java.io.IOException;

/** Writes what was waived in a report, by whom and until when, and which waivers lapsed. */
final class TextWaivers {

    private final Page page;
    private final Messages messages;
    private final Words words;
    private final WaiverTeller teller;

    TextWaivers(Page page, Messages messages, Words words, PlaceNames names) {
        this.page = page;
        this.messages = messages;
        this.words = words;
        this.teller = new WaiverTeller(messages, names);
    }

    void write(Waivings waivings) throws IOException {
        if (!waivings.waived().isEmpty()) {
            page.blank();
            page.text(2, Page.Style.BOLD, messages.text("waived", waivings.waived().size()));
        }
        for (var waived : waivings.waived()) {
            told(teller.told(waived));
        }
        if (!waivings.lapsed().isEmpty()) {
            page.blank();
            page.text(2, Page.Style.YELLOW, messages.text("lapsed", waivings.lapsed().size()));
        }
        for (var lapsed : waivings.lapsed()) {
            told(teller.told(lapsed));
        }
    }

    private void told(WaiverTeller.Told told) throws IOException {
        page.text(4, told.head());
        page.field(8, words.label("where"), told.place());
        page.field(8, words.label("message"), told.message());
        page.field(8, words.label("consequence"), told.further());
        page.field(8, words.label("waiver"), told.waiver());
    }
}
