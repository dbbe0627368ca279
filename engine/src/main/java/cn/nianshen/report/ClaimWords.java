package cn.nianshen.report;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.form.Seeker;
import cn.nianshen.source.Numerals;
import cn.nianshen.source.StartIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that claims are made of, and how they word the indicators. */
final class ClaimWords {

    private static final int SHORTEST_NAME = 3;

    /** Names of parts, with what must not stand before them, are no longer. */
    private static final int LONGEST_PART = 8;

    /** Applications and what became of them, at the end of a clause, are no longer. */
    private static final int LONGEST_RESULTS = 10;

    private final StartIndex<Word> words = new StartIndex<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final Map<String, Long> meanings = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> ownRegions = new HashMap<>();
    private final Map<String, Set<String>> selves = new HashMap<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final NumberReader numbers;
    private final Seeker organ;
    private static final Set<String> APPLICANTS = Set.of("natural", "organisations");

    private final Seeker disclosure;
    private final Seeker part;
    private final Seeker partOfRequests;
    private final Seeker requestsLast;
    private final Seeker handedOn;
    private final Seeker keptBack;
    private final Seeker anew;
    private final Seeker reviewer;
    private final Seeker reviewing;
    private final Seeker reviewed;
    private final Seeker corrected;
    private final Seeker span;
    private final Seeker matters;
    private final Seeker recounted;
    private final Seeker grounds;
    private final Seeker kinds;
    private final Seeker counted;
    private final Seeker bodies;
    private final Pattern division;
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
        this.organ = source.seeker("claims.organ");
        this.part = source.seeker("claims.part");
        this.partOfRequests = source.seeker("claims.part-of-requests");
        this.requestsLast = source.seeker("claims.requests-last");
        this.disclosure = source.seeker("claims.disclosure");
        this.handedOn = source.seeker("claims.handed-on");
        this.keptBack = source.seeker("claims.kept-back");
        this.anew = source.seeker("claims.anew");
        this.reviewer = source.seeker("claims.reviewer");
        this.reviewing = source.seeker("claims.reviewing");
        this.reviewed = source.seeker("claims.reviewed");
        this.corrected = source.seeker("claims.corrected");
        this.span = source.seeker("claims.span");
        this.matters = source.seeker("claims.matters");
        this.recounted = source.seeker("claims.recounted");
        this.grounds = source.seeker("claims.grounds");
        this.kinds = source.seeker("claims.kinds");
        this.counted = source.seeker("claims.counted");
        this.bodies = source.seeker("claims.bodies");
        this.division = source.pattern("agency.division-part");
        this.governments = source.list("agency.government");
        source.entries("claims.words").forEach(this::word);
        words.sort(Comparator.comparingInt((Word w) -> -w.text.length()));
        for (var entry : source.entries("claims.regions")) {
            ownRegions.put(entry.getOrDefault("kind", ""), Set.copyOf(texts(entry, "words")));
        }
        for (var entry : source.entries("claims.selves")) {
            selves.put(entry.getOrDefault("kind", ""), Set.copyOf(texts(entry, "words")));
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
            named |= sign.is(Sign.Kind.APPLICANT) || APPLICANTS.contains(sign.tag());
            bare |= isBare(sign) || sign.tag().equals("request");
        }
        return named && bare;
    }

    /** Whether a text ends with the name of a part: a matter, a channel, a place, a month. */
    boolean namesPart(String text) {
        return part.isIn(ending(text, LONGEST_PART))
                || requestsLast.isIn(ending(text, LONGEST_RESULTS)) && partOfRequests.isIn(text);
    }

    private static String ending(String text, int most) {
        return text.substring(Math.max(0, text.length() - most));
    }

    /** Whether a text tells that others handed applications on, or have some of their own. */
    boolean isHandedOn(String text) {
        return handedOn.isIn(text);
    }

    /** Whether a text tells that some were kept back. */
    boolean isKeptBack(String text) {
        return keptBack.isIn(text);
    }

    /** Whether what begins so tells of new ones alone. */
    boolean isAnew(String text) {
        return anew.isIn(text);
    }

    /** Whether the agency of that name reviews what others did. */
    boolean isReviewer(String name) {
        return reviewer.isIn(name);
    }

    /** Whether a text tells of reviews made by the agency, and not of those of what it did. */
    boolean isReviewing(String text) {
        return reviewing.isIn(text) && !reviewed.isIn(text);
    }

    /** Whether a text takes something off what it counted first. */
    boolean isCorrected(String text) {
        return corrected.isIn(text);
    }

    /** Whether a text says that it was counted otherwise than it tells first. */
    boolean isRecounted(String text) {
        return recounted.isIn(text);
    }

    /** Where a text begins to tell the same ground by ground; behind the end for nowhere. */
    int groundsFrom(String text) {
        var first = grounds.first(text);
        return first == null ? Integer.MAX_VALUE : first.start();
    }

    /**
     * Whether what ends so names a kind of other things than decisions: of lawsuits, complaints.
     */
    boolean namesKind(String before) {
        return kinds.isIn(before);
    }

    /** Whether what stands before a word of none is some of all, told by their number. */
    boolean countsSome(String before) {
        return counted.isIn(before);
    }

    /** Whether a sentence tells what its disputes are about, and names no disclosure. */
    boolean namesOtherMatter(String text) {
        return matters.isIn(text) && !namesDisclosure(text);
    }

    /** Whether a text from a number on counts bodies, such as units and villages. */
    boolean countsBodies(String text) {
        return bodies.isIn(text);
    }

    /** Whether a clause names a span of time that is not the year: after, during. */
    boolean namesSpan(String text) {
        return span.isIn(text);
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

    /** Whether a text names the disclosure of information. */
    boolean namesDisclosure(String text) {
        return disclosure.isIn(text);
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

    NumberReader numbers() {
        return numbers;
    }

    /** The longest word that begins at that index, or null. */
    @Nullable Word word(String text, int at) {
        for (var word : words.at(text.charAt(at))) {
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

    /** Words that names of governments end with. */
    List<String> governments() {
        return governments;
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

    /** The names an agency goes by in its own report: with and without its divisions. */
    Set<String> names(Agency agency) {
        var out = new HashSet<String>();
        for (var name : List.of(agency.name(), agency.fullName())) {
            var rest = Numerals.narrow(Numerals.squeeze(name));
            var above = "";
            while (!rest.isEmpty() && !governments.contains(rest)) {
                names(above, rest, out);
                var m = division.matcher(rest);
                above = m.find() ? m.group() : rest;
                rest = rest.substring(above.length());
            }
            if (!rest.isEmpty() && !above.isEmpty()) {
                var division = above.charAt(above.length() - 1);
                governments.forEach(word -> out.add(division + word));
            }
        }
        out.removeIf(name -> name.length() < SHORTEST_NAME);
        out.addAll(selves.getOrDefault(agency.kind(), Set.of()));
        return out;
    }

    /** A name; with the last character of its division; without and with a word for government. */
    private void names(String above, String name, Set<String> out) {
        out.add(name);
        if (!above.isEmpty()) {
            out.add(above.charAt(above.length() - 1) + name);
        }
        for (var word : governments) {
            if (name.endsWith(word)) {
                var place = name.substring(0, name.length() - word.length());
                out.add(place);
                governments.forEach(w -> out.add(place + w));
                break;
            }
        }
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
