package cn.nianshen.reader;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Where the parts of an office package stand: by its relationships, else in their usual places.
 *
 * @param document the text
 * @param styles its styles
 * @param numbering its lists
 * @param comments its remarks
 * @param headers what stands at the head of pages
 */
record DocxParts(
        String document, String styles, String numbering, String comments, List<String> headers) {

    private static final Pattern HEADER = Pattern.compile("(?:.*/)?header\\d*\\.xml");
    private static final int MOST_HEADERS = 6;

    private static final String USUAL = "word/document.xml";

    /** The parts of a package. */
    static DocxParts of(ZipBytes zip) {
        var main = relations(zip, "_rels/.rels", "").get("officeDocument");
        var document = main == null || !zip.has(main) ? USUAL : main;
        int slash = document.lastIndexOf('/') + 1;
        var folder = document.substring(0, slash);
        var relations =
                relations(zip, folder + "_rels/" + document.substring(slash) + ".rels", folder);
        return new DocxParts(
                document,
                relations.getOrDefault("styles", folder + "styles.xml"),
                relations.getOrDefault("numbering", folder + "numbering.xml"),
                relations.getOrDefault("comments", folder + "comments.xml"),
                relations.values().stream()
                        .filter(part -> HEADER.matcher(part).matches())
                        .distinct()
                        .sorted()
                        .limit(MOST_HEADERS)
                        .toList());
    }

    /** Targets within the package by the last word of their type; damage is passed over. */
    static Map<String, String> relations(ZipBytes zip, String part, String folder) {
        var out = new HashMap<String, String>();
        try {
            var bytes = zip.entry(part);
            var xml = bytes == null ? null : Xml.open(new ByteArrayInputStream(bytes));
            while (xml != null && xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !Xml.text(xml, "TargetMode").equals("External")) {
                    var type = Xml.text(xml, "Type");
                    var target = resolved(folder, Xml.text(xml, "Target"));
                    out.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
                    out.putIfAbsent("#" + Xml.text(xml, "Id"), target);
                }
            }
        } catch (XMLStreamException | UnreadableException e) {
            return out;
        }
        return out;
    }

    /** A name within the package; it is looked up in the archive only. */
    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var base = folder;
        var rest = target.startsWith("./") ? target.substring(2) : target;
        while (rest.startsWith("../") && !base.isEmpty()) {
            rest = rest.substring(3);
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
        }
        return base + rest;
    }
}
