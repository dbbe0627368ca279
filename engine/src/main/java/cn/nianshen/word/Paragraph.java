package cn.nianshen.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One paragraph of a template. Word cuts its text into runs anywhere, also within a placeholder.
 */
final class Paragraph {

    /** Braces of either width, for those who type with a Chinese keyboard. */
    private static final String OPEN = "[{\uFF5B]";

    private static final String CLOSE = "[}\uFF5D]";
    private static final Pattern PLACEHOLDER =
            Pattern.compile(
                    OPEN + "{2}\\s*([^{}\uFF5B\uFF5D]{0,40}?)\\s*" + CLOSE + "{2}",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LOOSE =
            Pattern.compile(OPEN + "{2}.{0,20}|.{0,20}" + CLOSE + "{2}");

    private final List<Element> texts = new ArrayList<>();
    private final String text;

    Paragraph(Element paragraph) {
        collect(paragraph);
        var all = new StringBuilder();
        texts.forEach(each -> all.append(each.getTextContent()));
        text = all.toString();
    }

    /** Texts of this paragraph alone: one in a text box within it is its own. */
    private void collect(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !WordXml.is(element, "p")) {
                if (WordXml.is(element, "t")) {
                    texts.add(element);
                } else {
                    collect(element);
                }
            }
        }
    }

    /** Names of the placeholders in it. */
    Set<String> names() {
        var names = new LinkedHashSet<String>();
        var found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** Braces that belong to no placeholder, empty where there are none. */
    String loose() {
        var rest = LOOSE.matcher(PLACEHOLDER.matcher(text).replaceAll(""));
        return rest.find() ? rest.group() : "";
    }

    /** Puts values for names, each where its placeholder begins. */
    void fill(UnaryOperator<String> values) {
        var found = PLACEHOLDER.matcher(text);
        var replacements = new ArrayList<int[]>();
        var words = new ArrayList<String>();
        while (found.find()) {
            replacements.add(new int[] {found.start(), found.end()});
            words.add(values.apply(found.group(1)));
        }
        for (int i = replacements.size() - 1; i >= 0; i--) {
            replace(replacements.get(i)[0], replacements.get(i)[1], words.get(i));
        }
    }

    /** Replaces from the end of the text on, so that what stands before keeps its place. */
    private void replace(int from, int to, String word) {
        int start = 0;
        boolean placed = false;
        for (var each : texts) {
            var own = each.getTextContent();
            int end = start + own.length();
            int first = Math.max(from, start);
            int last = Math.min(to, end);
            if (first < last) {
                var middle = placed ? "" : word;
                placed = true;
                each.setTextContent(
                        own.substring(0, first - start) + middle + own.substring(last - start));
                each.setAttribute("xml:space", "preserve");
            }
            // what stands behind was replaced before, which moves nothing in front of it
            start = end;
        }
    }
}
