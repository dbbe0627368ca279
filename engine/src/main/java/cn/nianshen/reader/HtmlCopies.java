package cn.nianshen.reader;

import cn.nianshen.document.Position;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Pages that hold their text twice, for wide screens and for small ones: a style that was not saved
 * shows only one of them. Two parts with the same tables and the very same text are one.
 */
final class HtmlCopies {

    private static final int LEAST_TABLES = 6;

    /** More tables, or tables in each other by the thousand, are no report that stands twice. */
    private static final int MOST_TABLES = 60;

    private static final int LEAST_TEXT = 400;

    private HtmlCopies() {}

    /** Takes the second copy out of the page, where both would be shown, and notes it. */
    static void takeOut(Document page, Blocks blocks) {
        var tables = List.copyOf(page.getElementsByTag("table"));
        int half = tables.size() / 2;
        boolean twice = tables.size() % 2 == 0;
        if (!twice || tables.size() < LEAST_TABLES || tables.size() > MOST_TABLES) {
            return;
        }
        for (int i = 0; i < half; i++) {
            if (!text(tables.get(i)).equals(text(tables.get(i + half)))) {
                return;
            }
        }
        var parts = apart(tables.get(half - 1), tables.get(half));
        var first = text(parts.get(0));
        boolean whole =
                within(tables.subList(0, half), parts.get(0))
                        && within(tables.subList(half, tables.size()), parts.get(1))
                        && first.length() >= LEAST_TEXT
                        && first.equals(text(parts.get(1)));
        if (whole && isShown(parts.get(0)) && isShown(parts.get(1))) {
            parts.get(1).remove();
            blocks.note("copy-left-out", Position.NONE);
        }
    }

    /** The two parts that the elements stand in, below what holds them both. */
    private static List<Element> apart(Element one, Element other) {
        var above = chain(one);
        var beside = chain(other);
        int i = 0;
        while (i < Math.min(above.size(), beside.size()) - 1 && above.get(i) == beside.get(i)) {
            i++;
        }
        return List.of(above.get(i), beside.get(i));
    }

    /** The element and those around it, the outermost first. */
    private static List<Element> chain(Element element) {
        var chain = new ArrayList<Element>();
        for (@Nullable Element e = element; e != null; e = e.parent()) {
            chain.add(0, e);
        }
        return chain;
    }

    private static boolean within(List<Element> tables, Element part) {
        return tables.stream().allMatch(table -> chain(table).contains(part));
    }

    private static boolean isShown(Element part) {
        return chain(part).stream().noneMatch(HtmlSight::isLeftOut);
    }

    private static String text(Element element) {
        return Numerals.squeeze(element.text());
    }
}
