package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What styles of OpenDocument say that changes what is read. */
final class OdtStyles {

    /** The list that headings outside lists count in. */
    static final String OUTLINE = "\u0000outline";

    private static final int CHAIN = 16;

    private record Style(
            String parent, boolean hidden, boolean raised, @Nullable Boolean struck, String list) {}

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, ListNumbers.@Nullable Level[]> lists = new HashMap<>();

    private String style = "";
    private String list = "";

    /** Reads the styles of a part that holds nothing else. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element(xml);
            }
        }
    }

    /** At a start element: takes it up where it is one of a style. */
    void element(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> {
                style = key(Xml.text(xml, "family"), Xml.text(xml, "name"));
                var parent = key(Xml.text(xml, "family"), Xml.text(xml, "parent-style-name"));
                styles.put(
                        style,
                        new Style(parent, false, false, null, Xml.text(xml, "list-style-name")));
            }
            case "text-properties" -> {
                boolean hidden = Xml.text(xml, "display").equals("none");
                var line = Xml.text(xml, "text-line-through-style");
                boolean raised = Xml.text(xml, "text-position").startsWith("super");
                styles.computeIfPresent(
                        style, (k, s) -> new Style(s.parent, hidden, raised, struck(line), s.list));
            }
            case "list-style" -> list = Xml.text(xml, "name");
            case "outline-style" -> list = OUTLINE;
            case "list-level-style-number", "outline-level-style" -> level(xml);
            default -> {
                // other elements do not change what is read
            }
        }
    }

    /** Whether a line goes through the text; null where the style above says it. */
    private static @Nullable Boolean struck(String line) {
        return line.isEmpty() ? null : !line.equals("none");
    }

    private static String key(String family, String name) {
        return family + ' ' + name;
    }

    private void level(XMLStreamReader xml) {
        int level = Xml.number(xml, "level", 0) - 1;
        if (level < 0 || level >= ListNumbers.LEVELS) {
            return;
        }
        var shown = new StringBuilder(Xml.text(xml, "num-prefix"));
        int from = level + 1 - Math.min(level + 1, Xml.count(xml, "display-levels", level + 1));
        for (int i = from; i <= level; i++) {
            shown.append(i > from ? "." : "").append('%').append(i + 1);
        }
        var format = format(Xml.text(xml, "num-format"));
        var text = shown.append(Xml.text(xml, "num-suffix")).toString();
        int start = Xml.number(xml, "start-value", 1);
        lists.computeIfAbsent(list, k -> new ListNumbers.Level[ListNumbers.LEVELS])[level] =
                new ListNumbers.Level(format, text, start, false);
    }

    /** The numeral system by the first number that the format shows. */
    private static String format(String shown) {
        if (shown.isEmpty()) {
            return "none";
        }
        return switch (shown.charAt(0)) {
            case 'a' -> "lowerLetter";
            case 'A' -> "upperLetter";
            case 'i' -> "lowerRoman";
            case 'I' -> "upperRoman";
            case '\u2460' -> "decimalEnclosedCircle";
            default -> Numerals.isHan(shown.charAt(0)) ? "chineseCountingThousand" : "decimal";
        };
    }

    private boolean any(String family, String name, Predicate<Style> property) {
        var found = styles.get(key(family, name));
        for (int i = 0; found != null && i < CHAIN; i++) {
            if (property.test(found)) {
                return true;
            }
            found = styles.get(found.parent);
        }
        return false;
    }

    /** Whether text in the style is not printed as text of its line: hidden, raised or struck. */
    boolean isLeftOut(String family, String name) {
        return any(family, name, s -> s.hidden || s.raised) || isStruck(family, name);
    }

    private boolean isStruck(String family, String name) {
        var found = styles.get(key(family, name));
        for (int i = 0; found != null && i < CHAIN; i++) {
            if (found.struck != null) {
                return found.struck;
            }
            found = styles.get(found.parent);
        }
        return false;
    }

    /** The levels of a list style; none where there is no such style. */
    ListNumbers.@Nullable Level[] levels(String name) {
        return lists.getOrDefault(name, new ListNumbers.Level[ListNumbers.LEVELS]);
    }

    /** The list style that a paragraph style brings, or empty. */
    String listOf(String paragraph) {
        var found = styles.get(key("paragraph", paragraph));
        for (int i = 0; found != null && i < CHAIN; i++) {
            if (!found.list.isEmpty()) {
                return found.list;
            }
            found = styles.get(found.parent);
        }
        return "";
    }
}
