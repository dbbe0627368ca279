package cn.nianshen.cli;

import cn.nianshen.campaign.AgencyNames;
import cn.nianshen.campaign.Campaign;
import cn.nianshen.campaign.CampaignPlan;
import cn.nianshen.campaign.FilledIn;
import cn.nianshen.campaign.MemoryShelf;
import cn.nianshen.campaign.Sampler;
import cn.nianshen.campaign.Shelf;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormVariant;
import cn.nianshen.output.Audit;
import cn.nianshen.output.CampaignBook;
import cn.nianshen.output.CampaignHandouts;
import cn.nianshen.output.CampaignResult;
import cn.nianshen.output.CampaignSite;
import cn.nianshen.output.Decision;
import cn.nianshen.output.Header;
import cn.nianshen.output.HtmlSite;
import cn.nianshen.pack.Articles;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.Profile;
import cn.nianshen.rule.PlaceNames;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.store.Run;
import cn.nianshen.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does a campaign: its files, what comparing them finds, and what is kept of it. */
final class CampaignWork {

    private final Context context;
    private final CommonOptions common;
    private final List<Pack> packs;
    private final Pack rules;
    private final Profile profile;
    private final CampaignPlan plan;
    private final List<Form> forms;
    private final Function<String, @Nullable RuleCard> cards;

    CampaignWork(
            Context context,
            CommonOptions common,
            List<Pack> packs,
            Pack rules,
            Profile profile,
            CampaignPlan plan) {
        this.context = context;
        this.common = common;
        this.packs = packs;
        this.rules = rules;
        this.profile = profile;
        this.plan = plan;
        this.forms = FormVariant.merge(packs.get(0).forms(), profile.locality().variants());
        this.cards =
                Stores.cards(
                        Stream.concat(
                                packs.stream().flatMap(p -> profile.cards(p.cards()).stream()),
                                profile.cards(rules.cards()).stream()));
    }

    /**
     * What is wanted.
     *
     * @param folder folder with the reports of the year
     * @param previous folder with those of the year before, or a store with them; or null
     * @param store store to keep results in, null for the one of the folder of results
     * @param resume whether an interrupted run is taken up
     * @param out folder of results, or null
     * @param sample how many reports are drawn to be checked, 0 for none
     * @param seed what chance begins with
     */
    record Wanted(
            String folder,
            @Nullable String previous,
            @Nullable String store,
            boolean resume,
            @Nullable Path out,
            int sample,
            long seed) {

        /** Name of the store, null where nothing is kept. */
        @Nullable String kept() {
            if (store != null) {
                return store;
            }
            return out == null ? null : out.resolve(Stores.FILE).toString();
        }
    }

    /** What is done with the result in the end. */
    interface End {
        /** Tells it; the exit code. */
        int with(Header header, CampaignResult result, Inputs inputs) throws IOException;

        /** Writes what comes when pages and books stand; whether all could be written. */
        boolean last(CampaignResult result) throws IOException;
    }

    /** Does it; the exit code. */
    int over(Wanted wanted, End end) throws IOException {
        if (!Files.exists(Path.of(wanted.folder()))) {
            throw Refusal.failed("roster.no-file-there", wanted.folder());
        }
        var inputs = Inputs.of(List.of(wanted.folder()));
        var run = run();
        var out = wanted.out();
        apart(wanted);
        var previous = wanted.previous();
        boolean there = previous == null || Stores.named(previous) != null;
        if (!there && !Files.exists(Path.of(previous))) {
            throw Refusal.failed("roster.no-file-there", previous);
        }
        if (out != null) {
            folder(out);
            folder(out.resolve(CampaignFolder.REPORTS));
        }
        var name = wanted.kept();
        if (name == null) {
            if (wanted.resume()) {
                throw Refusal.usage("campaign.resume-nothing");
            }
            return over(wanted, inputs, run, new MemoryShelf(), null, end);
        }
        try (var store = Store.open(name);
                var interrupted = Interrupted.watch(context)) {
            var shelf = store.begin(run, wanted.resume(), cards);
            int code = over(wanted, inputs, run, shelf, store, end);
            shelf.finish();
            return code;
        } catch (IOException e) {
            context.say("campaign.interrupted");
            throw e;
        }
    }

    /** What is written among the reports would be read as one of them the next time. */
    private static void apart(Wanted wanted) {
        var reports = Places.of(Path.of(wanted.folder()));
        var kept = wanted.kept();
        if (kept != null
                && !Store.isAddress(kept)
                && Places.of(Path.of(kept)).startsWith(reports)) {
            throw Refusal.usage("campaign.within", wanted.folder());
        }
        if (wanted.out() != null && Places.of(wanted.out()).startsWith(reports)) {
            throw Refusal.usage("campaign.within", wanted.folder());
        }
    }

    /** The day of the run that is to be taken up; null where there is none. */
    @Nullable LocalDate lastDay(Wanted wanted) {
        var named = wanted.kept() == null ? null : Stores.named(wanted.kept());
        if (named == null) {
            return null;
        }
        try (var store = Store.open(named)) {
            return store.lastDay(run().setting()).stream().findFirst().orElse(null);
        }
    }

    private Run run() {
        var files = new ArrayList<>(common.packFolders());
        files.addAll(common.profileFiles());
        var all = new ArrayList<>(packs);
        all.add(rules);
        return Stores.run(plan, all, files, common.language());
    }

    private int over(
            Wanted wanted, Inputs inputs, Run run, Shelf shelf, @Nullable Store store, End end)
            throws IOException {
        var single = CommonOptions.header(packs, profile, plan.asOf());
        var words = packs.get(0).words();
        var known = known(wanted, inputs);
        var work =
                new CampaignRun(
                        context, known, packs, rules, profile, forms, common.messages(), shelf);
        var site = site(wanted.out(), run);
        var done = files(wanted, inputs, work, site, single);
        var yearBefore = new YearBefore(context, plan, new AgencyNames(words), cards, wanted);
        try (var before = yearBefore.store(store)) {
            var earlier = yearBefore.files(work, before == null ? store : before, done.files());
            var decisions =
                    store == null
                            ? Map.<String, Map<String, Decision>>of()
                            : store.decisions(plan.year());
            var sampler = wanted.sample() == 0 ? null : new Sampler(wanted.seed(), wanted.sample());
            var campaign =
                    new Campaign(
                            known,
                            packs.get(0),
                            rules,
                            profile,
                            forms,
                            decisions,
                            sampler,
                            yearBefore.archive(store));
            var result = campaign.result(done.files(), earlier, shelf);
            return ended(wanted, inputs, site, result, decisions, end);
        }
    }

    /** The plan with the files that the list of submissions means. */
    private CampaignPlan known(Wanted wanted, Inputs inputs) {
        var within = CampaignRun.within(wanted.folder());
        var paths = inputs.files().stream().map(file -> within.apply(file.name())).toList();
        return plan.over(packs.get(0).words(), paths);
    }

    private int ended(
            Wanted wanted,
            Inputs inputs,
            @Nullable HtmlSite site,
            CampaignResult result,
            Map<String, Map<String, Decision>> decisions,
            End end)
            throws IOException {
        var all = new ArrayList<>(packs);
        all.add(rules);
        var header = CommonOptions.header(all, profile, plan.asOf());
        int code = end.with(header, result, inputs);
        if (site != null && wanted.out() != null) {
            pages(wanted.out(), site, header, result);
            books(wanted, wanted.out(), header, result, decisions);
        }
        return end.last(result) ? code : Exit.FAILED;
    }

    private CampaignRun.Year files(
            Wanted wanted, Inputs inputs, CampaignRun work, @Nullable HtmlSite site, Header single)
            throws IOException {
        var out = wanted.out();
        CampaignRun.Year done;
        if (site == null || out == null) {
            done = work.audited(wanted.folder(), inputs, Intake.Further.NONE);
        } else {
            try (var made = new CampaignFolder(out, plan, common.messages(), site, single)) {
                done = work.audited(wanted.folder(), inputs, made);
                made.finish(done.summary());
            }
        }
        if (wanted.resume()) {
            context.say("campaign.resumed", done.recalled(), done.summary().files());
        }
        return done;
    }

    /** The pages of single reports, which lie in a folder of their own. */
    private @Nullable HtmlSite site(@Nullable Path out, Run run) {
        if (out == null) {
            return null;
        }
        Function<Audit, String> marks =
                audit -> CampaignFolder.mark(run.id(), audit.name(), audit.sha256());
        return new HtmlSite(
                new PageFolder(out.resolve(CampaignFolder.REPORTS)),
                common.messages(),
                Articles.of(packs),
                form -> PlaceNames.of(forms, form),
                marks);
    }

    private void pages(Path target, HtmlSite site, Header header, CampaignResult result)
            throws IOException {
        Function<String, String> reports =
                file -> {
                    var page = site.pageOf(file);
                    return page.isEmpty() ? "" : CampaignFolder.REPORTS + '/' + page;
                };
        new CampaignSite(
                        new PageFolder(target),
                        common.messages(),
                        form -> PlaceNames.of(forms, form),
                        reports,
                        header,
                        result)
                .write();
    }

    private void books(
            Wanted wanted,
            Path target,
            Header header,
            CampaignResult result,
            Map<String, Map<String, Decision>> decisions)
            throws IOException {
        var filled = new FilledIn(packs.get(0).words());
        var books = new Handouts(context, filled, target);
        var book =
                new CampaignBook(
                        common.messages(), form -> PlaceNames.of(forms, form), header, result);
        books.book("campaign.xlsx", book::write);
        var handouts = new CampaignHandouts(common.messages(), header, result);
        var store = wanted.store() == null ? target.toString() : Stores.told(wanted.store());
        books.decisions(handouts::decisions, plan.year(), decisions, store);
        var sample = result.sample();
        if (sample == null) {
            books.noSample();
        } else {
            books.sample(file -> handouts.sample(file, sample));
        }
        CampaignFolder.removeDrafts(target);
    }

    static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Refusal.failed("output.unwritable", folder);
        }
    }
}
