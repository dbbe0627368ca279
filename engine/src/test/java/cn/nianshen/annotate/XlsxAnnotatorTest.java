package cn.nianshen.annotate;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Position;
import cn.nianshen.rule.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Comments at the very cells of a workbook. */
class XlsxAnnotatorTest {

    private static final XlsxAnnotator ANNOTATOR =
            new XlsxAnnotator(new Pen("审核人", "审", LocalDate.of(2026, 2, 1)));

    private static final String LONG =
            IntStream.rangeClosed(1, 9_000).mapToObj(String::valueOf).collect(joining(" "));

    private static byte[] file() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("一").createRow(0).createCell(0).setCellValue("题");
            var sheet = workbook.createSheet("二");
            sheet.createRow(4).createCell(2).setCellValue(12);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Remark remark(int table, int row, int column) {
        var at = new Position(table == 0 ? 0 : 1, 0, 0, 0, table, row, column);
        return new Remark(at, "", Severity.ERROR, List.of("=1+1", LONG));
    }

    @Test
    void eachRemarkStandsAtItsCell() throws IOException {
        var out =
                ANNOTATOR.annotate(
                        file(), List.of(remark(2, 5, 3), remark(2, 9, 9), remark(0, 0, 0)));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out))) {
            var sheet = workbook.getSheetAt(1);
            var comment = sheet.getRow(4).getCell(2).getCellComment();
            assertEquals("审核人", comment.getAuthor());
            assertTrue(comment.getString().getString().startsWith("=1+1\n1 2 3"));
            assertEquals(12, sheet.getRow(4).getCell(2).getNumericCellValue());
            assertEquals(2, sheet.getCellComments().size());
            assertEquals(1, workbook.getSheetAt(0).getCellComments().size());
            assertTrue(Seal.isWhole(out));
            var saved = new ByteArrayOutputStream();
            workbook.write(saved);
            assertFalse(Seal.isWhole(saved.toByteArray()));
        }
    }

    @Test
    void aCommentThatWasThereStays() throws IOException {
        var once = ANNOTATOR.annotate(file(), List.of(remark(2, 5, 3)));
        var at = new Position(1, 0, 0, 0, 2, 5, 3);
        var next = new Remark(at, "", Severity.INFO, List.of("第二条"));
        var twice = ANNOTATOR.annotate(ANNOTATOR.annotate(file(), List.of(next)), List.of(next));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(twice))) {
            var said = workbook.getSheetAt(1).getRow(4).getCell(2).getCellComment().getString();
            assertEquals("第二条\n\n第二条", said.getString());
        }
        assertTrue(once.length > 0);
    }

    @Test
    void whatOthersSaidStaysTheirs() throws IOException {
        byte[] theirs;
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file()))) {
            var cell = workbook.getSheetAt(1).getRow(4).getCell(2);
            var helper = workbook.getCreationHelper();
            var comment =
                    workbook.getSheetAt(1)
                            .createDrawingPatriarch()
                            .createCellComment(helper.createClientAnchor());
            comment.setAuthor("张三");
            comment.setString(helper.createRichTextString("请核对"));
            cell.setCellComment(comment);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            theirs = out.toByteArray();
        }
        var both = ANNOTATOR.annotate(theirs, List.of(remark(2, 5, 3)));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(both))) {
            var comment = workbook.getSheetAt(1).getRow(4).getCell(2).getCellComment();
            assertEquals("张三", comment.getAuthor());
            assertTrue(comment.getString().getString().startsWith("请核对\n\n审核人: =1+1"));
        }
    }

    @Test
    void remarksWithoutACellStandOnASheetThatIsSeen() throws IOException {
        byte[] hidden;
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file()))) {
            workbook.setActiveSheet(1);
            workbook.setSheetHidden(0, true);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            hidden = out.toByteArray();
        }
        var copy = ANNOTATOR.annotate(hidden, List.of(remark(0, 0, 0)));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            assertEquals(0, workbook.getSheetAt(0).getCellComments().size());
            assertEquals(1, workbook.getSheetAt(1).getCellComments().size());
        }
    }

    @Test
    void theSameRemarksGiveTheSameBytes() throws IOException, InterruptedException {
        var file = file();
        var first = ANNOTATOR.annotate(file, List.of(remark(2, 5, 3)));
        Thread.sleep(2100);
        assertArrayEquals(first, ANNOTATOR.annotate(file, List.of(remark(2, 5, 3))));
    }
}
