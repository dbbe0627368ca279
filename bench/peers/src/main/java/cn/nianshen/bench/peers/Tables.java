package cn.nianshen.bench.peers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The tables of one report as XML, and the reports of a folder. */
final class Tables {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    private Tables() {}

    /** The .xml files of a folder, in the order of their names. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
        }
    }

    /** Rows by {@code table.row}, each with its cells by column. */
    static Map<String, Map<String, String>> read(Path file) throws IOException {
        var rows = new HashMap<String, Map<String, String>>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            var xml = FACTORY.createXMLStreamReader(in);
            var table = "";
            Map<String, String> row = Map.of();
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "table" -> table = xml.getAttributeValue(null, "id");
                    case "row" -> {
                        row = new HashMap<>();
                        rows.put(table + '.' + xml.getAttributeValue(null, "id"), row);
                    }
                    case "cell" ->
                            row.put(xml.getAttributeValue(null, "column"), xml.getElementText());
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return rows;
    }

    /** The line for a sum that does not hold, from an id such as {@code ARI-001.natural}. */
    static String line(Path file, String id) {
        int dot = id.indexOf('.');
        return name(file) + '\t' + id.substring(0, dot) + '\t' + id.substring(dot + 1);
    }

    private static String name(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** Prints lines at once. */
    static void print(List<String> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(line).append('\n');
        }
        System.out.print(text);
    }
}
