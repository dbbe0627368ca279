package cn.nianshen.output;

import cn.nianshen.document.Document;
import cn.nianshen.document.Embedded;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.source.Masks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes what was read as a page shows it, with its tables, and marks what findings speak of. */
final class HtmlDocument {

    /** Columns shown of a table; no form has a third of them. */
    private static final int MOST_COLUMNS = 60;

    private static final int MOST_ROWS = 2_000;

    private final Markup out;
    private final Messages messages;
    private final PlaceMarks marks;
    private final String prefix;
    private final Set<Integer> headings;

    /**
     * @param prefix what the ids of this report begin with
     * @param headings orders of the positions of the sections' headings
     */
    HtmlDocument(
            Markup out, Messages messages, PlaceMarks marks, String prefix, Set<Integer> headings) {
        this.out = out;
        this.messages = messages;
        this.marks = marks;
        this.prefix = prefix;
        this.headings = Set.copyOf(headings);
    }

    void write(Document document) throws IOException {
        int page = 0;
        for (var block : document.blocks()) {
            if (block.at().page() > page) {
                page = block.at().page();
                out.leaf("p", messages.text("at.page", page), "class", "page").raw("\n");
            }
            if (block instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Table table) {
                table(table);
            }
        }
    }

    private String id(Position at) {
        return at.order() > 0 ? prefix + 'p' + at.order() : "";
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        boolean heading = headings.contains(paragraph.at().order());
        boolean titled = heading || paragraph.headingLevel() > 0;
        var refs = marks.at(paragraph.at());
        out.open(titled ? "h4" : "p", "id", id(paragraph.at()), "class", state(paragraph.holds()));
        words(Masks.numbers(paragraph.text()), refs);
        if (paragraph.text().isEmpty() && paragraph.holds().contains(Embedded.PICTURE)) {
            out.leaf("span", messages.text("html.picture"), "class", "picture");
        }
        out.closeLine();
    }

    private static String state(Set<Embedded> holds) {
        return holds.contains(Embedded.RECOGNISED) ? "confirm" : "";
    }

    /** Text with the words that findings quote marked; all of it where one quotes none of them. */
    private void words(String text, List<PlaceMarks.Ref> refs) throws IOException {
        if (refs.isEmpty()) {
            out.text(text);
            return;
        }
        var edges = new TreeSet<>(List.of(0, text.length()));
        var spans = new ArrayList<Span>();
        for (var ref : refs) {
            int at = ref.quote().isEmpty() ? -1 : text.indexOf(ref.quote());
            int from = Math.max(0, at);
            int to = at < 0 ? text.length() : at + ref.quote().length();
            edges.add(from);
            edges.add(to);
            spans.add(new Span(ref, from, to));
        }
        int from = 0;
        for (int to : edges.tailSet(0, false)) {
            piece(text.substring(from, to), covering(spans, from, to));
            links(ending(spans, to));
            from = to;
        }
        if (text.isEmpty()) {
            links(refs);
        }
    }

    /** Words of a text that a finding is about. */
    private record Span(PlaceMarks.Ref ref, int from, int to) {}

    private static List<PlaceMarks.Ref> covering(List<Span> spans, int from, int to) {
        return spans.stream()
                .filter(s -> s.from <= from && s.to >= to && from < to)
                .map(Span::ref)
                .toList();
    }

    private static List<PlaceMarks.Ref> ending(List<Span> spans, int at) {
        return spans.stream().filter(s -> s.to == at && at > 0).map(Span::ref).toList();
    }

    private void piece(String text, List<PlaceMarks.Ref> refs) throws IOException {
        if (refs.isEmpty()) {
            out.text(text);
        } else {
            out.leaf("mark", text, "class", look(refs));
        }
    }

    private static String look(List<PlaceMarks.Ref> refs) {
        boolean suspect = refs.stream().allMatch(r -> r.role() == PlaceMarks.Role.SUSPECT);
        return suspect ? "suspect" : PlaceMarks.gravest(refs).id();
    }

    /** Small numbers that lead to the findings. */
    private void links(List<PlaceMarks.Ref> refs) throws IOException {
        var numbers = new LinkedHashSet<Integer>();
        refs.forEach(ref -> numbers.add(ref.number()));
        for (int number : numbers) {
            var shown = Integer.toString(number);
            out.leaf(
                    "a",
                    shown,
                    "class",
                    "ref " + look(refs),
                    "href",
                    '#' + prefix + 'f' + number,
                    "title",
                    messages.text("html.to-finding", shown));
        }
    }

    private void table(Table table) throws IOException {
        out.raw("<div class=\"scroll\"><table>\n");
        boolean grid = table.layout() == Table.Layout.GRID;
        var taken = new int[MOST_COLUMNS + 1];
        int shown = Math.min(MOST_ROWS, table.rows().size());
        for (int r = 0; r < shown; r++) {
            out.open("tr");
            int left = shown - r;
            int column = 1;
            for (var cell : table.rows().get(r).cells()) {
                if (!grid) {
                    cell(cell, 1, 1);
                    continue;
                }
                int at = Math.min(cell.column(), MOST_COLUMNS);
                gap(taken, column, at);
                int width = Math.max(1, Math.min(cell.columnSpan(), MOST_COLUMNS + 1 - at));
                int height = Math.max(1, Math.min(cell.rowSpan(), left));
                cell(cell, width, height);
                Arrays.fill(taken, at, at + width, height);
                column = at + width;
            }
            for (int c = 0; c < taken.length; c++) {
                taken[c] = Math.max(0, taken[c] - 1);
            }
            out.closeLine();
        }
        out.raw("</table></div>\n");
    }

    /** Keeps the places of cells that the file does not have. */
    private void gap(int[] taken, int from, int to) throws IOException {
        for (int c = from; c < to; c++) {
            if (taken[c] == 0) {
                out.empty("td", "class", "none").raw("</td>");
            }
        }
    }

    private void cell(TableCell cell, int width, int height) throws IOException {
        var refs = marks.at(cell.at());
        var text = Masks.numbers(cell.text());
        var look = refs.isEmpty() ? "" : "cell " + look(refs);
        var state = state(cell.holds());
        out.open(
                "td",
                "id",
                id(cell.at()),
                "class",
                look.isEmpty() || state.isEmpty() ? look + state : look + ' ' + state,
                "colspan",
                width > 1 ? Integer.toString(width) : "",
                "rowspan",
                height > 1 ? Integer.toString(height) : "");
        words(text, refs);
        out.close();
    }
}
