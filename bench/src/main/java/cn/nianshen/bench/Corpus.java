package cn.nianshen.bench;

import cn.nianshen.fixtures.Fixture;
import cn.nianshen.fixtures.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reports of 200 cells and over 1,000 characters to measure with: {@code warm} (200, half of them
 * with defects), {@code clean} and {@code dirty} (at least ten findings each), as .docx and their
 * tables as XML.
 */
public final class Corpus {

    private static final int WARM = 200;

    /** Seeds of the reports to warm up with begin here. */
    private static final int OTHERS = 500_000;

    private static final List<String> TRADES =
            List.of("水务局", "农业农村局", "教育局", "民政局", "财政局", "交通运输局", "司法局", "审计局");

    /** Wrong sums, wrong words of the form, and text that does not agree with the tables. */
    private static final List<String> DEFECTS =
            List.of(
                    "requests.partial.business +1",
                    "requests.granted.natural +2",
                    "requests.deny.3.welfare +5",
                    "requests.refuse.1.other +3",
                    "requests.carried_out.legal +7",
                    "disputes.review.upheld +1",
                    "disputes.direct.pending +2",
                    "disputes.after.other +4",
                    "label requests.deny.1 1.属于国家机密",
                    "label requests.unable.2 2.没有信息",
                    "heading problems 五、问题与改进",
                    "blank disclosure.licences.decisions");

    private Corpus() {}

    /**
     * Writes the reports.
     *
     * @param arguments folder, and how many clean and how many dirty ones
     */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        write(folder.resolve("warm"), WARM, OTHERS, true);
        write(folder.resolve("clean"), count, 0, false);
        for (int i = 0; i < count; i++) {
            write(folder.resolve("dirty"), i, sample(i, DEFECTS));
        }
    }

    private static void write(Path folder, int count, int seed, boolean mixed) throws IOException {
        for (int i = 0; i < count; i++) {
            write(folder, i, sample(seed + i, mixed && i % 2 == 1 ? DEFECTS : List.of()));
        }
    }

    private static Fixture sample(int seed, List<String> defects) {
        var agency = "临岚县" + TRADES.get(seed % TRADES.size());
        var description =
                "as docx; scale medium; agency %s department; story long headed; seed %d%s";
        var edits = defects.isEmpty() ? "" : "; " + String.join("; ", defects);
        return Sample.parse(String.format(Locale.ROOT, description, agency, seed + 1, edits))
                .write();
    }

    private static void write(Path folder, int number, Fixture report) throws IOException {
        var name = String.format(Locale.ROOT, "%05d-%s", number, report.fileName());
        var docx = Files.createDirectories(folder.resolve("docx"));
        var xml = Files.createDirectories(folder.resolve("xml"));
        Files.write(docx.resolve(name), report.bytes());
        Files.writeString(
                xml.resolve(name.replace(".docx", ".xml")),
                xml(report.truth().cells()),
                StandardCharsets.UTF_8);
    }

    /** The cells as XML, by table and row. */
    private static String xml(Map<String, String> cells) {
        var tables = new LinkedHashMap<String, Map<String, Map<String, String>>>();
        cells.forEach(
                (key, text) -> {
                    var table = key.substring(0, key.indexOf('.'));
                    var row = key.substring(table.length() + 1, key.lastIndexOf('.'));
                    tables.computeIfAbsent(table, t -> new LinkedHashMap<>())
                            .computeIfAbsent(row, r -> new LinkedHashMap<>())
                            .put(key.substring(key.lastIndexOf('.') + 1), text);
                });
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<report>\n");
        tables.forEach(
                (table, rows) -> {
                    out.append("  <table id=\"").append(table).append("\">\n");
                    rows.forEach((row, of) -> row(row, of, out));
                    out.append("  </table>\n");
                });
        return out.append("</report>\n").toString();
    }

    private static void row(String id, Map<String, String> cells, StringBuilder out) {
        // the rows that the sum of results adds up all have a group, or are one of the first two
        boolean leaf = id.matches("granted|partial|(?:deny|unable|refuse|other)\\.\\d");
        out.append("    <row id=\"").append(id).append(leaf ? "\" role=\"leaf\">" : "\">");
        cells.forEach(
                (column, text) ->
                        out.append("<cell column=\"")
                                .append(column)
                                .append("\">")
                                .append(text.replace("&", "&amp;").replace("<", "&lt;"))
                                .append("</cell>"));
        out.append("</row>\n");
    }
}
