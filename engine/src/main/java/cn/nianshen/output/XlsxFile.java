package cn.nianshen.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.util.TempFile;
import org.jspecify.annotations.Nullable;

/** A workbook of plain tables. */
final class XlsxFile implements Closeable {

    private final Messages messages;
    private final XlsxTemp temp = new XlsxTemp();
    private final XlsxBook workbook;
    private final XlsxStyles styles;
    private final List<Table> tables = new ArrayList<>();

    XlsxFile(Messages messages) {
        this.messages = messages;
        TempFile.setThreadLocalTempFileCreationStrategy(temp);
        workbook = new XlsxBook();
        styles = new XlsxStyles(workbook, messages.text("xlsx.font"));
    }

    /** A sheet with one table. */
    final class Table {

        private final XlsxSheet sheet;
        private final int columns;

        private Table(XlsxSheet sheet, int columns) {
            this.sheet = sheet;
            this.columns = columns;
        }

        /** Adds a row: texts, figures, and nulls for cells that stay empty. */
        void row(@Nullable Object... cells) {
            var row = sheet.next();
            if (row == null) {
                return;
            }
            for (int i = 0; i < cells.length; i++) {
                var cell = cells[i];
                if (cell instanceof BigDecimal figure) {
                    sheet.figure(row, i, figure);
                } else if (cell instanceof Integer figure) {
                    sheet.figure(row, i, BigDecimal.valueOf(figure));
                } else {
                    sheet.text(row, i, cell == null ? "" : cell.toString());
                }
            }
        }

        /** Colours the severities in a column. */
        void severities(int column) {
            sheet.colour(column, messages.text("severity.error"), IndexedColors.ROSE);
            sheet.colour(column, messages.text("severity.warning"), IndexedColors.LIGHT_ORANGE);
            sheet.colour(column, messages.text("severity.info"), IndexedColors.PALE_BLUE);
        }

        /** Colours figures above nothing in a column. */
        void aboveZero(int column, IndexedColors colour) {
            sheet.colourAboveZero(column, column, colour);
        }
    }

    /**
     * Begins a sheet.
     *
     * @param title key of its name
     * @param heads keys of its heads
     * @param widths widths of its columns
     * @param fixed columns that stay in sight
     */
    Table table(String title, List<String> heads, List<Integer> widths, int fixed) {
        var sheet =
                new XlsxSheet(
                        workbook.createSheet(messages.text(title)), styles, XlsxSheet.MOST_ROWS);
        sheet.widths(widths);
        sheet.head(heads.stream().map(messages::text).toList(), fixed);
        var table = new Table(sheet, heads.size());
        tables.add(table);
        return table;
    }

    /**
     * Writes it all.
     *
     * @param target stays open
     * @param title title of the file
     * @param marked whether it says that it is a result, and is not read as a list
     */
    void write(OutputStream target, Header header, String title, boolean marked)
            throws IOException {
        for (var table : tables) {
            table.sheet.end(table.columns, messages);
        }
        workbook.stamp(header, title);
        if (marked) {
            workbook.markResult();
        }
        workbook.write(target);
        target.flush();
    }

    @Override
    public void close() throws IOException {
        try {
            workbook.close();
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
            temp.close();
        }
    }
}
