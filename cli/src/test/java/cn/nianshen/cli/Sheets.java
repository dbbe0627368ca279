package cn.nianshen.cli;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Looks up cells of sheets by the heads of their columns. */
final class Sheets {

    private Sheets() {}

    /** The column whose head begins so. */
    static int column(Sheet sheet, String head) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().startsWith(head)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(head);
    }

    /** What the cell shows; empty where there is none. */
    static String text(Row row, int column) {
        var cell = row.getCell(column);
        return cell == null ? "" : cell.toString();
    }
}
