package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.report.Place;
import cn.nianshen.rule.PlaceNames;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TextRendererTest {

    private static final Map<String, String> FORM_WORDS =
            Map.of(
                    "requests", "表三",
                    "disclosure", "表二",
                    "sum", "（七）总计",
                    "deny.2", "（三）不予公开 2.其他法律行政法规禁止公开",
                    "natural", "自然人",
                    "other", "其他需要报告的事项");
    static final Function<String, PlaceNames> NAMES = form -> TextRendererTest::name;

    private static String name(Place place) {
        var name = new StringBuilder(FORM_WORDS.getOrDefault(place.table(), ""));
        for (var id : List.of(place.row(), place.column())) {
            if (!id.isEmpty()) {
                name.append('·').append(FORM_WORDS.getOrDefault(id, id));
            }
        }
        return name.isEmpty() ? FORM_WORDS.getOrDefault(place.section(), "") : name.toString();
    }

    private static String audits(String language, boolean coloured, List<Audit> audits)
            throws IOException {
        var words = Messages.of(language);
        return Goldens.render(out -> new TextRenderer(out, words, NAMES, coloured), audits);
    }

    @Test
    void prints_what_it_always_printed() throws IOException {
        Goldens.same("audits.zh.txt", audits("zh", false, Audits.all()));
        Goldens.same("audits.en.txt", audits("en", false, Audits.all()));
    }

    @Test
    void prints_only_what_was_read_for_parse() throws IOException {
        var words = Messages.of("zh");
        var text = Goldens.render(out -> new TextReports(out, words, NAMES, false), Audits.all());
        Goldens.same("reports.zh.txt", text);
        assertFalse(text.contains("ARI-001"));
    }

    @Test
    void colours_only_when_told_and_never_what_the_file_says() throws IOException {
        assertFalse(audits("zh", false, Audits.all()).contains("\u001B"));
        var coloured = audits("zh", true, List.of(Audits.full()));
        assertTrue(coloured.contains("\u001B[31m["));
        assertFalse(coloured.contains("report\u001B"));
        assertEquals(
                audits("zh", false, List.of(Audits.full())),
                coloured.replaceAll("\u001B\\[[0-9]+m", ""));
    }

    @Test
    void no_line_is_wider_than_the_page() throws IOException {
        for (var language : Messages.LANGUAGES) {
            audits(language, false, Audits.all())
                    .lines()
                    .forEach(line -> assertTrue(Columns.width(line) <= Page.WIDTH, line));
        }
    }

    @Test
    void says_what_must_be_checked_at_once_before_all_else() throws IOException {
        var text = audits("zh", false, List.of(Audits.full()));
        assertTrue(text.indexOf("请立即核实") > 0);
        assertTrue(text.indexOf("请立即核实") < text.indexOf("ARI-001"));
    }
}
