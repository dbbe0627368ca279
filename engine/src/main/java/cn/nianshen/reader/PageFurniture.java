package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines that belong to the page and not to the text: page numbers, and heads and feet that several
 * pages repeat.
 */
final class PageFurniture {

    /** The margin, in hundredths of the height of the page. */
    private static final int MARGIN = 12;

    /** Places of a repeated line differ by no more than three points. */
    private static final int SAME_PLACE = 3 * Box.POINT;

    /** Most lines of one margin. */
    private static final int LINES = 3;

    private static final Pattern RUNNING =
            Pattern.compile("\\d{1,6}(?:\\D{1,3}\\d{1,6})?(?=\\D{0,4}$)");

    private PageFurniture() {}

    /**
     * The furniture of the pages. A head that several pages repeat is kept on the first page where
     * its words stand nowhere else: it may be the title.
     *
     * @param pages lines of each page, from top to bottom, those in tables left out
     * @param sheets the pages
     * @return the very lines that are furniture
     */
    static Set<PageLine> of(List<List<PageLine>> pages, List<PageSheet> sheets) {
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < pages.size(); i++) {
            edges(pages.get(i), sheets.get(i).height(), edges);
        }
        // a page may lie here in parts
        int count = (int) sheets.stream().mapToInt(PageSheet::number).distinct().count();
        Set<PageLine> out = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var edge : edges) {
            if (isNumber(edge.line) || isRepeated(edge, edges, count)) {
                out.add(edge.line);
            }
        }
        for (var lines : pages) {
            keepInner(lines, out);
        }
        int half = sheets.isEmpty() ? 0 : sheets.get(0).height() / 2;
        keepTitles(pages, half, out);
        return out;
    }

    /** What stands between lines of the text is text, such as a figure broken in its cell. */
    private static void keepInner(List<PageLine> lines, Set<PageLine> furniture) {
        int first = 0;
        while (first < lines.size() && furniture.contains(lines.get(first))) {
            first++;
        }
        int last = lines.size() - 1;
        while (last > first && furniture.contains(lines.get(last))) {
            last--;
        }
        for (int i = first; i < last; i++) {
            furniture.remove(lines.get(i));
        }
    }

    /**
     * The lines without the page number that stands at the side, as on pages that lie: the only one
     * left or right of all else, beside a ruled table. Several are figures of a column.
     */
    static List<PageLine> withoutSideNumbers(List<PageLine> lines, List<RuledGrid> tables) {
        if (tables.isEmpty()) {
            return lines;
        }
        var rest = tables.get(0).box();
        for (var table : tables) {
            rest = rest.with(table.box());
        }
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (isNumber(lines.get(i))) {
                numbers.add(i);
            } else {
                rest = rest.with(lines.get(i).box());
            }
        }
        int beside = -1;
        int count = 0;
        for (int number : numbers) {
            var box = lines.get(number).box();
            if (box.right() <= rest.left() || box.left() >= rest.right()) {
                beside = number;
                count++;
            }
        }
        if (count != 1) {
            return lines;
        }
        var kept = new ArrayList<>(lines);
        kept.remove(beside);
        return kept;
    }

    private static boolean isNumber(PageLine line) {
        return Numerals.pageNumber(line.words()) > 0;
    }

    private static void edges(List<PageLine> lines, int height, List<Edge> into) {
        int margin = height / 100 * MARGIN;
        for (int i = 0; i < lines.size(); i++) {
            boolean head = i < LINES && lines.get(i).box().bottom() < margin;
            boolean foot = i >= lines.size() - LINES && lines.get(i).box().top() > height - margin;
            if (head || foot) {
                into.add(new Edge(lines.get(i), plain(lines.get(i))));
            }
        }
    }

    /**
     * A line at the edge of a page.
     *
     * @param plain its words, by which it is known on other pages
     */
    private record Edge(PageLine line, String plain) {}

    private static boolean isRepeated(Edge edge, List<Edge> edges, int pages) {
        int top = edge.line.box().top();
        var on = new HashSet<Integer>();
        for (var other : edges) {
            if (Math.abs(other.line.box().top() - top) <= SAME_PLACE
                    && other.plain.equals(edge.plain)) {
                on.add(other.line.page());
            }
        }
        return on.size() > 1 && on.size() * 2 >= pages - 1;
    }

    /** Numbers that run with the page do not count, nor does that of all pages behind them. */
    private static String plain(PageLine line) {
        return RUNNING.matcher(Numerals.squeeze(line.text())).replaceAll("#");
    }

    private static void keepTitles(List<List<PageLine>> pages, int half, Set<PageLine> furniture) {
        var text = new StringBuilder();
        for (var lines : pages) {
            for (var line : lines) {
                text.append(furniture.contains(line) ? "" : Numerals.squeeze(line.text()));
            }
        }
        var kept = new HashSet<String>();
        for (var line : pages.isEmpty() ? List.<PageLine>of() : pages.get(0)) {
            var words = Numerals.squeeze(line.text());
            if (furniture.contains(line)
                    && line.box().top() < half
                    && !isNumber(line)
                    && text.indexOf(words) < 0
                    && kept.add(words)) {
                furniture.remove(line);
            }
        }
    }
}
