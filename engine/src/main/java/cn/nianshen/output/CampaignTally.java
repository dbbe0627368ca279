package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.rule.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts and spreads of a campaign, for its pages. */
public final class CampaignTally {

    /** More findings of one rule than anybody reads. */
    private static final int MOST_SAID = 2_000;

    private static final int MOST_NAMED = 20;

    /** More places of one finding than anybody looks up. */
    static final int MOST_PLACES = 60;

    private CampaignTally() {}

    /** The first of many names, and how many there are. */
    static String some(Messages messages, List<String> names) {
        var first = names.stream().limit(MOST_NAMED).toList();
        var joined = String.join(messages.text("campaign.join"), first);
        boolean all = first.size() == names.size();
        return all ? joined : messages.text("campaign.some", joined, names.size());
    }

    /** The further places of a finding, with what is said of each. */
    static List<String> further(Messages messages, PlaceNames places, Finding finding) {
        return finding.also().stream()
                .filter(also -> FindingTeller.isFurther(also, finding))
                .map(also -> further(messages, places.name(also.where()), also.message()))
                .toList();
    }

    private static String further(Messages messages, String place, String said) {
        return said.isEmpty() ? place : messages.text("further", place, said);
    }

    /** What was decided of a finding, in words. */
    static String decided(Messages messages, Decision decision) {
        var key = decision.reason().isEmpty() ? "campaign.decided" : "campaign.decided-why";
        return messages.text(
                key,
                messages.text("campaign.verdict." + decision.verdict().id()),
                decision.person(),
                decision.day(),
                decision.reason());
    }

    /** Agencies by county, in the order of the roster. */
    static Map<String, List<Agency>> byCounty(CampaignResult result) {
        var counties = new LinkedHashMap<String, List<Agency>>();
        for (var agency : result.agencies()) {
            counties.computeIfAbsent(agency.county(), c -> new ArrayList<>()).add(agency);
        }
        return counties;
    }

    /**
     * What a rule says of an agency.
     *
     * @param agency the agency
     * @param severity severity of the finding
     * @param message what is wrong
     */
    record Said(Agency agency, Severity severity, String message) {}

    /**
     * A rule and where it speaks.
     *
     * @param id rule id
     * @param title its title
     * @param gravest its gravest severity
     * @param agencies agencies that it speaks of
     * @param findings how many findings it has
     * @param said the first of them
     */
    record RuleLine(
            String id,
            String title,
            Severity gravest,
            int agencies,
            int findings,
            List<Said> said) {
        RuleLine {
            said = List.copyOf(said);
        }
    }

    /** What is gathered of a rule, agency by agency. */
    private static final class Gathered {
        private final String title;
        private final List<Said> said = new ArrayList<>();
        private Severity gravest = Severity.INFO;
        private String last = "";
        private int agencies;
        private int findings;

        Gathered(String title) {
            this.title = title;
        }

        void add(Agency agency, Finding finding) {
            agencies += last.equals(agency.id()) ? 0 : 1;
            last = agency.id();
            findings++;
            if (finding.severity().compareTo(gravest) > 0) {
                gravest = finding.severity();
            }
            if (said.size() < MOST_SAID) {
                said.add(new Said(agency, finding.severity(), finding.message()));
            }
        }
    }

    /** The rules that speak, those of most agencies first. */
    static List<RuleLine> rules(CampaignResult result) {
        var found = new TreeMap<String, Gathered>();
        for (var agency : result.agencies()) {
            for (var judged : agency.findings().all()) {
                var finding = judged.finding();
                var card = finding.card();
                if (judged.isDismissed()) {
                    continue;
                }
                found.computeIfAbsent(card.id(), id -> new Gathered(card.title()))
                        .add(agency, finding);
            }
        }
        var lines = new ArrayList<RuleLine>();
        found.forEach(
                (id, all) ->
                        lines.add(
                                new RuleLine(
                                        id,
                                        all.title,
                                        all.gravest,
                                        all.agencies,
                                        all.findings,
                                        all.said)));
        lines.sort((a, b) -> Integer.compare(b.agencies(), a.agencies()));
        return lines;
    }

    /** Categories of all cards that were asked. */
    static List<String> categories(CampaignResult result) {
        var all = new TreeSet<String>();
        result.agencies().forEach(agency -> all.addAll(agency.categories().keySet()));
        return List.copyOf(all);
    }

    /**
     * How many errors and warnings there are by category of the rules that were asked.
     *
     * @param findings all findings, of which those that were dismissed do not count
     * @param outcomes what was judged
     */
    public static Map<String, Integer> byCategory(List<Judged> findings, List<Outcome> outcomes) {
        var counts = new TreeMap<String, Integer>();
        outcomes.forEach(outcome -> counts.putIfAbsent(outcome.card().category(), 0));
        for (var each : findings) {
            boolean counted = each.severity() != Severity.INFO && !each.isDismissed();
            var category = each.finding().card().category();
            counts.merge(category, counted ? 1 : 0, Integer::sum);
        }
        return counts;
    }

    /**
     * How scores are spread.
     *
     * @param graded how many there are
     * @param least lowest score
     * @param lower a quarter is not above it
     * @param middle half are not above it
     * @param upper three quarters are not above it
     * @param most highest score
     * @param mean their mean
     * @param deviation their standard deviation
     */
    record Spread(
            int graded,
            BigDecimal least,
            BigDecimal lower,
            BigDecimal middle,
            BigDecimal upper,
            BigDecimal most,
            BigDecimal mean,
            BigDecimal deviation) {}

    /** The spread of the graded scores of agencies, in a list of one; empty where there is none. */
    static List<Spread> spread(Collection<Agency> agencies) {
        var points = new ArrayList<BigDecimal>();
        for (var agency : agencies) {
            var card = agency.score();
            if (card != null && !card.grade().isEmpty()) {
                points.add(card.points());
            }
        }
        if (points.isEmpty()) {
            return List.of();
        }
        points.sort(BigDecimal::compareTo);
        int last = points.size() - 1;
        var count = BigDecimal.valueOf(points.size());
        var sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(count, MathContext.DECIMAL64);
        var squares =
                points.stream()
                        .map(p -> p.subtract(mean).pow(2))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        var variance = squares.divide(count, MathContext.DECIMAL64);
        return List.of(
                new Spread(
                        points.size(),
                        points.get(0),
                        points.get(last / 4),
                        points.get(last / 2),
                        points.get(last * 3 / 4),
                        points.get(last),
                        mean.setScale(1, RoundingMode.HALF_UP),
                        variance.sqrt(MathContext.DECIMAL64).setScale(1, RoundingMode.HALF_UP)));
    }
}
