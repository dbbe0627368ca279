package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.source.Format;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Damage, bombs and lies end in a document or in a reason, never in an exception. */
class HostileFilesTest {

    private static final String[] SAMPLES = {
        "2023-bureau-clean.docx",
        "2025-bureau-clean.html",
        "2023-bureau-clean-pandoc.md",
        "2023-township-clean-tabrows.txt"
    };

    @Test
    void cutFilesAreReadOrRefused() {
        for (var name : SAMPLES) {
            var bytes = Fixtures.bytes(name);
            for (int i = 1; i < 20; i++) {
                read(name, Arrays.copyOf(bytes, bytes.length * i / 20));
            }
        }
    }

    @Test
    void flippedBytesAreReadOrRefused() {
        var random = new Random(11);
        for (var name : SAMPLES) {
            for (int i = 0; i < 100; i++) {
                var bytes = Fixtures.bytes(name).clone();
                for (int j = 0; j < 20; j++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                read(name, bytes);
            }
        }
    }

    @Test
    void aBombIsRefused() throws IOException {
        assertEquals(
                "too-large",
                reason(
                        docx(
                                out -> {
                                    for (int i = 0; i < 1100; i++) {
                                        out.write(new byte[1 << 16]);
                                    }
                                })));
    }

    @Test
    void entitiesAreNotResolved() throws IOException {
        var xml =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
        var reason = reason(docx(out -> out.write(xml.getBytes(StandardCharsets.UTF_8))));
        assertEquals("damaged", reason);
    }

    @Test
    void bytesThatAreNoTextAreRefusedInSilence() throws IOException {
        var xml =
                "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>\u00ff</w:t></w:r></w:p></w:body>";
        var console = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            var part = (xml + "</w:document>").getBytes(StandardCharsets.ISO_8859_1);
            assertEquals("damaged", reason(docx(out -> out.write(part))));
        } finally {
            System.setErr(console);
        }
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void deepNestingAndHugeSpansAreBounded() throws IOException {
        var deep = "<w:tbl><w:tr><w:tc>".repeat(50_000);
        assertNotNull(
                reason(
                        docx(
                                out ->
                                        out.write(
                                                ("<w:document xmlns:w=\"w\"><w:body>" + deep)
                                                        .getBytes(StandardCharsets.UTF_8)))));
        var spans =
                "<table><tr><td colspan=2147483647 rowspan=100000000>1</td></tr><tr><td>2</td></tr></table>";
        assertEquals(
                "",
                read(
                        "x.html",
                        ("<html><body>" + spans + "</body></html>")
                                .getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "",
                read(
                        "x.html",
                        ("<html><body>" + "<div>".repeat(100_000) + "x</body></html>")
                                .getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "",
                read(
                        "x.html",
                        ("<html><body>" + "<table><tr><td>".repeat(20_000) + "x</body></html>")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private interface Content {
        void write(ZipOutputStream out) throws IOException;
    }

    private static byte[] docx(Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            content.write(zip);
        }
        return bytes.toByteArray();
    }

    private static String reason(byte[] bytes) {
        return read("x.docx", bytes);
    }

    /** The reason, or empty where something was read. */
    private static String read(String name, byte[] bytes) {
        var file = SourceFile.of(name, bytes);
        Format format = FormatDetector.detect(file);
        try {
            assertNotNull(DocumentReaders.read(file, format));
            return "";
        } catch (UnreadableException e) {
            return e.reason();
        }
    }
}
