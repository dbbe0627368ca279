package cn.nianshen.cli;

import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import cn.nianshen.worker.BoundedReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Does with a sample of each format what an audit does and prints nothing: the launcher runs it
 * once for each of the two processes, to note which classes they need, so that later starts are
 * quick. It uses the built-in pack alone.
 */
public final class Training {

    /** Samples beside this class that are read where they are audited. */
    private static final List<String> NEAR =
            List.of(
                    "2023-bureau-cell-too-high.docx",
                    "2025-bureau-clean.docx",
                    "2023-bureau-clean.ofd",
                    "2025-bureau-clean.html",
                    "2020-bureau-carry-broken.md",
                    "2023-township-clean-zero.txt",
                    "2025-bureau-clean.odt",
                    "2025-bureau-clean.xlsx");

    /** Those that another process reads. */
    private static final List<String> APART =
            List.of("2025-bureau-clean.pdf", "2025-bureau-clean.doc", "2025-bureau-clean.xls");

    /** All samples. */
    static final List<String> SAMPLES = Stream.concat(NEAR.stream(), APART.stream()).toList();

    private Training() {}

    /**
     * Runs the training of the process that audits, or with {@code reading} of the one that reads;
     * ends with 0 where every sample could be audited.
     */
    public static void main(String[] arguments) throws IOException {
        System.exit(List.of(arguments).contains("reading") ? read() : run());
    }

    /** Goes in this process through all that the other does. */
    private static int read() throws IOException {
        for (var sample : APART) {
            try (var in = sample(sample)) {
                var source = SourceFile.of(sample, in.readAllBytes());
                BoundedReading.rehearse(source, FormatDetector.detect(source));
            }
        }
        return 0;
    }

    static int run() throws IOException {
        var folder = Files.createTempDirectory("nianshen");
        var files = new ArrayList<Path>();
        try {
            for (var sample : SAMPLES) {
                files.add(copy(sample, folder));
            }
            int one = audit("text", files.subList(0, 1));
            int text = audit("text", files);
            int json = audit("json", files);
            return Math.max(one, Math.max(text, json)) <= Exit.FINDINGS ? 0 : 1;
        } finally {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    private static InputStream sample(String name) {
        return Objects.requireNonNull(Training.class.getResourceAsStream("training/" + name), name);
    }

    private static Path copy(String sample, Path folder) throws IOException {
        var file = folder.resolve(sample);
        try (var in = sample(sample)) {
            Files.copy(in, file);
        }
        return file;
    }

    private static int audit(String format, List<Path> files) {
        var terminal =
                new Terminal(
                        OutputStream.nullOutputStream(),
                        new PrintWriter(Writer.nullWriter()),
                        StandardCharsets.UTF_8,
                        false,
                        false,
                        LocalDate.now());
        var arguments = new ArrayList<>(List.of("audit", "--format", format));
        files.forEach(file -> arguments.add(file.toString()));
        return Main.watched(terminal, arguments.toArray(String[]::new));
    }
}
