package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRendererTest {

    private static final String WAIVED = "已豁免";

    private static String csv(String language, List<Audit> audits) throws IOException {
        var words = Messages.of(language);
        return Goldens.render(out -> new CsvRenderer(out, words, TextRendererTest.NAMES), audits);
    }

    /** Reads RFC 4180 to the letter. */
    private static List<List<String>> rows(String csv) {
        assertEquals('\uFEFF', csv.charAt(0));
        var rows = new ArrayList<List<String>>();
        List<String> row = new ArrayList<>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && csv.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                assertTrue(quoted || field.isEmpty(), "a quote in a field without quotes");
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\r') {
                    assertEquals('\n', csv.charAt(++i));
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        assertTrue(row.isEmpty() && field.isEmpty() && !quoted, "the last row is not ended");
        return rows;
    }

    @Test
    void prints_what_it_always_printed() throws IOException {
        Goldens.same("audits.zh.csv", csv("zh", Audits.all()));
        Goldens.same("audits.en.csv", csv("en", Audits.all()));
    }

    @Test
    void every_finding_and_every_file_in_trouble_has_a_row() throws IOException {
        var rows = rows(csv("zh", Audits.all()));
        rows.forEach(row -> assertEquals(19, row.size(), row::toString));
        // full: 5 findings and a fault; waived: 1 and 1; half; four files not audited
        assertEquals(1 + 6 + 2 + 1 + 4, rows.size());
        var waived = rows.stream().filter(row -> row.get(17).equals(WAIVED)).toList();
        assertEquals(1, waived.size());
        assertTrue(waived.get(0).get(18).contains("张某某"), waived::toString);
        var refused = rows.stream().filter(row -> row.get(0).equals("locked.docx")).toList();
        assertEquals(1, refused.size());
        assertFalse(refused.get(0).get(9).isEmpty());
    }

    @Test
    void nothing_is_computed_and_nothing_breaks_a_row() throws IOException {
        var rows = rows(csv("zh", List.of(Hostile.all(), Hostile.refused())));
        assertEquals(1 + Hostile.TEXTS.size() + 1 + 1, rows.size());
        for (var row : rows) {
            assertEquals(19, row.size());
            for (var field : row) {
                var seen = field.strip();
                assertTrue(seen.isEmpty() || "=+-@＝＋－＠".indexOf(seen.charAt(0)) < 0, field);
                assertTrue(field.chars().noneMatch(Character::isISOControl), field);
            }
        }
        assertTrue(csv("zh", List.of(Hostile.all())).contains(",'-2,"));
    }

    @Test
    void a_plain_field_stays_as_it_is() throws IOException {
        var row = rows(csv("zh", List.of(Audits.full()))).get(2);
        assertEquals("甲镇人民政府", row.get(1));
        assertEquals("2023", row.get(2));
    }
}
