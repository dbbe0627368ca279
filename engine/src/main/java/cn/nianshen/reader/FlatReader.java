package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Documents of office programs in one file of XML: packed as the package that they stand for, and
 * read as that.
 */
final class FlatReader implements DocumentReader {

    private static final String CONTENT = "content.xml";

    @Override
    public Document read(SourceFile file) throws UnreadableException {
        try {
            var xml = Xml.open(new ByteArrayInputStream(file.bytes()));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                // what stands before the root says nothing
            }
            return switch (xml.getLocalName()) {
                case "package" -> read(new DocxReader(), file, parts(xml));
                case "wordDocument" -> read(new DocxReader(), file, Word2003.parts(xml));
                case "document" -> openDocument(xml, file);
                case "Workbook" -> Excel2003.read(file.bytes());
                default -> throw new UnreadableException("flat-xml");
            };
        } catch (XMLStreamException e) {
            throw new UnreadableException("damaged");
        }
    }

    private static Document read(DocumentReader reader, SourceFile file, Map<String, byte[]> parts)
            throws UnreadableException {
        return reader.read(SourceFile.of(file.name(), zipped(parts)));
    }

    /** A file of OpenDocument holds all that its package has apart; readers take what they know. */
    private static Document openDocument(XMLStreamReader xml, SourceFile file)
            throws XMLStreamException, UnreadableException {
        var type = Xml.text(xml, "mimetype");
        if (type.endsWith(".spreadsheet")) {
            return read(new OdsReader(Bounds.REPORT), file, Map.of(CONTENT, file.bytes()));
        }
        if (!type.endsWith(".text")) {
            throw new UnreadableException("flat-xml");
        }
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(CONTENT, file.bytes());
        parts.put("styles.xml", file.bytes());
        return read(new OdtReader(), file, parts);
    }

    /** The parts of a package that are XML, by their names. */
    private static Map<String, byte[]> parts(XMLStreamReader xml) throws XMLStreamException {
        var parts = new LinkedHashMap<String, byte[]>();
        var name = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "part" -> name = Xml.text(xml, "name").replaceFirst("^/", "");
                case "xmlData" -> {
                    // the part is the one element in it
                }
                case "binaryData" -> Xml.skip(xml);
                default -> parts.putIfAbsent(name, XmlCopy.of(xml, new XmlCopy.Naming() {}));
            }
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }
}
