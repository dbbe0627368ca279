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

    /** The report with its title taken out, and the line at the head of its pages. */
    private static Audit audit(String header) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip =
                new ZipInputStream(
                        new ByteArrayInputStream(Fixtures.bytes("2023-bureau-clean.docx")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
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
}
