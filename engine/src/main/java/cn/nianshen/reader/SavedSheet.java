package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that is a sheet which a spreadsheet saved: each record has as many fields as the sheet has
 * columns, whatever it holds. Its titles and sentences are records too, with nothing behind them.
 */
final class SavedSheet {

    /** Sentences with so many commas each are none of a report. */
    private static final int LEAST_COLUMNS = 4;

    private static final int LEAST_RECORDS = 5;
    private static final char[] SIGNS = {',', ';'};

    private final List<QuotedRecords.Row> records;
    private final List<Integer> numbers;

    private SavedSheet(List<QuotedRecords.Row> records, List<Integer> numbers) {
        this.records = records;
        this.numbers = numbers;
    }

    /** Of the lines of a text; null where they are no sheet. */
    static @Nullable SavedSheet of(TextLines lines) {
        for (char sign : SIGNS) {
            var sheet = of(lines, sign);
            if (sheet != null) {
                return sheet;
            }
        }
        return null;
    }

    private static @Nullable SavedSheet of(TextLines lines, char sign) {
        var records = new ArrayList<QuotedRecords.Row>();
        var numbers = new ArrayList<Integer>();
        int columns = 0;
        for (int i = 0; i < lines.text().size(); i++) {
            if (Numerals.strip(lines.text().get(i)).isEmpty()) {
                continue;
            }
            var record = QuotedRecords.row(lines.text(), i, sign);
            if (record == null) {
                return null;
            }
            records.add(record);
            numbers.add(lines.numbers().get(i));
            columns = Math.max(columns, record.fields().size());
            i = record.last();
        }
        int widest = columns;
        long full =
                records.stream()
                        .filter(r -> r.fields().size() == widest || endsEmpty(r.fields()))
                        .count();
        // some programs leave out the signs at the end of short records
        boolean sheet = full >= LEAST_RECORDS && full * 2 > records.size();
        return sheet && columns >= LEAST_COLUMNS ? new SavedSheet(records, numbers) : null;
    }

    private static boolean endsEmpty(List<List<String>> fields) {
        int size = fields.size();
        return size >= LEAST_COLUMNS
                && fields.subList(size - 2, size).stream().allMatch(List.of("")::equals);
    }

    /**
     * Adds what stands in the sheet.
     *
     * @throws UnreadableException where the sheet holds more cells than it may
     */
    void emit(Blocks blocks, Bounds bounds) throws UnreadableException {
        var grid = new SheetGrid(bounds);
        for (int r = 0; r < records.size(); r++) {
            var fields = records.get(r).fields();
            for (int c = 0; c < fields.size(); c++) {
                grid.put(r + 1, c + 1, Numerals.strip(String.join("\n", fields.get(c))));
            }
        }
        SheetBlocks.emit(grid, blocks.nextTable(), r -> numbers.get(r - 1), blocks);
        SheetNotes.alone(blocks);
    }
}
