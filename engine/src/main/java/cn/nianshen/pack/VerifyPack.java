package cn.nianshen.pack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Verifies the pack in a folder while it is being written: {@code VerifyPack FOLDER [--ablate]}.
 */
public final class VerifyPack {

    private VerifyPack() {}

    /**
     * Compiles the pack, runs its cases and prints what is wrong; ends with 1 if anything is.
     *
     * @param arguments folder of the pack, and {@code --ablate} to switch off each rule in turn
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            out.println("the folder of a pack is expected");
            System.exit(2);
        }
        List<PackFault> faults = verify(Path.of(arguments[0]), List.of(arguments), out);
        faults.forEach(out::println);
        out.println(faults.isEmpty() ? "all is well" : faults.size() + " faults");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private static List<PackFault> verify(Path folder, List<String> options, PrintStream out) {
        try {
            Pack pack = PackLoader.folder(folder, List.of());
            out.println(pack.cards().size() + " rules, " + pack.cases().size() + " cases");
            return new PackVerifier(pack, List.of(pack)).verify(options.contains("--ablate"));
        } catch (BadPackException e) {
            return e.faults();
        }
    }
}
