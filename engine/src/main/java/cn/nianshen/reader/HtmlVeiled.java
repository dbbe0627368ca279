package cn.nianshen.reader;

import cn.nianshen.document.Position;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * A text that says of itself to be hidden until the script of the page shows it, as articles of
 * some publishers do in a page that was saved without running its scripts. It is read where it is
 * longer than all that is seen: a copy for print, or a notice, is not.
 */
final class HtmlVeiled {

    private static final Evaluator MAY_HIDE =
            QueryParser.parse("[hidden], [style*=none], [style*=hidden]");

    /** Tags of a page that is looked through; one of very many is no report. */
    private static final int MAX_TAGS = 10_000;

    /** A shorter text is no report. */
    private static final int SHORTEST = 400;

    private HtmlVeiled() {}

    /**
     * Shows the text, and notes that.
     *
     * @param tags tags of the page
     */
    static void read(Document page, long tags, Blocks blocks) {
        if (tags > MAX_TAGS) {
            return;
        }
        var veiled = longest(page.body());
        if (veiled != null
                && length(veiled, false) > 2 * length(page.body(), true)
                && !HtmlHidden.isOfEarlier(veiled, HtmlHidden.year(page))) {
            veiled.attr("hidden", false);
            veiled.attr(
                    "style",
                    veiled.attr("style")
                            + ";display:block !important;visibility:visible !important");
            blocks.note("styled-read", Position.NONE);
        }
    }

    /** The longest of the hidden texts; null where none is long enough. */
    private static @Nullable Element longest(Element body) {
        Element longest = null;
        int most = SHORTEST;
        for (var e : body.select(MAY_HIDE)) {
            boolean hides = e != body && e.closest("table") == null && HtmlSight.isUnseen(e);
            int length = hides ? length(e, false) : 0;
            if (length > most) {
                most = length;
                longest = e;
            }
        }
        return longest;
    }

    /** Letters within an element, without what is left out of it by its name or by its hiding. */
    private static int length(Element within, boolean wholly) {
        var length = new int[1];
        within.filter(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        length[0] += text.getWholeText().strip().length();
                    }
                    boolean out =
                            node instanceof Element e
                                    && (wholly || e != within)
                                    && HtmlSight.isLeftOut(e);
                    return out ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
                });
        return length[0];
    }
}
