package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetsTest {

    private static final String HEAD =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>内容</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><r><t>件</t></r><r><t>数</t></r></is></c></row>";

    @Test
    void aValueHasTheColumnWhereItBegins() {
        var sheet = HEAD + "<row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"D2\"><v>0</v></c></row>";
        var merged =
                "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"D1:D2\"/></mergeCells>";
        assertEquals(List.of("1:内容 4:件数", "1:7 4:0"), Read.lines(xlsx(sheet, "")));
        assertEquals(List.of("1+3:内容 4v2:件数", "1:7"), Read.lines(xlsx(sheet, merged)));
    }

    @Test
    void tablesBelowEachOtherLendNoColumns() {
        var sheet =
                row(1, "A", "甲", "B", "乙", "C", "丙")
                        + row(2, "A", "1", "B", "2", "C", "3")
                        + row(3, "A", "下一张表")
                        + row(4, "A", "丁", "D", "戊")
                        + row(5, "D", "4");
        var lines = Read.lines(xlsx(sheet, ""));
        assertEquals("1:丁 4:戊", lines.get(3));
        assertEquals("1: 4:4", lines.get(4));
    }

    @Test
    void tablesBesideEachOtherAreReadOneAfterTheOther() {
        var heads = row(1, "A", "名称", "B", "甲", "C", "乙", "E", "项目", "F", "丙", "G", "丁");
        var second = row(2, "A", "一", "B", "1", "C", "2", "E", "子", "F", "5", "G", "6");
        var third = row(3, "A", "二", "B", "3", "C", "4", "E", "丑", "F", "7", "G", "8");
        var longer = row(4, "E", "寅", "F", "9", "G", "0") + row(5, "E", "卯", "F", "1", "G", "2");
        var lines = Read.lines(xlsx(heads + second + third + longer, ""));
        assertEquals(List.of("1:名称 2:甲 3:乙", "1:一 2:1 3:2", "1:二 2:3 3:4"), lines.subList(0, 3));
        assertEquals("5:项目 6:丙 7:丁", lines.get(3));
        assertEquals(8, lines.size());
        // one table with a free column ends in one row on both sides of it
        assertEquals(3, Read.lines(xlsx(heads + second + third, "")).size());
    }

    @Test
    void aSentenceIsALineAndAWorkbookWithoutOneIsTablesAlone() {
        var text = row(3, "A", "本年公开信息三条。");
        assertEquals(
                List.of("1:内容 4:件数", "本年公开信息三条。"),
                Read.lines(xlsx(HEAD + row(2, "A", "7", "D", "0").replace("7", "8") + text, ""))
                        .stream()
                        .filter(l -> !l.contains("8"))
                        .toList());
        assertEquals(List.of(), Read.notes(xlsx(HEAD + text, "")));
        assertEquals(List.of("tables-alone"), Read.notes(xlsx(HEAD, "")));
    }

    @Test
    void theMarkOfAFigureKeptAsTextIsNoPartOfIt() {
        var sheet = HEAD + row(2, "A", "'7", "D", "'甲");
        assertEquals(List.of("1:内容 4:件数", "1:7 4:'甲"), Read.lines(xlsx(sheet, "")));
    }

    @Test
    void figuresBelowEachOtherInACellStayApart() {
        var sheet = HEAD + row(2, "A", "1.国家\n秘密", "D", "0\n10");
        assertEquals(List.of("1:内容 4:件数", "1:1.国家秘密 4:0\n10"), Read.lines(xlsx(sheet, "")));
    }

    @Test
    void aRegionOverTheWholeSheetIsNotExpanded() {
        var merge = "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>";
        assertEquals(1, Read.lines(xlsx(row(1, "A", "甲"), merge)).size());
    }

    @Test
    void moreCellsThanAReportHasAreRefused() {
        var rows = new StringBuilder();
        for (int i = 1; i <= 30_000; i++) {
            rows.append("<row><c><v>1</v></c></row>");
        }
        var bytes = xlsx(rows.toString(), "");
        var e = assertThrows(UnreadableException.class, () -> Read.document("x.xlsx", bytes));
        assertEquals("too-much", e.reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.30000000000000004 | General | 0.3",
                "12 | '' | 12",
                "0.256 | 0.0% | 25.6%",
                "1234567.5 | #,##0.00 | 1,234,567.50",
                "-3 | 0;-0 | -3",
                "0 | 0;-0;; | 0",
                "1.28 | 0.00\"万元\" | 1.28万元",
                "45292 | yyyy\"年\"m\"月\"d\"日\" | 2024年1月1日",
                "45292.5 | yyyy-mm-dd hh:mm | 2024-01-01 12:00",
                "1e999999 | 0 | 1e999999",
                "12345678901234 | 0 | 12345678901234",
            })
    void aNumberIsPrintedAsItsFormatSays(String value, String code, String printed) {
        assertEquals(printed, CellFormat.print(value, code, false));
    }

    @Test
    void aMergedCellIsAsHighAsTheRowsThatHoldSomething() throws UnreadableException {
        var merged = "<mergeCells><mergeCell ref=\"A1:A4\"/></mergeCells>";
        var rows = row(1, "A", "组", "B", "1") + row(4, "B", "2") + row(5, "A", "末", "B", "3");
        assertEquals(List.of("1v2:组 2:1", "2:2", "1:末 2:3"), Read.lines(xlsx(rows, merged)));
    }

    @Test
    void binaryWorkbooksAreReadAlike() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet("甲");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("内容");
            head.createCell(3).setCellValue("件数");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("规章");
            row.createCell(3).setCellValue(3);
            var draft = sheet.createRow(2);
            draft.createCell(0).setCellValue("规章");
            draft.createCell(3).setCellValue(4);
            draft.setZeroHeight(true);
            head.createCell(5).setCellValue("校验");
            sheet.setColumnHidden(5, true);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            book.createSheet("旧").createRow(0).createCell(0).setCellValue("上年");
            book.setSheetHidden(1, true);
            book.write(bytes);
        }
        var read = bytes.toByteArray();
        assertEquals(List.of("1+3:内容 4:件数", "1:规章 4:3"), Read.lines(read));
        assertTrue(
                Read.notes(read)
                        .containsAll(List.of("hidden-sheets", "hidden-rows", "hidden-columns")));
    }

    /** Columns and texts in turn. */
    private static String row(int number, String... cells) {
        var out = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i += 2) {
            out.append("<c t=\"inlineStr\" r=\"" + cells[i] + number + "\"><is><t>")
                    .append(cells[i + 1])
                    .append("</t></is></c>");
        }
        return out.append("</row>").toString();
    }

    private static byte[] xlsx(String rows, String behind) {
        Map<String, String> parts = new HashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"sheet.xml\"/></Relationships>");
        parts.put(
                "xl/sheet.xml",
                "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>");
        return Read.zip(parts);
    }
}
