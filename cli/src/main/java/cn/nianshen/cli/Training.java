package cn.nianshen.cli;

import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import cn.nianshen.worker.BoundedReading;
import java.io.IOException;
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

/**
 * Audits a sample of each format and prints nothing: the launcher runs it once to note which
 * classes an audit needs, here and in the process that reads, so that later starts of both are
 * quick. It uses the built-in pack alone.
 */
public final class Training {

    /** Samples beside this class. */
    static final List<String> SAMPLES =
            List.of(
                    "2023-bureau-cell-too-high.docx",
                    "2025-bureau-clean.html",
                    "2020-bureau-carry-broken.md",
                    "2023-township-clean-zero.txt",
                    "2025-bureau-clean.odt",
                    "2025-bureau-clean.xlsx",
                    "2025-bureau-clean.pdf",
                    "2025-bureau-clean.doc",
                    "2025-bureau-clean.xls");

    /** Those that another process reads, whose classes are to be noted here. */
    private static final int APART = 3;

    private Training() {}

    /** Runs the training; ends with 0 where every sample could be audited. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run());
    }

    static int run() throws IOException {
        var folder = Files.createTempDirectory("nianshen");
        var files = new ArrayList<Path>();
        try {
            for (var sample : SAMPLES) {
                files.add(copy(sample, folder));
            }
            int text = audit("text", files);
            int json = audit("json", files);
            for (var file : files.subList(files.size() - APART, files.size())) {
                var source = SourceFile.of(file.toString(), Files.readAllBytes(file));
                BoundedReading.rehearse(source, FormatDetector.detect(source));
            }
            return Math.max(text, json) <= Exit.FINDINGS ? 0 : 1;
        } finally {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    private static Path copy(String sample, Path folder) throws IOException {
        var file = folder.resolve(sample);
        try (var in = Training.class.getResourceAsStream("training/" + sample)) {
            Files.copy(Objects.requireNonNull(in, sample), file);
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
        return Main.run(terminal, arguments.toArray(String[]::new));
    }
}
