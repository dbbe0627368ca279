package cn.nianshen.cli;

import cn.nianshen.campaign.CampaignPlan;
import cn.nianshen.campaign.Roster;
import cn.nianshen.campaign.Submission;
import cn.nianshen.pack.Pack;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.source.Digests;
import cn.nianshen.store.Run;
import cn.nianshen.store.Store;
import cn.nianshen.store.StoredShelf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds stores by what a person names them. */
final class Stores {

    /** The store of a campaign in its folder. */
    static final String FILE = "campaign.sqlite";

    private static final String HEAD = "SQLite format 3";

    private Stores() {}

    /**
     * The store that a name means: an address, a file that is one, or a folder with one in it; null
     * where it is something else.
     */
    static @Nullable String named(String name) {
        if (Store.isAddress(name)) {
            return name;
        }
        try {
            var path = Path.of(name);
            var within = path.resolve(FILE);
            if (Files.isDirectory(path)) {
                return Files.isRegularFile(within) ? within.toString() : null;
            }
            return isStore(path) ? name : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static boolean isStore(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (var in = Files.newInputStream(path)) {
            var head = in.readNBytes(HEAD.length());
            return new String(head, StandardCharsets.US_ASCII).equals(HEAD);
        } catch (IOException e) {
            return false;
        }
    }

    /** A name as it may be shown: without what is secret in an address. */
    static String told(String name) {
        return Store.isAddress(name) ? name.replaceFirst("//[^/]*@", "//\u2026@") : name;
    }

    /** Whether two names mean one store. */
    static boolean same(String one, String other) {
        if (Store.isAddress(one) || Store.isAddress(other)) {
            return one.equals(other);
        }
        return Places.of(Path.of(one)).equals(Places.of(Path.of(other)));
    }

    /**
     * The run over the same agencies: several counties may share a store, and ids may be the same.
     *
     * @param runs runs of a year, the last one first
     * @param roster agencies, known by former names too
     * @param plain names as they are compared
     */
    static Optional<StoredShelf> nearest(
            List<StoredShelf> runs, Roster roster, UnaryOperator<String> plain) {
        var names = new HashSet<String>();
        roster.agencies().forEach(a -> a.names().forEach(n -> names.add(plain.apply(n))));
        return nearest(runs, names, plain);
    }

    /** The same, over agencies of these names. */
    static Optional<StoredShelf> nearest(
            List<StoredShelf> runs, Set<String> names, UnaryOperator<String> plain) {
        StoredShelf nearest = null;
        long most = 0;
        for (var run : runs) {
            long shared =
                    run.stood().stream().filter(s -> names.contains(plain.apply(s.name()))).count();
            if (shared > most) {
                most = shared;
                nearest = run;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The cards of packs, by rule id. */
    static Function<String, @Nullable RuleCard> cards(Stream<RuleCard> cards) {
        Map<String, RuleCard> byId = new HashMap<>();
        cards.forEach(card -> byId.put(card.id(), card));
        return byId::get;
    }

    /**
     * The run that decides what comes of files.
     *
     * @param packs all packs
     * @param files profiles, and folders of packs, whose bytes count
     * @param language language of what is written
     */
    static Run run(CampaignPlan plan, List<Pack> packs, List<Path> files, String language) {
        var setting = new StringBuilder(Version.TOOL + ' ' + Version.number() + ' ' + language);
        setting.append('\n').append(plan.year());
        packs.forEach(p -> setting.append('\n').append(p.id()).append(' ').append(p.version()));
        plan.roster().agencies().forEach(agency -> setting.append('\n').append(agency));
        for (Submission each : plan.submissions()) {
            setting.append('\n').append(each);
        }
        files.forEach(file -> setting.append('\n').append(digest(file)));
        var tool = Version.TOOL + ' ' + Version.number();
        return new Run(Digests.sha256(setting.toString()), plan.year(), plan.asOf(), tool);
    }

    private static String digest(Path path) {
        try (var all = Files.walk(path)) {
            var digests = new StringBuilder();
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                digests.append(path.relativize(file).toString().replace('\\', '/'));
                digests.append(' ').append(Digests.sha256(Files.readAllBytes(file))).append('\n');
            }
            return digests.toString();
        } catch (IOException e) {
            throw Refusal.failed("roster.no-file-there", path);
        }
    }
}
