package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {

    /** What our own writing starts a line with. */
    private static final Pattern OURS =
            Pattern.compile("^(?:#{1,3} |(?:  )?- (?:\\*\\*)?|\\*\\*)?");

    private static String markdown(String language, List<Audit> audits) throws IOException {
        var words = Messages.of(language);
        return Goldens.render(
                out -> new MarkdownRenderer(out, words, TextRendererTest.NAMES), audits);
    }

    @Test
    void prints_what_it_always_printed() throws IOException {
        Goldens.same("audits.zh.md", markdown("zh", Audits.all()));
        Goldens.same("audits.en.md", markdown("en", Audits.all()));
    }

    @Test
    void nothing_of_a_report_becomes_markup() throws IOException {
        var text = markdown("zh", List.of(Hostile.all(), Hostile.refused()));
        text.lines().filter(line -> !line.equals("---")).forEach(MarkdownRendererTest::assertPlain);
        assertTrue(text.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)));
        assertTrue(text.chars().noneMatch(c -> c == 0x202E || c == 0x2066 || c == 0x2028));
    }

    private static void assertPlain(String line) {
        var rest = OURS.matcher(line).replaceFirst("");
        // our own bold ends after a label, or ends the line
        var said = rest.replaceFirst("(?<!\\\\)\\*\\*", "").replace("<!-- -->", "\u241F");
        var bare = said.replaceAll("\\\\[\\p{Punct}]", "");
        assertFalse(bare.matches(".*[\\\\`*_\\[\\]<>|#~&$].*"), line);
        assertFalse(said.matches(".*(://|www\\.|@(?!\u241F)).*"), line);
        assertFalse(said.matches("^(?:[-+=:]|[0-9]+[.)]|\\s).*"), line);
    }

    @Test
    void escapes_what_has_a_meaning_where_it_has_one() {
        assertEquals("2023-01-31", Markdown.escaped("2023-01-31"));
        assertEquals("3.5", Markdown.escaped("x3.5").substring(1));
        assertEquals("3\\.5", Markdown.escaped("3.5"));
        assertEquals("\\- a", Markdown.escaped(" - a"));
        assertEquals("\\<b\\>\\&amp;", Markdown.escaped("<b>&amp;"));
        assertEquals("http:<!-- -->//a.b", Markdown.escaped("http://a.b"));
        assertEquals("www<!-- -->.a.b", Markdown.escaped("www.a.b"));
        assertEquals("a@<!-- -->b.c", Markdown.escaped("a@b.c"));
        assertEquals("\\#<!-- -->1", Markdown.escaped("#1"));
    }
}
