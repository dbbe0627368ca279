package cn.nianshen.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Document;
import cn.nianshen.document.Paragraph;
import cn.nianshen.reader.DocumentReaders;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.rule.Severity;
import cn.nianshen.source.Format;
import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages as other programs write them: comments that are right, or none at all. */
class OddPackagesTest {

    private static final DocxAnnotator ANNOTATOR =
            new DocxAnnotator(new Pen("\u5BA1\u6838\u4EBA", "\u5BA1", LocalDate.of(2026, 2, 1)));

    private static final String BODY = "<w:p><w:r><w:t>one sentence</w:t></w:r></w:p>";
    private static final String OLD =
            "<w:comments xmlns:w=\""
                    + WordFile.MAIN
                    + "\"><w:comment w:id=\"ID\"><w:p/></w:comment></w:comments>";

    private static Document read(byte[] file) throws UnreadableException {
        return DocumentReaders.read(SourceFile.of("a.docx", file), Format.DOCX);
    }

    private static Map<String, String> annotated(byte[] file)
            throws IOException, UnreadableException {
        var document = read(file);
        var at =
                document.blocks().stream()
                        .filter(Paragraph.class::isInstance)
                        .findFirst()
                        .orElseThrow()
                        .at();
        var remark = new Remark(at, "sentence", Severity.ERROR, List.of("a remark"));
        return WordFile.parts(ANNOTATOR.annotate(file, document, List.of(remark)));
    }

    private static String text(String declaration) {
        return declaration
                + "<w:document xmlns:w=\""
                + WordFile.MAIN
                + "\"><w:body>"
                + BODY
                + "</w:body></w:document>";
    }

    private static byte[] with(String part, String target, String comments) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("word/_rels/document.xml.rels", WordFile.commented(target));
        parts.put(part, comments);
        return WordFile.of(text(""), parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comments.xml",
                "./comments.xml",
                "../word/comments.xml",
                "/word/comments.xml"
            })
    void commentsAreAddedToThoseThatThereAre(String target) throws Exception {
        var parts = annotated(with("word/comments.xml", target, OLD.replace("ID", "4")));
        var comments = String.valueOf(parts.get("word/comments.xml"));
        assertTrue(comments.contains("w:id=\"4\"") && comments.contains("w:id=\"5\""), comments);
        assertEquals(1, parts.keySet().stream().filter(p -> p.contains("comments")).count());
    }

    @Test
    void anIdBeyondWhichThereIsNoneLeavesRoomBelow() throws Exception {
        var old = OLD.replace("ID", "2147483647");
        var parts = annotated(with("word/comments.xml", "comments.xml", old));
        var comments = String.valueOf(parts.get("word/comments.xml"));
        assertTrue(comments.contains("w:id=\"0\""), comments);
        assertFalse(comments.contains("w:id=\"-"), comments);
    }

    @Test
    void attributesMayBeWrittenWithBlanksAndSingleQuotes() throws Exception {
        var relations =
                WordFile.commented("comments.xml")
                        .replace("Target=\"comments.xml\"", "Target = 'comments.xml'");
        var parts = new LinkedHashMap<String, String>();
        parts.put("word/_rels/document.xml.rels", relations);
        parts.put("word/comments.xml", OLD.replace("ID", "4"));
        var out = annotated(WordFile.of(text(""), parts));
        assertEquals(relations, out.get("word/_rels/document.xml.rels"));
        assertTrue(String.valueOf(out.get("word/comments.xml")).contains("w:id=\"5\""));
    }

    @Test
    void anEscapedNameIsNotGuessedAt() throws Exception {
        var file = with("word/my comments.xml", "my%20comments.xml", OLD.replace("ID", "4"));
        assertThrows(IOException.class, () -> annotated(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "US-ASCII", "ISO-8859-1"})
    void otherEncodingsAreLeftAlone(String encoding) throws Exception {
        var file =
                WordFile.of(
                        text("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>"), Map.of());
        assertThrows(IOException.class, () -> annotated(file));
    }

    @Test
    void aSentenceBrokenUpByMarkupIsCoveredAsAWhole() throws Exception {
        var body =
                "<w:p><w:r><w:t><![CDATA[one]]> sentence</w:t></w:r>"
                        + "<w:r><w:t> more</w:t></w:r></w:p>";
        var xml = String.valueOf(annotated(WordFile.of(body)).get("word/document.xml"));
        assertTrue(xml.indexOf("commentRangeStart") < xml.indexOf("CDATA"), xml);
        assertTrue(xml.indexOf("commentRangeEnd") > xml.indexOf("CDATA"), xml);
    }
}
