package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.nianshen.document.Paragraph;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RtfReaderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Text of a code page as it stands in a file, raw. */
    private static byte[] rtf(String body) {
        return ("{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}}\r\n"
                        + body
                        + "}")
                .getBytes(GB18030);
    }

    /** The bytes of a text in a code page, each by its number. */
    private static String bytes(String text, String charset) {
        var out = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName(charset))) {
            out.append("\\'%02x".formatted(b & 0xFF));
        }
        return out.toString();
    }

    /** The characters of a text by their numbers, each with a sign for old programs. */
    private static String numbers(String text) {
        return text.chars().mapToObj(c -> "\\u" + (short) c + "?").collect(Collectors.joining());
    }

    /** A row of cells with their right edges and flags in front of them. */
    private static String row(String edges, String... cells) {
        return "\\trowd\\trleft-100"
                + edges
                + " \\pard\\intbl "
                + String.join("\\cell ", cells)
                + "\\cell\\row\n";
    }

    @Test
    void cellsHaveTheColumnsBetweenTheirEdges() {
        var table =
                row("\\clvmgf\\cellx1000\\cellx3000", "项目", "申请人")
                        + row("\\clvmrg\\cellx1000\\cellx2000\\cellx3010", "", "自然人", "总计")
                        + row("\\cellx990\\cellx2000\\cellx3000", "新收", "3", "0")
                        + "\\pard 一、总体情况\\par ";
        assertEquals(
                List.of("1v2:项目 2+2:申请人", "2:自然人 3:总计", "1:新收 2:3 3:0", "一、总体情况"),
                Read.lines(rtf(table)));
    }

    @Test
    void aCellOfTwoParagraphsIsOneAndMayEndWithAParagraph() {
        var table = row("\\cellx1000\\cellx2000\\cellx3000", "行政\\par 许可", "3\\par ", "");
        assertEquals(List.of("1:行政许可 2:3 3:"), Read.lines(rtf(table)));
    }

    @Test
    void cellsJoinedAsOldVersionsDoAreOne() {
        var table =
                row("\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000", "合计", "", "7")
                        + row("\\cellx1000\\cellx2000\\cellx3000", "甲", "乙", "1");
        assertEquals(List.of("1+2:合计 3:7", "1:甲 2:乙 3:1"), Read.lines(rtf(table)));
    }

    @Test
    void aTableWithinACellArrangesThePage() {
        var inner =
                "\\pard\\intbl\\itap2 甲\\nestcell 1\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}"
                        + "{\\nonesttables\\par}";
        var table =
                "\\trowd\\cellx3000\\pard\\intbl 表前\\par "
                        + inner
                        + "\\pard\\intbl\\itap1 表后\\cell\\row\\pard 末\\par ";
        assertEquals(List.of("表前", "1:甲 2:1", "表后", "末"), Read.lines(rtf(table)));
    }

    @Test
    void lettersAreThoseOfTheFontElseOfTheCodePage() {
        var head =
                "{\\rtf1\\ansi\\ansicpg%d{\\fonttbl{\\f0\\fcharset0 Times;}{\\f13\\fcharset134 SimSun;}"
                        + "{\\f14\\fcharset136 MingLiU;}}";
        var western = head.formatted(1252);
        assertEquals(List.of("总体情况"), lines(western + "\\f13 " + bytes("总体情况", "GBK") + "}"));
        assertEquals(List.of("總計"), lines(western + "\\f14 " + bytes("總計", "Big5") + "}"));
        var east =
                "\\loch\\af0\\hich\\af0\\dbch\\af13\\loch\\f0 " + bytes("总计", "GBK") + "\\loch 12";
        assertEquals(List.of("总计12"), lines(western + east + "}"));
        assertEquals(List.of("总计"), lines(head.formatted(936) + bytes("总计", "GBK") + "}"));
        assertEquals(
                List.of("“总计”—"),
                lines(
                        head.formatted(936)
                                + "\\ldblquote "
                                + numbers("总计")
                                + "\\rdblquote\\emdash}"));
        var two =
                "\\uc2 \\u"
                        + (short) '总'
                        + bytes("总", "GBK")
                        + "\\u"
                        + (short) '计'
                        + bytes("计", "GBK");
        assertEquals(List.of("总计7"), lines(head.formatted(936) + two + "7}"));
    }

    private static List<String> lines(String rtf) {
        return Read.lines(rtf.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whatIsNotPrintedIsNotRead() {
        var body =
                "{\\info{\\author 李明}}{\\header 某某局\\par}"
                        + "新收{\\deleted 9}{\\revised 2}6{\\super 1}{\\v 隐}{\\strike 旧}{\\plain 件}"
                        + "{\\field{\\*\\fldinst{HYPERLINK \"a\"}}{\\fldrslt 。}}"
                        + "{\\*\\annotation\\pard 批\\par}{\\footnote 注}{\\*\\bkmkstart 记}{\\*\\generator 某}"
                        + "{\\*\\shppict{\\pict\\bin3 }}}8950}}{\\nonshppict{\\pict 00}}\\par";
        assertEquals(List.of("新收26件。"), Read.lines(rtf(body)));
        assertEquals(List.of("page-header", "tracked-changes", "comments"), Read.notes(rtf(body)));
    }

    @Test
    void labelsOfListsStandInFront() {
        var body =
                "\\pard{\\listtext\\pard\\plain 一、\\tab}总体情况\\par"
                        + "\\pard{\\pntext\\f0 2.\\tab}{\\*\\pn\\pnlvlbody}其他\\par"
                        + "\\pard{\\listtext 三、\\tab}\\par";
        assertEquals(List.of("一、总体情况", "2.其他"), Read.lines(rtf(body)));
    }

    @Test
    void aBoxStandsBehindItsParagraph() {
        var box =
                "{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn a}{\\sv 1}}{\\shptxt \\pard 年度报告\\par}}{\\shprslt{\\*\\do 旧}}}";
        assertEquals(List.of("前言", "年度报告", "末"), Read.lines(rtf("前" + box + "言\\par 末")));
    }

    @Test
    void headingsAreKnownByTheirLevel() throws UnreadableException {
        var body =
                "{\\stylesheet{\\s1\\outlinelevel0 heading 1;}{\\s2 text;}}"
                        + "\\pard\\s1 甲\\par\\pard\\s2\\outlinelevel2 乙\\par\\pard\\s2 丙\\par";
        var levels =
                Read.document("a.rtf", rtf(body)).blocks().stream()
                        .map(Paragraph.class::cast)
                        .map(Paragraph::headingLevel)
                        .toList();
        assertEquals(List.of(1, 3, 0), levels);
    }

    @Test
    void aFileCutOffIsDamaged() {
        var whole = new String(rtf("一、总体情况\\par"), GB18030);
        var cut = whole.substring(0, whole.length() - 1).getBytes(GB18030);
        var many = "{\\rtf1" + "{".repeat(3_000) + "甲" + "}".repeat(3_001);
        assertEquals("damaged", reason(cut));
        assertEquals("damaged", reason(many.getBytes(GB18030)));
    }

    private static String reason(byte[] bytes) {
        return assertThrows(UnreadableException.class, () -> Read.document("a.rtf", bytes))
                .reason();
    }
}
