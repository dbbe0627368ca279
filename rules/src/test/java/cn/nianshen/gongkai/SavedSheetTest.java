package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All of a sheet, saved as text: titles and sentences have as many fields as rows have. */
class SavedSheetTest {

    private static final String HTML =
            new String(Fixtures.bytes("2025-bureau-clean.html"), StandardCharsets.UTF_8);
    private static final Pattern LINE =
            Pattern.compile("(?s)<(?:h1|h2|p)[^>]*>(.*?)</(?:h1|h2|p)>|<table|<tr>(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<td([^>]*)>(.*?)</td>");

    /** The page as records: a merged cell is a field and empty ones. */
    private static List<String[]> records(int columns) {
        var out = new ArrayList<String[]>();
        var covered = new int[columns + 1];
        var lines = LINE.matcher(HTML.substring(HTML.indexOf("<body")));
        while (lines.find()) {
            var record = new String[columns];
            Arrays.fill(record, "");
            if (lines.group(1) != null) {
                record[0] = words(lines.group(1));
                out.add(record);
            } else if (lines.group(2) != null) {
                row(lines.group(2), record, covered);
                out.add(record);
            } else {
                Arrays.fill(covered, 0);
            }
        }
        return out;
    }

    private static void row(String cells, String[] record, int[] covered) {
        var before = covered.clone();
        int at = 0;
        var cell = CELL.matcher(cells);
        while (cell.find()) {
            while (before[at] > 0) {
                at++;
            }
            record[at] = words(cell.group(2));
            for (int i = span("colspan", cell.group(1)); i > 0; i--) {
                covered[at++] = span("rowspan", cell.group(1));
            }
        }
        for (int i = 0; i < covered.length; i++) {
            covered[i] = Math.max(0, before[i] > 0 ? before[i] - 1 : covered[i] - 1);
        }
    }

    private static int span(String name, String attributes) {
        var span = Pattern.compile(name + "=\"(\\d+)\"").matcher(attributes);
        return span.find() ? Integer.parseInt(span.group(1)) : 1;
    }

    private static String words(String html) {
        var text = html.replace("<br>", "\n").replaceAll("<[^>]*>", "");
        return text.contains("\n") ? '"' + text + '"' : text;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {", | 15", ", | 20", "; | 15"})
    void itIsReadAsASheet(String sign, int columns) {
        var text = new StringBuilder();
        records(columns).forEach(r -> text.append(String.join(sign, r)).append("\r\n"));
        var plain = Nianshen.report(audit("a.html", HTML));
        var saved = audit("a.csv", text.toString());
        var read = Nianshen.report(saved);
        assertEquals(List.of(), Nianshen.errors(saved));
        assertEquals(Nianshen.cells(plain), Nianshen.cells(read));
        assertEquals(plain.sections().size(), read.sections().size());
        assertEquals(plain.agency().name(), read.agency().name());
    }

    private static Audit audit(String name, String text) {
        return Nianshen.audit(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
