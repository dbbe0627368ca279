package cn.nianshen.bench;

import java.io.UncheckedIOException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Memory of a process and of all that it started, by Linux's own count: what two of them share is
 * counted once.
 */
final class ProcessTree {

    private static final String SHARE = "Pss:";

    private final ProcessHandle root;

    ProcessTree(ProcessHandle root) {
        this.root = root;
    }

    /** MiB held now. */
    long mebibytes() {
        return Stream.concat(Stream.of(root), root.descendants())
                        .mapToLong(process -> kibibytes(process.pid()))
                        .sum()
                >> 10;
    }

    /** A process that has just ended holds nothing. */
    private static long kibibytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(SHARE))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
