package cn.nianshen.reader;

import cn.nianshen.document.Embedded;
import cn.nianshen.source.Numerals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a paragraph or heading of OpenDocument: what is printed of it; frames in it follow it. */
final class OdtParagraph {

    private static final int MAX_BLANKS = 200;

    private final XMLStreamReader xml;
    private final OdtBody body;
    private final OdtStyles styles;
    private final OdtLists lists;
    private final StringBuilder text = new StringBuilder();
    private final Set<Embedded> holds = EnumSet.noneOf(Embedded.class);
    private final List<Part> inner = new ArrayList<>();

    /** Spans that are open, and whether each is left out. */
    private final Deque<Boolean> spans = new ArrayDeque<>();

    OdtParagraph(XMLStreamReader xml, OdtBody body, OdtStyles styles, OdtLists lists) {
        this.xml = xml;
        this.body = body;
        this.styles = styles;
        this.lists = lists;
    }

    /** At the start element: reads up to its end and adds what was read. */
    void read(List<Part> into, int depth) throws XMLStreamException {
        var name = xml.getLocalName();
        var style = Xml.text(xml, "style-name");
        boolean heading = name.equals("h");
        int level = heading ? Math.min(9, Xml.count(xml, "outline-level", 9)) : 0;
        boolean counted = !Xml.text(xml, "is-list-header").equals("true");
        spans.push(styles.isLeftOut("paragraph", style));
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(name)) {
                    break;
                }
                if (xml.getLocalName().equals("span")) {
                    spans.poll();
                }
            } else if (xml.isCharacters() || event == XMLStreamConstants.CDATA) {
                append(xml.getText().replaceAll("[\\t\\r\\n ]+", " "));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                child(depth);
            }
        }
        boolean blank = Numerals.strip(text.toString()).isEmpty();
        var label = blank || !counted ? "" : lists.label(style);
        if (heading && !blank && counted && label.isEmpty()) {
            label = lists.ofOutline(level);
        }
        lines(label, level, into);
        into.addAll(inner);
    }

    /** A line broken by hand is a line of its own. */
    private void lines(String label, int level, List<Part> into) {
        boolean first = true;
        for (var line : text.toString().split("\n", -1)) {
            var words = Numerals.strip(line);
            if (first || !words.isEmpty()) {
                var held = first ? holds : Set.<Embedded>of();
                into.add(new Part.Text(first ? label + words : words, level, 0, held));
            }
            first = false;
        }
    }

    private void append(String words) {
        if (!spans.contains(true)) {
            Xml.add(text, words);
        }
    }

    private void child(int depth) throws XMLStreamException {
        var name = xml.getLocalName();
        switch (name) {
            case "span" -> spans.push(styles.isLeftOut("text", Xml.text(xml, "style-name")));
            case "s" -> append(" ".repeat(Xml.count(xml, "c", MAX_BLANKS)));
            case "tab" -> append("\t");
            case "line-break" -> append("\n");
            case "a" -> holds.add(Embedded.LINK);
            case "image" -> holds.add(Embedded.PICTURE);
            case "object", "object-ole" -> holds.add(Embedded.ATTACHMENT);
            case "p", "h", "list", "table" -> body.block(inner, depth + 1);
            default -> {
                if (body.isSkipped()) {
                    body.skip();
                }
            }
        }
    }
}
