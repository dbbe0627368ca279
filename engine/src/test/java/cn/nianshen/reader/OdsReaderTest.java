package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.source.Format;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdsReaderTest {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String HEAD = row("", cell("内容") + blank(2) + cell("件数"));

    @Test
    void aValueHasTheColumnWhereItBegins() {
        var row = row("", number("7", "7") + blank(2) + number("0", "0") + blank(16_000));
        assertEquals(List.of("1:内容 4:件数", "1:7 4:0"), Read.lines(ods(HEAD + row)));
        var merged =
                "<table:table-cell table:number-columns-spanned='3'><text:p>内容</text:p></table:table-cell>"
                        + "<table:covered-table-cell table:number-columns-repeated='2'><text:p>旧</text:p></table:covered-table-cell>"
                        + cell("件数");
        assertEquals(List.of("1+3:内容 4:件数", "1:7 4:0"), Read.lines(ods(row("", merged) + row)));
    }

    @Test
    void repeatedCellsAndRowsAreRead() {
        var three =
                "<table:table-cell table:number-columns-repeated='3' office:value-type='float' office:value='0'><text:p>0</text:p></table:table-cell>";
        var twice = row("table:number-rows-repeated='2'", cell("甲") + three);
        assertEquals(List.of("1:甲 2:0 3:0 4:0", "1:甲 2:0 3:0 4:0"), Read.lines(ods(twice)));
    }

    @Test
    void repeatsWithoutEndCostNothing() {
        var blank = row("table:number-rows-repeated='99999999999'", blank(99_999_999));
        assertEquals(List.of("1:内容 4:件数"), Read.lines(ods(HEAD + blank + blank + HEAD)));
        var filled =
                "<table:table-cell table:number-columns-repeated='16384'><text:p>9</text:p></table:table-cell>";
        var line = Read.lines(ods(row("", filled))).get(0);
        assertTrue(line.endsWith("200:9"), line);
        var rows = ods(row("table:number-rows-repeated='1048576'", filled));
        assertEquals("too-much", reason(rows));
        var hidden = row("table:visibility='filter' table:number-rows-repeated='200'", filled);
        assertEquals("too-much", reason(ods(hidden.repeat(15))));
    }

    @Test
    void whatIsHiddenIsNotReadButTold() {
        var columns =
                "<table:table-column table:number-columns-repeated='4'/><table:table-column table:visibility='collapse'/>";
        var draft = row("table:visibility='collapse'", cell("规章") + blank(2) + number("4", "4"));
        var filtered = row("table:visibility='filter'", cell("规章") + blank(2) + cell("5"));
        var row = row("", cell("规章") + blank(2) + number("3", "3") + cell("校验"));
        var read = ods(columns + HEAD + draft + filtered + row);
        assertEquals(List.of("1:内容 4:件数", "1:规章 4:3"), Read.lines(read));
        assertEquals(List.of("hidden-rows", "hidden-columns", "tables-alone"), Read.notes(read));
    }

    @Test
    void hiddenSheetsAreReadOnlyWhereNoneIsShown() {
        var old = sheet("off", row("", cell("上年") + cell("1")));
        var cache = sheet("ta_extref", row("", cell("别的") + cell("2")));
        var now = sheet("on", row("", cell("今年") + cell("3")));
        var read = book(old + now + cache);
        assertEquals(List.of("1:今年 2:3"), Read.lines(read));
        assertEquals(List.of("hidden-sheets", "tables-alone"), Read.notes(read));
        assertEquals(List.of("1:上年 2:1"), Read.lines(book(old)));
    }

    @Test
    void aCellShowsItsLinesButNoRemark() {
        var remark = "<office:annotation><text:p>问一下</text:p></office:annotation>";
        var cell =
                "<table:table-cell>"
                        + remark
                        + "<text:p>1.国家</text:p><text:p><text:span>秘</text:span>密</text:p></table:table-cell>";
        var figures =
                "<table:table-cell><text:p>0</text:p><text:p>1<text:s/></text:p></table:table-cell>";
        var read = ods(row("", cell + figures) + HEAD);
        assertEquals("1:1.国家秘密 2:0\n1 4:", Read.lines(read).get(0));
        assertTrue(Read.notes(read).contains("comments"));
    }

    @Test
    void trackedChangesAreNoSheets() {
        var changes =
                "<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell><text:p>8</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>";
        var read = book(changes + sheet("on", HEAD));
        assertEquals(List.of("1:内容 4:件数"), Read.lines(read));
        assertTrue(Read.notes(read).contains("tracked-changes"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, ' - ', 0",
        "0, '', 0",
        "0.19, 0, 0",
        "9, ' 9 ', 9",
        "3, 3件, 3件",
        "0.3, 30%, 30%"
    })
    void aNumberIsWhatIsShownUnlessADashStandsForIt(String value, String shown, String read) {
        var row = row("", cell("甲") + number(value, shown));
        assertEquals(List.of("1:甲 2:" + read), Read.lines(ods(row)));
    }

    @Test
    void aFormulaNotCalculatedIsRefused() {
        var empty = "<table:table-cell table:formula='of:=SUM([.A1])'/>";
        assertEquals("uncalculated", reason(ods(row("", cell("甲") + empty))));
        var text = "<table:table-cell table:formula='of:=\"\"' office:value-type='string'/>";
        assertEquals(List.of("1:内容 4:件数"), Read.lines(ods(HEAD + row("", text))));
    }

    @Test
    void aPackageIsAWorkbookByItsTypeOrItsBody() {
        var content = content(sheet("on", HEAD));
        assertEquals(Format.ODS, format(Map.of("mimetype", TYPE, "content.xml", content)));
        assertEquals(
                Format.ODS,
                format(Map.of("mimetype", TYPE + "-template\n", "content.xml", content)));
        assertEquals(Format.ODS, format(Map.of("mimetype", "", "content.xml", content)));
        assertEquals(Format.ODS, format(Map.of("content.xml", content)));
        var text = content.replace("spreadsheet", "text");
        assertEquals(Format.ODT, format(Map.of("mimetype", "a", "content.xml", text)));
        assertEquals(Format.ODT, format(Map.of("content.xml", text)));
        assertEquals(Format.ZIP, format(Map.of("content.xml", "<a/>")));
    }

    @Test
    void encryptedAndDamagedOnesAreRefused() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", TYPE);
        parts.put("META-INF/manifest.xml", "<a><manifest:encryption-data/></a>");
        assertEquals("encrypted", reason(Read.zip(parts)));
        assertEquals("damaged", reason(Read.zip(Map.of("mimetype", TYPE))));
        assertEquals(
                "damaged", reason(Read.zip(Map.of("mimetype", TYPE, "content.xml", "<a><b>"))));
    }

    private static Format format(Map<String, String> parts) {
        return FormatDetector.detect(SourceFile.of("x", Read.zip(parts)));
    }

    private static String reason(byte[] bytes) {
        return assertThrows(UnreadableException.class, () -> Read.document("x.ods", bytes))
                .reason();
    }

    private static String cell(String text) {
        return "<table:table-cell office:value-type='string'><text:p>"
                + text
                + "</text:p></table:table-cell>";
    }

    private static String number(String value, String shown) {
        return "<table:table-cell office:value-type='float' office:value='"
                + value
                + "'><text:p>"
                + shown
                + "</text:p></table:table-cell>";
    }

    private static String blank(int times) {
        return "<table:table-cell table:number-columns-repeated='" + times + "'/>";
    }

    private static String row(String attributes, String cells) {
        return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
    }

    private static String sheet(String style, String rows) {
        return "<table:table table:style-name='" + style + "'>" + rows + "</table:table>";
    }

    private static byte[] ods(String rows) {
        return book(sheet("on", rows));
    }

    private static byte[] book(String sheets) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", TYPE);
        parts.put("content.xml", content(sheets));
        return Read.zip(parts);
    }

    private static String content(String sheets) {
        return "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:style='s'>"
                + "<office:automatic-styles>"
                + style("on", true)
                + style("off", false)
                + style("ta_extref", false)
                + "</office:automatic-styles><office:body><office:spreadsheet>"
                + sheets
                + "</office:spreadsheet></office:body></office:document-content>";
    }

    private static String style(String name, boolean shown) {
        return "<style:style style:family='table' style:name='"
                + name
                + "'><style:table-properties table:display='"
                + shown
                + "'/></style:style>";
    }
}
