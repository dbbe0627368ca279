package cn.nianshen.annotate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Small Word files, and what comments in them cover. */
final class WordFile {

    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";

    private WordFile() {}

    /** A file with this body. */
    static byte[] of(String body) throws IOException {
        var document =
                "<w:document xmlns:w=\"" + MAIN + "\"><w:body>" + body + "</w:body></w:document>";
        return of(document, Map.of());
    }

    /** A file with this text part, and further parts. */
    static byte[] of(String document, Map<String, String> further) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                        + "<Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                        + "</Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\""
                        + PACKAGE
                        + "\"><Relationship Id=\"rId1\" Type=\""
                        + OFFICE
                        + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts.put("word/document.xml", document);
        parts.put("docProps/note.bin", "\u0001\u0002 not ours");
        parts.putAll(further);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** Relationships of the text that name its comments. */
    static String commented(String target) {
        return "<Relationships xmlns=\""
                + PACKAGE
                + "\"><Relationship Id=\"rId7\" Type=\""
                + OFFICE
                + "comments\" Target=\""
                + target
                + "\"/></Relationships>";
    }

    /** The parts by name, in their order. */
    static Map<String, String> parts(byte[] file) throws IOException {
        var out = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                out.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return out;
    }

    /** The words between the beginning and the end of a comment. */
    static String covered(byte[] file, int comment) throws IOException {
        var xml = parts(file).get("word/document.xml");
        var ids = "\\b\\w*:?id=\"" + comment + "\"/>";
        var from = Pattern.compile("commentRangeStart [^>]*" + ids).matcher(xml);
        var to = Pattern.compile("<\\w*:?commentRangeEnd [^>]*" + ids).matcher(xml);
        if (!from.find() || !to.find()) {
            throw new AssertionError("no range of comment " + comment + ": " + xml);
        }
        var words = new StringBuilder();
        var texts = Pattern.compile("<\\w*:?t(?: [^>]*)?>([^<]*)</\\w*:?t>");
        var matcher = texts.matcher(xml.substring(from.end(), to.start()));
        while (matcher.find()) {
            words.append(matcher.group(1));
        }
        return words.toString();
    }
}
