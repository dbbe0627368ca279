package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pages written into the frames of a page: they stand in the file and are read where they are. */
final class HtmlFrames {

    private static final int MAX_FRAMES = 20;

    private HtmlFrames() {}

    /** Whether a page written into the frame has taken its place. */
    static boolean isFilled(Element e) {
        return e.nameIs("iframe") && e.hasAttr("srcdoc") && e.childrenSize() > 0;
    }

    /**
     * Puts the pages into their frames; frames within frames stay empty.
     *
     * @param tags bound of all their tags
     * @return what their styles hide
     */
    static List<HtmlHidden> fill(Document page, long tags) throws UnreadableException {
        var hidden = new ArrayList<HtmlHidden>();
        long left = tags;
        int frames = 0;
        for (var frame : List.copyOf(page.getElementsByTag("iframe"))) {
            var written = frame.attr("srcdoc");
            if (written.isBlank()) {
                continue;
            }
            left -= written.chars().filter(c -> c == '<').count();
            if (left < 0 || ++frames > MAX_FRAMES) {
                throw new UnreadableException("too-much", Integer.toString(Blocks.MAX_PARAGRAPHS));
            }
            // places are not tracked: they would be places in the attribute, not in the file
            var inner = Jsoup.parse(written);
            hidden.addAll(HtmlStyles.applied(inner));
            frame.empty();
            frame.appendElement("div").appendChildren(List.copyOf(inner.body().childNodes()));
        }
        return hidden;
    }
}
