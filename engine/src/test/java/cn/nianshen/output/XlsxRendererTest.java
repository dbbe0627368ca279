package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.reader.DocumentReaders;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The workbook, read back. */
class XlsxRendererTest {

    private static final Messages WORDS = Messages.of("zh");

    private static byte[] bytes(List<Audit> audits, int mostRows) throws IOException {
        var out = new ByteArrayOutputStream();
        write(out, audits, mostRows);
        return out.toByteArray();
    }

    private static void write(OutputStream out, List<Audit> audits, int mostRows)
            throws IOException {
        try (var renderer = new XlsxRenderer(out, WORDS, TextRendererTest.NAMES, mostRows)) {
            renderer.begin(Audits.HEADER);
            var summary = Summary.NONE;
            for (var audit : audits) {
                renderer.audit(audit);
                summary = summary.plus(audit);
            }
            renderer.finish(summary);
        }
    }

    private static XSSFWorkbook workbook(List<Audit> audits) throws IOException {
        var bytes = bytes(audits, XlsxSheet.MOST_ROWS);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static XSSFSheet sheet(XSSFWorkbook workbook, String name) {
        var sheet = workbook.getSheet(name);
        assertNotNull(sheet, name);
        return sheet;
    }

    private static List<String> texts(Row row) {
        var format = new DataFormatter();
        var out = new ArrayList<String>();
        for (var cell : row) {
            out.add(format.formatCellValue(cell));
        }
        return out;
    }

    @Test
    void everyRowOfTheListOfFindingsIsThereInTheSameWords() throws IOException {
        var rows = new FindingRows(WORDS, TextRendererTest.NAMES);
        var expected = new ArrayList<List<String>>();
        for (var audit : Audits.all()) {
            rows.of(audit)
                    .forEach(
                            row ->
                                    expected.add(
                                            row.stream().map(XmlText::legal).sorted().toList()));
        }
        try (var workbook = workbook(Audits.all())) {
            var sheet = sheet(workbook, "发现");
            assertEquals(expected.size(), sheet.getLastRowNum());
            for (int i = 0; i < expected.size(); i++) {
                var cells = texts(sheet.getRow(i + 1)).stream().sorted().toList();
                assertEquals(expected.get(i), cells);
            }
        }
    }

    @Test
    void eachReportHasItsScoreAndItsCounts() throws IOException {
        try (var workbook = workbook(Audits.all())) {
            var scores = sheet(workbook, "得分");
            assertEquals(Audits.all().size(), scores.getLastRowNum());
            var refused = row(scores, "locked.docx");
            assertEquals(CellType.BLANK, refused.getCell(3).getCellType());
            assertFalse(refused.getCell(12).getStringCellValue().isEmpty());
            var matrix = sheet(workbook, "单位×规则");
            long audited = Audits.all().stream().filter(a -> a.scorecard() != null).count();
            assertEquals(audited, matrix.getLastRowNum());
            assertEquals(sum(matrix, 2), sum(sheet(workbook, "得分"), 6, 7, 8));
        }
    }

    private static Row row(XSSFSheet sheet, String text) {
        for (var row : sheet) {
            if (texts(row).contains(text)) {
                return row;
            }
        }
        throw new AssertionError(text);
    }

    private static double sum(XSSFSheet sheet, int from) {
        double sum = 0;
        for (var row : sheet) {
            for (int i = from; i < row.getLastCellNum(); i++) {
                sum += number(row.getCell(i));
            }
        }
        return sum;
    }

    private static double sum(XSSFSheet sheet, int one, int other, int third) {
        double sum = 0;
        for (var row : sheet) {
            for (int i : new int[] {one, other, third}) {
                sum += number(row.getCell(i));
            }
        }
        return sum;
    }

    private static double number(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
    }

    @Test
    void nothingIsComputedAndAllTextIsLegal() throws IOException {
        try (var workbook = workbook(List.of(Hostile.all(), Hostile.refused()))) {
            var sheet = sheet(workbook, "发现");
            assertEquals(Hostile.TEXTS.size() + 2, sheet.getLastRowNum());
            for (var each : workbook) {
                for (var row : each) {
                    for (var cell : row) {
                        assertFalse(cell.getCellType() == CellType.FORMULA, cell.toString());
                        assertHarmless(cell);
                    }
                }
            }
        }
    }

    private static void assertHarmless(Cell cell) {
        if (cell.getCellType() == CellType.STRING) {
            var text = cell.getStringCellValue();
            assertTrue(text.chars().noneMatch(Character::isISOControl), text);
            boolean begins = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
            assertTrue(!begins || cell.getCellStyle().getQuotePrefixed(), text);
        }
    }

    @Test
    void headsStayInSightAndCanBeFiltered() throws IOException {
        try (var workbook = workbook(Audits.all())) {
            assertEquals("汇总", workbook.getSheetName(0));
            assertEquals(4, workbook.getNumberOfSheets());
            for (var name : List.of("发现", "得分", "单位×规则")) {
                var sheet = sheet(workbook, name);
                assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
                assertTrue(sheet.getCTWorksheet().isSetAutoFilter(), name);
                assertTrue(
                        sheet.getSheetConditionalFormatting().getNumConditionalFormattings() > 0);
            }
            var drawing = sheet(workbook, "汇总").getDrawingPatriarch();
            assertEquals(1, drawing.getCharts().size());
        }
    }

    @Test
    void aFullSheetSaysWhatItLeavesOut() throws IOException {
        var bytes = bytes(Audits.all(), 4);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = sheet(workbook, "发现");
            assertEquals(3, sheet.getLastRowNum());
            var last = sheet.getRow(3).getCell(0).getStringCellValue();
            var rows = new FindingRows(WORDS, TextRendererTest.NAMES);
            int all = Audits.all().stream().mapToInt(audit -> rows.of(audit).size()).sum();
            assertTrue(last.contains(Integer.toString(all - 2)), last);
        }
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException, InterruptedException {
        var first = bytes(Audits.all(), XlsxSheet.MOST_ROWS);
        Thread.sleep(2100);
        assertArrayEquals(first, bytes(Audits.all(), XlsxSheet.MOST_ROWS));
    }

    @Test
    void aRunWithoutFilesIsAWorkbookToo() throws IOException {
        try (var workbook = workbook(List.of())) {
            assertEquals(0, sheet(workbook, "发现").getLastRowNum());
        }
    }

    @Test
    void aTargetThatCannotBeWrittenIsAnInputOutputError() {
        var full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("full");
                    }
                };
        assertThrows(IOException.class, () -> write(full, Audits.all(), XlsxSheet.MOST_ROWS));
    }

    @Test
    void aWorkbookOfResultsIsNoReport() throws IOException {
        var file = SourceFile.of("a.xlsx", bytes(Audits.all(), XlsxSheet.MOST_ROWS));
        var refusal =
                assertThrows(
                        UnreadableException.class,
                        () -> DocumentReaders.read(file, FormatDetector.detect(file)));
        assertEquals("own-result", refusal.reason());
    }
}
