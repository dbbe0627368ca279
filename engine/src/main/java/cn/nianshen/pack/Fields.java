package cn.nianshen.pack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping being bound: every key is asked for, and {@link #done()} reports the keys that nobody
 * asked for. Wrong values are faults, and a harmless value is given instead.
 */
final class Fields {

    private final String file;
    private final Map<String, Tree> entries;
    private final int line;
    private final Faults faults;

    /** Null where no key can be unknown. */
    private final @Nullable Set<String> asked;

    private Fields(String file, Map<String, Tree> entries, int line, Faults faults) {
        this.file = file;
        this.entries = entries;
        this.line = line;
        this.faults = faults;
        this.asked = faults.areOfChecked() ? null : new HashSet<>();
    }

    static Fields of(String file, Tree tree, Faults faults) {
        if (tree instanceof Tree.Mapping mapping) {
            return new Fields(file, mapping.entries(), mapping.line(), faults);
        }
        if (!(tree instanceof Tree.Nothing)) {
            faults.add(file, tree.line(), "a mapping is expected here");
        }
        return new Fields(file, Map.of(), tree.line(), faults);
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    /** Line of a key, or of the mapping where the key is absent. */
    int line(String key) {
        Tree value = entries.get(key);
        return value == null ? line : value.line();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Set<String> keys() {
        return entries.keySet();
    }

    void fault(String key, String reason, Object... arguments) {
        faults.add(file, line(key), reason, arguments);
    }

    /** The value whatever it is, or null. */
    @Nullable Tree tree(String key) {
        if (asked != null) {
            asked.add(key);
        }
        return entries.get(key);
    }

    /** A text that must be there. */
    String text(String key) {
        String text = text(key, "");
        if (text.isEmpty()) {
            faults.add(file, line(key), "the key {0} is missing or empty", key);
        }
        return text;
    }

    String text(String key, String fallback) {
        Tree value = tree(key);
        if (value == null || value instanceof Tree.Nothing) {
            return fallback;
        }
        return scalar(key, value);
    }

    private String scalar(String key, Tree value) {
        if (value instanceof Tree.Text text) {
            return text.text();
        }
        faults.add(file, value.line(), "a text is expected under {0}", key);
        return "";
    }

    int number(String key, int fallback) {
        String text = text(key, "");
        try {
            return text.isEmpty() ? fallback : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            fault(key, "a whole number is expected under {0}, not {1}", key, text);
            return fallback;
        }
    }

    BigDecimal decimal(String key, BigDecimal fallback) {
        String text = text(key, "");
        try {
            return text.isEmpty() ? fallback : new BigDecimal(text);
        } catch (NumberFormatException e) {
            fault(key, "a number is expected under {0}, not {1}", key, text);
            return fallback;
        }
    }

    boolean flag(String key) {
        return flag(key, false);
    }

    boolean flag(String key, boolean fallback) {
        String text = text(key, Boolean.toString(fallback));
        if (!text.equals("true") && !text.equals("false")) {
            fault(key, "true or false is expected under {0}, not {1}", key, text);
        }
        return text.equals("true");
    }

    /** A day that must be there. */
    LocalDate day(String key, LocalDate fallback) {
        String text = text(key);
        try {
            return text.isEmpty() ? fallback : LocalDate.parse(text);
        } catch (DateTimeException e) {
            fault(key, "a day written 2026-12-31 is expected under {0}, not {1}", key, text);
            return fallback;
        }
    }

    /** The constant whose lower-case name stands there, or the fallback. */
    <E extends Enum<E>> E constant(String key, Class<E> type, E fallback) {
        String text = text(key, "");
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            fault(key, "{0} is no {1}", text, key);
        }
        return fallback;
    }

    /** A list of texts; a single text counts as a list of one. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Tree item : items(key)) {
            texts.add(scalar(key, item));
        }
        return texts;
    }

    private List<Tree> items(String key) {
        Tree value = tree(key);
        if (value == null || value instanceof Tree.Nothing) {
            return List.of();
        }
        return value instanceof Tree.Items list ? list.items() : List.of(value);
    }

    /** A mapping; empty where the key is absent. */
    Fields map(String key) {
        Tree value = tree(key);
        return of(file, value == null ? new Tree.Nothing(line) : value, faults);
    }

    /** A list of mappings. */
    List<Fields> maps(String key) {
        List<Fields> maps = new ArrayList<>();
        for (Tree item : items(key)) {
            maps.add(of(file, item, faults));
        }
        return maps;
    }

    /** All keys with texts, in the order of the file; nothing stays unasked. */
    Map<String, String> allTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.keySet().forEach(key -> texts.put(key, text(key, "")));
        return texts;
    }

    /** Ends the binding: a key that was not asked for is a fault. */
    void done() {
        Set<String> known = asked;
        if (known == null) {
            return;
        }
        entries.forEach(
                (key, value) -> {
                    if (!known.contains(key)) {
                        faults.add(file, value.line(), "unknown key {0}", key);
                    }
                });
    }
}
