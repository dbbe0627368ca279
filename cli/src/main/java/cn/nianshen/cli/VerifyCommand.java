package cn.nianshen.cli;

import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackVerifier;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the cases of packs: of those named, else of the built-in one. */
@Command(name = "verify", sortOptions = false)
final class VerifyCommand implements CommonOptions.Owner {

    private final Context context;

    private final CommonOptions common = new CommonOptions();

    @Option(names = "--ablate", descriptionKey = "option.ablate")
    private boolean ablate;

    VerifyCommand(Context context) {
        this.context = context;
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() {
        boolean own = !common.packFolders().isEmpty();
        var packs = own ? common.packs(context) : common.packsOfRules(context);
        var chosen = own ? packs.subList(1, packs.size()) : packs;
        var out = new PrintWriter(context.terminal().dataWriter());
        int faults = 0;
        for (var pack : chosen) {
            faults += verify(pack, packs, out);
        }
        if (out.checkError()) {
            throw Refusal.failed("output.lost");
        }
        return faults == 0 ? Exit.FINE : Exit.FINDINGS;
    }

    private int verify(Pack pack, List<Pack> packs, PrintWriter out) {
        var faults = new PackVerifier(pack, packs).verify(ablate);
        int cases = pack.cases().size();
        var words = context.words();
        out.println(
                words.text("verify.pack", pack.id(), pack.version(), pack.cards().size(), cases));
        faults.forEach(fault -> out.println("  " + context.fault(fault)));
        out.println(words.text(faults.isEmpty() ? "verify.fine" : "verify.faults", faults.size()));
        return faults.size();
    }
}
