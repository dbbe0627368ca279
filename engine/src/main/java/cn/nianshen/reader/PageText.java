package cn.nianshen.reader;

import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines between two tables of pages: paragraphs, and rows whose fields stand apart by blanks. */
final class PageText {

    private final List<PageLine> lines;
    private final List<String> texts;
    private final PageParagraphs margins;
    private final Blocks blocks;
    private final List<TableRow> rows = new ArrayList<>();
    private Map<Integer, List<String>> mended = Map.of();
    private int table;

    PageText(List<PageLine> lines, PageParagraphs margins, Blocks blocks) {
        this.lines = BrokenFigures.joined(lines);
        this.texts = this.lines.stream().map(PageLine::text).toList();
        this.margins = margins;
        this.blocks = blocks;
    }

    void emit() {
        mended = AlignedTable.mend(lines.stream().map(PageLine::fields).toList());
        for (int i = 0; i < lines.size(); i++) {
            var known = mended.get(i);
            var fields = known == null ? PageFields.fields(texts, i) : known;
            if (known != null && known.isEmpty()) {
                continue;
            }
            if (fields.isEmpty()) {
                endTable();
                i = paragraph(i);
            } else {
                row(fields, lines.get(i).page());
            }
        }
        endTable();
    }

    private void row(List<String> fields, int page) {
        if (rows.isEmpty()) {
            table = blocks.nextTable();
        }
        var cells = new ArrayList<TableCell>();
        for (int i = 0; i < fields.size() && blocks.roomForCell(); i++) {
            var at = PageTable.onPage(blocks.cell(table, rows.size() + 1, i + 1, 0), page);
            var text = blocks.cut(Numerals.strip(fields.get(i)), at);
            cells.add(new TableCell(text, i + 1, 1, 1, at, Set.of()));
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
        int last = first;
        int pitch = 0;
        while (last + 1 < lines.size()
                && margins.goesOn(lines.get(last), lines.get(last + 1), pitch)
                && !mended.containsKey(last + 1)
                && PageFields.fields(texts, last + 1).isEmpty()) {
            var line = lines.get(last + 1);
            boolean samePage = line.page() == lines.get(last).page();
            pitch = samePage ? line.box().top() - lines.get(last).box().top() : pitch;
            text.append(line.words());
            last++;
        }
        blocks.text(text.toString(), at, 0, Set.of());
        return last;
    }
}
