package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OdtReaderTest {

    @Test
    void keepsSpansAndRepeatedCells() {
        var row =
                "<table:table-row><table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\">"
                        + "<text:p>合并</text:p></table:table-cell><table:covered-table-cell/>"
                        + "<table:table-cell table:number-columns-repeated=\"2\"><text:p>0</text:p></table:table-cell></table:table-row>";
        var below =
                "<table:table-row><table:covered-table-cell table:number-columns-repeated=\"2\"/>"
                        + "<table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>";
        assertEquals(
                List.of("1+2v2:合并 3:0 4:0", "3:1"),
                Read.lines(odt("<table:table>" + row + below + "</table:table>", "")));
    }

    @Test
    void aCellEndsWithItsTable() {
        var row =
                "<table:table-row><table:table-cell table:number-rows-spanned=\"100\"><text:p>甲</text:p>"
                        + "</table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>";
        var below =
                "<table:table-row><table:covered-table-cell/>"
                        + "<table:table-cell><text:p>2</text:p></table:table-cell></table:table-row>";
        assertEquals(
                List.of("1v2:甲 2:1", "2:2"),
                Read.lines(odt("<table:table>" + row + below + "</table:table>", "")));
    }

    @Test
    void leavesOutWhatIsNotPrinted() {
        var styles =
                "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>"
                        + "<style:style style:name=\"T2\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>";
        var body =
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                        + "<text:p>公开<text:s text:c=\"2\"/>26<text:span text:style-name=\"T1\">1</text:span><text:span text:style-name=\"T2\">9</text:span>"
                        + "<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note>件<office:annotation><text:p>批</text:p></office:annotation></text:p>";
        assertEquals(List.of("公开  26件"), Read.lines(odt(body, styles)));
        assertEquals(List.of("tracked-changes", "comments"), Read.notes(odt(body, styles)));
    }

    @Test
    void leavesOutStruckText() {
        var struck = "<style:text-properties style:text-line-through-style=\"%s\"/></style:style>";
        var styles =
                "<style:style style:name=\"T1\" style:family=\"text\">"
                        + struck.formatted("solid")
                        + "<style:style style:name=\"T2\" style:family=\"text\" style:parent-style-name=\"T1\"><style:text-properties style:text-position=\"0% 100%\"/></style:style>"
                        + "<style:style style:name=\"T3\" style:family=\"text\" style:parent-style-name=\"T1\">"
                        + struck.formatted("none");
        var span = "<text:span text:style-name=\"%s\">%s</text:span>";
        var body =
                "<text:p>公开"
                        + span.formatted("T1", "1")
                        + span.formatted("T2", "2")
                        + span.formatted("T3", "3")
                        + "件</text:p>";
        assertEquals(List.of("公开3件"), Read.lines(odt(body, styles)));
    }

    @Test
    void writesTheNumbersOfListsAndOfTheOutline() {
        var styles =
                "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"一, 二, 三, ...\" style:num-suffix=\"、\"/></text:list-style>"
                        + "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:outline-style>";
        var list =
                "<text:list text:style-name=\"L\"><text:list-item><text:h text:outline-level=\"1\">总体</text:h></text:list-item></text:list>";
        var more = list.replace("<text:list ", "<text:list text:continue-numbering=\"true\" ");
        var alone = "<text:h text:outline-level=\"1\">其他</text:h>";
        assertEquals(
                List.of("一、总体", "二、总体", "一、总体", "1.其他"),
                Read.lines(odt(list + more + list + alone, styles)));
    }

    @Test
    void anEncryptedTextSaysSo() {
        var bytes =
                Read.zip(
                        Map.of(
                                "mimetype",
                                "application/vnd.oasis.opendocument.text",
                                "META-INF/manifest.xml",
                                "<manifest><encryption-data/></manifest>",
                                "content.xml",
                                "x"));
        var e = assertThrows(UnreadableException.class, () -> Read.document("x.odt", bytes));
        assertEquals("encrypted", e.reason());
    }

    private static byte[] odt(String body, String styles) {
        var content =
                "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:style=\"s\">"
                        + "<office:automatic-styles>"
                        + styles
                        + "</office:automatic-styles><office:body><office:text>"
                        + body
                        + "</office:text></office:body></office:document-content>";
        return Read.zip(
                Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        content));
    }
}
