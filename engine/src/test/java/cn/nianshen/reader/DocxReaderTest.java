package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.nianshen.document.Document;
import cn.nianshen.document.Embedded;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Table;
import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.source.Numerals;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocxReaderTest {

    /** Where nothing hides in content controls, another library sees the same cells. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-bureau-clean.docx",
                "2020-bureau-clean.docx",
                "2023-bureau-cut-off.docx"
            })
    void readsTheCellsThatPoiReads(String fixture) throws IOException, UnreadableException {
        var expected = new ArrayList<String>();
        try (var poi = new XWPFDocument(new ByteArrayInputStream(Fixtures.bytes(fixture)))) {
            for (var table : poi.getTables()) {
                for (var row : table.getRows()) {
                    row.getTableCells().forEach(c -> expected.add(Numerals.squeeze(c.getText())));
                }
            }
        }
        expected.removeIf(String::isEmpty);
        assertFalse(expected.isEmpty());
        var cells = cells(new DocxReader().read(SourceFile.of(fixture, Fixtures.bytes(fixture))));
        assertEquals(expected, cells);
    }

    @Test
    void anEmptyCellThatGoesOnFromNoneAndMakesItsRowTooWideIsNone() {
        var grid = "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>";
        var stray = "<w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val=\"0\"/></w:tcPr><w:p/></w:tc>";
        var heads = "<w:tr>" + cell(run("名称")) + cell(run("甲列")) + "</w:tr>";
        var row = cell(run("规章")) + cell(run("7")) + stray + cell(run("8"));
        var table = "<w:tbl>" + grid + heads + "<w:tr>" + row + "</w:tr></w:tbl>";
        assertEquals(List.of("名称|甲列", "规章|7|8"), rows(table));
        var whole = "<w:tr>" + cell(run("规章")) + cell(run("7")) + stray + "</w:tr>";
        assertEquals(
                List.of("名称|甲列", "规章|7|"), rows("<w:tbl>" + grid + heads + whole + "</w:tbl>"));
    }

    @Test
    void seesThroughContentControlsAndTrackedChanges() {
        assertEquals(
                List.of("规章|7"),
                rows(
                        "<w:sdt><w:sdtContent><w:tbl><w:tr><w:sdt><w:sdtContent>"
                                + cell(run("规章"))
                                + "</w:sdtContent></w:sdt>"
                                + cell(
                                        "<w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins>"
                                                + run("7")
                                                + "</w:ins>")
                                + "</w:tr></w:tbl></w:sdtContent></w:sdt>"));
    }

    @Test
    void leavesOutHiddenTextAndRaisedMarks() {
        var hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>";
        var raised = "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r>";
        assertEquals(
                List.of("265"),
                rows("<w:tbl><w:tr>" + cell(hidden + run("265") + raised) + "</w:tr></w:tbl>"));
    }

    @Test
    void aTableOfOneCellIsAFrameAroundItsWords() {
        var inner = "<w:tbl><w:tr>" + cell(run("7")) + "</w:tr></w:tbl><w:p/>";
        var outer = "<w:tbl><w:tr>" + cell(run("规章")) + "<w:tc>" + inner + "</w:tc></w:tr></w:tbl>";
        assertEquals(List.of("规章|7"), rows(outer));
    }

    @Test
    void aTableThatHoldsTablesIsLayout() {
        var inner = "<w:tbl><w:tr>" + cell(run("规章")) + cell(run("0")) + "</w:tr></w:tbl>";
        var outer =
                "<w:tbl><w:tr><w:tc><w:p>"
                        + run("二、主动公开")
                        + "</w:p>"
                        + inner
                        + "<w:p/></w:tc></w:tr></w:tbl>";
        var blocks = read(outer, Map.of()).blocks();
        assertEquals("二、主动公开", ((Paragraph) blocks.get(0)).text());
        assertEquals(2, ((Table) blocks.get(1)).rows().get(0).cells().size());
    }

    @Test
    void writesAutomaticNumbersWhereWordShowsThem() {
        var numbering =
                "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                        + "<w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"4\"/></w:num></w:numbering>";
        var heading =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr>";
        var body = heading + run("总体情况") + "</w:p>" + heading + run("主动公开") + "</w:p>";
        var texts =
                read(body, Map.of("word/numbering.xml", numbering)).blocks().stream()
                        .map(b -> ((Paragraph) b).text())
                        .toList();
        assertEquals(List.of("一、总体情况", "二、主动公开"), texts);
    }

    @Test
    void tellsPicturesAndSpans() {
        var picture = "<w:p><w:r><w:drawing/></w:r></w:p>";
        assertEquals(
                Set.of(Embedded.PICTURE),
                ((Paragraph) read(picture, Map.of()).blocks().get(0)).holds());
        var merged =
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc></w:tr>"
                        + "<w:tr>"
                        + cell("")
                        + cell("")
                        + "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>";
        var table = (Table) read(merged, Map.of()).blocks().get(0);
        assertEquals(3, table.rows().get(0).cells().get(1).column());
        assertEquals(2, table.rows().get(0).cells().get(1).rowSpan());
        assertEquals(2, table.rows().get(1).cells().size());
    }

    @Test
    void aCellGoesOnOnlyFromOneThatEndsAboveIt() {
        var above = "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>";
        var goesOn = "<w:tcPr><w:vMerge/></w:tcPr>";
        var wide = "<w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>";
        var between = "<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>";
        assertEquals(
                List.of("1:甲 | 2:1", "1+2:乙", "1: | 2:2"),
                shown(row(above, "甲", "", "1") + row(between, "乙") + row(goesOn, "", "", "2")));
        // those of the row below would lie on the wide one
        assertEquals(
                List.of("1+2:甲", "1: | 2:1"), shown(row(wide, "甲") + row(goesOn, "", "", "1")));
    }

    /** A row of cells, each with its properties and its text. */
    private static String row(String... cells) {
        var out = new StringBuilder("<w:tr>");
        for (int i = 0; i < cells.length; i += 2) {
            out.append("<w:tc>").append(cells[i]);
            out.append("<w:p>").append(run(cells[i + 1])).append("</w:p></w:tc>");
        }
        return out + "</w:tr>";
    }

    private static List<String> shown(String rows) {
        return Shown.of(read("<w:tbl>" + rows + "</w:tbl>", Map.of()));
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String cell(String inside) {
        return "<w:tc><w:p>" + inside + "</w:p></w:tc>";
    }

    private static List<String> rows(String body) {
        var table = (Table) read(body, Map.of()).blocks().get(0);
        return table.rows().stream()
                .map(r -> String.join("|", r.cells().stream().map(c -> c.text()).toList()))
                .toList();
    }

    private static List<String> cells(Document document) {
        var cells = new ArrayList<String>();
        for (var block : document.blocks()) {
            if (block instanceof Table table) {
                table.rows()
                        .forEach(
                                r -> r.cells().forEach(c -> cells.add(Numerals.squeeze(c.text()))));
            }
        }
        cells.removeIf(String::isEmpty);
        return cells;
    }

    private static List<String> traces(String body, Map<String, String> parts) {
        return read(body, parts).notes().stream()
                .map(n -> n.kind() + " " + String.join("", n.arguments()))
                .toList();
    }

    @Test
    void notesRemarksTrackedChangesAndAuthor() {
        assertEquals(
                List.of("comments 2", "tracked-changes 1", "author 王**"),
                traces(
                        "<w:p><w:ins w:id=\"1\">" + run("公开") + "</w:ins></w:p>",
                        Map.of(
                                "word/comments.xml",
                                "<w:comments><w:comment w:id=\"0\"/><w:comment w:id=\"1\"/>"
                                        + "</w:comments>",
                                "docProps/core.xml",
                                "<cp><dc:creator>王小明</dc:creator></cp>")));
    }

    @Test
    void notesNothingWhereNothingIsLeft() {
        assertEquals(List.of(), traces("<w:p>" + run("公开") + "</w:p>", Map.of()));
        assertEquals(
                List.of(),
                traces(
                        "<w:p>" + run("公开") + "</w:p>",
                        Map.of(
                                "word/comments.xml",
                                "<w:comments></w:comments>",
                                "docProps/core.xml",
                                "<cp><dc:creator>Administrator</dc:creator></cp>")));
        assertEquals(
                List.of(), traces("<w:p/>", Map.of("docProps/core.xml", "<cp><dc:creator>王小明")));
    }

    private static Document read(String body, Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    ("<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>")
                            .getBytes(StandardCharsets.UTF_8));
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        try {
            return new DocxReader().read(SourceFile.of("x.docx", bytes.toByteArray()));
        } catch (UnreadableException e) {
            throw new AssertionError(e.reason(), e);
        }
    }
}
