package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.document.Document;
import cn.nianshen.document.Table;
import cn.nianshen.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedRecordsTest {

    private static final String ROWS =
            "\"内容\",\"甲\",\"乙\",\"丙\"\n\"规章\",\"0\",\"1\",\"2\"\n\"文件\",\"3\",\"4\",\"5\"\n\"许可\",\"6\",\"7\",\"8\"\n";

    private static final String READ = "GRID [内容|甲|乙|丙] [规章|0|1|2] [文件|3|4|5] [许可|6|7|8]";

    @Test
    void aLineThatIsOneFieldHasNoMarks() {
        assertEquals(
                List.of("年度报告", "全年公开3条,其中\"网站\"2条。", READ, "二、其他"),
                read("\"年度报告\"\n\"全年公开3条,其中\"\"网站\"\"2条。\"\n" + ROWS + "\"\"\n\"二、其他\"\n"));
    }

    @Test
    void aFieldWithLineEndsIsOneField() {
        var broken = ROWS.replace("\"规章\"", "\"规\r\n章\"").replace("\"0\"", "0");
        assertEquals(List.of(READ), read(broken));
        var table = (Table) document(broken).blocks().get(0);
        assertEquals(2, table.rows().get(1).cells().get(3).at().line());
        assertEquals(4, table.rows().get(2).cells().get(0).at().line());
        var figures = ROWS.replace("\"0\"", "\"0\n9\"");
        assertEquals(List.of(READ.replace("|0|", "|0\n9|")), read(figures));
    }

    @Test
    void aSignOrMarkWithinAFieldIsText() {
        var rows = ROWS.replace("规章", "规章,\"\"甲\"\"类");
        assertEquals(List.of(READ.replace("规章", "规章,\"甲\"类")), read(rows));
        var kept = ROWS.replace(",\"", ",=\"");
        assertEquals(List.of(READ), read(kept));
    }

    @Test
    void semicolonsAndTabsPartFieldsToo() {
        assertEquals(List.of(READ), read(ROWS.replace(',', ';')));
        var tabs = "内容\t甲\t乙\n\"规\n章\"\t0\t1\n\"文\n件\"\t3\t4\n\"许\n可\"\t6\t7\n";
        assertEquals(List.of("FIELDS [内容|甲|乙] [规章|0|1] [文件|3|4] [许可|6|7]"), read(tabs));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"三公\"经费公开。\n\"一网通办\",\"跨省通办\"等。\n",
                "\"政务公开看一看\"\n他说:\"公开,公开,再公开\"\n",
                "\"甲\",\"乙\"\n\"丙\",\"丁\"\n\"戊\",\"己\"\n\"庚\n",
                "\"甲\",\"乙\",\"丙\"和\n\"甲\",\"乙\",\"丙\"和\n\"甲\",\"乙\",\"丙\"和\n"
            })
    void proseKeepsItsMarks(String text) {
        assertEquals(List.of(text.strip().split("\n")), read(text));
    }

    @Test
    void aMarkThatIsNeverClosedTakesNoLines() {
        assertEquals(List.of(READ, "\"未完", "二、其他"), read(ROWS + "\"未完\n二、其他\n"));
    }

    private static Document document(String text) {
        try {
            return new TextReader(false)
                    .read(SourceFile.of("x.csv", text.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> read(String text) {
        return document(text).blocks().stream().map(TextReaderTest::show).toList();
    }
}
