package cn.nianshen.reader;

import cn.nianshen.document.Embedded;
import cn.nianshen.document.Mark;
import cn.nianshen.document.Table;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** One pass over a page: its lines and tables in order. */
final class HtmlWalk {

    private static final Pattern BLANKS = Pattern.compile("[\\r\\n\\t ]+");
    private static final int MAX_DEPTH = 400;

    private final Blocks blocks;
    private final int firstLine;
    private final StringBuilder text = new StringBuilder();
    private final Set<Embedded> holds = EnumSet.noneOf(Embedded.class);
    private final List<Mark> marks = new ArrayList<>();
    private int level;

    /**
     * A walk.
     *
     * @param firstLine line of the file on which the page begins, from 0; -1 where lines say
     *     nothing
     */
    HtmlWalk(Blocks blocks, int firstLine) {
        this.blocks = blocks;
        this.firstLine = firstLine;
    }

    void children(Node parent, int depth) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(BLANKS.matcher(words.getWholeText()).replaceAll(" "));
                marked(words);
            } else if (child instanceof Element element && depth < MAX_DEPTH) {
                element(element, depth + 1);
            }
        }
    }

    /** Where printed words stand in the page. */
    private void marked(TextNode words) {
        var range = words.sourceRange();
        if (firstLine < 0 && range.isTracked() && !words.isBlank()) {
            marks.add(new Mark.Stretch(range.startPos(), range.endPos()));
        }
    }

    private void element(Element e, int depth) {
        var name = e.normalName();
        if (HtmlSight.isLeftOut(e) || HtmlSight.isFurniture(e)) {
            embedded(e);
        } else if (name.equals("br") || name.equals("hr")) {
            endText();
        } else if (name.equals("table")) {
            endText();
            table(e, depth);
        } else if (name.equals("pre") && e.selectFirst(HtmlGrid.TABLES) == null) {
            endText();
            TextReader.readInPage(e.wholeText(), blocks);
        } else if (HtmlSight.isInline(e)) {
            embedded(e);
            children(e, depth);
        } else {
            endText();
            level = name.matches("h[1-6]") ? name.charAt(1) - '0' : level;
            embedded(e);
            children(e, depth);
            endText();
            level = 0;
        }
    }

    private void embedded(Element e) {
        var embedded = HtmlSight.embedded(e);
        if (embedded != null && !HtmlSight.isFurniture(e)) {
            holds.add(embedded);
        }
    }

    void endText() {
        var line = Numerals.strip(text.toString());
        text.setLength(0);
        if (!line.isEmpty() || !holds.isEmpty()) {
            var at = blocks.paragraph();
            blocks.text(line, at, level, holds);
            if (!marks.isEmpty()) {
                blocks.mark(at, marks);
            }
        }
        holds.clear();
        marks.clear();
    }

    private void table(Element table, int depth) {
        var grid = new HtmlGrid(table, firstLine);
        if (grid.isLayout()) {
            for (var cell : grid.cells()) {
                endText();
                if (!HtmlSight.isLeftOut(cell)) {
                    children(cell, depth + 1);
                }
                endText();
            }
            return;
        }
        var caption = table.selectFirst("> caption");
        if (caption != null) {
            children(caption, depth + 1);
            endText();
        }
        blocks.table(grid.rows(blocks), Table.Layout.GRID);
    }
}
