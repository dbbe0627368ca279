package cn.nianshen.reader;

import cn.nianshen.reader.CssSight.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.QueryParser;

/**
 * An element that is hidden, by a rule of a style sheet or by what it says of itself; it bears the
 * mark that hidden elements bear.
 *
 * @param element the element
 * @param by what the rule says; the same for all that it hides
 * @param before whether the element was marked before
 * @param style its style before
 */
record HtmlHidden(Element element, CssSight by, boolean before, String style) {

    /** Tags of a page that is looked through for tabs. */
    private static final int TABBED = 10_000;

    /** So much of an element is looked at for its year. */
    private static final int NODES = 200;

    private static final int LETTERS = 2000;

    /** A year, with a word right behind it as in the titles of reports. */
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)\\s?(?=\\p{IsHan})");

    private static final Evaluator HIDDEN = QueryParser.parse("[hidden], [style*=none]");

    static HtmlHidden hide(Element e, CssSight by, Way way) {
        var out = new HtmlHidden(e, by, e.hasAttr("hidden"), e.attr("style"));
        if (way == Way.DISPLAY) {
            e.attr("hidden", true);
        } else {
            e.attr("style", "visibility:hidden !important;" + e.attr("style"));
        }
        return out;
    }

    /**
     * Elements that say of themselves to be hidden where one of them holds a table, as the tabs of
     * a page do that its script shows in turn. Those of one name side by side are of one cause.
     *
     * @param tags tags of the page; one of very many is no report with tabs
     * @param known what rules hide, which is left out
     */
    static List<HtmlHidden> ofThemselves(Document page, long tags, List<HtmlHidden> known) {
        if (tags > TABBED) {
            return List.of();
        }
        var body = page.body();
        var said = new HashSet<Element>(body.select(HIDDEN));
        if (said.isEmpty() || !holdTable(said, body)) {
            return List.of();
        }
        var apart = new HashSet<Element>();
        known.forEach(h -> apart.add(h.element()));
        var found = new ArrayList<HtmlHidden>();
        var causes = new HashMap<Element, Map<String, CssSight>>();
        var year = year(page);
        for (var e : body.select(HIDDEN)) {
            if (!apart.contains(e) && HtmlSight.isGone(e) && !isOfAnother(e, year)) {
                var by =
                        causes.computeIfAbsent(e.parent(), p -> new HashMap<>())
                                .computeIfAbsent(e.normalName(), n -> CssSight.of(""));
                var shown = e.attr("style") + ";display:block !important";
                found.add(new HtmlHidden(e, by, false, shown));
            }
        }
        return found;
    }

    /** The first year that a text names, or empty. */
    private static String year(String text) {
        var found = YEAR.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** The year of a page, by its title or else by its beginning. */
    static String year(Document page) {
        var titled = year(page.title());
        return titled.isEmpty() ? year(beginning(page.body())) : titled;
    }

    /** Whether an element begins with an earlier year than the page, as last year's report does. */
    static boolean isOfEarlier(Element e, String year) {
        var first = year(beginning(e));
        return !first.isEmpty() && first.compareTo(year) < 0;
    }

    /** Whether an element begins with another year than the page. */
    private static boolean isOfAnother(Element e, String year) {
        var first = year(beginning(e));
        return !first.isEmpty() && !first.equals(year);
    }

    /** The first words in an element; pages may have thousands of hidden ones in each other. */
    private static String beginning(Element e) {
        var out = new StringBuilder();
        var left = new AtomicInteger(NODES);
        e.filter(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        var words = text.getWholeText();
                        out.append(words, 0, Math.min(words.length(), LETTERS));
                    }
                    boolean enough = left.decrementAndGet() == 0 || out.length() >= LETTERS;
                    return enough ? FilterResult.STOP : FilterResult.CONTINUE;
                });
        return out.toString();
    }

    /** Whether a table stands in one of the elements; no ancestor is looked at twice. */
    private static boolean holdTable(Set<Element> hidden, Element body) {
        var seen = new HashSet<Element>();
        for (var table : body.select(HtmlGrid.TABLES)) {
            for (Element e = table; e != null && seen.add(e); e = e.parent()) {
                if (hidden.contains(e)) {
                    return true;
                }
            }
        }
        return false;
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
                        case AWAY -> "left:0";
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
