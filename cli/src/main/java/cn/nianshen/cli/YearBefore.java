package cn.nianshen.cli;

import cn.nianshen.campaign.Agency;
import cn.nianshen.campaign.AgencyNames;
import cn.nianshen.campaign.CampaignPlan;
import cn.nianshen.campaign.Handed;
import cn.nianshen.campaign.ReportDigest;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.store.Stood;
import cn.nianshen.store.Store;
import cn.nianshen.store.StoredShelf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final AgencyNames plain;

    YearBefore(
            Context context,
            CampaignPlan plan,
            AgencyNames plain,
            Function<String, @Nullable RuleCard> cards,
            CampaignWork.Wanted wanted) {
        this.context = context;
        this.plan = plan;
        this.plain = plain;
        this.cards = cards;
        this.wanted = wanted;
    }

    private Optional<StoredShelf> nearest(Store store) {
        return Stores.nearest(store.runs(plan.year() - 1, cards), plan.roster(), plain::plain);
    }

    /**
     * What the store has of the reports of the year before, where they are read again from files.
     */
    Function<Agency, @Nullable ReportDigest> archive(@Nullable Store store) {
        var previous = wanted.previous();
        if (store == null || previous == null || Stores.named(previous) != null) {
            return agency -> null;
        }
        var run = nearest(store);
        if (run.isEmpty()) {
            return agency -> null;
        }
        Map<String, List<Stood>> stood = new HashMap<>();
        run.get().stood().forEach(s -> own(stood, s));
        return agency ->
                agency.names().stream()
                        .map(plain::plain)
                        .flatMap(name -> stood.getOrDefault(name, List.of()).stream())
                        .filter(s -> isOfCounty(s, agency))
                        .findFirst()
                        .map(each -> run.get().keptOf(each).digest())
                        .orElse(null);
    }

    private void own(Map<String, List<Stood>> all, Stood one) {
        all.computeIfAbsent(plain.plain(one.name()), n -> new ArrayList<>()).add(one);
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
     * @param now the files of the year itself
     */
    List<Handed> files(CampaignRun work, @Nullable Store kept, List<Handed> now)
            throws IOException {
        var previous = wanted.previous();
        if (previous == null) {
            return List.of();
        }
        if (kept != null && Stores.named(previous) != null) {
            return files(work, kept, previous, now);
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

    /**
     * What a store has. Where it holds one audit of that year, that one is meant, by whatever names
     * its roster had; which agency a report is of is found from the report, and only one that names
     * the same agency in full as that of the year itself is taken: a roster of bare names has
     * agencies of every county.
     */
    private List<Handed> files(CampaignRun work, Store store, String named, List<Handed> now)
            throws IOException {
        var near = nearest(store);
        if (near.isPresent()) {
            return work.earlier(near.get());
        }
        var year = Integer.toString(plan.year() - 1);
        var all = store.runs(plan.year() - 1, cards);
        var same = all.size() == 1 ? ofSameNames(work.earlier(all.get(0)), now) : List.<Handed>of();
        if (same.isEmpty()) {
            throw Refusal.failed("campaign.no-previous", Stores.told(named), year);
        }
        context.say("campaign.earlier-names", Stores.told(named), year);
        return same;
    }

    private List<Handed> ofSameNames(List<Handed> earlier, List<Handed> now) {
        var known = new HashSet<List<String>>();
        now.forEach(file -> known.add(owner(file)));
        return earlier.stream()
                .filter(f -> f.isRead() && !f.assignment().isOpen())
                .filter(f -> known.contains(owner(f)))
                .toList();
    }

    /** Whose a report is, and its name as the report gives it in full. */
    private List<String> owner(Handed file) {
        var entry = file.entry();
        var full = entry.fullAgency().isEmpty() ? entry.agency() : entry.fullAgency();
        return List.of(file.assignment().agency(), plain.plain(full));
    }
}
