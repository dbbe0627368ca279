package cn.nianshen.reader;

import cn.nianshen.document.Mark;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lines between two tables of pages: paragraphs, and rows whose fields stand apart by blanks. */
final class PageText {

    private final List<PageLine> lines;
    private final AlignedLines aligned;
    private final PageParagraphs margins;
    private final Blocks blocks;
    private final List<TableRow> rows = new ArrayList<>();
    private int table;

    PageText(List<PageLine> lines, PageParagraphs margins, Blocks blocks) {
        this.lines = whole(lines);
        this.aligned = new AlignedLines(this.lines.stream().map(PageLine::laid).toList());
        this.margins = margins;
        this.blocks = blocks;
    }

    /** The lines with figures that are broken in their cells put together. */
    private static List<PageLine> whole(List<PageLine> lines) {
        var words = lines.stream().map(PageLine::fields).toList();
        var joined = BrokenFigures.joined(words, i -> lines.get(i).follows(lines.get(i - 1)));
        var out = new ArrayList<PageLine>();
        for (int i = 0; i < lines.size(); i++) {
            boolean same = joined.get(i).equals(words.get(i));
            if (same || !joined.get(i).isEmpty()) {
                out.add(same ? lines.get(i) : lines.get(i).with(joined.get(i)));
            }
        }
        return out;
    }

    void emit() {
        for (int i = 0; i < lines.size(); i++) {
            if (aligned.isTable(i)) {
                row(aligned.line(i), lines.get(i));
            } else {
                endTable();
                i = paragraph(i);
            }
        }
        endTable();
    }

    private void row(AlignedLine line, PageLine printed) {
        if (rows.isEmpty()) {
            table = blocks.nextTable();
        }
        var cells = new ArrayList<TableCell>();
        for (var field : line.fields()) {
            if (blocks.roomForCell()) {
                var place = blocks.cell(table, rows.size() + 1, cells.size() + 1, 0);
                var at = PageTable.onPage(place, printed.page());
                var text = blocks.cut(field.text(), at);
                blocks.mark(at, List.of(printed.area(text.length())));
                int width = Math.max(1, text.length());
                cells.add(new TableCell(text, field.column(), width, 1, at, Set.of()));
            }
        }
        rows.add(new TableRow(cells));
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            blocks.table(rows, Table.Layout.ALIGNED);
            rows.clear();
        }
    }

    /** Emits the paragraph that begins with a line; gives its last line. */
    private int paragraph(int first) {
        Position at = PageTable.onPage(blocks.paragraph(), lines.get(first).page());
        var text = new StringBuilder(lines.get(first).words());
        var areas = new ArrayList<Mark>(List.of(lines.get(first).area(text.length())));
        int last = first;
        int pitch = 0;
        while (last + 1 < lines.size()
                && margins.goesOn(lines.get(last), lines.get(last + 1), pitch)
                && !aligned.isTable(last + 1)) {
            var line = lines.get(last + 1);
            boolean samePage = line.page() == lines.get(last).page();
            pitch = samePage ? line.box().top() - lines.get(last).box().top() : pitch;
            text.append(line.words());
            areas.add(line.area(line.words().length()));
            last++;
        }
        blocks.text(text.toString(), at, 0, Set.of());
        blocks.mark(at, areas);
        return last;
    }
}
