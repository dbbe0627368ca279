package cn.nianshen.output;

import cn.nianshen.source.Characters;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A sheet that is written row by row, with a head that stays in sight. */
final class XlsxSheet {

    /** Most rows of a sheet, as Excel has it. */
    static final int MOST_ROWS = 1_048_576;

    private static final int MOST_CHARACTERS = 32_767;
    private static final String CUT = "\u2026";

    /** A longer text is cut off on paper, and shown whole where its cell is chosen. */
    private static final int MOST_LINES = 12;

    /** Height of a line, in points. */
    private static final float LINE = 16;

    /** Width of a character, in 256ths of which widths are told. */
    private static final int CHARACTER = 256;

    private final Sheet sheet;
    private final XlsxStyles styles;
    private final int mostRows;
    private List<Integer> widths = List.of();
    private int rows;
    private int left;

    /**
     * @param mostRows rows that it may have
     */
    XlsxSheet(Sheet sheet, XlsxStyles styles, int mostRows) {
        this.sheet = sheet;
        this.styles = styles;
        this.mostRows = mostRows;
        var print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
    }

    /** Rows written. */
    int rows() {
        return rows;
    }

    /** Widths of columns, in characters of half a Han character each. */
    void widths(List<Integer> characters) {
        widths = List.copyOf(characters);
        for (int i = 0; i < characters.size(); i++) {
            sheet.setColumnWidth(i, characters.get(i) * CHARACTER);
        }
    }

    /** The head, which stays in sight and on each printed page. */
    void head(List<String> heads, int fixedColumns) {
        var row = sheet.createRow(rows);
        for (int i = 0; i < heads.size(); i++) {
            put(row, i, heads.get(i), styles.head);
        }
        rows++;
        sheet.createFreezePane(fixedColumns, rows);
        sheet.setRepeatingRows(new CellRangeAddress(0, rows - 1, -1, -1));
    }

    /** A head over many narrow columns, whose names stand upright behind the first. */
    void uprightHead(List<String> heads, int fixedColumns) {
        head(heads, fixedColumns);
        var row = sheet.getRow(rows - 1);
        row.setHeightInPoints(72);
        for (int i = fixedColumns; i < heads.size(); i++) {
            row.getCell(i).setCellStyle(styles.upright);
        }
    }

    /** Ends the sheet: filters over all that was written, and what a full one left out. */
    void end(int columns, Messages messages) {
        filter(columns);
        if (left > 0) {
            last(messages.text("xlsx.left", left));
        }
    }

    private void filter(int columns) {
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(0, rows - 1), 0, columns - 1));
    }

    /** The next row; null where the sheet is full, which is counted. */
    @Nullable Row next() {
        if (rows >= mostRows - 1) {
            left++;
            return null;
        }
        return sheet.createRow(rows++);
    }

    /** The last row, for what a full sheet has to say. */
    private void last(String text) {
        put(sheet.createRow(rows++), 0, text, styles.line);
    }

    /** Only the first columns are printed. */
    void print(int columns) {
        var workbook = sheet.getWorkbook();
        int index = workbook.getSheetIndex(sheet);
        workbook.setPrintArea(index, 0, columns - 1, 0, MOST_ROWS - 1);
    }

    /** Puts text into a cell, which no spreadsheet computes; the row is made high enough. */
    void text(Row row, int column, String text) {
        put(row, column, text, styles.text);
        int width =
                column < widths.size() ? Math.max(1, widths.get(column) - 3) : Columns.width(text);
        int lines = Math.min(MOST_LINES, 1 + (Columns.width(text) - 1) / Math.max(1, width));
        if (lines > 1) {
            row.setHeightInPoints(Math.max(row.getHeightInPoints(), lines * LINE));
        }
    }

    /** Puts a line of text, not wrapped. */
    void line(Row row, String text) {
        put(row, 0, text, styles.line);
    }

    /** Puts a number; an empty one is an empty cell. */
    void figure(Row row, int column, @Nullable BigDecimal number) {
        figure(row, column, number, styles.figure);
    }

    /** Puts a share between 0 and 1. */
    void share(Row row, int column, @Nullable BigDecimal number) {
        figure(row, column, number, styles.share);
    }

    private static void figure(Row row, int column, @Nullable BigDecimal number, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        if (number != null) {
            cell.setCellValue(number.doubleValue());
        }
    }

    /** Puts the title of the sheet. */
    void title(Row row, String text) {
        put(row, 0, text, styles.title);
    }

    /** Puts a head of a table. */
    void headCell(Row row, int column, String text) {
        put(row, column, text, styles.head);
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        var legal = XmlText.legal(text);
        if (legal.length() > MOST_CHARACTERS) {
            var cut = legal.substring(0, MOST_CHARACTERS - CUT.length());
            legal = Characters.whole(cut) + CUT;
        }
        cell.setCellValue(legal);
        cell.setCellStyle(style);
    }

    /** Colours cells of a column that hold a word. */
    void colour(int column, String word, IndexedColors colour) {
        var formatting = sheet.getSheetConditionalFormatting();
        var rule =
                formatting.createConditionalFormattingRule(
                        ComparisonOperator.EQUAL, '"' + word.replace("\"", "\"\"") + '"');
        fill(rule, colour);
        formatting.addConditionalFormatting(range(column, column), rule);
    }

    /** Colours cells that hold more than nothing. */
    void colourAboveZero(int from, int to, IndexedColors colour) {
        if (to < from) {
            return;
        }
        var formatting = sheet.getSheetConditionalFormatting();
        var rule = formatting.createConditionalFormattingRule(ComparisonOperator.GT, "0");
        fill(rule, colour);
        formatting.addConditionalFormatting(range(from, to), rule);
    }

    private static void fill(ConditionalFormattingRule rule, IndexedColors colour) {
        var pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(colour.getIndex());
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    }

    private CellRangeAddress[] range(int from, int to) {
        return new CellRangeAddress[] {new CellRangeAddress(1, Math.max(1, rows - 1), from, to)};
    }
}
