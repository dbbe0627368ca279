package cn.nianshen.pack;

import cn.nianshen.form.Lexicon;
import cn.nianshen.form.LexiconEntry;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.form.Regex;
import cn.nianshen.form.Sieve;
import cn.nianshen.source.CheckDigits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a lexicon of a pack. */
final class LexiconReader {

    private static final Set<String> ZONES =
            Set.of("head", "introduction", "heading", "body", "cell");

    private final String name;
    private final boolean checked;
    private final Faults faults;
    private Map<String, String> parts = Map.of();

    private LexiconReader(String name, boolean checked, Faults faults) {
        this.name = name;
        this.checked = checked;
        this.faults = faults;
    }

    /**
     * The lexicon in a file.
     *
     * @param checked whether its expressions are known to compile
     */
    static Lexicon read(String file, String name, Tree tree, boolean checked, Faults faults) {
        return new LexiconReader(name, checked, faults).read(Fields.of(file, tree, faults));
    }

    private Lexicon read(Fields fields) {
        fields.text("why", "");
        parts = fields.map("parts").allTexts();
        List<LexiconEntry> entries = new ArrayList<>();
        for (Fields entry : fields.maps("entries")) {
            entries.addAll(entries(entry));
            entry.done();
        }
        Set<String> removed = new HashSet<>(fields.texts("remove"));
        fields.done();
        return new Lexicon(name, entries, removed);
    }

    /** One entry for each of its words or pairs of word and says, or one for its pattern. */
    private List<LexiconEntry> entries(Fields entry) {
        if (entry.has("pairs")) {
            return pairs(entry);
        }
        List<String> words = new ArrayList<>();
        for (String text : entry.texts("words")) {
            words.addAll(ReadingWords.parted(text));
        }
        String word = entry.text("word", "");
        if (!word.isEmpty()) {
            words.add(word);
        }
        Regex pattern = pattern(entry, "pattern");
        if (pattern != null) {
            words = List.of(entry.text("name", entry.text("kind", name)));
        } else if (words.isEmpty()) {
            entry.fault("word", "a word, words or a pattern is expected");
        }
        Regex unless = pattern(entry, "unless");
        LexiconEntry first = entry(entry, pattern, unless);
        return words.stream().map(named -> first.named(named, first.says())).toList();
    }

    /** Words with what each says: {@code word=says word=says}. */
    private List<LexiconEntry> pairs(Fields entry) {
        LexiconEntry first = entry(entry, null, pattern(entry, "unless"));
        List<LexiconEntry> entries = new ArrayList<>();
        for (String text : entry.texts("pairs")) {
            for (String pair : ReadingWords.parted(text)) {
                int equals = pair.indexOf('=');
                if (equals < 1) {
                    entry.fault("pairs", "word=says is expected under {0}, not {1}", "pairs", pair);
                } else {
                    String says = pair.substring(equals + 1);
                    entries.add(first.named(pair.substring(0, equals), says));
                }
            }
        }
        return entries;
    }

    private LexiconEntry entry(Fields entry, @Nullable Regex pattern, @Nullable Regex unless) {
        String check = entry.text("check", "");
        if (!CheckDigits.knows(check)) {
            entry.fault("check", "there is no check {0}", check);
        }
        List<String> zones = entry.texts("zones");
        zones.stream()
                .filter(zone -> !ZONES.contains(zone))
                .forEach(zone -> entry.fault("zones", "there is no zone {0}", zone));
        return new LexiconEntry(
                entry.text("kind", name),
                "",
                pattern,
                sieve(entry),
                pattern(entry, "before"),
                pattern(entry, "after"),
                unless,
                entry.text("says", ""),
                Set.copyOf(entry.texts("sections")),
                Set.copyOf(zones.isEmpty() ? LexiconEntry.TEXT : zones),
                entry.flag("printed"),
                entry.number("from", 0),
                entry.number("until", 0),
                entry.flag("masked"),
                check,
                entry.text("source"));
    }

    private Sieve sieve(Fields entry) {
        return new Sieve(
                entry.texts("has"),
                withParts(entry.text("starts", "")),
                entry.flag("once"),
                entry.number("digits", 0));
    }

    private String withParts(String text) {
        String whole = text;
        if (text.indexOf('{') < 0) {
            return text;
        }
        for (Map.Entry<String, String> part : parts.entrySet()) {
            whole = whole.replace('{' + part.getKey() + '}', part.getValue());
        }
        return whole;
    }

    private @Nullable Regex pattern(Fields entry, String key) {
        String regex = withParts(entry.text(key, ""));
        try {
            if (regex.isEmpty()) {
                return null;
            }
            return checked ? Regex.known(regex) : Regex.compile(regex);
        } catch (PatternSyntaxException e) {
            entry.fault(key, "{0} is no regular expression: {1}", regex, e.getDescription());
            return null;
        }
    }
}
