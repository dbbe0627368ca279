package cn.nianshen.cli;

import cn.nianshen.output.Header;
import cn.nianshen.output.Messages;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.pack.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Options that all commands have: packs and language. */
final class CommonOptions {

    /** A language of outputs. */
    enum Language {
        ZH,
        EN
    }

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            descriptionKey = "option.lang",
            defaultValue = "zh")
    private Language language = Language.ZH;

    @Option(names = "--pack", paramLabel = "DIR", descriptionKey = "option.pack")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--profile", paramLabel = "FILE", descriptionKey = "option.profile")
    private List<Path> profiles = new ArrayList<>();

    /** The language asked for. */
    String language() {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /** Words of outputs in the language asked for. */
    Messages messages() {
        return Messages.of(language());
    }

    /** The built-in pack and the packs named, in order. */
    List<Pack> packs(Context context) {
        return packs(context, folders);
    }

    /** The built-in pack and those in the folders, in order. */
    List<Pack> packs(Context context, List<Path> folders) {
        var packs = new ArrayList<Pack>();
        packs.add(context.builtIn().get());
        for (var folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw Refusal.failed("pack.no-folder", folder);
            }
            packs.add(PackLoader.folder(folder, packs, Libraries.decisionTables()));
        }
        return PackLoader.join(packs);
    }

    /** The same with the pack that compares reports, for commands about rules. */
    List<Pack> packsOfRules(Context context) {
        var packs = new ArrayList<>(packs(context));
        packs.add(1, PackLoader.campaign(packs.get(0)));
        return packs;
    }

    /** Folders of packs named. */
    List<Path> packFolders() {
        return List.copyOf(folders);
    }

    /** Files of profiles named. */
    List<Path> profileFiles() {
        return List.copyOf(profiles);
    }

    /** The profiles named, each laid over the one before and the first over that of the pack. */
    Profile profile(List<Pack> packs) {
        var profile = packs.get(0).profile();
        for (var file : profiles) {
            if (!Files.isRegularFile(file)) {
                throw Refusal.failed("profile.no-file", file);
            }
            profile = PackLoader.profile(file, packs, profile);
        }
        return profile;
    }

    /** What outputs say of packs and profile. */
    static Header header(List<Pack> packs, Profile profile, LocalDate asOf) {
        var lines = new ArrayList<Header.PackLine>();
        for (var pack : packs) {
            lines.add(new Header.PackLine(pack.id(), pack.version(), pack.cards().size()));
        }
        var variants = new ArrayList<Header.Variant>();
        for (var variant : profile.locality().variants()) {
            variants.add(new Header.Variant(variant.form(), variant.cites()));
        }
        return new Header(
                Version.TOOL,
                Version.number(),
                lines,
                profile.id(),
                changes(profile),
                variants,
                profile.waivers(),
                asOf);
    }

    private static List<Header.Change> changes(Profile profile) {
        var changes = new TreeMap<String, Header.Change>();
        profile.regraded()
                .forEach(
                        (rule, to) -> {
                            var severity = to.severity().id();
                            var change = new Header.Change(rule, severity, to.why(), to.cites());
                            changes.put(rule, change);
                        });
        profile.disabled()
                .forEach(
                        (rule, why) ->
                                changes.put(
                                        rule, new Header.Change(rule, Header.DISABLED, why, "")));
        return List.copyOf(changes.values());
    }
}
