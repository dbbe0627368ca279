package cn.nianshen.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** What the fuzzer calls. A process serves one target, or several, where each input picks one. */
public final class Target {

    /** Of the same fault no more than so many files are kept. */
    private static final int MOST_KEPT = 2;

    private static final int AUDITED_ONE_IN = 5;

    private static final Laws LAWS = new Laws(AUDITED_ONE_IN);

    private static List<Kind> kinds = List.of();
    private static Path findings = Path.of(".");

    private Target() {}

    /**
     * Called once.
     *
     * @param arguments ids of the targets with commas between them, and the folder where files that
     *     break a law are put
     */
    public static void fuzzerInitialize(String[] arguments) {
        kinds = Kind.named(arguments[0]);
        findings = Path.of(arguments[1]);
    }

    /** Called for each input; a file that breaks a law is kept before the fault goes on. */
    public static void fuzzerTestOneInput(byte[] input) {
        var script = new Script(input);
        var kind = kinds.get(script.below(kinds.size()));
        var bytes = kind.make(script);
        try {
            LAWS.check("x." + kind.ending(), bytes);
        } catch (RuntimeException | Error e) {
            keep(kind, bytes, e);
            throw e;
        }
    }

    /** One name for faults of the same law or at the same place. */
    static String nameOf(Throwable fault) {
        var places = new StringBuilder(fault.getClass().getName());
        if (fault instanceof LawBroken) {
            places.append(' ').append(String.valueOf(fault.getMessage()).split(":")[0]);
        } else {
            Arrays.stream(fault.getStackTrace())
                    .filter(e -> e.getClassName().startsWith("cn.nianshen."))
                    .limit(2)
                    .forEach(
                            e ->
                                    places.append(' ')
                                            .append(e.getClassName())
                                            .append('.')
                                            .append(e.getMethodName()));
        }
        return HexFormat.of().toHexDigits(places.toString().hashCode());
    }

    private static void keep(Kind kind, byte[] bytes, Throwable fault) {
        try {
            Files.createDirectories(findings);
            for (int i = 0; i < MOST_KEPT; i++) {
                var file =
                        findings.resolve(kind.id() + "-" + nameOf(fault) + i + "." + kind.ending());
                if (!Files.exists(file)) {
                    Files.write(file, bytes);
                    Files.writeString(
                            file.resolveSibling(file.getFileName() + FuzzRun.FAULT),
                            trace(fault),
                            StandardCharsets.UTF_8);
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String trace(Throwable fault) {
        var out = new StringBuilder(fault + "\n");
        for (var element : fault.getStackTrace()) {
            out.append("  at ").append(element).append('\n');
        }
        return out.toString();
    }
}
