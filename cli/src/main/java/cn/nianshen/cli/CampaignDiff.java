package cn.nianshen.cli;

import cn.nianshen.output.Comparison;
import cn.nianshen.output.Pairing;
import cn.nianshen.output.Result;
import cn.nianshen.output.Result.Setting;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import cn.nianshen.store.Stood;
import cn.nianshen.store.Store;
import cn.nianshen.store.StoredShelf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two campaigns over one roster: what was mended, what is left, what is new. */
@Command(name = "diff", sortOptions = false)
final class CampaignDiff implements CommonOptions.Owner {

    private final Context context;

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "option.campaign-before")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "option.campaign-after")
    private String after = "";

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.diff-year")
    private int year;

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            descriptionKey = "option.diff-format",
            defaultValue = "text")
    private DiffCommand.Kind format = DiffCommand.Kind.TEXT;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            descriptionKey = "option.out")
    private @Nullable Path out;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|info",
            descriptionKey = "option.diff-fail-on",
            defaultValue = "warning")
    private DiffCommand.FailOn failOn = DiffCommand.FailOn.WARNING;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
    private @Nullable LocalDate asOf;

    private final CommonOptions common = new CommonOptions();

    CampaignDiff(Context context) {
        this.context = context;
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws IOException {
        var day = context.day(asOf);
        var packs = common.packsOfRules(context);
        var profile = common.profile(packs);
        var header = CommonOptions.header(packs, profile, day);
        var cards = Stores.cards(packs.stream().flatMap(p -> profile.cards(p.cards()).stream()));
        Pairing pairing;
        try (var first = Store.open(named(before));
                var second = Stores.same(named(before), named(after)) ? null : open(after)) {
            pairing = pairing(first, second == null ? first : second, cards);
        }
        var told = pairing.pairs().stream().filter(pair -> !isStill(pair)).toList();
        new DiffWriter(context, common.messages(), format, out)
                .write(header, new Pairing(told, pairing.onlyBefore(), pairing.onlyAfter()));
        int still = pairing.pairs().size() - told.size();
        if (still > 0) {
            context.say("campaign.still", still);
        }
        return DiffWriter.code(pairing, failOn);
    }

    /**
     * Whether there is nothing to tell of an agency: nothing changed, and all that is left are
     * hints.
     */
    private static boolean isStill(Comparison pair) {
        return pair.before().status().equals(pair.after().status())
                && pair.changes().stream()
                        .allMatch(
                                change ->
                                        change.kind() == Comparison.Kind.OPEN
                                                && change.shown()
                                                        .severity()
                                                        .equals(Severity.INFO.id()));
    }

    private static Store open(String name) {
        return Store.open(named(name));
    }

    private static String named(String name) {
        var named = Stores.named(name);
        if (named == null) {
            throw Refusal.failed("campaign.no-store", name);
        }
        return named;
    }

    private Pairing pairing(Store first, Store second, Function<String, @Nullable RuleCard> cards) {
        int asked = year;
        if (asked == 0) {
            asked = second.years().stream().findFirst().orElse(0);
        }
        var later = second.runs(asked, cards);
        if (later.isEmpty()) {
            throw Refusal.failed("campaign.no-run", after, "" + asked);
        }
        var names = new HashSet<String>();
        later.get(0).stood().forEach(stood -> names.add(stood.name()));
        var earlier = first.runs(asked, cards);
        // in one store the last but one of the same agencies goes before the last
        var others = first == second ? earlier.subList(1, earlier.size()) : earlier;
        var nearest = Stores.nearest(others, names, UnaryOperator.identity());
        if (nearest.isEmpty()) {
            throw Refusal.failed("campaign.no-run", before, "" + asked);
        }
        return pairing(nearest.get(), later.get(0));
    }

    /** Agencies by their ids: names may have been mended. */
    private static Pairing pairing(StoredShelf before, StoredShelf after) {
        Map<String, Stood> earlier = new LinkedHashMap<>();
        before.stood().forEach(stood -> earlier.put(stood.id(), stood));
        var pairs = new ArrayList<Comparison>();
        var onlyAfter = new ArrayList<Result>();
        for (var now : after.stood()) {
            var then = earlier.remove(now.id());
            if (then == null) {
                onlyAfter.add(result(after, now, Set.of()));
            } else {
                var asked = rules(outcomes(after, now));
                var askedThen = rules(outcomes(before, then));
                pairs.add(
                        Comparison.of(
                                result(before, then, without(asked, askedThen)),
                                result(after, now, without(askedThen, asked))));
            }
        }
        var onlyBefore =
                earlier.values().stream().map(stood -> result(before, stood, Set.of())).toList();
        return new Pairing(pairs, onlyBefore, onlyAfter);
    }

    private static List<Outcome> outcomes(StoredShelf shelf, Stood stood) {
        return Stream.concat(
                        shelf.keptOf(stood).outcomes().stream(), shelf.comparedOf(stood).stream())
                .toList();
    }

    private static Set<String> rules(List<Outcome> outcomes) {
        var rules = new HashSet<String>();
        outcomes.forEach(outcome -> rules.add(outcome.card().id()));
        return rules;
    }

    private static Set<String> without(Set<String> all, Set<String> these) {
        var left = new HashSet<>(all);
        left.removeAll(these);
        return left;
    }

    /**
     * The result of an agency.
     *
     * @param off rules that were not asked, though the other campaign asked them
     */
    private static Result result(StoredShelf shelf, Stood stood, Set<String> off) {
        var digest = shelf.keptOf(stood).digest();
        return Result.of(
                stood.name(),
                stood.fiscalYear(),
                stood.state(),
                outcomes(shelf, stood),
                digest != null && digest.recognised(),
                new Setting(List.of(), off, shelf.made()));
    }
}
