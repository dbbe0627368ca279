package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.document.Block;
import cn.nianshen.document.Document;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Table;
import cn.nianshen.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    @Test
    void oneCellALineBehindATabIsATable() {
        assertEquals(
                List.of("CELLS [规章|0|0] [其他|商业企业]", "（完）"),
                read("\t规章\n\t0\n\t0\n\n\t其他\n\t商业\n企业\n\n（完）\n"));
    }

    @Test
    void linesBetweenFiguresAreTheTableEvenOverAPage() {
        assertEquals(
                List.of("ALIGNED [甲乙丙|1|2|3] [丁戊] [己庚|4|5|6]"),
                read("甲乙丙    1  2  3\n- 1 -\n\f丁戊\n己庚    4  5  6\n"));
    }

    @Test
    void theNumberOfAPageIsNoFigure() {
        assertEquals(List.of("甲", "乙"), read("甲\n  1\n\f乙\n  2\n\f"));
    }

    @Test
    void aUnitBehindTheLastFigureBelongsToIt() {
        assertEquals(
                List.of("ALIGNED [政府集中采购|7|2.5 万元] [行政处罚|3]"), read("政府集中采购 7 2.5 万元\n行政处罚 3\n"));
    }

    @Test
    void rowsOfFieldsKeepTheirEmptyFields() {
        assertEquals(List.of("FIELDS [一、新收||0|1|]"), read("一、新收\t\t0\t1\t\n"));
    }

    @Test
    void fieldsBetweenPipesAreAGrid() {
        assertEquals(
                List.of("GRID [规章|0|] [a||b|1]"),
                read("| 规章 | 0 |  |\n|---|---|---|\n| a\\||b | 1 |\n").stream()
                        .map(s -> s.replace("a|", "a|"))
                        .toList());
    }

    @Test
    void aTableDrawnWithSignsIsAGrid() {
        var head = "┌──────┬────┐\n│ 内容 │件数│\n├──────┼────┤\n";
        var broken = "│（三）│    │\n│不予  │ 5  │\n│公开  │    │\n";
        var last = "├──────┼────┤\n│ 其他 │ 0  │\n└──────┴────┘\n";
        assertEquals(
                List.of("前", "GRID [内容|件数] [（三）不予公开|5] [其他|0]", "后"),
                read("前\n" + head + broken + last + "后\n"));
        var double2 = (head + broken + last).replace('│', '║').replace('─', '═');
        assertEquals(List.of("GRID [内容|件数] [（三）不予公开|5] [其他|0]"), read(double2));
        var plus =
                "+---+---+\n| a | b |\n+===+===+\n| c | 1 |\n|   |   |\n+---+---+\n| d | 2 |\n+---+---+\n";
        assertEquals(List.of("GRID [a|b] [c|1] [d|2]"), read(plus));
    }

    @Test
    void aFigureThatFillsItsDrawnCellGoesOnBelow() {
        var text =
                "+----+---+\n| a  | b |\n+----+---+\n| c  | 1 |\n|    | 7 |\n+----+---+\n| d  | 2 |\n+----+---+\n";
        assertEquals(List.of("GRID [a|b] [c|17] [d|2]"), read(text));
    }

    @Test
    void aCellOverDrawnRowsStandsInTheFirst() {
        var text =
                "┌────┬────┬──┐\n│不予│秘密│ 0│\n│公开├────┼──┤\n│    │隐私│ 7│\n"
                        + "├────┼────┼──┤\n│合计│    │ 7│\n└────┴────┴──┘\n";
        assertEquals(List.of("GRID [不予公开|秘密|0] [|隐私|7] [合计||7]"), read(text));
    }

    @Test
    void drawnRowsWithoutRulesBetweenThemAreRows() {
        var text =
                "┌────┬──┐\n│内容│数│\n├────┼──┤\n│甲  │ 1│\n│乙  │ 2│\n├────┼──┤\n│合计│ 3│\n├────┼──┤\n│其他│ 0│\n└────┴──┘\n";
        assertEquals(List.of("GRID [内容|数] [甲|1] [乙|2] [合计|3] [其他|0]"), read(text));
    }

    @Test
    void anIndentedSentenceIsNoCell() {
        assertEquals(List.of("2023年，我局公开信息12条。", "一、总体情况"), read("\t2023年，我局公开信息12条。\n\t一、总体情况\n"));
    }

    @Test
    void aHeadingBehindTheLastRowDoesNotRunIntoIt() {
        assertEquals(List.of("CELLS [规章|0]", "三、收到和处理申请情况"), read("\t规章\n\t0\n三、收到和处理申请情况\n"));
    }

    @Test
    void everyLineKnowsItsNumber() {
        var document = document("第一行\r\n\r\n\t规章\r\n\t0\r\n");
        assertEquals(1, document.blocks().get(0).at().line());
        assertEquals(3, document.blocks().get(1).at().line());
        assertEquals(
                4, ((Table) document.blocks().get(1)).rows().get(0).cells().get(1).at().line());
    }

    @Test
    void anInlineTableOfMarkdownKeepsItsLines() {
        var document =
                document(
                        "# 题\n\n<table>\n<tr><td rowspan=\"2\">a</td>\n<td>1</td></tr>\n<tr><td>2</td></tr>\n</table>\n");
        var table = (Table) document.blocks().get(1);
        assertEquals(2, table.rows().get(0).cells().get(0).rowSpan());
        assertEquals(5, table.rows().get(0).cells().get(1).at().line());
        assertEquals(2, table.rows().get(1).cells().get(0).column());
    }

    @Test
    void aLineOfEqualsSignsBelowAHeadingIsNoText() {
        var text =
                "一、表\n====\n\n+----+---+\n| a  | b |\n+====+===+\n| c  | 1 |\n+----+---+\n| d  | 2 |\n+----+---+\n";
        assertEquals(List.of("一、表", "GRID [a|b] [c|1] [d|2]"), read(text));
        assertEquals(List.of("甲==乙", "== 丙 =="), read("甲==乙\n== 丙 ==\n"));
    }

    @Test
    void signsOfMarkdownAreNotPrinted() {
        var text =
                "# 1\\. `总体`情况\n\n金额0\\.19万元\\*\n\n| 1\\.规章 | `0` |\n|---|---|\n| a\\|b | ` 0\\.5 ` |\n| 甲`乙 | ``丙`` |\n| 丁\\戊 | \\-1 |\n";
        var read = document(text, true).blocks().stream().map(TextReaderTest::show).toList();
        assertEquals(
                List.of("1. 总体情况", "金额0.19万元*", "GRID [1.规章|0] [a|b|0\\.5] [甲`乙|``丙``] [丁\\戊|-1]"),
                read);
        assertEquals(List.of("金额0\\.19万元`a`"), read("金额0\\.19万元`a`\n"));
    }

    @Test
    void signsAndTagsAroundWordsOfMarkdownOnlySayHowTheyLook() {
        var text =
                "**一、甲**\n\n__二、乙__\n\n***三、丙***\n\n*四、丁*\n\n**五、****戊**\n\n<b>六、己</b>\n\n"
                        + "李*、王*某，a_b_c，*号\n";
        var read = document(text, true).blocks().stream().map(TextReaderTest::show).toList();
        assertEquals(List.of("一、甲", "二、乙", "三、丙", "四、丁", "五、戊", "六、己", "李*、王*某，a_b_c，*号"), read);
    }

    private static Document document(String text) {
        return document(text, false);
    }

    private static Document document(String text, boolean markdown) {
        try {
            return new TextReader(markdown)
                    .read(SourceFile.of("x.txt", text.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> read(String text) {
        return document(text).blocks().stream().map(TextReaderTest::show).toList();
    }

    static String show(Block block) {
        if (block instanceof Paragraph p) {
            return p.text();
        }
        var table = (Table) block;
        var rows =
                table.rows().stream()
                        .map(
                                r ->
                                        "["
                                                + String.join(
                                                        "|",
                                                        r.cells().stream()
                                                                .map(c -> c.text())
                                                                .toList())
                                                + "]");
        return table.layout() + " " + String.join(" ", rows.toList());
    }
}
