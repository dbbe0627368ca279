package cn.nianshen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.fixtures.Fixtures;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatDetectorTest {

    @ParameterizedTest
    @CsvSource({
        "2023-bureau-clean.docx,DOCX",
        "2025-bureau-clean.html,HTML",
        "2023-bureau-clean-pandoc.md,MARKDOWN",
        "2023-township-clean-zero.txt,TEXT",
        "2021-prefecture-clean-utf16.txt,TEXT"
    })
    void tellsTheFormatWhateverTheNameSays(String fixture, Format format) {
        assertEquals(format, detect(fixture, Fixtures.bytes(fixture)));
        if (format != Format.MARKDOWN) {
            assertEquals(format, detect("renamed.doc", Fixtures.bytes(fixture)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7,PDF",
        "{\\rtf1,RTF",
        "'<html><body>x',HTML",
        "'  \n\t ',EMPTY",
        "'',EMPTY",
        "'From: a\nMIME-Version: 1.0\n',MHT",
        "年度报告,TEXT"
    })
    void tellsTheFormatByItsFirstBytes(String head, Format format) {
        assertEquals(format, detect("x", head.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "report.docx,DOCX,true",
        "report.docx,HTML,false",
        "report.wps,DOC,true",
        "report.ods,ODS,true",
        "report.ots,ODT,false",
        "report.epub,EPUB,true",
        "report,PDF,true",
        "a.txt,MARKDOWN,true"
    })
    void knowsWhatANamePromises(String name, Format format, boolean matches) {
        assertEquals(matches, format.matchesName(name));
    }

    private static Format detect(String name, byte[] bytes) {
        return FormatDetector.detect(SourceFile.of(name, bytes));
    }
}
