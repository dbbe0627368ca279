package cn.nianshen.fuzz;

import cn.nianshen.document.Document;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Documents in one file of XML to start from. */
final class FlatSeeds {

    private FlatSeeds() {}

    /** One of each kind that holds its parts in a way of its own. */
    static List<Seed> all() {
        return List.of(
                Seeds.converted("xml"),
                new Seed("package.xml", joined(Seeds.converted("docx"))),
                new Seed("sheets.xml", sheets(Seeds.document())));
    }

    /** A package with its parts in one file behind each other. */
    private static byte[] joined(Seed seed) {
        var out = new StringBuilder("<?xml version=\"1.0\"?>\n<pkg:package xmlns:pkg=\"p\">");
        ZipPackage.unpack(seed.bytes())
                .forEach(
                        (name, content) ->
                                out.append("<pkg:part pkg:name=\"/%s\">".formatted(name))
                                        .append("<pkg:xmlData>")
                                        .append(element(content))
                                        .append("</pkg:xmlData></pkg:part>\n"));
        return bytes(out + "</pkg:package>");
    }

    private static String element(byte[] part) {
        var xml = new String(part, StandardCharsets.UTF_8);
        return xml.replaceFirst("^\\s*<\\?xml[^>]*>", "");
    }

    /** The tables as the XML of Excel 2003. */
    private static byte[] sheets(Document document) {
        var rows =
                document.blocks().stream()
                        .filter(Table.class::isInstance)
                        .map(Table.class::cast)
                        .flatMap(table -> table.rows().stream())
                        .map(FlatSeeds::row)
                        .collect(Collectors.joining("\n"));
        return bytes(
                "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"s\" xmlns:ss=\"s\"><Worksheet ss:Name=\"a\"><Table>"
                        + rows
                        + "</Table></Worksheet></Workbook>");
    }

    private static String row(TableRow row) {
        return row.cells().stream()
                .map(
                        cell ->
                                "<Cell ss:Index=\"%d\" ss:MergeAcross=\"%d\" ss:MergeDown=\"%d\"><Data ss:Type=\"String\">%s</Data></Cell>"
                                        .formatted(
                                                cell.column(),
                                                cell.columnSpan() - 1,
                                                cell.rowSpan() - 1,
                                                cell.text().replace("&", "").replace("<", "")))
                .collect(Collectors.joining("", "<Row>", "</Row>"));
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
