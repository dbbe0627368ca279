package cn.nianshen.report;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What an agency may be called in its own report. */
final class OwnNames {

    private static final int SHORTEST = 3;

    private final Pattern division;
    private final Pattern branch;
    private final Pattern system;
    private final List<String> governments;
    private final List<Ends> ends = new ArrayList<>();
    private final Map<String, List<String>> shorter = new HashMap<>();
    private final Map<String, Set<String>> selves = new HashMap<>();

    /**
     * Words that one name may end with.
     *
     * @param words each of them stands for the others
     * @param place whether the name may do without
     */
    private record Ends(List<String> words, boolean place) {}

    OwnNames(ReadingWords source) {
        this.division = source.pattern("agency.division-part");
        this.branch = source.pattern("agency.branch");
        this.system = source.pattern("agency.system");
        this.governments = source.list("agency.government");
        for (var entry : source.entries("claims.ends")) {
            var words = ReadingWords.parted(entry.getOrDefault("words", ""));
            ends.add(new Ends(words, "true".equals(entry.get("place"))));
        }
        for (var entry : source.entries("claims.shorter")) {
            var words = ReadingWords.parted(entry.getOrDefault("words", ""));
            shorter.put(entry.getOrDefault("for", ""), words);
        }
        for (var entry : source.entries("claims.selves")) {
            var words = ReadingWords.parted(entry.getOrDefault("words", ""));
            selves.put(entry.getOrDefault("kind", ""), Set.copyOf(words));
        }
    }

    /** The names an agency goes by in its own report: with and without its divisions. */
    Set<String> names(Agency agency) {
        var out = new HashSet<String>();
        for (var name : List.of(agency.name(), agency.fullName(), placed(agency.fullName()))) {
            var rest = plain(name);
            var above = "";
            while (!rest.isEmpty() && !governments.contains(rest)) {
                names(above, rest, out);
                var m = division.matcher(rest);
                above = m.find() ? m.group() : rest;
                rest = withoutGovernment(rest.substring(above.length()));
            }
            if (!rest.isEmpty() && !above.isEmpty()) {
                var last = above.charAt(above.length() - 1);
                governments.forEach(word -> out.add(last + word));
            }
        }
        out.removeIf(name -> name.length() < SHORTEST);
        out.addAll(selves.getOrDefault(agency.kind(), Set.of()));
        return out;
    }

    /** How the agency's name may be shortened. */
    ShortName shortName(Agency agency) {
        var body = withoutEnd(plain(placed(agency.name())));
        var divisions = new ArrayList<String>();
        for (var m = division.matcher(body);
                m.find() && m.end() < body.length();
                m = division.matcher(body)) {
            divisions.add(m.group());
            body = body.substring(m.end());
        }
        return ShortName.of(divisions, body, branch);
    }

    /** Whether a name of the agency's is that of a place, which it may do without words for. */
    boolean isPlace(String name, List<String> names) {
        return ends.stream()
                .filter(Ends::place)
                .flatMap(e -> e.words.stream())
                .anyMatch(word -> names.contains(name + word));
    }

    private static String plain(String name) {
        return Numerals.narrow(Numerals.squeeze(name));
    }

    /** Without the system that the place is named behind. */
    private String placed(String name) {
        var m = system.matcher(name);
        return m.find() && m.end() < name.length() ? name.substring(m.end()) : name;
    }

    private String withoutEnd(String name) {
        for (var end : ends) {
            for (var word : end.words) {
                int length = name.length() - word.length();
                if (end.place && !governments.contains(word) && name.endsWith(word) && length > 0) {
                    return name.substring(0, length);
                }
            }
        }
        return name;
    }

    /** What a government did not do itself, but an office that is named behind it. */
    private String withoutGovernment(String rest) {
        return governments.stream()
                .filter(word -> rest.startsWith(word) && rest.length() > word.length())
                .findFirst()
                .map(word -> rest.substring(word.length()))
                .filter(office -> division.matcher(office).find())
                .orElse(rest);
    }

    /** A name, with other words at its end; each with the last character of its division. */
    private void names(String above, String name, Set<String> out) {
        var all = new HashSet<>(Set.of(name));
        ends.forEach(end -> ended(name, end, all));
        out.addAll(all);
        if (!above.isEmpty()) {
            var last = above.charAt(above.length() - 1);
            all.forEach(each -> out.add(last + each));
        }
    }

    private void ended(String name, Ends end, Set<String> out) {
        for (var word : end.words) {
            if (name.endsWith(word)) {
                var place = name.substring(0, name.length() - word.length());
                if (end.place) {
                    out.add(place);
                    shortened(place, end.words, out);
                }
                end.words.forEach(w -> out.add(place + w));
                return;
            }
        }
    }

    /** The place by a shorter word for what it is, with and without its own name. */
    private void shortened(String place, List<String> words, Set<String> out) {
        shorter.forEach(
                (whole, forms) -> {
                    if (place.endsWith(whole)) {
                        var own = place.substring(0, place.length() - whole.length());
                        for (var form : forms) {
                            for (var alone : List.of(form, own + form)) {
                                out.add(alone);
                                words.forEach(w -> out.add(alone + w));
                            }
                        }
                    }
                });
    }
}
