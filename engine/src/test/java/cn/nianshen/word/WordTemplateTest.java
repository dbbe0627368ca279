package cn.nianshen.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** Templates as offices edit them, filled. */
class WordTemplateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
    private static final Vocabulary WORDS =
            new Vocabulary(
                    Set.of("机关名称", "日期"),
                    Set.of(),
                    Map.of("问题", List.of("序号", "标题", "线索"), "建议", List.of("序号", "标题")),
                    Set.of("序号"),
                    Set.of("如有问题", "如无问题", "如有建议"),
                    "序号");
    private static final Values TWO =
            new Values(
                    Map.of("机关名称", "甲县水务局", "日期", "2026年1月20日"),
                    Map.of(
                            "问题",
                            List.of(
                                    Map.of("序号", "1", "标题", "总计不符", "线索", "第三行"),
                                    Map.of("序号", "2", "标题", "空白")),
                            "建议",
                            List.of()),
                    Set.of("如有问题"));

    /** The built-in file with other content; {@code header} and {@code footer} are its parts. */
    private static byte[] file(String body) {
        try {
            var parts = WordArchive.parts(new WordPen().bytes("t", DAY));
            var document =
                    new String(parts.get("word/document.xml"), StandardCharsets.UTF_8)
                            .replace("<w:body>", "<w:body>" + body);
            parts.put("word/document.xml", document.getBytes(StandardCharsets.UTF_8));
            return WordArchive.bytes(parts);
        } catch (TemplateFault e) {
            throw new AssertionError(e.key());
        }
    }

    private static String p(String... runs) {
        var out = new StringBuilder("<w:p>");
        for (var run : runs) {
            out.append("<w:r><w:rPr><w:b/></w:rPr><w:t>").append(run).append("</w:t></w:r>");
        }
        return out.append("</w:p>").toString();
    }

    private static XWPFDocument filled(String body, Values values)
            throws TemplateFault, IOException {
        var bytes = WordTemplate.of(file(body), WORDS).fill(values, DAY);
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static String fault(String body) {
        return assertThrows(TemplateFault.class, () -> WordTemplate.of(file(body), WORDS)).key();
    }

    @Test
    void a_placeholder_that_word_cut_into_runs_is_found() throws Exception {
        var document = filled(p("致{", "{机关", "名称}", "}：", "｛｛日期}}"), TWO);
        assertEquals(List.of("致甲县水务局：2026年1月20日"), texts(document));
        assertTrue(document.getParagraphs().get(0).getRuns().get(0).isBold());
    }

    @Test
    void paragraphs_of_a_list_are_repeated_together_and_idle_ones_go() throws Exception {
        var body =
                p("{{如有问题}}{{序号}}、存在问题")
                        + p("{{问题.序号}}. {{问题.标题}}")
                        + p("线索：{{问题.线索}}")
                        + p("{{如有建议}}{{序号}}、建议")
                        + p("{{建议.序号}}{{建议.标题}}")
                        + p("{{序号}}、要求");
        assertEquals(
                List.of("一、存在问题", "1. 总计不符", "线索：第三行", "2. 空白", "二、要求"), texts(filled(body, TWO)));
    }

    @Test
    void the_name_of_a_list_alone_is_the_whole_item() throws Exception {
        var values =
                new Values(
                        Map.of(),
                        Map.of("问题", List.of(Map.of("", "甲"), Map.of("", "乙"))),
                        Set.of());
        assertEquals(List.of("甲", "乙"), texts(filled(p("{{问", "题}}"), values)));
    }

    @Test
    void rows_of_a_table_are_repeated_and_an_empty_table_goes() throws Exception {
        var row = "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>";
        var head = row.formatted(p("号"), p("问题"));
        var items = row.formatted(p("{{问题.", "序号}}"), p("{{问题.标题}}"));
        var none = row.formatted(p("{{建议.序号}}"), p("{{建议.标题}}"));
        var document =
                filled("<w:tbl>" + head + items + "</w:tbl><w:tbl>" + none + "</w:tbl>", TWO);
        assertEquals(1, document.getTables().size());
        var rows = document.getTables().get(0).getRows();
        assertEquals(3, rows.size());
        assertEquals("2", rows.get(2).getCell(0).getText());
        assertEquals("空白", rows.get(2).getCell(1).getText());
    }

    @Test
    void text_boxes_and_cells_are_filled_too() throws Exception {
        var box =
                "<w:p><w:r><w:pict><v:textbox xmlns:v=\"urn:schemas-microsoft-com:vml\">"
                        + "<w:txbxContent>"
                        + p("{{机关", "名称}}")
                        + "</w:txbxContent></v:textbox></w:pict></w:r>"
                        + "<w:r><w:t>{{日期}}</w:t></w:r></w:p>";
        var xml = new String(xml(WordTemplate.of(file(box), WORDS).fill(TWO, DAY)));
        assertTrue(xml.contains("甲县水务局"), xml);
        assertTrue(xml.contains("2026年1月20日"), xml);
        assertFalse(xml.contains("{{"), xml);
    }

    private static byte[] xml(byte[] file) throws TemplateFault {
        return WordArchive.parts(file).get("word/document.xml");
    }

    @Test
    void footers_are_filled() throws Exception {
        var parts = WordArchive.parts(file(p("正文")));
        var footer =
                new String(parts.get("word/footer1.xml"), StandardCharsets.UTF_8)
                        .replace("</w:ftr>", p("{{机关名称}}") + "</w:ftr>");
        parts.put("word/footer1.xml", footer.getBytes(StandardCharsets.UTF_8));
        var bytes = WordTemplate.of(WordArchive.bytes(parts), WORDS).fill(TWO, DAY);
        var document = new XWPFDocument(new ByteArrayInputStream(bytes));
        assertTrue(document.getFooterList().stream().anyMatch(f -> f.getText().contains("甲县水务局")));
    }

    @Test
    void what_is_unknown_broken_or_of_two_lists_is_refused() {
        assertEquals("unknown", fault(p("{{机关}}")));
        assertEquals("unknown", fault(p("{{问题.", "依据}}")));
        assertEquals("unknown", fault(p("{{}}")));
        assertEquals("loose", fault(p("{{机关名称}")));
        assertEquals("loose", fault(p("机关名称}}")));
        assertEquals("two-lists", fault(p("{{问题.标题}}{{建议.标题}}")));
        var row = "<w:tr><w:tc>" + p("{{问题.标题}}") + p("{{建议.标题}}") + "</w:tc></w:tr>";
        assertEquals("two-lists", fault("<w:tbl>" + row + "</w:tbl>"));
    }

    @Test
    void what_is_no_docx_is_refused() {
        for (var text : List.of("", "PK", "<html>{{机关名称}}</html>")) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var e = assertThrows(TemplateFault.class, () -> WordTemplate.of(bytes, WORDS));
            assertEquals("no-docx", e.key());
        }
    }

    @Test
    void hostile_values_stay_text_and_are_no_placeholders() throws Exception {
        var nasty = "=cmd|'/c'!A1<w:p/>&amp;]]>\u0000\u202E\uD800\uFFFE{{日期}}😀";
        var values = new Values(Map.of("机关名称", nasty), Map.of(), Set.of());
        var text = texts(filled(p("{{机关名称}}"), values)).get(0);
        assertTrue(text.startsWith("=cmd|'/c'!A1<w:p/>&amp;]]>"), text);
        assertTrue(text.endsWith("{{日期}}😀"), text);
        assertFalse(text.contains("\u202E"), text);
    }

    @Test
    void the_same_gives_the_same_bytes_with_the_day_in_the_properties() throws Exception {
        var template = WordTemplate.of(file(p("{{机关名称}}")), WORDS);
        assertArrayEquals(template.fill(TWO, DAY), template.fill(TWO, DAY));
        var core = WordArchive.parts(template.fill(TWO, DAY.plusDays(1))).get("docProps/core.xml");
        assertTrue(new String(core, StandardCharsets.UTF_8).contains("2026-01-21T00:00:00Z"));
    }

    @Test
    void theBytesAreTheSameInAllTimeZones() {
        var own = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            var here = new WordPen().bytes("t", DAY);
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertArrayEquals(here, new WordPen().bytes("t", DAY));
        } finally {
            TimeZone.setDefault(own);
        }
    }
}
