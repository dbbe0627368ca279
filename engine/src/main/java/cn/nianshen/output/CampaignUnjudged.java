package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import cn.nianshen.rule.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What comparing reports could not judge, and what was missing for it. */
final class CampaignUnjudged {

    /** What is missing for sums, beside which the agencies that lack are named. */
    private static final String SUMS = "members.incomplete";

    private final Messages messages;
    private final CampaignNames names;
    private final CampaignResult result;

    CampaignUnjudged(Messages messages, CampaignNames names, CampaignResult result) {
        this.messages = messages;
        this.names = names;
        this.result = result;
    }

    /**
     * Rules that could not judge an agency for one reason.
     *
     * @param reason the reason, in words
     * @param rules ids of the rules
     * @param lacking agencies that the reason lies in, or empty
     */
    record Gap(String reason, List<String> rules, String lacking) {
        Gap {
            rules = List.copyOf(rules);
        }
    }

    /** All gaps of one agency. */
    List<Gap> of(Agency agency) {
        var gaps = new ArrayList<Gap>();
        rules(agency.besides().get()).forEach((key, rules) -> gaps.add(gap(key, rules, agency)));
        return gaps;
    }

    private Gap gap(String key, TreeSet<String> rules, Agency agency) {
        boolean named = key.equals(SUMS) && !agency.lacking().isEmpty();
        var lacking = agency.lacking().stream().map(names::of).toList();
        return new Gap(
                reason(key),
                List.copyOf(rules),
                named ? CampaignTally.some(messages, lacking) : "");
    }

    private static Map<String, TreeSet<String>> rules(List<Outcome> outcomes) {
        Map<String, TreeSet<String>> byReason = new TreeMap<>();
        for (var outcome : outcomes) {
            for (var open : NotJudged.of(outcome)) {
                byReason.computeIfAbsent(open.reason(), r -> new TreeSet<>())
                        .add(outcome.card().id());
            }
        }
        return byReason;
    }

    private String reason(String key) {
        return messages.textOr("reason." + key, key);
    }

    /** A line for each reason and the rules that it kept from judging the same agencies. */
    List<String> lines() {
        Map<String, Map<String, List<String>>> byReason = new TreeMap<>();
        for (var agency : result.agencies()) {
            for (var gap : of(agency)) {
                var called = names.of(agency);
                var named =
                        gap.lacking().isEmpty()
                                ? called
                                : messages.text("campaign.lacking", called, gap.lacking());
                add(byReason, gap.reason(), gap.rules(), named);
            }
        }
        for (var county : result.counties()) {
            rules(county.outcomes())
                    .forEach((key, all) -> add(byReason, reason(key), all, county.name()));
        }
        var lines = new ArrayList<String>();
        byReason.forEach((reason, each) -> lines(reason, each, lines));
        return lines;
    }

    private static void add(
            Map<String, Map<String, List<String>>> byReason,
            String reason,
            Iterable<String> rules,
            String about) {
        var each = byReason.computeIfAbsent(reason, r -> new TreeMap<>());
        rules.forEach(rule -> each.computeIfAbsent(rule, r -> new ArrayList<>()).add(about));
    }

    private void lines(String reason, Map<String, List<String>> each, List<String> lines) {
        Map<List<String>, List<String>> together = new LinkedHashMap<>();
        each.forEach(
                (rule, about) -> together.computeIfAbsent(about, a -> new ArrayList<>()).add(rule));
        together.forEach(
                (about, rules) ->
                        lines.add(
                                messages.text(
                                        "campaign.unjudged-line",
                                        reason,
                                        String.join(messages.text("campaign.join"), rules),
                                        about.size(),
                                        CampaignTally.some(messages, about))));
    }
}
