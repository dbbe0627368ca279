package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a file has no text to read, as it truly is. */
class NothingToReadTest {

    private static String reason(String name, byte[] bytes) {
        return assertThrows(UnreadableException.class, () -> Read.document(name, bytes)).reason();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.html | <html><frameset><frame src='a.html'></frameset></html> | page-frames",
                "a.html | <html><body><iframe src='a.html'></iframe></body></html> | page-frames",
                "a.html | <html><body><div></div><script>show()</script></body></html> | page-script",
                "a.json | {\"title\": \"年度报告\", \"rows\": [[1, 2]]} | json",
                "a.txt | [{\"title\": \"年度报告\"}] | json",
                "a.slk | ID;PCALC;E | sheet-exchange",
                "a.tex | \\documentclass{ctexart}年度报告 | typeset-source",
                "a.ps | %!PS-Adobe-3.0 年度报告 | typeset-source",
                "a.xml | <?xml version='1.0'?><uof:UOF xmlns:uof='u'>年度报告</uof:UOF> | flat-xml",
                "a.xml | <?xml version='1.0'?><!DOCTYPE article><article><para>年度报告</para></article> | xml",
                "a.txt | <article xmlns='http://docbook.org/ns/docbook'><para>年度报告</para></article> | xml",
                "a.xml | <?xml version='1.0'?><!-- <html --><rss version='2.0'></rss> | xml"
            })
    void aPageOrDataSaysWhy(String name, String text, String reason) {
        assertEquals(reason, reason(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theLinesOfAFileOfExchangeAreNoReport() {
        var text = "TABLE\r\n0,1\r\n\"年度报告\"\r\nVECTORS\r\n0,7\r\n\"\"\r\n";
        assertEquals("sheet-exchange", reason("a.dif", text.getBytes(StandardCharsets.UTF_8)));
        var source = "% 某某局\n%\n\\documentclass[a4paper]{article}\n年度报告";
        assertEquals("typeset-source", reason("a.tex", source.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTextInBracketsIsAText() throws UnreadableException {
        var text = "[附件] 年度报告\n一、总体情况".getBytes(StandardCharsets.UTF_8);
        assertEquals(2, Read.document("a.txt", text).blocks().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><body><p>年度报告</p></body></html>",
                "<?xml version='1.0'?><a/><html><body><p>年度报告</p></body></html>",
                "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><p>年度报告</p></body></html>",
                "<?xml version='1.0'?>\n<div><p>年度报告</p></div>",
                "<某某局年度报告>\n一、总体情况",
                "<article>年度报告\n一、总体情况",
                "<2023年>年度报告"
            })
    void aPageOrATextWithASignOfTagsIsRead(String text) throws UnreadableException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertFalse(Read.document("a.xml", bytes).blocks().isEmpty());
    }

    @Test
    void aBookIsNoArchiveOfPages() {
        var page = Map.of("mimetype", "application/epub+zip", "a.xhtml", "<html/>");
        assertEquals("epub", reason("a.epub", Read.zip(page)));
        assertEquals("epub", reason("a.zip", Read.zip(Map.of("META-INF/container.xml", "<a/>"))));
    }

    @Test
    void aDocumentThatTakesInAnotherSaysSo() {
        var document =
                "<w:document xmlns:w=\"w\" xmlns:r=\"r\"><w:body><w:p><w:r><w:t>年度报告</w:t></w:r></w:p>"
                        + "<w:altChunk r:id=\"a\"/></w:body></w:document>";
        assertEquals(
                "docx-chunk", reason("a.docx", Read.zip(Map.of("word/document.xml", document))));
    }
}
