package cn.nianshen.annotate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Document;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.reader.DocumentReaders;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.rule.Severity;
import cn.nianshen.source.Format;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Comments in Word files, each read back at its place. */
class DocxAnnotatorTest {

    private static final DocxAnnotator ANNOTATOR =
            new DocxAnnotator(new Pen("审核人", "审", LocalDate.of(2026, 2, 1)));

    private static Document read(byte[] file) throws UnreadableException {
        return DocumentReaders.read(SourceFile.of("a.docx", file), Format.DOCX);
    }

    private static Remark remark(Position at, String quote) {
        return new Remark(at, quote, Severity.ERROR, List.of("问题 <1> & \"二\"", "依据"));
    }

    /** The position of the paragraph or cell with this text. */
    private static Position at(Document document, String text) {
        for (var block : document.blocks()) {
            if (block instanceof Paragraph p && p.text().equals(text)) {
                return p.at();
            }
            if (block instanceof Table table) {
                for (var row : table.rows()) {
                    for (var cell : row.cells()) {
                        if (cell.text().equals(text)) {
                            return cell.at();
                        }
                    }
                }
            }
        }
        throw new AssertionError(text + " is not in " + document.blocks());
    }

    private static byte[] annotated(byte[] file, String text, String quote)
            throws IOException, UnreadableException {
        var document = read(file);
        var out = ANNOTATOR.annotate(file, document, List.of(remark(at(document, text), quote)));
        assertEquals(document.blocks(), read(out).blocks(), "the text is read otherwise");
        return out;
    }

    private static String run(String text) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static String paragraph(String inside) {
        return "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr>" + inside + "</w:p>";
    }

    @Test
    void aSentenceWithinARunIsCoveredAndNothingElse() throws Exception {
        var file = WordFile.of(paragraph(run("第一句。第二句&amp;三。第四句。")));
        var out = annotated(file, "第一句。第二句&三。第四句。", "第二句&三。");
        assertEquals("第二句&amp;三。", WordFile.covered(out, 0));
        var xml = WordFile.parts(out).get("word/document.xml");
        assertEquals(3, xml.split("<w:b/>", -1).length - 1, xml);
    }

    @Test
    void aSentenceOverSeveralRunsIsCovered() throws Exception {
        var file = WordFile.of(paragraph(run("前文，共收到") + run("12") + run("件申请，后文")));
        var out = annotated(file, "前文，共收到12件申请，后文", "收到12件申请");
        assertEquals("收到12件申请", WordFile.covered(out, 0));
    }

    @Test
    void linksInsertionsAndControlsAreSeenThrough() throws Exception {
        var body =
                paragraph(
                        run("见")
                                + "<w:hyperlink w:anchor=\"x\">"
                                + run("政府网站")
                                + "</w:hyperlink><w:ins w:id=\"5\" w:author=\"张\">"
                                + run("新增的话")
                                + "</w:ins><w:del w:id=\"6\" w:author=\"张\"><w:r><w:delText>删去的话"
                                + "</w:delText></w:r></w:del><w:sdt><w:sdtPr/><w:sdtContent>"
                                + run("控件")
                                + "</w:sdtContent></w:sdt>"
                                + run("末尾"));
        var text = "见政府网站新增的话控件末尾";
        for (var quote : List.of("政府", "网站新增", "话控", "件末", text)) {
            var out = annotated(WordFile.of(body), text, quote);
            assertEquals(quote, WordFile.covered(out, 0));
            var xml = WordFile.parts(out).get("word/document.xml");
            assertTrue(xml.contains("<w:delText>删去的话</w:delText>"), xml);
            assertTrue(xml.contains("<w:ins w:id=\"5\" w:author=\"张\">"), xml);
        }
    }

    @Test
    void aRunWhoseLooksWereChangedIsNotParted() throws Exception {
        var changed =
                "<w:r><w:rPr><w:b/><w:rPrChange w:id=\"9\" w:author=\"张\"><w:rPr/></w:rPrChange>"
                        + "</w:rPr><w:t>第一句。第二句。</w:t></w:r>";
        var out = annotated(WordFile.of(paragraph(changed)), "第一句。第二句。", "第二句。");
        assertEquals("第一句。第二句。", WordFile.covered(out, 0));
        var xml = WordFile.parts(out).get("word/document.xml");
        assertEquals(1, xml.split("<w:rPrChange", -1).length - 1, xml);
    }

    @Test
    void twoFindingsMayShareWords() throws Exception {
        var file = WordFile.of(paragraph(run("甲乙丙丁")));
        var document = read(file);
        var at = at(document, "甲乙丙丁");
        var remarks = List.of(remark(at, "甲乙"), remark(at, "乙丙"), remark(at, ""), remark(at, "丁"));
        var out = ANNOTATOR.annotate(file, document, remarks);
        assertEquals(document.blocks(), read(out).blocks());
        assertEquals("甲乙", WordFile.covered(out, 0));
        assertEquals("乙丙", WordFile.covered(out, 1));
        assertEquals("甲乙丙丁", WordFile.covered(out, 2));
        assertEquals("丁", WordFile.covered(out, 3));
    }

    private static String row(String... cells) {
        var out = new StringBuilder("<w:tr>");
        for (var cell : cells) {
            var inside =
                    cell.isEmpty() ? "<w:p/>" : cell.startsWith("<") ? cell : paragraph(run(cell));
            out.append("<w:tc><w:tcPr/>").append(inside).append("</w:tc>");
        }
        return out + "</w:tr>";
    }

    @Test
    void cellsAreCoveredAsWholes() throws Exception {
        var two = paragraph(run("行政")) + paragraph(run("许可"));
        var file =
                WordFile.of(
                        paragraph(run("前"))
                                + "<w:tbl>"
                                + row(two, "12", "13")
                                + row("规章", "", "3")
                                + "</w:tbl>");
        assertEquals("12", WordFile.covered(annotated(file, "12", "12"), 0));
        assertEquals("行政许可", WordFile.covered(annotated(file, "行政许可", ""), 0));
        assertEquals("", WordFile.covered(annotated(file, "", ""), 0));
        var xml = WordFile.parts(annotated(file, "", "")).get("word/document.xml");
        assertTrue(xml.contains("<w:tc><w:tcPr/><w:p><w:commentRangeStart"), xml);
    }

    @Test
    void whatStandsInABoxIsRemarkedWhereTheBoxIsTied() throws Exception {
        var box =
                "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox>"
                        + "<w:txbxContent>"
                        + paragraph(run("框中标题"))
                        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
        var file = WordFile.of(paragraph(run("正文") + box) + paragraph(run("后文")));
        var out = annotated(file, "框中标题", "框中标题");
        var covered = WordFile.covered(out, 0);
        assertTrue(covered.startsWith("正文"), covered);
        var xml = WordFile.parts(out).get("word/document.xml");
        int content = xml.indexOf("txbxContent");
        int end = xml.lastIndexOf("txbxContent");
        assertFalse(xml.substring(content, end).contains("comment"), xml);
    }

    @Test
    void theRestOfThePackageStaysAsItIs() throws Exception {
        var file = WordFile.of(paragraph(run("正文")));
        var before = WordFile.parts(file);
        var after = WordFile.parts(annotated(file, "正文", ""));
        var names = new ArrayList<>(before.keySet());
        names.add("word/comments.xml");
        names.add("word/_rels/document.xml.rels");
        assertEquals(names, new ArrayList<>(after.keySet()));
        assertEquals(before.get("docProps/note.bin"), after.get("docProps/note.bin"));
        assertEquals(before.get("_rels/.rels"), after.get("_rels/.rels"));
    }

    @Test
    void commentsThatWereThereStay() throws Exception {
        var old =
                "<w:comments xmlns:w=\""
                        + WordFile.MAIN
                        + "\"><w:comment w:id=\"7\" w:author=\"李\"><w:p/></w:comment></w:comments>";
        var body =
                "<w:p><w:commentRangeStart w:id=\"7\"/>"
                        + run("正文")
                        + "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>";
        var document =
                "<w:document xmlns:w=\""
                        + WordFile.MAIN
                        + "\"><w:body>"
                        + body
                        + "</w:body></w:document>";
        var file =
                WordFile.of(
                        document,
                        Map.of(
                                "word/_rels/document.xml.rels",
                                WordFile.commented("remarks.xml"),
                                "word/remarks.xml",
                                old));
        var out = annotated(file, "正文", "");
        var parts = WordFile.parts(out);
        assertTrue(
                parts.get("word/remarks.xml")
                        .contains("<w:comment w:id=\"7\" w:author=\"李\"><w:p/>"));
        assertTrue(parts.get("word/remarks.xml").contains("w:id=\"8\" w:author=\"审核人\""));
        assertFalse(parts.containsKey("word/comments.xml"));
        assertEquals("正文", WordFile.covered(out, 7));
        assertEquals("正文", WordFile.covered(out, 8));
        var again = annotated(out, "正文", "");
        assertEquals("正文", WordFile.covered(again, 9));
    }

    @Test
    void anotherPrefixAndStrictFilesAreWrittenInTheirOwnWords() throws Exception {
        var strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        var document =
                "<x:document xmlns:x=\""
                        + strict
                        + "\"><x:body><x:p><x:r><x:t>正文在此</x:t></x:r></x:p></x:body></x:document>";
        var file = WordFile.of(document, Map.of());
        var out = annotated(file, "正文在此", "正文");
        assertEquals("正文", WordFile.covered(out, 0));
        var parts = WordFile.parts(out);
        assertTrue(parts.get("word/document.xml").contains("<x:commentRangeStart x:id=\"0\"/>"));
        assertTrue(parts.get("word/comments.xml").contains(strict));
        var relations = parts.get("word/_rels/document.xml.rels");
        assertTrue(relations.contains("purl.oclc.org/ooxml/officeDocument"), relations);
    }

    @Test
    void anotherProgramReadsTheComments() throws Exception {
        var file = WordFile.of(paragraph(run("第一句。第二句。")));
        var out = annotated(file, "第一句。第二句。", "第二句。");
        try (var word = new XWPFDocument(new ByteArrayInputStream(out))) {
            var comments = word.getDocComments().getComments();
            assertEquals(1, comments.size());
            assertEquals("审核人", comments.get(0).getAuthor());
            assertEquals("问题 <1> & \"二\"\n依据", comments.get(0).getText().strip());
        }
    }

    @Test
    void commentsTagsAndQuotesInMarkupCountForNothing() throws Exception {
        var body =
                "<!-- <w:p> --><?x <w:p?>"
                        + "<w:p w:rsid=\"a>b\"><w:r><w:t>一</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t><![CDATA[<w:p>二</w:p>]]></w:t></w:r></w:p>"
                        + paragraph(run("三"));
        assertEquals("三", WordFile.covered(annotated(WordFile.of(body), "三", "三"), 0));
    }

    @Test
    void theSameRemarksGiveTheSameBytes() throws Exception {
        var file = WordFile.of(paragraph(run("正文")));
        assertArrayEquals(annotated(file, "正文", ""), annotated(file, "正文", ""));
    }

    @Test
    void picturesAloneAreCoveredFromTheirFirstOn() throws Exception {
        var picture = "<w:r><w:pict/></w:r>";
        var cell = "<w:tbl>" + row(paragraph(picture + picture), "9") + "</w:tbl>";
        var xml = WordFile.parts(annotated(WordFile.of(cell), "", "")).get("word/document.xml");
        assertTrue(xml.indexOf("commentRangeStart") < xml.indexOf("commentRangeEnd"), xml);
    }

    @Test
    void elementsWithoutPrefixAreLeftAlone() throws Exception {
        var document =
                "<document xmlns=\""
                        + WordFile.MAIN
                        + "\"><body><p><r><t>文</t></r></p></body></document>";
        var file = WordFile.of(document, Map.of());
        assertThrows(IOException.class, () -> annotated(file, "文", ""));
    }
}
