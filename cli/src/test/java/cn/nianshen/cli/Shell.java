package cn.nianshen.cli;

import cn.nianshen.fixtures.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/** Runs the command line in this process. */
final class Shell {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

    private Shell() {}

    /**
     * What a run left.
     *
     * @param code exit code
     * @param data what went to the stream of results
     * @param talk what went to the other
     */
    record Ran(int code, String data, String talk) {}

    static Ran run(Object... arguments) {
        return run(false, arguments);
    }

    static Ran onConsole(Object... arguments) {
        return run(true, arguments);
    }

    private static Ran run(boolean console, Object... arguments) {
        var data = new ByteArrayOutputStream();
        var talk = new StringWriter();
        var terminal =
                new Terminal(
                        data, new PrintWriter(talk), StandardCharsets.UTF_8, console, false, TODAY);
        var words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int code = Main.run(terminal, words);
        return new Ran(code, data.toString(StandardCharsets.UTF_8), talk.toString());
    }

    /** Puts a sample beside the training class into a folder. */
    static Path sample(Path folder, String sample, String name) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(name);
        try (InputStream in = Training.class.getResourceAsStream("training/" + sample)) {
            Files.copy(Objects.requireNonNull(in, sample), file);
        }
        return file;
    }

    /** A lawful report. */
    static Path clean(Path folder) throws IOException {
        return sample(folder, "2025-bureau-clean.html", "clean.html");
    }

    /** A report of which nothing at all is to be said, or only what the description changes. */
    static Path spotless(Path folder, String changes) throws IOException {
        var description =
                "as docx; paragraph introduction 本报告的电子版可在县人民政府网站下载。;"
                        + " paragraph introduction 发布日期：2024年1月20日"
                        + changes;
        Files.createDirectories(folder);
        return Files.write(
                folder.resolve("spotless.docx"), Sample.parse(description).write().bytes());
    }

    /** A report with an error. */
    static Path wrong(Path folder) throws IOException {
        return sample(folder, "2023-bureau-cell-too-high.docx", "wrong.docx");
    }
}
