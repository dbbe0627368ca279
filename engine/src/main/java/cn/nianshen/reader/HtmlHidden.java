package cn.nianshen.reader;

import cn.nianshen.reader.CssSight.Way;
import org.jsoup.nodes.Element;

/**
 * An element that a rule of a style sheet hides; it bears the mark that hidden elements bear.
 *
 * @param element the element
 * @param by what the rule says; the same for all that it hides
 * @param before whether the element was marked before
 * @param style its style before
 */
record HtmlHidden(Element element, CssSight by, boolean before, String style) {

    static HtmlHidden hide(Element e, CssSight by, Way way) {
        var out = new HtmlHidden(e, by, e.hasAttr("hidden"), e.attr("style"));
        if (way == Way.DISPLAY) {
            e.attr("hidden", true);
        } else {
            e.attr("style", "visibility:hidden !important;" + e.attr("style"));
        }
        return out;
    }

    /** Takes back what an element says of itself where a rule goes before it. */
    static void show(Element e, Way way, CssSight own) {
        if (way == Way.DISPLAY) {
            e.attr("hidden", false);
        }
        if (own.hides(way)) {
            var said =
                    switch (way) {
                        case DISPLAY -> "display:block";
                        case VISIBILITY -> "visibility:visible";
                        case SIZE -> "font-size:1em";
                    };
            e.attr("style", e.attr("style") + ";" + said + " !important");
        }
    }

    /** Takes the mark away. */
    void undo() {
        element.attr("hidden", before);
        element.attr("style", style);
    }

    /** Whether the mark is there. */
    boolean isMarked() {
        return element.hasAttr("hidden") || !element.attr("style").equals(style);
    }
}
