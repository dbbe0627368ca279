package cn.nianshen.template;

import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import cn.nianshen.word.WordPen;
import cn.nianshen.word.WordPen.Cell;
import cn.nianshen.word.WordPen.Cell.Merged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table of a form laid out as it is printed, with its merged cells. */
final class FormGrid {

    /** Widths of label columns from the right; the innermost label is the longest. */
    private static final List<Integer> LABEL_WIDTHS = List.of(24, 11, 7);

    private static final int VALUE_WIDTH = 8;
    private static final int BLOCK_LABEL_WIDTH = 16;
    private static final int BLOCK_VALUE_WIDTH = 12;

    /** What stands in a cell of the form. */
    @FunctionalInterface
    interface Figures {
        String text(String table, String row, String column);
    }

    private final FormTable table;
    private final Figures figures;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    /** Rows to be repeated on each page of a table that takes several. */
    private int heads;

    private FormGrid(FormTable table, Figures figures) {
        this.table = table;
        this.figures = figures;
    }

    static void draw(WordPen pen, FormTable table, Figures figures) {
        var grid = new FormGrid(table, figures);
        switch (table.shape()) {
            case BLOCKS -> grid.blocks();
            case ROWS -> grid.rows(table.blocks().get(0));
            case SINGLE_ROW -> grid.singleRow(table.blocks().get(0));
        }
        pen.table(grid.widths, grid.rows, grid.heads);
    }

    private static Cell cell(String text, int span) {
        return new Cell(text, span, Merged.NO);
    }

    private Cell figure(FormRow row, FormColumn column, int span) {
        return cell(figures.text(table.id(), row.id(), column.id()), span);
    }

    /** Blocks one above the other; the last column of a narrower one takes what is left. */
    private void blocks() {
        int most = table.blocks().stream().mapToInt(b -> b.columns().size()).max().orElse(1);
        widths.add(BLOCK_LABEL_WIDTH);
        widths.addAll(Collections.nCopies(most, BLOCK_VALUE_WIDTH));
        for (var block : table.blocks()) {
            int last = block.columns().size() - 1;
            rows.add(List.of(cell(block.heading(), most + 1)));
            var head = new ArrayList<>(List.of(cell(block.corner(), 1)));
            for (int i = 0; i <= last; i++) {
                head.add(cell(block.columns().get(i).label(), i < last ? 1 : most - last));
            }
            rows.add(head);
            for (var row : block.rows()) {
                var cells = new ArrayList<>(List.of(cell(row.label(), 1)));
                for (int i = 0; i <= last; i++) {
                    cells.add(figure(row, block.columns().get(i), i < last ? 1 : most - last));
                }
                rows.add(cells);
            }
        }
    }

    private void rows(FormBlock block) {
        int labels = block.rows().stream().mapToInt(r -> r.parents().size()).max().orElse(0) + 1;
        for (int i = labels - 1; i >= 0; i--) {
            widths.add(LABEL_WIDTHS.get(Math.min(i, LABEL_WIDTHS.size() - 1)));
        }
        widths.addAll(Collections.nCopies(block.columns().size(), VALUE_WIDTH));
        var paths = block.columns().stream().map(c -> path(c.over(), c.label())).toList();
        var heads = heads(paths);
        this.heads = heads.size();
        for (int i = 0; i < heads.size(); i++) {
            var corner = i == 0 ? table.note() : "";
            heads.get(i).add(0, new Cell(corner, labels, i == 0 ? Merged.FIRST : Merged.FURTHER));
            rows.add(heads.get(i));
        }
        for (int i = 0; i < block.rows().size(); i++) {
            var row = block.rows().get(i);
            var cells = new ArrayList<Cell>();
            for (int level = 0; level < row.parents().size(); level++) {
                boolean further = i > 0 && isSameParent(block.rows().get(i - 1), row, level);
                var text = further ? "" : row.parents().get(level);
                cells.add(new Cell(text, 1, further ? Merged.FURTHER : Merged.FIRST));
            }
            cells.add(new Cell(row.label(), labels - row.parents().size(), Merged.NO, true));
            block.columns().forEach(column -> cells.add(figure(row, column, 1)));
            rows.add(cells);
        }
    }

    private static boolean isSameParent(FormRow one, FormRow other, int level) {
        return one.parents().size() > level
                && one.parents()
                        .subList(0, level + 1)
                        .equals(other.parents().subList(0, level + 1));
    }

    /** What the form calls rows stand beside each other, over one row of figures. */
    private void singleRow(FormBlock block) {
        var paths = new ArrayList<List<String>>();
        var values = new ArrayList<Cell>();
        for (var row : block.rows()) {
            var over = path(row.parents(), row.label());
            for (var column : block.columns()) {
                paths.add(path(over, column.label()));
                values.add(figure(row, column, 1));
            }
        }
        widths.addAll(Collections.nCopies(paths.size(), 1));
        rows.addAll(heads(paths));
        rows.add(values);
    }

    private static List<String> path(List<String> over, String label) {
        var path = new ArrayList<>(over);
        path.add(label);
        return path;
    }

    /** Rows of heads: what is over several columns once, labels down to the figures. */
    private static List<List<Cell>> heads(List<List<String>> paths) {
        int depth = paths.stream().mapToInt(List::size).max().orElse(1);
        var heads = new ArrayList<List<Cell>>();
        for (int level = 0; level < depth; level++) {
            var cells = new ArrayList<Cell>();
            for (int at = 0; at < paths.size(); ) {
                int span = span(paths, at, level);
                cells.add(head(paths.get(at), level, depth, span));
                at += span;
            }
            heads.add(cells);
        }
        return heads;
    }

    private static int span(List<List<String>> paths, int at, int level) {
        var path = paths.get(at);
        int span = 1;
        while (level < path.size() - 1
                && at + span < paths.size()
                && paths.get(at + span).size() > level + 1
                && paths.get(at + span).subList(0, level + 1).equals(path.subList(0, level + 1))) {
            span++;
        }
        return span;
    }

    private static Cell head(List<String> path, int level, int depth, int span) {
        int last = path.size() - 1;
        if (level > last) {
            return new Cell("", 1, Merged.FURTHER);
        }
        boolean tall = level == last && last < depth - 1;
        return new Cell(path.get(level), span, tall ? Merged.FIRST : Merged.NO);
    }
}
