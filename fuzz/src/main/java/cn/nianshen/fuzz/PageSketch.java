package cn.nianshen.fuzz;

import cn.nianshen.document.Block;
import cn.nianshen.document.Document;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import java.util.ArrayList;
import java.util.List;

/**
 * A document laid out on pages by hand: words and boxes at places, in millimetres from the upper
 * left corner. A table stands on a page of its own.
 */
final class PageSketch {

    static final int WIDTH = 250;
    static final int HEIGHT = 420;
    static final int SIZE = 4;

    private static final int EDGE = 20;
    private static final int STEP = 6;
    private static final int COLUMN = 17;

    /** Words, the base line of which begins at a place. */
    record Words(int x, int y, String text) {}

    /** A frame. */
    record Frame(int x, int y, int width, int height) {}

    /** One page. */
    record Page(List<Words> words, List<Frame> frames) {
        Page() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final List<Page> pages = new ArrayList<>();
    private int y = HEIGHT;

    private PageSketch() {}

    static List<Page> of(Document document) {
        var sketch = new PageSketch();
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                sketch.table(table);
            } else if (block instanceof Paragraph paragraph) {
                sketch.paragraph(paragraph.text());
            }
        }
        return sketch.pages;
    }

    private Page page() {
        if (y + STEP > HEIGHT - EDGE) {
            pages.add(new Page());
            y = EDGE;
        }
        return pages.get(pages.size() - 1);
    }

    private void paragraph(String text) {
        for (var line : lines(text, (WIDTH - 2 * EDGE) / SIZE)) {
            page().words.add(new Words(EDGE, y + SIZE, line));
            y += STEP;
        }
    }

    private static List<String> lines(String text, int most) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < text.length(); i += most) {
            lines.add(text.substring(i, Math.min(text.length(), i + most)));
        }
        return lines;
    }

    private void table(Table table) {
        y = HEIGHT;
        var page = page();
        var tops = tops(table);
        for (int row = 0; row < table.rows().size(); row++) {
            for (TableCell cell : table.rows().get(row).cells()) {
                int last = Math.min(table.rows().size(), row + cell.rowSpan());
                int x = EDGE + (cell.column() - 1) * COLUMN;
                int width = cell.columnSpan() * COLUMN;
                page.frames.add(new Frame(x, tops[row], width, tops[last] - tops[row]));
                int line = tops[row] + SIZE;
                for (var words : lines(cell.text(), width / SIZE)) {
                    page.words.add(new Words(x + 1, line, words));
                    line += SIZE + 1;
                }
            }
        }
        y = HEIGHT;
    }

    private static int[] tops(Table table) {
        var tops = new int[table.rows().size() + 1];
        tops[0] = EDGE;
        for (int row = 0; row < table.rows().size(); row++) {
            int most = 1;
            for (TableCell cell : table.rows().get(row).cells()) {
                if (cell.rowSpan() == 1) {
                    int room = cell.columnSpan() * COLUMN / SIZE;
                    most = Math.max(most, lines(cell.text(), room).size());
                }
            }
            tops[row + 1] = tops[row] + most * (SIZE + 1) + 1;
        }
        return tops;
    }
}
