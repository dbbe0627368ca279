package cn.nianshen.output;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Words of one language, from a properties file in UTF-8. */
public final class Messages {

    /** Languages with words, the first being the default. */
    public static final List<String> LANGUAGES = List.of("zh", "en");

    private final Properties words;

    private Messages(Properties words) {
        this.words = words;
    }

    /**
     * The words of outputs.
     *
     * @param language one of {@link #LANGUAGES}
     */
    public static Messages of(String language) {
        return load(Messages.class, "messages", language);
    }

    /**
     * Words that lie beside a class.
     *
     * @param beside class in whose package the file lies
     * @param base file name up to the language
     * @param language one of {@link #LANGUAGES}
     * @throws IllegalArgumentException if there is no such file
     */
    public static Messages load(Class<?> beside, String base, String language) {
        var name = base + '_' + language + ".properties";
        var words = new Properties();
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no words " + name);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(words);
    }

    /** The words for a key with arguments filled in; the key itself where there are none. */
    public String text(String key, Object... arguments) {
        return fill(words.getProperty(key, key), arguments);
    }

    /** As {@link #text}, with other words where the key has none. */
    public String textOr(String key, String otherwise, Object... arguments) {
        var found = words.getProperty(key);
        return found == null ? otherwise : fill(found, arguments);
    }

    /** Whether there are words for the key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** All words, for help texts. */
    public Properties all() {
        return (Properties) words.clone();
    }

    /** Puts arguments for {@code {0}}, {@code {1}} …; a number without argument becomes empty. */
    private static String fill(String template, Object... arguments) {
        int brace = template.indexOf('{');
        if (brace < 0) {
            return template;
        }
        var filled = new StringBuilder(template.length() + 16);
        int done = 0;
        while (brace >= 0 && brace + 2 < template.length()) {
            char digit = template.charAt(brace + 1);
            if (template.charAt(brace + 2) == '}' && digit >= '0' && digit <= '9') {
                filled.append(template, done, brace);
                int index = digit - '0';
                filled.append(index < arguments.length ? arguments[index] : "");
                done = brace + 3;
            }
            brace = template.indexOf('{', brace + 1);
        }
        return filled.append(template, done, template.length()).toString();
    }
}
