package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents of office programs in one file of XML. */
class FlatReaderTest {

    private static byte[] word2003(String parts, String body) {
        return bytes(
                "<?mso-application progid=\"Word.Document\"?><w:wordDocument xmlns:w=\"w\" xmlns:wx=\"x\""
                        + " xmlns:aml=\"a\" xmlns:o=\"o\" xmlns:v=\"v\">"
                        + parts
                        + "<w:body><wx:sect>"
                        + body
                        + "</wx:sect></w:body></w:wordDocument>");
    }

    private static byte[] excel2003(String parts, String table) {
        return bytes(
                "<Workbook xmlns=\"s\" xmlns:ss=\"s\" xmlns:x=\"x\" xmlns:h=\"h\">"
                        + parts
                        + "<Worksheet ss:Name=\"甲\"><Table>"
                        + table
                        + "</Table></Worksheet></Workbook>");
    }

    private static byte[] openDocument(String type, String before, String body) {
        return bytes(
                "<office:document xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:style=\"s\""
                        + " office:mimetype=\"application/vnd.oasis.opendocument."
                        + type
                        + "\">"
                        + before
                        + "<office:body>"
                        + body
                        + "</office:body></office:document>");
    }

    private static byte[] bytes(String xml) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String p(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String tc(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(words) + "</w:tc>";
    }

    private static String cell(String attributes, String type, String value) {
        return "<Cell %s><Data ss:Type=\"%s\">%s</Data></Cell>".formatted(attributes, type, value);
    }

    @Test
    void tablesOfWord2003KeepTheirSpans() {
        var table =
                "<w:tbl><w:tr>"
                        + tc("<w:vmerge w:val=\"restart\"/>", "项目")
                        + tc("<w:gridSpan w:val=\"2\"/>", "申请人")
                        + "</w:tr><w:tr>"
                        + tc("<w:vmerge/>", "")
                        + tc("", "3")
                        + tc("", "0")
                        + "</w:tr><w:tr>"
                        + tc("<w:hmerge w:val=\"restart\"/>", "合计")
                        + tc("<w:hmerge/>", "")
                        + tc("", "7")
                        + "</w:tr></w:tbl>";
        assertEquals(
                List.of("1v2:项目 2+2:申请人", "2:3 3:0", "1+2:合计 3:7"),
                Read.lines(word2003("", table)));
    }

    @Test
    void aDocumentIsKnownWithoutADeclaration() {
        var whole = new String(word2003("", p("总体情况")), StandardCharsets.UTF_8);
        var undeclared = whole.substring(whole.indexOf("?>") + 2);
        assertEquals(List.of("总体情况"), Read.lines(undeclared.getBytes(StandardCharsets.UTF_8)));
        var bare = whole.substring(whole.indexOf("<w:wordDocument"));
        assertEquals(List.of("总体情况"), Read.lines(bare.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDocumentIsKnownUnderOtherPrefixes() {
        var written =
                "<ns0:wordDocument xmlns:ns0=\"http://schemas.microsoft.com/office/word/2003/wordml\"><ns0:body>"
                        + "<ns0:p><ns0:r><ns0:t>总体情况</ns0:t></ns0:r></ns0:p></ns0:body></ns0:wordDocument>";
        assertEquals(List.of("总体情况"), Read.lines(bytes(written)));
        var other = bytes("<a:document xmlns:a=\"b\"><a:p>总体情况</a:p></a:document>");
        assertEquals("xml", reason(other));
    }

    @Test
    void wordOf2003CountsItsLists() {
        var lists =
                "<w:lists><w:listDef w:listDefId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2\"/>"
                        + "<w:nfc w:val=\"37\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:listDef>"
                        + "<w:list w:ilfo=\"1\"><w:ilst w:val=\"4\"/></w:list></w:lists>";
        var heading =
                "<w:p><w:pPr><w:listPr><w:ilvl w:val=\"0\"/><w:ilfo w:val=\"1\"/>"
                        + "<wx:t wx:val=\"二、\"/></w:listPr></w:pPr><w:r><w:t>主动公开</w:t></w:r></w:p>";
        assertEquals(List.of("二、主动公开", "三、主动公开"), Read.lines(word2003(lists, heading + heading)));
    }

    @Test
    void whatWord2003DoesNotPrintIsNotRead() {
        var removed =
                "<aml:annotation w:type=\"Word.Deletion\"><aml:content><w:r><w:delText>旧</w:delText>"
                        + "<w:t>旧</w:t></w:r></aml:content></aml:annotation>";
        var added =
                "<aml:annotation w:type=\"Word.Insertion\"><aml:content><w:r><w:t>新</w:t></w:r>"
                        + "</aml:content></aml:annotation>";
        var remark =
                "<w:r><aml:annotation w:type=\"Word.Comment\"><aml:content>"
                        + p("批")
                        + "</aml:content></aml:annotation></w:r>";
        var hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>";
        var picture = "<w:r><w:pict><w:binData>5Lit</w:binData></w:pict></w:r>";
        var header = "<w:sectPr><w:hdr w:type=\"odd\">" + p("某某局") + "</w:hdr></w:sectPr>";
        var author = "<o:DocumentProperties><o:Author>李明</o:Author></o:DocumentProperties>";
        var file =
                word2003(
                        author,
                        "<w:p>"
                                + removed
                                + added
                                + remark
                                + hidden
                                + picture
                                + "<w:r><w:t>公开 &amp; 申请</w:t></w:r></w:p>"
                                + header);
        assertEquals(List.of("新公开 & 申请"), Read.lines(file));
        assertEquals(
                List.of("page-header", "comments", "tracked-changes", "author"), Read.notes(file));
    }

    @Test
    void aPackageInOneFileIsReadAsThePackage() {
        var file =
                bytes(
                        "<pkg:package xmlns:pkg=\"p\" xmlns:w=\"w\"><pkg:part pkg:name=\"/word/media/a.png\">"
                                + "<pkg:binaryData>iVBO</pkg:binaryData></pkg:part>"
                                + "<pkg:part pkg:name=\"/_rels/.rels\"><pkg:xmlData><Relationships xmlns=\"r\">"
                                + "<Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/text.xml\"/>"
                                + "</Relationships></pkg:xmlData></pkg:part>"
                                + "<pkg:part pkg:name=\"/word/text.xml\"><pkg:xmlData><w:document><w:body>"
                                + p("一、总体情况")
                                + "<w:tbl><w:tr>"
                                + tc("<w:gridSpan w:val=\"2\"/>", "&lt;甲&gt;")
                                + tc("", "1")
                                + "</w:tr></w:tbl></w:body></w:document></pkg:xmlData></pkg:part></pkg:package>");
        assertEquals(List.of("一、总体情况", "1+2:<甲> 3:1"), Read.lines(file));
    }

    @Test
    void openDocumentsInOneFileAreReadAsTheirPackages() {
        var styles =
                "<office:styles><style:style style:family=\"text\" style:name=\"T\"><style:text-properties"
                        + " text:display=\"none\"/></style:style></office:styles>"
                        + "<office:master-styles><style:header><text:p>页眉</text:p></style:header></office:master-styles>";
        var text =
                "<office:text><text:p>总体<text:span text:style-name=\"T\">隐</text:span>情况</text:p></office:text>";
        assertEquals(List.of("总体情况"), Read.lines(openDocument("text", styles, text)));
        var sheet =
                "<office:spreadsheet><table:table><table:table-row><table:table-cell table:number-columns-spanned=\"2\">"
                        + "<text:p>甲</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>1</text:p>"
                        + "</table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>乙</text:p></table:table-cell>"
                        + "<table:table-cell/><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row>"
                        + "</table:table></office:spreadsheet>";
        assertEquals(
                List.of("1+2:甲 3:1", "1:乙 3:2"),
                Read.lines(openDocument("spreadsheet", "", sheet)));
        var slides = openDocument("presentation", "", "<office:presentation/>");
        assertEquals("flat-xml", reason(slides));
    }

    @Test
    void cellsOfExcel2003StandBehindThoseThatCoverThem() {
        var head =
                "<Row>"
                        + cell("ss:MergeDown=\"1\"", "String", "项目")
                        + cell("ss:MergeAcross=\"1\"", "String", "申请人")
                        + "</Row>";
        var rest = cell("", "Number", "3") + cell("", "Number", "0") + "</Row>";
        var sum =
                "<Row>"
                        + cell("", "String", "合计")
                        + cell("ss:Index=\"3\"", "Number", "7")
                        + "</Row>";
        var all = List.of("1v2:项目 2+2:申请人", "2:3 3:0", "1:合计 2: 3:7");
        assertEquals(all, Read.lines(excel2003("", head + "<Row>" + rest + sum)));
        var placed = "<Row>" + rest.replaceFirst("<Cell", "<Cell ss:Index=\"2\"");
        assertEquals(all, Read.lines(excel2003("", head + placed + sum)));
    }

    @Test
    void cellsOfExcel2003ShowTheirFormats() {
        var styles =
                "<Styles><Style ss:ID=\"a\"><NumberFormat ss:Format=\"Percent\"/></Style>"
                        + "<Style ss:ID=\"b\"><NumberFormat ss:Format=\"#,##0\"/></Style></Styles>";
        var row =
                "<Row>"
                        + cell("ss:StyleID=\"a\"", "Number", "0.125")
                        + cell("ss:StyleID=\"b\"", "Number", "1204")
                        + cell("", "DateTime", "2024-01-31T00:00:00.000")
                        + "<Cell><ss:Data ss:Type=\"String\"><h:B>行政</h:B><h:Font>许可</h:Font></ss:Data>"
                        + "<Comment><Data>批</Data></Comment></Cell></Row>";
        var file = excel2003(styles, row);
        assertEquals(List.of("1:12.50% 2:1,204 3:2024-01-31 4:行政许可"), Read.lines(file));
        assertEquals(List.of("comments", "tables-alone"), Read.notes(file));
    }

    @Test
    void whatExcel2003HidesIsToldAndNotRead() {
        var sheet =
                "<Column/><Column ss:Hidden=\"1\"/><Row>"
                        + cell("", "String", "甲")
                        + cell("", "String", "旧")
                        + cell("", "String", "乙")
                        + "</Row><Row ss:Hidden=\"1\">"
                        + cell("", "String", "旧")
                        + "</Row>";
        var second =
                "</Table></Worksheet><Worksheet ss:Name=\"乙\"><Table><Row>"
                        + cell("", "String", "旧")
                        + "</Row></Table><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
                        + "</Worksheet><Worksheet><Table>";
        var file = excel2003("", sheet + second);
        assertEquals(List.of("1:甲 3:乙"), Read.lines(file));
        assertEquals(
                List.of("hidden-sheets", "hidden-rows", "hidden-columns", "tables-alone"),
                Read.notes(file));
    }

    @Test
    void whatCannotBeKnownIsSaid() {
        var formula = "<Row><Cell ss:Formula=\"=R1C1\"/></Row>";
        assertEquals("uncalculated", reason(excel2003("", formula)));
        var whole = new String(word2003("", p("甲")), StandardCharsets.UTF_8);
        assertEquals(
                "damaged",
                reason(whole.substring(0, whole.length() - 30).getBytes(StandardCharsets.UTF_8)));
        assertEquals("damaged", reason(bytes("<pkg:package xmlns:pkg=\"p\"/>")));
    }

    private static String reason(byte[] bytes) {
        return assertThrows(UnreadableException.class, () -> Read.document("a.xml", bytes))
                .reason();
    }
}
