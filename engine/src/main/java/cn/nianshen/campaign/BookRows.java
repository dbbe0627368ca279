package cn.nianshen.campaign;

import cn.nianshen.document.Block;
import cn.nianshen.document.Document;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The rows of a sheet of a workbook. Reading cuts a sheet where a row is free or holds a heading;
 * in a list all of it is one list, and what stands below counts as much.
 */
final class BookRows {

    private final NavigableMap<Integer, String[]> rows = new TreeMap<>();

    private BookRows() {}

    /**
     * The rows of each sheet, the first one first: from top to bottom, those that nothing stands in
     * left out.
     */
    static List<List<SheetRow>> of(Document document) {
        var sheets = new LinkedHashMap<Integer, BookRows>();
        for (var block : document.blocks()) {
            int own = place(block).table();
            if (own > 0) {
                sheets.computeIfAbsent(own, s -> new BookRows()).add(block);
            }
        }
        return sheets.values().stream()
                .map(BookRows::rows)
                .filter(rows -> !rows.isEmpty())
                .toList();
    }

    private List<SheetRow> rows() {
        var out = new ArrayList<SheetRow>();
        rows.forEach((line, fields) -> out.add(new SheetRow(line, Arrays.asList(fields))));
        return out;
    }

    private static Position place(Block block) {
        if (block instanceof Paragraph text) {
            return text.at();
        }
        return block instanceof Table table ? place(table) : Position.NONE;
    }

    private static Position place(Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.at())
                .findFirst()
                .orElse(Position.NONE);
    }

    private void add(Block block) {
        if (block instanceof Paragraph text) {
            put(text.at().row(), text.at().column(), text.text());
        } else if (block instanceof Table table) {
            add(table);
        }
    }

    private void add(Table table) {
        var lines = new int[table.rows().size()];
        for (int r = 0; r < lines.length; r++) {
            lines[r] = line(table.rows().get(r), r == 0 ? 0 : lines[r - 1]);
        }
        for (int r = 0; r < lines.length; r++) {
            for (var cell : table.rows().get(r).cells()) {
                int below = Math.min(lines.length, r + cell.rowSpan());
                for (int over = r; over < below; over++) {
                    put(lines[over], cell.column(), cell.text());
                }
            }
        }
    }

    /** A row that cells from above cover wholly stands below the one before. */
    private static int line(TableRow row, int before) {
        return row.cells().isEmpty() ? before + 1 : row.cells().get(0).at().row();
    }

    /** Lines of one cell follow each other. */
    private void put(int line, int column, String text) {
        if (column < 1 || column > Sheet.MOST_COLUMNS) {
            return;
        }
        var row = rows.getOrDefault(line, new String[0]);
        int before = row.length;
        if (before < column) {
            row = Arrays.copyOf(row, column);
            Arrays.fill(row, before, column, "");
        }
        row[column - 1] += text.strip();
        rows.put(line, row);
    }
}
