package cn.nianshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that are not ours, with which users open what we write. */
final class Programs {

    private Programs() {}

    /** Whether a program is there. */
    static boolean has(String name) {
        return run(20, List.of(name, "--version"));
    }

    /** Prints a page of the web as a browser of this width shows it, into a picture. */
    static boolean picture(Path page, Path picture, int width) {
        return run(
                60,
                List.of(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--user-data-dir=" + picture.resolveSibling("browser"),
                        "--window-size=" + width + ",1600",
                        "--screenshot=" + picture,
                        page.toUri().toString()));
    }

    /** Converts a Word file to Markdown, with its comments. */
    static boolean markdown(Path file, Path to) {
        return run(
                60,
                List.of(
                        "pandoc",
                        "--track-changes=all",
                        "-t",
                        "markdown",
                        "-o",
                        to.toString(),
                        file.toString()));
    }

    /** Prints Office files as PDF files into a folder. */
    static boolean pdf(List<Path> files, Path folder) {
        return convert("pdf", files, folder);
    }

    /** Converts Office files into a folder. */
    static boolean convert(String format, List<Path> files, Path folder) {
        var command =
                new ArrayList<>(
                        List.of(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                                "--headless",
                                "--convert-to",
                                format,
                                "--outdir",
                                folder.toString()));
        files.forEach(f -> command.add(f.toString()));
        return run(300, command);
    }

    private static boolean run(int seconds, List<String> command) {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
