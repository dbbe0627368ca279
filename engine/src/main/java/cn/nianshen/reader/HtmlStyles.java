package cn.nianshen.reader;

import cn.nianshen.reader.CssSight.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the style elements of a page hide, and what they show again, on a wide screen. The page is
 * changed so that each element says of itself whether it is hidden. A page beyond the bounds is
 * left as it is: what is read too much can be seen, what is lost cannot.
 */
final class HtmlStyles {

    /** Characters of all style elements of a page. */
    private static final int MAX_CSS = 2 << 20;

    /** Elements held against selectors, by the cost of these. */
    private static final long MAX_WORK = 5_000_000;

    /** Elements side by side, beyond which places among them take too long to count. */
    private static final int MAX_BESIDE = 1_000;

    private static final String OWN =
            "[hidden], [style*=none], [style*=hidden], [style*=font],"
                    + " [style*=-], [style*=clip]";

    private final Document page;
    private final List<Told> told = new ArrayList<>();
    private final List<HtmlHidden> hidden = new ArrayList<>();

    /**
     * A selector with what its rule says of being seen.
     *
     * @param order place of the rule among all
     */
    record Told(CssSelector selector, CssSight seen, int order) {

        long rank(boolean important) {
            return rank(important, selector.weight(), order);
        }

        static long rank(boolean important, int weight, int order) {
            return (important ? 1L << 62 : 0) + ((long) weight << 16) + order;
        }
    }

    /** Whether a way of hiding holds for an element, and by which rule; null for its own saying. */
    private record Verdict(boolean hides, @Nullable Told by) {}

    private HtmlStyles(Document page) {
        this.page = page;
    }

    /**
     * Applies the styles of a page.
     *
     * @return what they hide, in the order of the page
     */
    static List<HtmlHidden> applied(Document page) {
        var styles = new HtmlStyles(page);
        if (styles.collect()) {
            styles.apply();
        }
        return styles.hidden;
    }

    /** Whether the styles may hide anything, within the bounds. */
    private boolean collect() {
        var sheets = new StringBuilder();
        for (var style : page.getElementsByTag("style")) {
            var css = style.data();
            if (isInForce(style) && css.length() + sheets.length() <= MAX_CSS) {
                sheets.append(css).append("\n}\n");
            }
        }
        if (!CssSight.mayHide(sheets.toString())) {
            return false;
        }
        var rules = new CssRules();
        rules.add(sheets.toString());
        int order = 0;
        for (var rule : rules.rules()) {
            for (var selector : CssSelector.all(rule.selectors())) {
                told.add(new Told(selector, rule.declarations(), order));
            }
            order++;
            if (told.size() > CssSelector.MAX_LIST) {
                return false;
            }
        }
        return !rules.isFull() && told.stream().anyMatch(t -> t.seen().hides());
    }

    private static boolean isInForce(Element style) {
        var type = style.attr("type").strip();
        return (type.isEmpty() || type.equalsIgnoreCase("text/css"))
                && CssMedia.holds(style.attr("media"))
                && style.closest("noscript, template, svg") == null;
    }

    private void apply() {
        var body = page.body();
        if (page.stream().anyMatch(e -> e.childNodeSize() > MAX_BESIDE)) {
            told.removeIf(t -> t.selector().isBeside());
        }
        long elements = body.stream().count();
        long hiding =
                told.stream()
                        .filter(t -> t.seen().hides())
                        .mapToLong(t -> t.selector().cost())
                        .sum();
        if (elements * hiding > MAX_WORK) {
            return;
        }
        var candidates = candidates(body);
        long all = told.stream().mapToLong(t -> t.selector().cost()).sum();
        if (candidates.size() * all > MAX_WORK) {
            return;
        }
        for (var e : candidates) {
            decide(e);
        }
    }

    /** Elements that a rule hides or that say of themselves to be hidden; in order of the page. */
    private Set<Element> candidates(Element body) {
        var found = new HashSet<Element>(body.select(OWN));
        for (var t : told) {
            if (t.seen().hides()) {
                found.addAll(page.select(t.selector().evaluator()));
            }
        }
        found.remove(body);
        var out = new LinkedHashSet<Element>();
        body.stream().filter(found::contains).forEach(out::add);
        return out;
    }

    private void decide(Element e) {
        var own = CssSight.of(e.attr("style"));
        var display = verdict(e, own, Way.DISPLAY);
        if (display.hides()) {
            hide(e, display.by(), Way.DISPLAY);
            return;
        }
        HtmlHidden.show(e, Way.DISPLAY, own);
        for (var way : List.of(Way.VISIBILITY, Way.SIZE, Way.AWAY)) {
            var verdict = verdict(e, own, way);
            if (!verdict.hides()) {
                HtmlHidden.show(e, way, own);
            } else if (HtmlSight.isHiddenBy(e, way)) {
                hide(e, verdict.by(), way);
                return;
            }
        }
    }

    private void hide(Element e, @Nullable Told by, Way way) {
        if (by != null) {
            hidden.add(HtmlHidden.hide(e, by.seen(), way));
        }
    }

    private Verdict verdict(Element e, CssSight own, Way way) {
        boolean hides = way == Way.DISPLAY && e.hasAttr("hidden");
        Told by = null;
        long best = -1;
        for (var t : told) {
            var said = t.seen().said(way);
            if (said == null || t.rank(said.important()) < best || !t.selector().matches(e)) {
                continue;
            }
            best = t.rank(said.important());
            hides = said.hides();
            by = t;
        }
        var said = own.said(way);
        if (said != null && Told.rank(said.important(), CssSelector.INLINE, 0) > best) {
            return new Verdict(said.hides(), null);
        }
        return new Verdict(hides, by);
    }
}
