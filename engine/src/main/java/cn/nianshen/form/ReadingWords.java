package cn.nianshen.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The words and patterns that reading needs beside the forms, as data of the pack. Asked for by a
 * dotted path; what is not there is empty.
 */
public final class ReadingWords {

    private final Map<String, Object> tree;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    // asked for again and again by the same few paths
    private final Map<String, Object> found = new ConcurrentHashMap<>();
    private final Map<String, List<String>> splits = new ConcurrentHashMap<>();
    private final Map<String, Seeker> seekers = new ConcurrentHashMap<>();
    private final Map<String, List<String>> listsAt = new ConcurrentHashMap<>();
    private final Map<String, List<Pattern>> patternsAt = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, String>>> entriesAt = new ConcurrentHashMap<>();

    // made once: a reference to a method of this is an object of its own each time it is written
    private final Function<String, Object> walks = this::walked;
    private final Function<String, Seeker> seeks = regex -> new Seeker(compiled(regex));
    private final Function<String, List<String>> readsList = this::readList;
    private final Function<String, List<Pattern>> compiles =
            path -> list(path).stream().map(this::compiled).toList();
    private final Function<String, List<Map<String, String>>> readsEntries = this::readEntries;

    /** Over the tree of a pack's reading words: maps, lists and strings. */
    public ReadingWords(Map<String, Object> tree) {
        this.tree = tree;
    }

    /** The text at the path, or empty. */
    public String text(String path) {
        return at(path) instanceof String s ? s : "";
    }

    /** The texts at the path; one text counts as a list of one. */
    public List<String> list(String path) {
        return once(listsAt, path, readsList);
    }

    private List<String> readList(String path) {
        var value = at(path);
        if (value instanceof String s) {
            return List.of(s);
        }
        var out = new ArrayList<String>();
        if (value instanceof List<?> items) {
            items.forEach(i -> out.add(String.valueOf(i)));
        }
        return Collections.unmodifiableList(out);
    }

    /** The entries of a list of maps, with all values as texts. */
    public List<Map<String, String>> entries(String path) {
        return once(entriesAt, path, readsEntries);
    }

    private List<Map<String, String>> readEntries(String path) {
        var out = new ArrayList<Map<String, String>>();
        if (at(path) instanceof List<?> items) {
            for (var item : items) {
                if (item instanceof Map<?, ?> map) {
                    var entry = new LinkedHashMap<String, String>();
                    map.forEach((k, v) -> entry.put(String.valueOf(k), String.valueOf(v)));
                    out.add(Collections.unmodifiableMap(entry));
                }
            }
        }
        return Collections.unmodifiableList(out);
    }

    private static <T> T once(Map<String, T> known, String path, Function<String, T> read) {
        var value = known.get(path);
        if (value == null) {
            value = read.apply(path);
            known.put(path, value);
        }
        return value;
    }

    /** Keys of the map at the path. */
    public List<String> keys(String path) {
        var out = new ArrayList<String>();
        if (at(path) instanceof Map<?, ?> map) {
            map.keySet().forEach(k -> out.add(String.valueOf(k)));
        }
        return out;
    }

    /** The words of a text, parted by blanks. */
    public List<String> words(String text) {
        return once(splits, text, ReadingWords::parted);
    }

    /** The pieces of a text, parted by blanks. */
    public static List<String> parted(String text) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) <= ' ') {
                if (i > from) {
                    pieces.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return Collections.unmodifiableList(pieces);
    }

    /** The pattern at the path; where there is none, one that matches nothing. */
    public Pattern pattern(String path) {
        return compiled(text(path));
    }

    /** The pattern at the path, to be looked for in many texts. */
    public Seeker seeker(String path) {
        return sought(text(path));
    }

    /** A pattern to be looked for in many texts, compiled once. */
    public Seeker sought(String regex) {
        return once(seekers, regex, seeks);
    }

    /** The patterns at the path. */
    public List<Pattern> patterns(String path) {
        return once(patternsAt, path, compiles);
    }

    /**
     * A pattern compiled once.
     *
     * @throws IllegalArgumentException where it is no regular expression
     */
    public Pattern compiled(String regex) {
        if (regex.isEmpty()) {
            return compiled("(?!)");
        }
        try {
            return once(patterns, regex, Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("bad pattern " + regex + ": " + e.getDescription());
        }
    }

    private Object at(String path) {
        return once(found, path, walks);
    }

    private Object walked(String path) {
        Object now = tree;
        for (var key : path.split("\\.")) {
            now = now instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return now == null ? "" : now;
    }
}
