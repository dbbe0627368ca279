package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.nianshen.campaign.Agency;
import cn.nianshen.campaign.BadListException;
import cn.nianshen.campaign.Roster;
import cn.nianshen.campaign.RosterReader;
import cn.nianshen.campaign.SubmissionReader;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks with lists, as offices set them: for print, with titles, groups and sums. */
class RosterBooksTest {

    /** Fills a sheet. */
    @FunctionalInterface
    private interface Filling {
        void of(XSSFSheet sheet);
    }

    private static Roster roster(Filling filling) throws IOException, BadListException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            filling.of(book.createSheet());
            book.write(bytes);
        }
        return read(SourceFile.of("名录.xlsx", bytes.toByteArray()));
    }

    private static Roster read(SourceFile file) throws BadListException {
        return new RosterReader(PackLoader.builtIn().words()).read(file);
    }

    /** Puts fields into a row, counted from 1. */
    private static void row(XSSFSheet sheet, int number, String... fields) {
        var row = sheet.createRow(number - 1);
        for (int i = 0; i < fields.length; i++) {
            if (!fields[i].isEmpty()) {
                row.createCell(i).setCellValue(fields[i]);
            }
        }
    }

    private static List<String> names(Roster roster) {
        return roster.agencies().stream().map(Agency::name).toList();
    }

    @Test
    void sheetsThatAllHaveEntriesAreNotReadByHalf() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            for (var name : List.of("部门", "乡镇")) {
                var sheet = book.createSheet(name);
                row(sheet, 1, "", "单位名称");
                row(sheet, 2, "", name + "甲");
            }
            book.write(bytes);
        }
        var file = SourceFile.of("名录.xlsx", bytes.toByteArray());
        var bad = assertThrows(BadListException.class, () -> read(file));
        assertEquals("roster.more-sheets", bad.faults().get(0).kind());
        assertEquals(List.of("2"), bad.faults().get(0).arguments());
    }

    @Test
    void listsBesideEachOtherAreNotReadByHalf() {
        Filling beside =
                sheet -> {
                    row(sheet, 1, "序号", "单位名称", "序号", "单位名称");
                    row(sheet, 2, "1", "甲局", "2", "乙镇");
                };
        var bad = assertThrows(BadListException.class, () -> roster(beside));
        assertEquals("roster.head-twice", bad.faults().get(0).kind());
        assertEquals(4, bad.faults().get(0).column());
    }

    @Test
    void theFirstSheetWithTheHeadsIsTheList() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            row(book.createSheet("填报说明"), 1, "请各单位核对", "以下从略");
            var list = book.createSheet("名录");
            row(list, 2, "", "单位名称");
            row(list, 3, "", "甲局");
            row(book.createSheet("旧名录"), 1, "单位名称");
            book.write(bytes);
        }
        var roster = read(SourceFile.of("名录.xlsx", bytes.toByteArray()));
        assertEquals(List.of("甲局"), names(roster));
        assertEquals(3, roster.agencies().get(0).line());
    }

    @Test
    void whatStandsBelowAFreeRowOrAHeadingIsOfTheListToo() throws Exception {
        var roster =
                roster(
                        sheet -> {
                            row(sheet, 1, "2025年度报送单位名录");
                            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
                            row(sheet, 2, "填报：甲县政府办", "", "", "2026年1月");
                            row(sheet, 4, "序号", "单位全称", "单位性质", "联系人");
                            row(sheet, 5, "一、县直部门");
                            sheet.addMergedRegion(new CellRangeAddress(4, 4, 0, 3));
                            row(sheet, 6, "1", "甲县教育局", "县政府工作部门", "张");
                            row(sheet, 7, "2", "甲县民政局", "县政府工作部门");
                            row(sheet, 9, "二、乡镇");
                            row(sheet, 10, "序号", "单位全称", "单位性质", "联系人");
                            row(sheet, 11, "3", "甲县东河镇人民政府", "乡镇（街道）", "李");
                            row(sheet, 14, "4", "甲县西山街道办事处", "乡镇（街道）");
                            row(sheet, 15, "合计", "4家");
                            row(sheet, 16, "注：以上单位均应于1月31日前报送。");
                        });
        assertEquals(List.of("甲县教育局", "甲县民政局", "甲县东河镇人民政府", "甲县西山街道办事处"), names(roster));
        assertEquals(
                List.of("department", "department", "", ""),
                roster.agencies().stream().map(Agency::kind).toList());
        assertEquals(14, roster.agencies().get(3).line());
    }

    /** A list of so many lines of 15 columns, in either format. */
    private static SourceFile submissions(Workbook book, String name, int lines)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (book) {
            var sheet = book.createSheet();
            for (int i = 0; i <= lines; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "文件" : "甲县第" + i + "局/年报.docx");
                row.createCell(1).setCellValue(i == 0 ? "单位" : "甲县第" + i + "局");
                row.createCell(2).setCellValue(i == 0 ? "年度" : "2024");
                for (int k = 3; k < 15; k++) {
                    row.createCell(k).setCellValue(i == 0 ? "备注" + k : "已收");
                }
            }
            book.write(bytes);
        }
        return SourceFile.of(name, bytes.toByteArray());
    }

    @Test
    void aListIsLongerThanAnyReport() throws Exception {
        var reader = new SubmissionReader(PackLoader.builtIn().words());
        var now = reader.read(submissions(new XSSFWorkbook(), "清单.xlsx", 2_500));
        assertEquals(2_500, now.size());
        assertEquals("甲县第2500局/年报.docx", now.get(2_499).file());
        assertEquals(2_500, reader.read(submissions(new HSSFWorkbook(), "清单.xls", 2_500)).size());
    }

    @Test
    void aListThatIsTooLongIsSaidToBe() throws Exception {
        var file = submissions(new HSSFWorkbook(), "清单.xls", 45_000);
        var reader = new SubmissionReader(PackLoader.builtIn().words());
        var refused = assertThrows(BadListException.class, () -> reader.read(file));
        assertEquals("roster.too-long", refused.faults().get(0).kind());
        assertEquals(List.of("600000", "50000", "100000"), refused.faults().get(0).arguments());
    }

    @Test
    void oneColumnIsAListToo() throws Exception {
        var roster =
                roster(
                        sheet -> {
                            row(sheet, 1, "单位名称");
                            row(sheet, 2, "甲县教育局");
                            row(sheet, 4, "甲县民政局");
                        });
        assertEquals(List.of("甲县教育局", "甲县民政局"), names(roster));
    }

    @Test
    void aCountyMergedOverItsRowsIsThatOfEachAlsoAcrossAFreeRow() throws Exception {
        var roster =
                roster(
                        sheet -> {
                            row(sheet, 1, "县（市、区）", "单位名称");
                            row(sheet, 2, "甲县", "教育局");
                            row(sheet, 3, "", "民政局");
                            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
                            row(sheet, 5, "乙县", "教育局");
                            row(sheet, 6, "", "民政局");
                            sheet.addMergedRegion(new CellRangeAddress(4, 5, 0, 0));
                        });
        assertEquals(
                List.of("甲县", "甲县", "乙县", "乙县"),
                roster.agencies().stream().map(Agency::county).toList());
        assertEquals(List.of("教育局", "民政局", "教育局", "民政局"), names(roster));
    }

    @Test
    void aRowWithFieldsButWithoutANameIsStillAFault() {
        var text = "序号,单位,类别\n1,甲局,部门\n2,,部门\n合计,1家\n";
        var file = SourceFile.of("名录.csv", text.getBytes(StandardCharsets.UTF_8));
        var faults = assertThrows(BadListException.class, () -> read(file)).faults();
        assertEquals(1, faults.size());
        assertEquals(3, faults.get(0).line());
    }

    @Test
    void kindsAreNamedInWordsOfTheList() {
        var text = "单位,类别\n甲局,什么\n";
        var file = SourceFile.of("名录.csv", text.getBytes(StandardCharsets.UTF_8));
        var fault = assertThrows(BadListException.class, () -> read(file)).faults().get(0);
        assertEquals("什么、省级政府、市级政府、县级政府、乡镇、街道、部门、授权组织、开发区", String.join("、", fault.arguments()));
    }
}
