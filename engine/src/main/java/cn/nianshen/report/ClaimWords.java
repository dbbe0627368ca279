package cn.nianshen.report;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.form.Seeker;
import cn.nianshen.source.Numerals;
import cn.nianshen.source.StartIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that claims are made of, and how they word the indicators. */
final class ClaimWords {

    private final StartIndex<Word> words = new StartIndex<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final Map<String, Long> meanings = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> ownRegions = new HashMap<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final NumberReader numbers;
    private final Seeker organ;
    private final Set<String> watchedTopics;
    private final Set<String> watchedUnits;
    private static final Set<String> APPLICANTS = Set.of("natural", "organisations", "class");

    private final Phrases phrases;
    private final OwnNames ownNames;
    private final List<String> governments;

    /**
     * A word.
     *
     * @param text as in the plain text of a passage
     * @param kind what it does
     * @param tag what it means
     * @param topic what is spoken of once it was said
     * @param form whether it is a word of the form
     */
    record Word(String text, Sign.Kind kind, String tag, String topic, boolean form) {}

    ClaimWords(ReadingWords source) {
        this.numbers = new NumberReader(source);
        this.phrases = new Phrases(source);
        this.organ = source.seeker("claims.organ");
        this.ownNames = new OwnNames(source);
        this.governments = source.list("agency.government");
        this.watchedTopics = Set.copyOf(ReadingWords.parted(source.text("claims.watched.topics")));
        this.watchedUnits = Set.copyOf(ReadingWords.parted(source.text("claims.watched.units")));
        source.entries("claims.words").forEach(this::word);
        words.sort(Comparator.comparingInt((Word w) -> -w.text.length()));
        for (var entry : source.entries("claims.regions")) {
            ownRegions.put(entry.getOrDefault("kind", ""), Set.copyOf(texts(entry, "words")));
        }
        source.entries("claims.indicators").forEach(this::indicator);
    }

    private void word(Map<String, String> entry) {
        var kind = Sign.Kind.valueOf(entry.getOrDefault("kind", "gap").toUpperCase(Locale.ROOT));
        var tag = entry.getOrDefault("tag", "");
        var topic = entry.getOrDefault("topic", "");
        boolean form = "true".equals(entry.get("form"));
        for (var text : texts(entry, "words")) {
            var plain = Numerals.narrow(text);
            words.add(plain.charAt(0), new Word(plain, kind, tag, topic, form));
        }
    }

    private void indicator(Map<String, String> entry) {
        var may = bits(entry.getOrDefault("may", ""));
        for (var need : entry.getOrDefault("of", "").split("\\|")) {
            indicators.add(
                    new Indicator(
                            entry.getOrDefault("id", ""),
                            bits(need),
                            may,
                            texts(entry, "needs").stream()
                                    .map(n -> n.equals("none") ? "" : n)
                                    .collect(Collectors.toUnmodifiableSet()),
                            entry.getOrDefault("topic", ""),
                            texts(entry, "heads"),
                            entry.getOrDefault("measure", "count"),
                            Set.copyOf(texts(entry, "units")),
                            new BigDecimal(entry.getOrDefault("base", "1")),
                            entry.getOrDefault("zero", ""),
                            "true".equals(entry.get("stock")),
                            entry.getOrDefault("cause", ""),
                            "true".equals(entry.get("split")),
                            "true".equals(entry.get("lead")),
                            entry.getOrDefault("parts", ""),
                            texts(entry, "beside")));
        }
    }

    /** Whether what is spoken of then stands in a table as well. */
    boolean isWatched(String topic) {
        return watchedTopics.contains(topic.startsWith("?") ? topic.substring(1) : topic);
    }

    /** Whether a number may count what is watched. */
    boolean isWatched(@Nullable Quantity quantity) {
        return quantity != null && watchedUnits.contains(quantity.uom());
    }

    private static List<String> texts(Map<String, String> entry, String key) {
        return ReadingWords.parted(entry.getOrDefault(key, ""));
    }

    private long bits(String names) {
        long bits = 0;
        for (var name : ReadingWords.parted(names)) {
            bits |= bit(name);
        }
        return bits;
    }

    /** The bit of a meaning; meanings beyond 63 would be confused, so a pack has fewer. */
    private long bit(String tag) {
        int index = tags.computeIfAbsent(tag, t -> tags.size());
        if (index > 62) {
            throw new IllegalArgumentException("more than 63 tags in claims");
        }
        return 1L << index;
    }

    /**
     * Whether a clause names who applied, without a number, and nothing else: what follows is told
     * of these alone.
     */
    boolean isOfApplicants(List<Sign> clause) {
        boolean named = false;
        boolean bare = false;
        for (var sign : clause) {
            boolean known =
                    sign.is(Sign.Kind.TERM, Sign.Kind.APPLICANT, Sign.Kind.NEUTRAL, Sign.Kind.AND);
            boolean single = sign.is(Sign.Kind.GAP) && sign.to() - sign.from() == 1;
            if (!known && !single) {
                return false;
            }
            named |= sign.is(Sign.Kind.APPLICANT) || APPLICANTS.contains(firstTag(sign));
            bare |= isBare(sign) || sign.tag().equals("request");
        }
        return named && bare;
    }

    /** Whether the bits name who applied. */
    boolean isOfClass(long bits) {
        return bits > 0 && has(bits, "natural", "organisations", "class");
    }

    private static String firstTag(Sign sign) {
        int blank = sign.tag().indexOf(' ');
        return blank < 0 ? sign.tag() : sign.tag().substring(0, blank);
    }

    /** Whether one of the meanings is among the bits. */
    boolean has(long bits, String... meanings) {
        for (var meaning : meanings) {
            var index = tags.get(meaning);
            if (index != null && (bits & 1L << index) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sign is a word for an application of any kind. */
    boolean isBare(Sign sign) {
        return sign.tag().equals("bare");
    }

    /** The bits of a sign's meaning; one that no indicator knows is the last bit. */
    long bits(Sign sign) {
        var bits = meanings.get(sign.tag());
        return bits == null ? meanings.computeIfAbsent(sign.tag(), this::known) : bits;
    }

    private long known(String names) {
        long bits = 0;
        for (var name : names.split(" ")) {
            var index = tags.get(name);
            bits |= index == null ? 1L << 63 : 1L << index;
        }
        return bits;
    }

    /** What whole phrases of a sentence tell. */
    Phrases phrases() {
        return phrases;
    }

    NumberReader numbers() {
        return numbers;
    }

    /** The longest word that begins at that index, or null. */
    @Nullable Word word(String text, int at) {
        var begun = words.at(text.charAt(at));
        for (int i = 0; i < begun.size(); i++) {
            var word = begun.get(i);
            if (text.startsWith(word.text, at)) {
                return word;
            }
        }
        return null;
    }

    /** Whether words such as all of the county mean what an agency of the kind reports on. */
    boolean isOwnRegion(String agencyKind, String word) {
        return ownRegions.getOrDefault(agencyKind, Set.of()).contains(word);
    }

    /** The last letter of the division whose government the agency is; 0 for other agencies. */
    char division(Agency agency) {
        var name = agency.name();
        for (var word : governments) {
            int end = name.length() - word.length();
            if (leads(agency.kind()) && end > 0 && name.endsWith(word)) {
                return name.charAt(end - 1);
            }
        }
        return 0;
    }

    /** Whether agencies of the kind lead an area with organs of its own. */
    boolean leads(String agencyKind) {
        return ownRegions.containsKey(agencyKind);
    }

    boolean isOrgan(String text) {
        return organ.isIn(text);
    }

    /** What the reporting agency may be called. */
    OwnNames ownNames() {
        return ownNames;
    }

    /** The indicator of that id, or null. */
    @Nullable Indicator indicator(String id) {
        for (var each : indicators) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    /** The indicator that words with these meanings state, or null. */
    @Nullable Indicator indicator(
            long said, String topic, boolean none, @Nullable Quantity quantity) {
        for (var each : indicators) {
            if (said != 0
                    && each.isSaidBy(said, topic, none)
                    && (quantity == null || each.counts(quantity))) {
                return each;
            }
        }
        return null;
    }
}
