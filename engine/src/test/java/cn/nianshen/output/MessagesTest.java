package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void both_languages_have_the_same_keys_with_the_same_arguments() {
        var zh = Messages.of("zh").all();
        var en = Messages.of("en").all();
        assertEquals(new TreeSet<>(zh.keySet()), new TreeSet<>(en.keySet()));
        for (var key : zh.stringPropertyNames()) {
            // English may leave an argument out, Chinese may not use one that English lacks.
            var used = arguments(en.getProperty(key));
            assertEquals(arguments(zh.getProperty(key)), used, key);
        }
    }

    private static String arguments(String template) {
        return Pattern.compile("\\{\\d}")
                .matcher(template)
                .results()
                .map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    @Test
    void no_text_is_empty() {
        for (var language : Messages.LANGUAGES) {
            var words = Messages.of(language).all();
            words.stringPropertyNames()
                    .forEach(key -> assertFalse(words.getProperty(key).isBlank(), key));
        }
    }

    @Test
    void fills_arguments_and_leaves_other_braces_alone() {
        var words = Messages.of("en");
        assertEquals("page 3", words.text("at.page", 3));
        assertEquals("no.such.key", words.text("no.such.key", 1));
        assertEquals("{x} 1 {", words.textOr("no.such.key", "{x} 1 {"));
        assertEquals("{0} (b)", words.text("placed", "{0}", "b"));
    }
}
