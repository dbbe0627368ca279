package cn.nianshen.campaign;

import cn.nianshen.document.Position;
import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Likeness;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.output.CampaignResult;
import cn.nianshen.report.Place;
import cn.nianshen.source.Digests;
import cn.nianshen.source.Masks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds reports that are like those of other agencies, or like the agency's own of the year before:
 * in what they tell, and in their figures.
 */
final class LikenessFinder {

    private static final String TOTAL = "total";

    /** Narratives at hand, so that those of one crowd are not made anew for each pair. */
    private static final int RECENT = 128;

    /** Pairs whose passages are kept: nobody reads more. */
    private static final int MOST_PAIRS = 1_000;

    private static final int MOST_PASSAGES = 30;

    /** Of a crowd with the same figures each is told of that many others. */
    private static final int MOST_TWINS = 12;

    private final Narrative.Maker maker;
    private final Set<String> told;
    private final Set<String> problems;
    private final Map<String, BigDecimal> bounds;
    private final Map<String, List<Likeness>> found = new LinkedHashMap<>();
    private final List<CampaignResult.Pair> pairs = new ArrayList<>();

    /**
     * @param words words with the sections that are told in own words
     * @param bounds bounds of the profile, by id
     */
    LikenessFinder(ReadingWords words, Map<String, BigDecimal> bounds) {
        this.maker = new Narrative.Maker(words);
        this.told = Set.copyOf(words.list("alike.sections"));
        this.problems = Set.copyOf(words.list("alike.problems"));
        this.bounds = bounds;
    }

    private BigDecimal bound(String id) {
        return Objects.requireNonNull(bounds.get(id), id);
    }

    /**
     * What is alike, by agency id. Reports are looked up one after the other; of each only a
     * signature stays at hand.
     *
     * @param standings agencies with a report of their own, in the order of the roster
     */
    Map<String, List<Likeness>> among(List<Standing> standings) {
        var signatures = new int[standings.size()][];
        var figures = new ArrayList<Figures>();
        for (int i = 0; i < signatures.length; i++) {
            var standing = standings.get(i);
            own(standing);
            signatures[i] = AlikePairs.signature(narrative(standing).all());
            figures.add(Figures.of(Objects.requireNonNull(standing.digest())));
        }
        others(standings, signatures);
        figures(standings, figures);
        return found;
    }

    private void add(Standing of, Likeness likeness) {
        found.computeIfAbsent(of.agency().id(), id -> new ArrayList<>()).add(likeness);
    }

    private Narrative narrative(Standing of, ReportDigest digest, Set<String> sections) {
        var names = new ArrayList<>(of.agency().names());
        names.addAll(List.of(digest.agency(), digest.fullAgency(), of.agency().county()));
        names.removeIf(String::isEmpty);
        return maker.of(digest, sections, names);
    }

    private boolean isLong(Narrative narrative, String least) {
        return narrative.all().size() >= bound(least).intValue();
    }

    private void own(Standing of) {
        var now = Objects.requireNonNull(of.digest());
        var then = of.earlierDigest();
        if (then == null) {
            return;
        }
        if (!own(of, now, then, "narrative", told, "alike.shortest")) {
            own(of, now, then, "problems", problems, "alike.shortest-problems");
        }
        var figures = Figures.of(now);
        if (figures.tells(bounds) && figures.key().equals(Figures.of(then).key())) {
            var count = Integer.toString(figures.cells());
            var like =
                    new Likeness(
                            Place.FILE,
                            "figures",
                            "own",
                            of.agency().id(),
                            of.agency().name(),
                            then.fiscalYear(),
                            BigDecimal.ONE,
                            count,
                            count,
                            "after",
                            false);
            add(of, like);
        }
    }

    /** Whether a part is like that of the year before, which is kept. */
    private boolean own(
            Standing of,
            ReportDigest now,
            ReportDigest then,
            String part,
            Set<String> sections,
            String shortest) {
        var mine = narrative(of, now, sections);
        var before = narrative(of, then, sections);
        double share = mine.all().jaccard(before.all());
        if (!isLong(mine, shortest) || share < bound("alike.own").doubleValue()) {
            return false;
        }
        var twins = mine.twins(before);
        pair(of, of, then.fiscalYear(), part, share, mine.alike(before, MOST_PASSAGES));
        add(
                of,
                new Likeness(
                        place(twins.own()),
                        part,
                        "own",
                        of.agency().id(),
                        of.agency().name(),
                        then.fiscalYear(),
                        rounded(share),
                        twins.own().printed(),
                        twins.other().printed(),
                        "after",
                        false));
        return true;
    }

    private static Place place(Narrative.Sentence sentence) {
        return sentence.at().equals(Position.NONE)
                ? Place.FILE
                : Place.of(sentence.section(), sentence.at(), sentence.printed());
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(2, RoundingMode.DOWN);
    }

    /** What an agency tells; nothing where that is too short to compare. */
    private Narrative narrative(Standing of) {
        var mine = narrative(of, Objects.requireNonNull(of.digest()), told);
        return isLong(mine, "alike.shortest") ? mine : maker.none();
    }

    private void others(List<Standing> read, int[][] signatures) {
        var recent = new Recent<Integer, Narrative>(RECENT, i -> narrative(read.get(i)));
        double least = bound("alike.others").doubleValue();
        for (var pair : AlikePairs.among(signatures, i -> recent.get(i).all(), least)) {
            var first = recent.get(pair.first());
            var second = recent.get(pair.second());
            var mine = read.get(pair.first());
            var theirs = read.get(pair.second());
            pair(
                    mine,
                    theirs,
                    Objects.requireNonNull(theirs.chosen()).fiscalYear(),
                    "narrative",
                    pair.share(),
                    first.alike(second, MOST_PASSAGES));
            told(read.get(pair.first()), read.get(pair.second()), first.twins(second), pair);
            told(read.get(pair.second()), read.get(pair.first()), second.twins(first), pair);
        }
    }

    private void pair(
            Standing mine,
            Standing theirs,
            int year,
            String part,
            double share,
            List<Narrative.Twins> twins) {
        if (pairs.size() < MOST_PAIRS) {
            var passages = twins.stream().map(LikenessFinder::passages).toList();
            var own = mine.agency().id();
            var other = theirs.agency().id();
            pairs.add(new CampaignResult.Pair(own, other, year, part, rounded(share), passages));
        }
    }

    private static CampaignResult.Passages passages(Narrative.Twins twins) {
        return new CampaignResult.Passages(
                twins.own().section(),
                Masks.numbers(twins.own().printed()),
                Masks.numbers(twins.other().printed()));
    }

    /** The pairs that were found, with what is alike in them; no more than anybody reads. */
    List<CampaignResult.Pair> pairs() {
        return List.copyOf(pairs);
    }

    private void told(Standing mine, Standing theirs, Narrative.Twins twins, AlikePairs.Pair pair) {
        add(
                mine,
                new Likeness(
                        place(twins.own()),
                        "narrative",
                        "other",
                        theirs.agency().id(),
                        theirs.agency().name(),
                        Objects.requireNonNull(theirs.chosen()).fiscalYear(),
                        rounded(pair.share()),
                        twins.own().printed(),
                        twins.other().printed(),
                        turn(mine.published(), theirs.published()),
                        Kin.are(mine.agency(), theirs.agency())));
    }

    private static String turn(@Nullable LocalDate own, @Nullable LocalDate other) {
        if (own == null || other == null || own.equals(other)) {
            return "unknown";
        }
        return own.isBefore(other) ? "before" : "after";
    }

    private void figures(List<Standing> read, List<Figures> figures) {
        var alike = new HashMap<String, List<Standing>>();
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).tells(bounds)) {
                var key = figures.get(i).key();
                alike.computeIfAbsent(key, k -> new ArrayList<>()).add(read.get(i));
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            var own = read.get(i);
            var mine = figures.get(i);
            alike.getOrDefault(mine.key(), List.of()).stream()
                    .filter(other -> other != own)
                    .limit(MOST_TWINS)
                    .forEach(other -> figures(own, other, mine));
        }
    }

    private void figures(Standing own, Standing other, Figures figures) {
        var count = Integer.toString(figures.cells());
        var likeness =
                new Likeness(
                        Place.FILE,
                        "figures",
                        "other",
                        other.agency().id(),
                        other.agency().name(),
                        Objects.requireNonNull(other.chosen()).fiscalYear(),
                        BigDecimal.ONE,
                        count,
                        count,
                        turn(own.published(), other.published()),
                        Kin.are(own.agency(), other.agency()));
        add(own, likeness);
    }

    /**
     * The figures of a report that are not zero.
     *
     * @param key digest of all of them with their places
     * @param cells cells with them that are no sums
     * @param units what those add up to
     */
    private record Figures(String key, int cells, BigDecimal units) {

        static Figures of(ReportDigest digest) {
            var key = new StringBuilder();
            int cells = 0;
            var units = BigDecimal.ZERO;
            for (Cell cell : digest.cells()) {
                var value = cell.value();
                if (value == null || value.signum() == 0) {
                    continue;
                }
                key.append(cell.table()).append(' ').append(cell.row()).append(' ');
                key.append(cell.column()).append(' ').append(value.stripTrailingZeros());
                key.append('\n');
                if (!cell.role().equals("sum") && !cell.column().equals(TOTAL)) {
                    cells++;
                    units = units.add(value.abs());
                }
            }
            return new Figures(Digests.sha256(key.toString()), cells, units);
        }

        /** Whether there are enough of them that they cannot well be the same by chance. */
        boolean tells(Map<String, BigDecimal> bounds) {
            return cells >= Objects.requireNonNull(bounds.get("alike.cells")).intValue()
                    && units.compareTo(Objects.requireNonNull(bounds.get("alike.units"))) >= 0;
        }
    }
}
