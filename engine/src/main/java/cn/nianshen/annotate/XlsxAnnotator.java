package cn.nianshen.annotate;

import cn.nianshen.output.XmlText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes remarks into a workbook as comments of its cells. */
public final class XlsxAnnotator {

    /** Excel takes no more in one. */
    private static final int MOST_CHARACTERS = 32_000;

    private static final int WIDTH = 5;
    private static final int MOST_HEIGHT = 14;

    private final Pen pen;

    public XlsxAnnotator(Pen pen) {
        this.pen = pen;
    }

    /**
     * The file with the remarks; those without a cell stand at the first one of the first sheet
     * that is shown and holds something.
     *
     * @throws IOException if it cannot be taken apart
     */
    public byte[] annotate(byte[] file, List<Remark> remarks) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (var remark : remarks) {
                int table = remark.at().table();
                boolean placed = table > 0 && table <= workbook.getNumberOfSheets();
                var sheet = placed ? workbook.getSheetAt(table - 1) : first(workbook);
                int row = placed ? Math.max(1, remark.at().row()) : 1;
                int column = placed ? Math.max(1, remark.at().column()) : 1;
                comment(sheet, row - 1, column - 1, remark);
            }
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return OfficePackage.dated(out.toByteArray());
        }
    }

    private static Sheet first(XSSFWorkbook workbook) throws IOException {
        Sheet shown = null;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
            var sheet = workbook.getSheetAt(i);
            if (!hidden && !(sheet instanceof XSSFChartSheet)) {
                if (sheet.getPhysicalNumberOfRows() > 0) {
                    return sheet;
                }
                shown = shown == null ? sheet : shown;
            }
        }
        if (shown == null) {
            throw new IOException("no sheet is shown");
        }
        return shown;
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }

    /** Whether a comment stands in for a conversation, which would be torn apart with it. */
    private static boolean isThread(@Nullable Comment comment) {
        return comment != null && comment.getAuthor().startsWith("tc=");
    }

    private void comment(Sheet sheet, int row, int first, Remark remark) {
        int column = first;
        while (isThread(cell(sheet, row, column).getCellComment())) {
            column++;
        }
        var cell = cell(sheet, row, column);
        var text = new StringBuilder();
        for (var each : remark.lines()) {
            text.append(text.isEmpty() ? "" : "\n").append(XmlText.legal(each));
        }
        Comment old = cell.getCellComment();
        if (old != null && old.getString() instanceof XSSFRichTextString said) {
            // what others said stays theirs, and stays as it looks
            boolean ours = old.getAuthor().equals(pen.author());
            text.insert(0, ours ? "\n\n" : "\n\n" + pen.author() + ": ");
            int room = Math.max(0, MOST_CHARACTERS - said.length());
            said.append(text.substring(0, Math.min(room, text.length())));
            old.setString(said);
            return;
        }
        var helper = sheet.getWorkbook().getCreationHelper();
        var anchor = helper.createClientAnchor();
        int height = (int) Math.min(MOST_HEIGHT, 2 + text.length() / 28);
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 1 + WIDTH);
        anchor.setRow1(row);
        anchor.setRow2(row + height);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        var whole = text.substring(0, Math.min(MOST_CHARACTERS, text.length()));
        comment.setString(helper.createRichTextString(whole));
        comment.setAuthor(pen.author());
        cell.setCellComment(comment);
    }
}
