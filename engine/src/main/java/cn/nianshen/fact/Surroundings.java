package cn.nianshen.fact;

import cn.nianshen.form.Gazetteer;
import cn.nianshen.report.Agency;
import cn.nianshen.report.Passage;
import cn.nianshen.report.Place;
import cn.nianshen.source.Masks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a text shows of being copied: places that are not the agency's, and repeated paragraphs. */
final class Surroundings {

    private static final Set<String> TEXT = Set.of("introduction", "body");
    private static final int LONG = 40;
    private static final int LONG_SENTENCE = 20;
    private static final Pattern SENTENCE_END = Pattern.compile("[\\u3002;!?]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]");

    private final Gazetteer gazetteer;

    Surroundings(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The own region, where it is known, and the places that do not belong to it.
     *
     * @param given names of the own divisions from the outermost on, where the profile gives them
     */
    List<Fact> places(Agency agency, List<String> given, List<Mention> mentions) {
        var names = given.isEmpty() ? chain(agency.region()) : given;
        var code = given.isEmpty() ? agency.region() : code(given);
        if (names.isEmpty()) {
            return List.of();
        }
        var facts = new ArrayList<Fact>();
        if (given.isEmpty()) {
            facts.add(new OwnRegion(Place.FILE, names, "name"));
        }
        var excused =
                mentions.stream()
                        .filter(m -> m.kind().equals(Gazetteer.KIND + ".excuse"))
                        .map(Mention::sentence)
                        .collect(Collectors.toSet());
        for (var m : mentions) {
            boolean named = agency.fullName().contains(m.word()) || names.contains(m.word());
            if (m.kind().equals(Gazetteer.KIND)
                    && TEXT.contains(m.zone())
                    && !named
                    && !related(m.says(), code)) {
                facts.add(new ForeignPlace(m.place(), m.word(), excused.contains(m.sentence())));
            }
        }
        return facts;
    }

    private static boolean related(String codes, String own) {
        return !own.isEmpty()
                && Stream.of(codes.split("/")).anyMatch(code -> Gazetteer.related(code, own));
    }

    /** Code of the innermost division that is known by one code among those above it. */
    private String code(List<String> names) {
        var code = "";
        for (var name : names) {
            var above = code;
            var fitting = gazetteer.codes(name).stream().filter(c -> c.startsWith(above)).toList();
            code = fitting.size() == 1 ? fitting.get(0) : code;
        }
        return code;
    }

    private List<String> chain(String code) {
        return Stream.of(2, 4, 6)
                .filter(n -> n <= code.length())
                .map(n -> gazetteer.name(code.substring(0, n)))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Paragraphs that stand twice, and long sentences with a number that do so in one section. */
    static List<RepeatedPassage> repeated(List<Passage> passages) {
        var first = new HashMap<String, Passage>();
        var out = new ArrayList<RepeatedPassage>();
        for (var passage : passages) {
            if (!passage.zone().equals("body")) {
                continue;
            }
            var plain = passage.plain();
            var before = plain.length() < LONG ? null : first.putIfAbsent(plain, passage);
            if (before != null) {
                out.add(again(passage, before, passage.printed(), plain.length()));
                continue;
            }
            for (var sentence : SENTENCE_END.split(plain)) {
                boolean told =
                        sentence.length() >= LONG_SENTENCE && NUMBER.matcher(sentence).find();
                var where = passage.section() + ' ' + sentence;
                var earlier = told ? first.putIfAbsent(where, passage) : null;
                if (earlier != null) {
                    out.add(again(passage, earlier, sentence, sentence.length()));
                }
            }
        }
        return out;
    }

    private static RepeatedPassage again(Passage now, Passage before, String words, int length) {
        return new RepeatedPassage(place(now, words), place(before, words), length);
    }

    private static Place place(Passage passage, String words) {
        return Place.of(passage.section(), passage.lines().get(0).at(), Masks.numbers(words));
    }
}
