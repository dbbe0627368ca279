package cn.nianshen.reader;

import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sheet into lines of text and tables. Tables that stand below each other share the columns
 * of the sheet, so each has the columns that something begins in between its first and last row.
 */
final class SheetBlocks {

    /** A figure behind the apostrophe by which it was typed in as text. */
    private static final Pattern MARKED_TEXT =
            Pattern.compile("['\\u2018\\u2019\\uff07][-+]?\\d[\\d.,]*");

    private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");
    private static final int LONGEST_LABEL = 60;
    private static final int MAX_SPAN = 1_000;

    private final SheetGrid sheet;
    private final int number;
    private final Blocks blocks;

    private final IntUnaryOperator lines;

    private SheetBlocks(SheetGrid sheet, int number, IntUnaryOperator lines, Blocks blocks) {
        this.sheet = sheet;
        this.number = number;
        this.lines = lines;
        this.blocks = blocks;
    }

    /** Adds what stands in a sheet; its number is that of the table in positions. */
    static void emit(SheetGrid sheet, int number, Blocks blocks) {
        emit(sheet, number, row -> 0, blocks);
    }

    /** Also says in which line of the file a row stands. */
    static void emit(SheetGrid sheet, int number, IntUnaryOperator lines, Blocks blocks) {
        new SheetBlocks(sheet, number, lines, blocks).emit();
    }

    private void emit() {
        var run = new TreeMap<Integer, NavigableMap<Integer, String>>();
        for (var row : sheet.rows().entrySet()) {
            boolean text = isText(row.getKey(), row.getValue());
            if (!run.isEmpty() && (text || isApart(run.lastKey(), row.getKey()))) {
                tables(run);
                run.clear();
            }
            if (text) {
                line(row.getKey(), row.getValue());
            } else {
                run.put(row.getKey(), row.getValue());
            }
        }
        if (!run.isEmpty()) {
            tables(run);
        }
    }

    /** Rows are apart where a row between them is neither filled nor covered from above. */
    private boolean isApart(int above, int below) {
        if (below - above <= 1) {
            return false;
        }
        return sheet.within(above + 1, above + 1).stream()
                .noneMatch(m -> m.row() <= above && m.lastRow() >= below - 1);
    }

    /** One cell over nearly all the width, or a sentence, or a line with nothing around it. */
    private boolean isText(int row, NavigableMap<Integer, String> cells) {
        if (cells.size() != 1) {
            return false;
        }
        var cell = cells.firstEntry();
        var merge = sheet.at(row, cell.getKey());
        int width = Math.min(merge.lastColumn(), sheet.lastColumn()) - merge.column() + 1;
        boolean covered =
                sheet.within(row, row).stream().anyMatch(m -> m.row() < row && m.lastRow() >= row);
        if (covered) {
            return false;
        }
        if (width * 3 > sheet.lastColumn() * 2 && width > 1) {
            return true;
        }
        boolean sentence =
                cell.getValue().length() > LONGEST_LABEL || Numerals.hasFullStop(cell.getValue());
        return sentence || !isTableRow(row - 1) && !isTableRow(row + 1);
    }

    private boolean isTableRow(int row) {
        var cells = sheet.rows().get(row);
        return cells != null && cells.size() > 1;
    }

    private void line(int row, NavigableMap<Integer, String> cells) {
        var cell = cells.firstEntry();
        for (var line : LINE_END.split(cell.getValue(), -1)) {
            var words = Numerals.strip(line);
            if (!words.isEmpty()) {
                blocks.text(words, at(row, cell.getKey()), 0, Set.of());
            }
        }
    }

    private Position at(int row, int column) {
        return blocks.cell(number, row, column, lines.applyAsInt(row));
    }

    private void tables(NavigableMap<Integer, NavigableMap<Integer, String>> run) {
        var merges = sheet.within(run.firstKey(), run.lastKey());
        SheetStrips.of(run, merges, sheet.lastColumn()).forEach(this::table);
    }

    private void table(NavigableMap<Integer, NavigableMap<Integer, String>> run) {
        int first = run.firstKey();
        int last = run.lastKey();
        var merges = sheet.within(first, last);
        var columns = columns(run);
        var rows = new ArrayList<TableRow>();
        for (var row : run.entrySet()) {
            var cells = new ArrayList<TableCell>();
            var over = merges.stream().filter(m -> m.covers(row.getKey(), m.column())).toList();
            for (int column : columns.get(row.getKey())) {
                if (isCovered(row.getKey(), column, over)) {
                    continue;
                }
                if (!blocks.roomForCell()) {
                    return;
                }
                var text = row.getValue().get(column);
                cells.add(cell(row.getKey(), column, text, run));
            }
            rows.add(new TableRow(cells));
        }
        blocks.table(rows, Table.Layout.GRID);
    }

    /**
     * The columns of each row: those in which something begins, from one row with a single cell to
     * the next. A part whose columns the part before has too goes on with those.
     */
    private static Map<Integer, Set<Integer>> columns(
            NavigableMap<Integer, NavigableMap<Integer, String>> run) {
        var out = new HashMap<Integer, Set<Integer>>();
        Set<Integer> before = Set.of();
        Set<Integer> now = new TreeSet<>();
        var rows = new ArrayList<Integer>();
        boolean wide = false;
        for (var row : run.entrySet()) {
            if (row.getValue().size() == 1 && wide) {
                before = end(rows, now, before, out);
                rows.clear();
                now = new TreeSet<>();
                wide = false;
            }
            wide |= row.getValue().size() > 1;
            rows.add(row.getKey());
            now.addAll(row.getValue().keySet());
        }
        end(rows, now, before, out);
        return out;
    }

    private static Set<Integer> end(
            List<Integer> rows,
            Set<Integer> now,
            Set<Integer> before,
            Map<Integer, Set<Integer>> out) {
        var used = before.containsAll(now) ? before : now;
        rows.forEach(r -> out.put(r, used));
        return used;
    }

    private static boolean isCovered(int row, int column, List<SheetGrid.Merge> merges) {
        for (var m : merges) {
            if (m.covers(row, column) && (m.row() != row || m.column() != column)) {
                return true;
            }
        }
        return false;
    }

    /** Lines that belong together joined; the mark of a figure kept as text is no part of it. */
    private static String words(String text) {
        boolean one = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        var lines = one ? List.of(text) : List.of(LINE_END.split(text, -1));
        var words =
                CellLines.areApart(lines)
                        ? CellLines.apart(lines)
                        : Numerals.strip(String.join("", lines));
        return MARKED_TEXT.matcher(words).matches() ? words.substring(1) : words;
    }

    /** A merged cell is as high as the rows of the table that it covers. */
    private TableCell cell(
            int row,
            int column,
            @Nullable String text,
            NavigableMap<Integer, NavigableMap<Integer, String>> run) {
        var merge = sheet.at(row, column);
        int width = Math.min(merge.lastColumn(), sheet.lastColumn()) - column + 1;
        int height = run.subMap(row, true, merge.lastRow(), true).size();
        Position at = at(row, column);
        var words = text == null ? "" : blocks.cut(words(text), at);
        return new TableCell(
                words,
                column,
                Math.max(1, Math.min(MAX_SPAN, width)),
                Math.max(1, Math.min(MAX_SPAN, height)),
                at,
                Set.of());
    }
}
