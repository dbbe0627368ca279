package cn.nianshen.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds paragraphs of a part of Word by their numbers, counted as the reader counts them. */
final class WordScan {

    /** Elements between a paragraph and its runs; what stands in others is not printed here. */
    private static final Set<String> THROUGH =
            Set.of(
                    "hyperlink",
                    "ins",
                    "smartTag",
                    "sdt",
                    "sdtContent",
                    "fldSimple",
                    "customXml",
                    "moveTo",
                    "dir",
                    "bdo");

    private static final String BOX = "txbxContent";
    private static final String UNREAD = "\uFFFC";

    private final String xml;
    private final Set<Integer> wanted;
    private final List<Open> open = new ArrayList<>();
    private final Map<Integer, WordParagraph> found = new HashMap<>();
    private final Map<Integer, Integer> aliases = new HashMap<>();
    private int count;
    private @Nullable String prefix;

    /** An element that is open. */
    private static final class Open {
        final String local;
        final int from;
        final int inside;
        int number;
        @Nullable WordParagraph paragraph;
        @Nullable WordRun run;

        Open(RawXml tag) {
            local = tag.local();
            from = tag.from;
            inside = tag.to;
        }
    }

    private WordScan(String xml, Set<Integer> wanted) {
        this.xml = xml;
        this.wanted = wanted;
    }

    /**
     * Paragraphs by number. What stands in a text box has no comments, so that in its place the
     * paragraph is given that the box is tied to.
     */
    static Map<Integer, WordParagraph> paragraphs(String xml, Set<Integer> wanted) {
        var first = new WordScan(xml, wanted);
        first.scan();
        var all = new HashSet<>(wanted);
        all.addAll(first.aliases.values());
        var second = new WordScan(xml, all);
        second.scan();
        first.aliases.forEach((from, to) -> second.found.put(from, second.found.get(to)));
        return second.found;
    }

    private void scan() {
        var tag = new RawXml(xml);
        while (tag.next()) {
            if (tag.begins) {
                begin(tag);
            }
            if (tag.ends && !open.isEmpty()) {
                end(tag, open.remove(open.size() - 1));
            }
        }
    }

    private void begin(RawXml tag) {
        var element = new Open(tag);
        prefix = prefix == null ? tag.prefix() : prefix;
        int parent = open.size() - 1;
        if (element.local.equals("p")) {
            element.number = ++count;
            if (wanted.contains(count)) {
                paragraph(tag, element);
            }
        } else if (element.local.equals("r") && !tag.ends) {
            var paragraph = paragraphOf(parent);
            if (paragraph != null) {
                element.run = new WordRun(tag.from, tag.to, paragraph.length());
            }
        } else if (parent >= 0 && open.get(parent).run != null) {
            inRun(element.local, open.get(parent).run, paragraphOf(parent - 1));
        }
        open.add(element);
    }

    private void paragraph(RawXml tag, Open element) {
        // a paragraph of a drawing is none of the text, and takes no marks
        int box = tag.prefix().equals(prefix) ? -1 : open.size();
        for (int i = 0; i < open.size() && box < 0; i++) {
            box = open.get(i).local.equals(BOX) ? i : -1;
        }
        for (int i = 0; i < box; i++) {
            if (open.get(i).number > 0) {
                aliases.put(element.number, open.get(i).number);
                return;
            }
        }
        element.paragraph = new WordParagraph(tag);
        found.put(element.number, element.paragraph);
    }

    /** The sought paragraph that an element's runs are printed in; null where there is none. */
    private @Nullable WordParagraph paragraphOf(int parent) {
        for (int i = parent; i >= 0; i--) {
            var element = open.get(i);
            if (element.local.equals("p")) {
                return element.paragraph;
            }
            if (!THROUGH.contains(element.local)) {
                return null;
            }
        }
        return null;
    }

    /** What stands in a run beside its text. */
    private static void inRun(String local, WordRun run, @Nullable WordParagraph paragraph) {
        switch (local) {
            case "t", "rPr" -> {}
            case "tab", "ptab" -> mark(run, paragraph, "\t");
            case "br", "cr" -> mark(run, paragraph, "\n");
            case "noBreakHyphen" -> mark(run, paragraph, "-");
            default -> run.simple = false;
        }
    }

    private static void mark(WordRun run, @Nullable WordParagraph paragraph, String sign) {
        run.simple = false;
        if (paragraph != null) {
            paragraph.append(sign);
        }
    }

    private void end(RawXml tag, Open element) {
        int parent = open.size() - 1;
        var above = parent < 0 ? null : open.get(parent);
        if (above == null) {
            return;
        }
        if (element.run != null) {
            var paragraph = paragraphOf(parent);
            if (paragraph != null) {
                element.run.to = tag.to;
                element.run.topTo = above.paragraph == null ? 0 : tag.to;
                element.run.textTo = paragraph.length();
                paragraph.runs.add(element.run);
            }
        } else if (above.run != null && !tag.begins) {
            inside(tag, element, above.run, paragraphOf(parent - 1));
        } else if (above.paragraph != null) {
            if (element.local.equals("pPr")) {
                above.paragraph.body = tag.to;
            }
            for (var run : above.paragraph.runs) {
                run.topTo = run.topTo == 0 ? tag.to : run.topTo;
            }
        }
    }

    private void inside(RawXml tag, Open element, WordRun run, @Nullable WordParagraph paragraph) {
        if (element.local.equals("rPr")) {
            run.properties = xml.substring(element.from, tag.to);
            // a tracked change of looks has an id, which may be there once
            run.simple &= !run.properties.contains("rPrChange");
        } else if (element.local.equals("t") && paragraph != null) {
            boolean plain = xml.indexOf('<', element.inside) == tag.from;
            if (plain) {
                var text = RawText.of(xml, element.inside, tag.from);
                paragraph.append(text.text());
                run.text(text);
            } else {
                // its words are broken up by markup; it takes room, and is marked as a whole
                run.simple = false;
                paragraph.append(UNREAD);
            }
        }
    }
}
