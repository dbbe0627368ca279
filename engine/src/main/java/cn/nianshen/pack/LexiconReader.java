package cn.nianshen.pack;

import cn.nianshen.form.Lexicon;
import cn.nianshen.form.LexiconEntry;
import cn.nianshen.source.CheckDigits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a lexicon of a pack. */
final class LexiconReader {

    private static final Set<String> ZONES =
            Set.of("head", "introduction", "heading", "body", "cell");

    private final String name;
    private final Faults faults;
    private Map<String, String> parts = Map.of();

    private LexiconReader(String name, Faults faults) {
        this.name = name;
        this.faults = faults;
    }

    static Lexicon read(String file, String name, Tree tree, Faults faults) {
        return new LexiconReader(name, faults).read(Fields.of(file, tree, faults));
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

    /** One entry for each of its words, or one for its pattern. */
    private List<LexiconEntry> entries(Fields entry) {
        List<String> words = new ArrayList<>();
        for (String text : entry.texts("words")) {
            words.addAll(List.of(text.strip().split("\\s+")));
        }
        String word = entry.text("word", "");
        if (!word.isEmpty()) {
            words.add(word);
        }
        Pattern pattern = pattern(entry, "pattern");
        if (pattern != null) {
            words = List.of(entry.text("name", entry.text("kind", name)));
        } else if (words.isEmpty()) {
            entry.fault("word", "a word, words or a pattern is expected");
        }
        Pattern unless = pattern(entry, "unless");
        LexiconEntry first = entry(entry, pattern, unless);
        return words.stream().map(each -> named(first, each)).toList();
    }

    private LexiconEntry entry(Fields entry, @Nullable Pattern pattern, @Nullable Pattern unless) {
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
                entry.text("has", ""),
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

    private static LexiconEntry named(LexiconEntry e, String word) {
        return new LexiconEntry(
                e.kind(),
                word,
                e.pattern(),
                e.has(),
                e.unless(),
                e.says(),
                e.sections(),
                e.zones(),
                e.printed(),
                e.firstYear(),
                e.lastYear(),
                e.masked(),
                e.check(),
                e.source());
    }

    private @Nullable Pattern pattern(Fields entry, String key) {
        String regex = entry.text(key, "");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            regex = regex.replace('{' + part.getKey() + '}', part.getValue());
        }
        try {
            return regex.isEmpty() ? null : Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            entry.fault(key, "{0} is no regular expression: {1}", regex, e.getDescription());
            return null;
        }
    }
}
