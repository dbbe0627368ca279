package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.fixtures.Labels;
import cn.nianshen.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of the pack against the labels of the fixtures, which were written down apart. */
class FormsTest {

    private static Form form(String id) {
        return Nianshen.PACK.forms().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void bothListsNameTheSameSections(String id) {
        var headings = new LinkedHashMap<String, String>();
        form(id).sections().forEach(s -> headings.put(s.id(), s.heading()));
        var expected = new LinkedHashMap<String, String>();
        Labels.sections()
                .forEach(
                        (section, heading) ->
                                expected.put(section, heading.replaceFirst("^[一二三四五六]、", "")));
        assertEquals(List.copyOf(expected.entrySet()), List.copyOf(headings.entrySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void bothListsNameTheSameRowsAndColumns(String id) {
        for (var table : form(id).tables()) {
            var rows = new LinkedHashMap<String, String>();
            table.rows().forEach(r -> rows.put(r.id(), r.label()));
            assertEquals(
                    List.copyOf(Labels.rows(id, table.id()).entrySet()),
                    List.copyOf(rows.entrySet()),
                    table.id());
            for (var row : table.rows()) {
                var columns = new LinkedHashMap<String, String>();
                table.blockOf(row.id()).columns().forEach(c -> columns.put(c.id(), c.label()));
                Map<String, String> expected = Labels.columns(id, table.id(), row.id());
                assertEquals(
                        List.copyOf(expected.entrySet()),
                        List.copyOf(columns.entrySet()),
                        row.id());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2021"})
    void theFormsHaveTheCellsThatTheStatuteCounts(String id) {
        int cells = form(id).tables().stream().mapToInt(t -> t.cells()).sum();
        assertEquals(id.equals("2019") ? 198 : 200, cells);
        assertEquals(Labels.cells(id).size(), cells);
    }
}
