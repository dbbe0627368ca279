package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.score.FindingOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Counts and spreads of a campaign, for its pages. */
final class CampaignTally {

    private CampaignTally() {}

    /** All findings of an agency: of its report alone, and of comparing it. */
    static List<Finding> findings(Agency agency) {
        var all = new ArrayList<>(FindingOrder.of(agency.audited()));
        all.addAll(FindingOrder.of(agency.compared()));
        return all;
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
     * A rule and where it speaks.
     *
     * @param id rule id
     * @param title its title
     * @param agencies agencies that it speaks of
     * @param findings its findings with the agency of each
     */
    record RuleLine(
            String id, String title, int agencies, List<Map.Entry<Agency, Finding>> findings) {}

    /** The rules that speak, those of most agencies first. */
    static List<RuleLine> rules(CampaignResult result) {
        var found = new TreeMap<String, List<Map.Entry<Agency, Finding>>>();
        for (var agency : result.agencies()) {
            for (var finding : findings(agency)) {
                found.computeIfAbsent(finding.card().id(), id -> new ArrayList<>())
                        .add(Map.entry(agency, finding));
            }
        }
        var lines = new ArrayList<RuleLine>();
        found.forEach(
                (id, all) -> {
                    long agencies = all.stream().map(e -> e.getKey().id()).distinct().count();
                    var title = all.get(0).getValue().card().title();
                    lines.add(new RuleLine(id, title, (int) agencies, List.copyOf(all)));
                });
        lines.sort((a, b) -> Integer.compare(b.agencies(), a.agencies()));
        return lines;
    }

    /** Categories of all cards that were asked. */
    static List<String> categories(CampaignResult result) {
        var all = new TreeSet<String>();
        for (var agency : result.agencies()) {
            Stream.concat(agency.audited().stream(), agency.compared().stream())
                    .map(Outcome::card)
                    .forEach(card -> all.add(card.category()));
        }
        return List.copyOf(all);
    }

    /** How many errors and warnings of a category an agency has. */
    static int inCategory(Agency agency, String category) {
        return (int)
                findings(agency).stream()
                        .filter(f -> f.card().category().equals(category))
                        .filter(f -> f.severity() != cn.nianshen.rule.Severity.INFO)
                        .count();
    }

    /**
     * How scores are spread.
     *
     * @param least lowest score
     * @param lower a quarter is not above it
     * @param middle half are not above it
     * @param upper three quarters are not above it
     * @param most highest score
     */
    record Spread(
            BigDecimal least,
            BigDecimal lower,
            BigDecimal middle,
            BigDecimal upper,
            BigDecimal most) {}

    /** The spread of the graded scores of agencies, in a list of one; empty where there is none. */
    static List<Spread> spread(Collection<Agency> agencies) {
        var points = new ArrayList<BigDecimal>();
        for (var agency : agencies) {
            var card = agency.scorecard();
            if (card != null && !card.grade().isEmpty()) {
                points.add(card.points());
            }
        }
        if (points.isEmpty()) {
            return List.of();
        }
        points.sort(BigDecimal::compareTo);
        int last = points.size() - 1;
        return List.of(
                new Spread(
                        points.get(0),
                        points.get(last / 4),
                        points.get(last / 2),
                        points.get(last * 3 / 4),
                        points.get(last)));
    }
}
