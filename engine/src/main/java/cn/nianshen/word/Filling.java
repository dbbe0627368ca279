package cn.nianshen.word;

import cn.nianshen.output.XmlText;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Fills the parts of one letter, in order: sections are counted on from one part to the next. */
final class Filling {

    /** Parts that must hold a paragraph. */
    private static final Set<String> NEVER_EMPTY =
            Set.of("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "body");

    private final Vocabulary vocabulary;
    private final Values values;
    private int section;

    Filling(Vocabulary vocabulary, Values values) {
        this.vocabulary = vocabulary;
        this.values = values;
    }

    void fill(Document part) {
        container(part.getDocumentElement());
    }

    private void container(Element container) {
        var children = WordXml.children(container);
        for (int i = 0; i < children.size(); i++) {
            var child = children.get(i);
            if (!WordXml.is(child, "p") && !WordXml.is(child, "tr")) {
                container(child);
                continue;
            }
            var list = list(child);
            if (list.isEmpty()) {
                once(child);
            } else {
                var block = block(children, i, list);
                repeat(block, list);
                i += block.size() - 1;
            }
        }
        mend(container);
    }

    /** The list whose items repeat the paragraph or the row, empty where none does. */
    private String list(Element element) {
        return names(element).stream()
                .map(vocabulary::listOf)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Names that concern the whole of it: those of a paragraph's own text, all of a row. */
    private static Set<String> names(Element element) {
        return WordXml.is(element, "p")
                ? new Paragraph(element).names()
                : WordXml.paragraphs(element).stream()
                        .flatMap(p -> new Paragraph(p).names().stream())
                        .collect(Collectors.toSet());
    }

    /** Paragraphs, or rows, of the same list that follow each other are repeated together. */
    private List<Element> block(List<Element> children, int from, String list) {
        var first = children.get(from);
        int to = from + 1;
        while (to < children.size()
                && WordXml.is(children.get(to), first.getLocalName())
                && list(children.get(to)).equals(list)) {
            to++;
        }
        return children.subList(from, to);
    }

    private void repeat(List<Element> block, String list) {
        var first = block.get(0);
        var parent = first.getParentNode();
        for (var item : values.lists().getOrDefault(list, List.of())) {
            for (var each : block) {
                if (stands(each) && !isIdle(each, list, item)) {
                    var copy = (Element) each.cloneNode(true);
                    withoutIds(copy);
                    parent.insertBefore(copy, first);
                    WordXml.paragraphs(copy)
                            .forEach(p -> new Paragraph(p).fill(n -> value(n, list, item)));
                }
            }
        }
        block.forEach(parent::removeChild);
    }

    /** Whether it would say nothing of the item. */
    private boolean isIdle(Element element, String list, Map<String, String> item) {
        return names(element).stream()
                .filter(name -> vocabulary.listOf(name).equals(list))
                .filter(name -> !vocabulary.numbers().contains(field(name)))
                .allMatch(name -> item.getOrDefault(field(name), "").isEmpty());
    }

    private static String field(String name) {
        int dot = name.indexOf(Vocabulary.DOT);
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private boolean stands(Element element) {
        return names(element).stream()
                .filter(vocabulary.flags()::contains)
                .allMatch(values.holding()::contains);
    }

    private void once(Element element) {
        if (!stands(element)) {
            element.getParentNode().removeChild(element);
            return;
        }
        if (WordXml.is(element, "p")) {
            new Paragraph(element).fill(name -> value(name, "", Map.of()));
        }
        // cells of a row, and text boxes of a paragraph
        WordXml.children(element).forEach(this::container);
    }

    private String value(String name, String list, Map<String, String> item) {
        if (vocabulary.flags().contains(name)) {
            return "";
        }
        if (name.equals(vocabulary.counter())) {
            section++;
            return Numerals.ordinal(section, "chineseCounting");
        }
        boolean own = !list.isEmpty() && vocabulary.listOf(name).equals(list);
        var said =
                own ? item.getOrDefault(field(name), "") : values.single().getOrDefault(name, "");
        return XmlText.legal(said);
    }

    /** Ids must not stand twice in a file. */
    private static void withoutIds(Element copy) {
        var attributes = copy.getAttributes();
        var ids = new ArrayList<String>();
        for (int i = 0; i < attributes.getLength(); i++) {
            var name = attributes.item(i).getNodeName();
            if (name.endsWith(":paraId") || name.endsWith(":textId")) {
                ids.add(name);
            }
        }
        ids.forEach(copy::removeAttribute);
        for (var child : WordXml.children(copy)) {
            if (WordXml.is(child, "bookmarkStart") || WordXml.is(child, "bookmarkEnd")) {
                copy.removeChild(child);
            } else {
                withoutIds(child);
            }
        }
    }

    /** A table without rows goes; what must hold a paragraph gets one. */
    private static void mend(Element container) {
        var children = WordXml.children(container);
        if (WordXml.is(container, "tbl")
                && children.stream().noneMatch(child -> WordXml.is(child, "tr"))) {
            container.getParentNode().removeChild(container);
            return;
        }
        boolean needs =
                NEVER_EMPTY.stream().anyMatch(name -> WordXml.is(container, name))
                        && children.stream().noneMatch(child -> isBlock(child));
        if (needs) {
            var name = container.getNodeName();
            var prefix = name.substring(0, name.indexOf(':') + 1);
            var uri = container.getNamespaceURI();
            var empty = container.getOwnerDocument().createElementNS(uri, prefix + 'p');
            var last = container.getLastChild();
            boolean behind = last == null || !WordXml.is(last, "sectPr");
            container.insertBefore(empty, behind ? null : last);
        }
    }

    private static boolean isBlock(Element child) {
        return WordXml.is(child, "p") || WordXml.is(child, "tbl") || WordXml.is(child, "sdt");
    }
}
