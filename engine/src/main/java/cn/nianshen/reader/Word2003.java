package cn.nianshen.reader;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML of Word 2003 under the names of the packages that came after it. */
final class Word2003 {

    private static final String FOLDER = "word/";
    private static final String DOCUMENT = FOLDER + "document.xml";
    private static final int MOST_HEADERS = 6;

    private static final Map<String, String> ELEMENTS =
            Map.ofEntries(
                    Map.entry("vmerge", "vMerge"),
                    Map.entry("hmerge", "hMerge"),
                    Map.entry("listPr", "numPr"),
                    Map.entry("ilfo", "numId"),
                    Map.entry("lists", "numbering"),
                    Map.entry("listDef", "abstractNum"),
                    Map.entry("list", "num"),
                    Map.entry("ilst", "abstractNumId"),
                    Map.entry("nfc", "numFmt"),
                    Map.entry("hlink", "hyperlink"));

    /** What an annotation is, by its type; others mark places. */
    private static final Map<String, String> ANNOTATIONS =
            Map.of(
                    "Word.Deletion", "del",
                    "Word.Insertion", "ins",
                    "Word.Comment", "comment",
                    "Word.Formatting", "rPrChange",
                    "Word.Numbering", "pPrChange");

    private static final Map<String, String> ATTRIBUTES =
            Map.of("listDefId", "abstractNumId", "ilfo", "numId");

    private static final Naming NAMING = new Naming();

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Word2003() {}

    /** At the root: the parts of the package. */
    static Map<String, byte[]> parts(XMLStreamReader xml) throws XMLStreamException {
        var word = new Word2003();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                word.part(xml);
            }
        }
        return word.parts;
    }

    private void part(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "lists" -> parts.put(FOLDER + "numbering.xml", XmlCopy.of(xml, NAMING));
            case "styles" -> parts.put(FOLDER + "styles.xml", XmlCopy.of(xml, NAMING));
            case "Author" -> parts.put("docProps/core.xml", creator(Xml.words(xml)));
            case "body" -> body(XmlCopy.of(xml, NAMING));
            case "wordDocument", "DocumentProperties" -> {
                // their parts are met next
            }
            default -> Xml.skip(xml);
        }
    }

    private void body(byte[] body) throws XMLStreamException {
        parts.put(DOCUMENT, body);
        // remarks stand in the text here, not in a part of their own
        parts.put(FOLDER + "comments.xml", body);
        var relations = new StringBuilder("<Relationships>");
        var xml = Xml.open(new ByteArrayInputStream(body));
        for (int headers = 0; headers < MOST_HEADERS && xml.hasNext(); ) {
            boolean begins = xml.next() == XMLStreamConstants.START_ELEMENT;
            if (begins && xml.getLocalName().equals("hdr")) {
                var name = "header" + ++headers + ".xml";
                parts.put(FOLDER + name, XmlCopy.of(xml, NAMING));
                relations.append(
                        "<Relationship Id=\"h%d\" Type=\"header\" Target=\"%s\"/>"
                                .formatted(headers, name));
            }
        }
        parts.put(FOLDER + "_rels/document.xml.rels", bytes(relations + "</Relationships>"));
    }

    private static byte[] creator(String author) {
        return bytes("<dc:creator>" + author.replace("<", "") + "</dc:creator>");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The later names of elements and attributes. */
    private static final class Naming implements XmlCopy.Naming {

        @Override
        public @Nullable String element(XMLStreamReader xml) {
            var name = xml.getLocalName();
            return switch (name) {
                case "binData", "docOleData" -> null;
                case "annotation" -> ANNOTATIONS.getOrDefault(Xml.text(xml, "type"), name);
                default -> ELEMENTS.getOrDefault(name, name);
            };
        }

        @Override
        public String attribute(String name) {
            return ATTRIBUTES.getOrDefault(name, name);
        }

        @Override
        public String value(String element, String attribute, String value) {
            boolean system = element.equals("numFmt") && attribute.equals("val");
            return system && value.matches("\\d{1,3}")
                    ? ListNumbers.system(Integer.parseInt(value))
                    : value;
        }
    }
}
