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
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that all commands have: packs, language and help. */
final class CommonOptions {

    /** A language of outputs. */
    enum Language {
        ZH,
        EN
    }

    private final OptionSpec language =
            Options.one("--lang", "zh|en", "option.lang", Language.class)
                    .defaultValue("zh")
                    .build();

    private final OptionSpec folders =
            Options.several("--pack", "DIR", "option.pack", Path.class).build();

    private final OptionSpec profiles =
            Options.several("--profile", "FILE", "option.profile", Path.class).build();

    /** A command that has these options. */
    interface Owner extends Callable<Integer> {

        CommonOptions common();
    }

    /** The command line of a command that is described by annotations but for these options. */
    static CommandLine line(Owner command) {
        var line = new CommandLine(command);
        var all = CommandSpec.create();
        command.common().addTo(all);
        line.getCommandSpec().addMixin("common", all);
        return line;
    }

    /** Adds them to those of a command. */
    void addTo(CommandSpec command) {
        command.addOption(language).addOption(folders).addOption(profiles);
        var help = OptionSpec.builder("-h", "--help").usageHelp(true).type(boolean.class);
        var version = OptionSpec.builder("-V", "--version").versionHelp(true).type(boolean.class);
        command.addOption(help.descriptionKey("mixinStandardHelpOptions.help").build());
        command.addOption(version.descriptionKey("mixinStandardHelpOptions.version").build());
    }

    /** The language asked for. */
    String language() {
        return Options.value(language, Language.ZH).name().toLowerCase(Locale.ROOT);
    }

    /** Words of outputs in the language asked for. */
    Messages messages() {
        return Messages.of(language());
    }

    /** The built-in pack and the packs named, in order. */
    List<Pack> packs(Context context) {
        return packs(context, packFolders());
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
        return Options.values(folders);
    }

    /** Files of profiles named. */
    List<Path> profileFiles() {
        return Options.values(profiles);
    }

    /** The profiles named, each laid over the one before and the first over that of the pack. */
    Profile profile(List<Pack> packs) {
        var profile = packs.get(0).profile();
        for (var file : profileFiles()) {
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
