package cn.nianshen.cli;

import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.pack.PackOutline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a rule in the pack named last: three files that load, and a case to be filled in. */
@Command(name = "new", sortOptions = false)
final class NewCommand implements CommonOptions.Owner {

    private static final Pattern ID = Pattern.compile("[A-Z]{2,10}-[0-9]{3}");
    private static final Pattern FAMILY =
            Pattern.compile("[a-z][a-z0-9-]{0,40}(/[a-z][a-z0-9-]{0,40}){0,3}");
    private static final PackOutline NOTHING =
            new PackOutline("", Set.of(), List.of(), List.of(), Map.of());

    private final Context context;

    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "ID", descriptionKey = "option.new-rule")
    private String id = "";

    @Option(names = "--family", paramLabel = "NAME", descriptionKey = "option.family")
    private String family = "";

    NewCommand(Context context) {
        this.context = context;
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws IOException {
        var folders = common.packFolders();
        if (folders.isEmpty()) {
            throw Refusal.usage("new.no-pack");
        }
        var target = folders.get(folders.size() - 1);
        var others = common.packs(context, folders.subList(0, folders.size() - 1));
        var rule = id.toUpperCase(Locale.ROOT);
        checkId(rule, target, others);
        var name = family.isEmpty() ? "local/" + rule.split("-")[0] : family;
        var path = name.toLowerCase(Locale.ROOT);
        if (!FAMILY.matcher(path).matches()) {
            throw Refusal.usage("new.family", name);
        }
        var scaffold = new Scaffold(target, path, rule);
        write(scaffold, target, others);
        say(scaffold, rule, target);
        return Exit.FINE;
    }

    private static void checkId(String rule, Path target, List<Pack> others) {
        if (!ID.matcher(rule).matches()) {
            throw Refusal.usage("new.id", rule);
        }
        boolean there = Files.exists(target.resolve("pack.yaml"));
        var own = there ? PackOutline.of(target) : NOTHING;
        if (own.rules().contains(rule)) {
            throw Refusal.usage("new.exists", rule);
        }
        refuse(rule, own.retired().contains(rule), own.considered().getOrDefault(rule, ""));
        for (var other : others) {
            refuse(rule, other.retired().contains(rule), other.considered().getOrDefault(rule, ""));
            boolean taken = other.cards().stream().anyMatch(card -> card.id().equals(rule));
            if (taken && !own.replace().contains(rule)) {
                throw Refusal.usage("new.taken", rule, other.id());
            }
        }
    }

    private static void refuse(String rule, boolean retired, String considered) {
        if (retired) {
            throw Refusal.usage("rule.retired", rule);
        }
        if (!considered.isEmpty()) {
            throw Refusal.usage("rule.considered", rule, considered);
        }
    }

    /** Writes, and takes all back where the pack does not load then. */
    private static void write(Scaffold scaffold, Path target, List<Pack> others)
            throws IOException {
        boolean loads = false;
        try {
            scaffold.write();
            PackLoader.folder(target, others, Libraries.decisionTables());
            loads = true;
        } catch (IOException e) {
            throw Refusal.failed("output.unwritable", target);
        } finally {
            if (!loads) {
                scaffold.undo();
            }
        }
    }

    private void say(Scaffold scaffold, String rule, Path target) throws IOException {
        var writer = context.terminal().dataWriter();
        var words = context.words();
        writer.write(words.text("new.done", rule) + '\n');
        for (var file : scaffold.files()) {
            writer.write("  " + file + '\n');
        }
        writer.write(words.text("new.next", target) + '\n');
        writer.flush();
    }
}
