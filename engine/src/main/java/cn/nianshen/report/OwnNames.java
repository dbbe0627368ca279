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
    private final Pattern branchOf;
    private final String branchWord;
    private final List<String> branchDivisions;
    private final List<String> governments;
    private final List<Ends> ends = new ArrayList<>();
    private final Map<String, List<String>> shorter = new HashMap<>();
    private final Map<String, Set<String>> selves = new HashMap<>();

    /**
     * Words that one name may end with.
     *
     * @param words each of them stands for the others
     * @param place whether the name may do without
     * @param behind what the name is without them, to end so
     */
    private record Ends(List<String> words, boolean place, Pattern behind) {

        /** Whether a name ends with one of the words, so that others may stand for it. */
        boolean isOf(String name, String word) {
            return name.endsWith(word)
                    && behind.matcher(name.substring(0, name.length() - word.length())).find();
        }
    }

    OwnNames(ReadingWords source) {
        this.division = source.pattern("agency.division-part");
        this.branch = source.pattern("agency.branch");
        this.system = source.pattern("agency.system");
        this.governments = source.list("agency.government");
        this.branchOf = source.pattern("claims.branch-of");
        this.branchWord = source.text("claims.branch-word");
        this.branchDivisions = ReadingWords.parted(source.text("claims.branch-divisions"));
        for (var entry : source.entries("claims.ends")) {
            var words = ReadingWords.parted(entry.getOrDefault("words", ""));
            var behind = Pattern.compile(entry.getOrDefault("behind", ""));
            ends.add(new Ends(words, "true".equals(entry.get("place")), behind));
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
        boolean isBranch = false;
        for (var name : List.of(agency.name(), agency.fullName(), placed(agency.fullName()))) {
            var rest = plain(name);
            var above = "";
            while (!rest.isEmpty() && !governments.contains(rest)) {
                names(above, rest, out);
                isBranch |= branch(rest, out);
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
        if (isBranch) {
            out.add(branchWord);
        }
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
            body = ofGovernment(body.substring(m.end()));
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
                if (end.place
                        && !governments.contains(word)
                        && length > 0
                        && end.isOf(name, word)) {
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

    /**
     * How a branch is called: by what it does, its place in front, in full, by a letter or by its
     * name alone. Returns whether it is one.
     */
    private boolean branch(String name, Set<String> out) {
        var m = branchOf.matcher(name);
        if (!m.matches()) {
            return false;
        }
        var office = m.group("system") + branchWord;
        var place = m.group("place");
        boolean divided = place.length() > 2 && division.matcher(place).matches();
        int stem = place.length() - (divided ? 1 : 0);
        var letters = divided ? List.of(place.substring(stem)) : branchDivisions;
        var own = place.substring(0, stem);
        out.addAll(List.of(office, own + office, own + branchWord));
        for (var letter : letters) {
            out.addAll(List.of(letter + office, own + letter + office, own + letter + branchWord));
        }
        return true;
    }

    /** The body of an organ of a government, other than its office. */
    private String ofGovernment(String rest) {
        return governments.stream()
                .filter(word -> rest.startsWith(word) && rest.length() > word.length() + SHORTEST)
                .findFirst()
                .map(word -> rest.substring(word.length()))
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
            if (end.isOf(name, word)) {
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
