package cn.nianshen.output;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of cells. A workbook holds few of them, so each is made once. */
final class XlsxStyles {

    private static final short SIZE = 11;
    private static final short TITLE_SIZE = 16;

    private final Workbook workbook;
    private final String face;

    /** Text that is never taken for a formula, also when somebody edits the cell. */
    final CellStyle text;

    /** Figures. */
    final CellStyle figure;

    /** A share, in per cent. */
    final CellStyle share;

    /** The heads of columns. */
    final CellStyle head;

    /** The title of a sheet. */
    final CellStyle title;

    /** A line of text outside tables, not wrapped. */
    final CellStyle line;

    /** Heads that stand upright, for many narrow columns. */
    final CellStyle upright;

    /**
     * @param face name of the font
     */
    XlsxStyles(Workbook workbook, String face) {
        this.workbook = workbook;
        this.face = face;
        text = bordered();
        text.setWrapText(true);
        text.setQuotePrefixed(true);
        figure = bordered();
        share = bordered();
        share.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
        head = bordered();
        head.setWrapText(true);
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        head.setFont(font(SIZE, true));
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        upright = workbook.createCellStyle();
        upright.cloneStyleFrom(head);
        upright.setRotation((short) 90);
        title = workbook.createCellStyle();
        title.setFont(font(TITLE_SIZE, true));
        line = workbook.createCellStyle();
        line.setFont(font(SIZE, false));
        line.setQuotePrefixed(true);
    }

    private CellStyle bordered() {
        var style = workbook.createCellStyle();
        style.setFont(font(SIZE, false));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        short grey = IndexedColors.GREY_40_PERCENT.getIndex();
        style.setTopBorderColor(grey);
        style.setBottomBorderColor(grey);
        style.setLeftBorderColor(grey);
        style.setRightBorderColor(grey);
        return style;
    }

    private Font font(short size, boolean bold) {
        var font = workbook.createFont();
        font.setFontName(face);
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        return font;
    }
}
