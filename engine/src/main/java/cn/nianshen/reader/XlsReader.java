package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Position;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.util.IOUtils;

/** Binary workbooks. What the library makes of damaged files is an outcome. */
final class XlsReader implements DocumentReader {

    private static final int MAX_SHEETS = 50;

    private final Bounds bounds;

    XlsReader(Bounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        IOUtils.setByteArrayMaxOverride(SourceFile.MAX_BYTES);
        try (var book = new HSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            var blocks = new Blocks(bounds);
            sheets(book, blocks);
            SheetNotes.alone(blocks);
            return blocks.document();
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException("encrypted");
        } catch (OldFileFormatException e) {
            throw new UnreadableException("old-excel");
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new UnreadableException("damaged");
        }
    }

    /** Hidden sheets are left out where others are shown; that they are there is told. */
    private void sheets(HSSFWorkbook book, Blocks blocks) throws UnreadableException {
        int count = book.getNumberOfSheets();
        if (count > MAX_SHEETS) {
            throw new UnreadableException("too-much", Integer.toString(MAX_SHEETS));
        }
        int hidden = 0;
        for (int i = 0; i < count; i++) {
            hidden += book.isSheetHidden(i) || book.isSheetVeryHidden(i) ? 1 : 0;
        }
        if (hidden > 0) {
            blocks.note("hidden-sheets", Position.NONE, Integer.toString(hidden));
        }
        boolean from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
        for (int i = 0; i < count; i++) {
            boolean shown = !book.isSheetHidden(i) && !book.isSheetVeryHidden(i);
            if (shown || hidden == count) {
                sheet(book.getSheetAt(i), i + 1, from1904, blocks);
            }
        }
    }

    private void sheet(HSSFSheet sheet, int number, boolean from1904, Blocks blocks)
            throws UnreadableException {
        var grid = new SheetGrid(bounds);
        var sight = new SheetSight();
        for (var row : sheet) {
            sight.row(row.getZeroHeight());
            for (var cell : row) {
                var text = text((HSSFCell) cell, cell.getCellType(), from1904).strip();
                int column = cell.getColumnIndex() + 1;
                if (sheet.isColumnHidden(cell.getColumnIndex())) {
                    sight.hideColumns(column, column);
                }
                if (sight.shows(column, text)) {
                    grid.put(row.getRowNum() + 1, column, text);
                }
            }
        }
        for (int i = 0; i < sheet.getNumMergedRegions(); i++) {
            var m = sheet.getMergedRegion(i);
            grid.merge(
                    new SheetGrid.Merge(
                            m.getFirstRow() + 1,
                            m.getFirstColumn() + 1,
                            m.getLastRow() + 1,
                            m.getLastColumn() + 1));
        }
        SheetNotes.hidden(sight, number, blocks);
        SheetBlocks.emit(grid, number, blocks);
    }

    /** What the cell shows; a formula shows what was last calculated. */
    private static String text(HSSFCell cell, CellType type, boolean from1904) {
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC ->
                    CellFormat.print(
                            new BigDecimal(Double.toString(cell.getNumericCellValue())).toString(),
                            cell.getCellStyle().getDataFormatString(),
                            from1904);
            case FORMULA ->
                    cell.getCachedFormulaResultType() == CellType.FORMULA
                            ? ""
                            : text(cell, cell.getCachedFormulaResultType(), from1904);
            case ERROR ->
                    FormulaError.isValidCode(cell.getErrorCellValue())
                            ? FormulaError.forInt(cell.getErrorCellValue()).getString()
                            : "";
            default -> "";
        };
    }
}
