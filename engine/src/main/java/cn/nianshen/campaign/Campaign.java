package cn.nianshen.campaign;

import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Need;
import cn.nianshen.fact.ReportHead;
import cn.nianshen.fact.Threshold;
import cn.nianshen.form.Form;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.locate.OutcomeFolder;
import cn.nianshen.output.CampaignResult;
import cn.nianshen.output.CampaignResult.Lapsed;
import cn.nianshen.output.Decision;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.Profile;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.RuleRunner;
import cn.nianshen.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares the reports of a whole roster: what only shows across them. */
public final class Campaign {

    private static final String ROSTER = "roster";
    private static final String MEMBERS = "members";
    private static final String BATCH = "batch";

    private final CampaignPlan plan;
    private final Pack rules;
    private final Profile profile;
    private final ReadingWords words;
    private final List<Form> forms;
    private final List<RuleCard> cards;
    private final Map<String, Map<String, Decision>> decisions;
    private final @Nullable Sampler sampler;
    private final Function<Agency, @Nullable ReportDigest> archive;

    /**
     * A campaign.
     *
     * @param first pack with the words of reading
     * @param rules pack that compares reports
     * @param profile bounds, days, and rules that are off
     * @param forms forms that reports are read by
     * @param decisions what people decided of findings, by agency id and fingerprint
     * @param sampler draws reports to be checked, or null
     * @param archive looks up what was read of an agency's report for the year before in that year
     */
    public Campaign(
            CampaignPlan plan,
            Pack first,
            Pack rules,
            Profile profile,
            List<Form> forms,
            Map<String, Map<String, Decision>> decisions,
            @Nullable Sampler sampler,
            Function<Agency, @Nullable ReportDigest> archive) {
        this.archive = archive;
        this.decisions = decisions;
        this.sampler = sampler;
        this.plan = plan;
        this.rules = rules;
        this.profile = profile;
        this.words = first.words();
        this.forms = List.copyOf(forms);
        this.cards =
                profile.cards(rules.cards()).stream()
                        .sorted(Comparator.comparing(RuleCard::id))
                        .toList();
    }

    /**
     * What comes of it.
     *
     * @param now files of the year, in the order in which they were found
     * @param before files of the year before
     * @param shelf where what was found is kept
     */
    public CampaignResult result(List<Handed> now, List<Handed> before, Shelf shelf) {
        var namesakes = new Namesakes(new AgencyNames(words));
        return apart(namesakes.apart(now), namesakes.apart(before), shelf);
    }

    private CampaignResult apart(List<Handed> now, List<Handed> before, Shelf shelf) {
        var standings = new Standings(plan, words).of(now, before);
        var likeness = new LikenessFinder(words, profile.thresholds());
        var alike = likeness.among(comparable(standings));
        var ownerless = now.stream().filter(Handed::isOwnerless).map(Handed::file).toList();
        var facts =
                new CampaignFacts(
                        plan,
                        profile,
                        standings,
                        alike,
                        ownerless,
                        archive,
                        form -> PlaceNames.of(forms, form));
        var agencies = new ArrayList<CampaignResult.Agency>();
        for (var standing : standings) {
            var compared = judge(standing, facts.of(standing));
            var kept = shelf.compared(standing, compared);
            var decided = decisions(standing.agency());
            agencies.add(AgencyLine.of(standing, facts.lacking(standing), compared, kept, decided));
        }
        var coverage = new CoverageFinder(plan, profile).of(standings, now);
        var counties = counties(standings);
        return new CampaignResult(
                plan.year(),
                coverage,
                agencies,
                counties,
                new RiskOrder(profile.thresholds()).of(agencies),
                sampler == null ? null : sampler.of(agencies),
                likeness.pairs(),
                lapsed(agencies, counties));
    }

    /** What was decided of an agency, by any of its names: ids alone may be those of others. */
    private Map<String, Decision> decisions(Agency agency) {
        var all = new HashMap<String, Decision>();
        for (var name : agency.names()) {
            all.putAll(decisions.getOrDefault(Decision.key(agency.id(), name), Map.of()));
        }
        return all;
    }

    private List<Lapsed> lapsed(
            List<CampaignResult.Agency> agencies, List<CampaignResult.County> counties) {
        var lapsed = new ArrayList<Lapsed>();
        for (var line : agencies) {
            var agency = plan.roster().agency(line.id());
            if (agency != null) {
                lapsed(line.id(), decisions(agency), line.decisions().keySet(), lapsed);
            }
        }
        for (var county : counties) {
            var held = new HashSet<String>();
            county.findings().stream()
                    .filter(f -> f.decision() != null)
                    .forEach(f -> held.add(f.fingerprint()));
            var key = CampaignResult.County.key(county.name());
            lapsed(key, county.decisions(), held, lapsed);
        }
        return lapsed;
    }

    private static void lapsed(
            String id, Map<String, Decision> all, Set<String> held, List<Lapsed> lapsed) {
        for (var each : new TreeMap<>(all).entrySet()) {
            if (!held.contains(each.getKey())) {
                lapsed.add(new Lapsed(id, each.getKey(), each.getValue()));
            }
        }
    }

    /** Only what is an agency's own is like or unlike what others tell. */
    private static List<Standing> comparable(List<Standing> standings) {
        return standings.stream().filter(Standing::isOwnRead).toList();
    }

    private List<Outcome> judge(Standing standing, List<Fact> facts) {
        var digest = standing.digest();
        boolean own = standing.isOwnRead();
        boolean sums = !plan.roster().membersOf(standing.agency().id()).isEmpty();
        var asked =
                cards.stream()
                        .filter(card -> !card.needs().contains(BATCH))
                        .filter(card -> own || card.needs().equals(List.of(ROSTER)))
                        .filter(card -> sums || !card.needs().contains(MEMBERS))
                        .toList();
        // What was recognised from pictures may be the recogniser's fault.
        boolean certain = digest == null || digest.certain();
        var runner = new RuleRunner(forms, certain ? Severity.ERROR : Severity.WARNING);
        return OutcomeFolder.fold(List.of(runner.run(rules.rules(), asked, facts)));
    }

    private List<CampaignResult.County> counties(List<Standing> standings) {
        Map<String, List<Standing>> byCounty = new LinkedHashMap<>();
        for (var standing : standings) {
            byCounty.computeIfAbsent(standing.agency().county(), c -> new ArrayList<>())
                    .add(standing);
        }
        var asked = cards.stream().filter(card -> card.needs().contains(BATCH)).toList();
        var categories = Set.copyOf(words.list("upstream.categories"));
        var names = PlaceNames.of(forms, formOfYear());
        var shared = new SharedFaults(categories, names::name);
        var counties = new ArrayList<CampaignResult.County>();
        byCounty.forEach(
                (county, agencies) -> {
                    var facts = batch(county);
                    facts.addAll(shared.of(county, agencies));
                    var runner = new RuleRunner(forms);
                    var run = runner.run(rules.rules(), asked, facts);
                    var key = Decision.key(CampaignResult.County.key(county), county);
                    counties.add(
                            new CampaignResult.County(
                                    county,
                                    OutcomeFolder.fold(List.of(run)),
                                    decisions.getOrDefault(key, Map.of())));
                });
        return counties;
    }

    private String formOfYear() {
        return forms.stream()
                .filter(f -> f.firstYear() <= plan.year())
                .filter(f -> f.lastYear() == 0 || plan.year() <= f.lastYear())
                .map(Form::id)
                .findFirst()
                .orElse("");
    }

    private List<Fact> batch(String county) {
        var unknown = "unknown";
        var facts = new ArrayList<Fact>();
        facts.add(
                new ReportHead(
                        Place.FILE,
                        plan.year(),
                        unknown,
                        county,
                        unknown,
                        unknown,
                        plan.year(),
                        county,
                        plan.asOf()));
        facts.add(new Need(Place.FILE, BATCH, true, ""));
        profile.thresholds()
                .forEach((id, value) -> facts.add(new Threshold(Place.FILE, id, value)));
        return facts;
    }
}
