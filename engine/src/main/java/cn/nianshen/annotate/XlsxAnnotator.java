package cn.nianshen.annotate;

import cn.nianshen.output.XmlText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

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
     * The file with the remarks; those without a cell stand at the first one of the first sheet.
     *
     * @throws IOException if it cannot be taken apart
     */
    public byte[] annotate(byte[] file, List<Remark> remarks) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (var remark : remarks) {
                int table = remark.at().table();
                boolean placed = table > 0 && table <= workbook.getNumberOfSheets();
                var sheet = workbook.getSheetAt(placed ? table - 1 : 0);
                int row = placed ? Math.max(1, remark.at().row()) : 1;
                int column = placed ? Math.max(1, remark.at().column()) : 1;
                comment(sheet, row - 1, column - 1, remark);
            }
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return OfficePackage.dated(out.toByteArray(), pen.day());
        }
    }

    private void comment(Sheet sheet, int row, int column, Remark remark) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        var cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
        var text = new StringBuilder();
        for (var each : remark.lines()) {
            text.append(text.isEmpty() ? "" : "\n").append(XmlText.legal(each));
        }
        Comment old = cell.getCellComment();
        if (old != null) {
            text.insert(0, old.getString().getString() + "\n\n");
            cell.removeCellComment();
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
