package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A title that stands at the head of the pages alone is printed, and found. */
class HeaderTitleTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String TITLE = "临岚县水务局2023年政府信息公开工作年度报告";

    private static Map<String, String> parts() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip =
                new ZipInputStream(
                        new ByteArrayInputStream(Fixtures.bytes("2023-bureau-clean.docx")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** The report with its title taken out, and the line at the head of its pages. */
    private static Audit audit(String header) throws IOException {
        var parts = parts();
        parts.computeIfPresent(DOCUMENT, (k, xml) -> xml.replaceFirst("<w:p>.*?</w:p>", ""));
        parts.computeIfPresent(
                RELATIONS,
                (k, xml) ->
                        xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId9\" Type=\"x/header\" Target=\"header1.xml\"/></Relationships>"));
        parts.put(
                "word/header1.xml",
                "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>" + header + "</w:t></w:r></w:p></w:hdr>");
        return Nianshen.audit("a.docx", zip(parts));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isUntitled(Audit audit) {
        return Nianshen.findings(audit).stream().anyMatch(f -> f.card().id().equals("STR-001"));
    }

    private static boolean isNoted(Audit audit) {
        return Nianshen.report(audit).notices().stream()
                .anyMatch(n -> n.kind().equals("title-in-header"));
    }

    @Test
    void aTitleInTheHeaderIsFoundAndSaid() throws IOException {
        var audit = audit(TITLE);
        assertEquals(TITLE, Nianshen.report(audit).title());
        assertFalse(isUntitled(audit));
        assertTrue(isNoted(audit));
    }

    @Test
    void otherWordsInTheHeaderAreNoTitle() throws IOException {
        var audit = audit("临岚县水务局文件");
        assertTrue(isUntitled(audit));
        assertFalse(isNoted(audit));
        assertTrue(Nianshen.report(audit).notices().isEmpty());
    }

    @Test
    void aTitleInTheTextIsTakenBeforeTheHeader() {
        var audit = Nianshen.audit("a.docx", Fixtures.bytes("2023-bureau-clean.docx"));
        assertEquals(TITLE, Nianshen.report(audit).title());
        assertFalse(isNoted(audit));
    }

    @Test
    void aTitleOverTheWindowIsFoundAndSaid() {
        var html =
                new String(Fixtures.bytes("2025-bureau-clean.html"), StandardCharsets.UTF_8)
                        .replaceFirst("<h1.*</h1>", "");
        var title = Nianshen.report(page(html)).title();
        assertTrue(html.contains("<title>" + title + "</title>"));
        var site = page(html.replace("</title>", "_年度报告 - 临岚县人民政府</title>"));
        assertEquals(title, Nianshen.report(site).title());
        assertFalse(isUntitled(site));
        assertTrue(isNoted(site));
        assertTrue(isUntitled(page(html.replaceFirst("<title>.*</title>", ""))));
        assertTrue(isUntitled(page(html.replaceFirst("<title>.*</title>", "<title>年度报告</title>"))));
    }

    private static Audit page(String html) {
        return Nianshen.audit("a.html", html.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTitleDrawnAsAShapeIsOneOfTheText() throws IOException {
        var drawn =
                "<w:pict><v:shape xmlns:v=\"v\"><v:textpath string=\""
                        + TITLE
                        + "\"/></v:shape></w:pict>";
        var parts = parts();
        parts.computeIfPresent(
                DOCUMENT,
                (k, xml) ->
                        xml.replaceFirst("<w:p>.*?</w:p>", "<w:p><w:r>" + drawn + "</w:r></w:p>"));
        var audit = Nianshen.audit("a.docx", zip(parts));
        assertEquals(TITLE, Nianshen.report(audit).title());
        assertFalse(isUntitled(audit));
        assertFalse(isNoted(audit));
    }

    @Test
    void aTitleInTheHeaderOfAnOpenDocumentIsFoundAndSaid() throws IOException {
        var text = "xmlns:office=\"o\" xmlns:style=\"s\" xmlns:text=\"t\"";
        var content = new StringBuilder();
        for (var line : List.of("一、总体情况", "全年主动公开政府信息485条。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况")) {
            content.append("<text:p>").append(line).append("</text:p>");
        }
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "content.xml",
                "<office:document-content %s><office:body><office:text>%s</office:text></office:body></office:document-content>"
                        .formatted(text, content));
        parts.put(
                "styles.xml",
                "<office:document-styles %s><office:master-styles><style:master-page><style:header><text:p>%s</text:p></style:header></style:master-page></office:master-styles></office:document-styles>"
                        .formatted(text, TITLE));
        var audit = Nianshen.audit("a.odt", zip(parts));
        assertEquals(TITLE, Nianshen.report(audit).title());
        assertTrue(isNoted(audit));
    }
}
