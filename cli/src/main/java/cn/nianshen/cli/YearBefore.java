package cn.nianshen.cli;

import cn.nianshen.campaign.Agency;
import cn.nianshen.campaign.CampaignPlan;
import cn.nianshen.campaign.Handed;
import cn.nianshen.campaign.ReportDigest;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.store.Stood;
import cn.nianshen.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The year before that of a campaign: its reports, and what a store has kept of them. */
final class YearBefore {

    /** Files that are named where many are told of. */
    private static final int MOST_NAMED = 5;

    private final Context context;
    private final CampaignPlan plan;
    private final Function<String, @Nullable RuleCard> cards;
    private final CampaignWork.Wanted wanted;

    YearBefore(
            Context context,
            CampaignPlan plan,
            Function<String, @Nullable RuleCard> cards,
            CampaignWork.Wanted wanted) {
        this.context = context;
        this.plan = plan;
        this.cards = cards;
        this.wanted = wanted;
    }

    /** Names of all agencies, former ones too. */
    private Set<String> names() {
        var names = new HashSet<String>();
        plan.roster().agencies().forEach(agency -> names.addAll(agency.names()));
        return names;
    }

    /**
     * What the store has of the reports of the year before, where they are read again from files.
     */
    Function<Agency, @Nullable ReportDigest> archive(@Nullable Store store) {
        var previous = wanted.previous();
        if (store == null || previous == null || Stores.named(previous) != null) {
            return agency -> null;
        }
        var run = Stores.nearest(store.runs(plan.year() - 1, cards), names());
        if (run.isEmpty()) {
            return agency -> null;
        }
        Map<String, List<Stood>> stood = new HashMap<>();
        run.get()
                .stood()
                .forEach(s -> stood.computeIfAbsent(s.name(), n -> new ArrayList<>()).add(s));
        return agency ->
                agency.names().stream()
                        .flatMap(name -> stood.getOrDefault(name, List.of()).stream())
                        .filter(s -> isOfCounty(s, agency))
                        .findFirst()
                        .map(each -> run.get().keptOf(each).digest())
                        .orElse(null);
    }

    /** Counties have agencies of the same names. */
    private static boolean isOfCounty(Stood stood, Agency agency) {
        boolean unknown = stood.county().isEmpty() || agency.county().isEmpty();
        return unknown || stood.county().equals(agency.county());
    }

    /** The store of the year before where it is another one, else null. */
    @Nullable Store store(@Nullable Store own) {
        var named = wanted.previous() == null ? null : Stores.named(wanted.previous());
        var kept = wanted.kept();
        boolean other = named != null && (own == null || kept == null || !Stores.same(named, kept));
        return other && named != null ? Store.open(named) : null;
    }

    /**
     * Its files.
     *
     * @param kept the store with them, where it is one
     */
    List<Handed> files(CampaignRun work, @Nullable Store kept) throws IOException {
        var previous = wanted.previous();
        if (previous == null) {
            return List.of();
        }
        if (kept != null && Stores.named(previous) != null) {
            return files(work, kept, previous);
        }
        var files = work.read(previous, Inputs.of(List.of(previous))).files();
        var unused =
                files.stream()
                        .filter(f -> !f.isRead() || f.assignment().isOpen())
                        .map(Handed::file)
                        .toList();
        if (!unused.isEmpty()) {
            var some = unused.stream().limit(MOST_NAMED).toList();
            var names = String.join(", ", some) + (some.size() < unused.size() ? " \u2026" : "");
            context.say("campaign.earlier-unused", unused.size(), names);
        }
        return files;
    }

    private List<Handed> files(CampaignRun work, Store store, String named) throws IOException {
        var found =
                Stores.nearest(store.runs(plan.year() - 1, cards), names())
                        .orElseThrow(
                                () ->
                                        Refusal.failed(
                                                "campaign.no-previous",
                                                named,
                                                Integer.toString(plan.year() - 1)));
        return work.earlier(found);
    }
}
