package cn.nianshen.fuzz;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One target in a process of its own, with a heap, a time, and a time after which it is ended. */
public final class FuzzRun {

    /** Ends the name of the text that lies beside a file found, and tells its fault. */
    public static final String FAULT = ".fault.txt";

    private static final String FOUND = "found";

    private static final int HEAP = 640;
    private static final int LONGEST_INPUT = 200;
    private static final int FIRST = 40;
    private static final int MOST_FAULTS = 12;

    /** Seconds that the process may need to start and to end, on a busy machine. */
    private static final int GRACE = 120;

    private static final Pattern DONE = Pattern.compile("#(\\d+)\\s+DONE\\s+cov: (\\d+)");
    private static final Pattern LAST = Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+)");

    private static final List<String> INSTRUMENTED =
            List.of("cn.nianshen.reader.**", "cn.nianshen.source.**", "cn.nianshen.report.**");

    /**
     * What came of a run.
     *
     * @param inputs files tried
     * @param coverage branches of our code that were gone through, as the fuzzer counts
     * @param faults files kept, sorted
     * @param ended whether the process ended by itself
     * @param log what the process said
     */
    public record Result(long inputs, int coverage, List<Path> faults, boolean ended, Path log) {

        /** Whether nothing was found, and something was tried. */
        public boolean clean() {
            return ended && faults.isEmpty() && inputs > 0;
        }
    }

    private final Path folder;

    /**
     * @param folder where findings, corpora and logs go; each target has a folder in it
     */
    public FuzzRun(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /**
     * Runs a target, or several at once, mixed.
     *
     * @param ids ids of targets as {@link Kind#named} knows them
     * @param inputs most files to try, 0 for no bound
     * @param seconds most time for it
     */
    public Result run(String ids, int inputs, int seconds) {
        try {
            var own = folder.resolve(ids.replace(',', '-'));
            var log = own.resolve("log.txt");
            forget(own.resolve(FOUND));
            first(own.resolve("corpus"));
            var builder =
                    new ProcessBuilder(command(ids, own, inputs, seconds))
                            .directory(own.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile());
            recogniser(own, builder);
            var process = builder.start();
            boolean ended = await(process, seconds + GRACE);
            return result(own, ended, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Scripts to begin with, the same in every run: without them the fuzzer begins with one byte.
     */
    private static void first(Path corpus) throws IOException {
        Files.createDirectories(corpus);
        var random = new Random(FIRST);
        for (int i = 0; i < FIRST; i++) {
            var script = new byte[random.nextInt(LONGEST_INPUT)];
            random.nextBytes(script);
            Files.write(corpus.resolve("first-" + i), script);
        }
    }

    /** What an earlier run found is not of this one; what it learnt is. */
    private static void forget(Path found) throws IOException {
        if (Files.isDirectory(found)) {
            try (Stream<Path> files = Files.list(found)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static boolean await(Process process, int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static List<String> command(String ids, Path own, int inputs, int seconds) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + HEAP + "m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Dlog4j2.StatusLogger.level=OFF",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + Target.class.getName(),
                        "--target_args=" + ids + " " + own.resolve(FOUND),
                        "--instrumentation_includes=" + String.join(":", INSTRUMENTED),
                        // goes through every dot of a page: counting that takes longer than all
                        // else
                        "--instrumentation_excludes="
                                + "cn.nianshen.reader.Bitmap*:cn.nianshen.reader.DrawnRules*",
                        "--custom_hook_includes=cn.nianshen.reader.**:cn.nianshen.source.**",
                        // what is compared has no likeness to a script: hints from it only cost
                        // time
                        "--trace=cov",
                        "--disabled_hooks="
                                + "com.code_intelligence.jazzer.sanitizers.RegexRoadblocks:"
                                + "com.code_intelligence.jazzer.sanitizers.RegexInjection",
                        "--keep_going=" + MOST_FAULTS,
                        "--reproducer_path=" + own,
                        "-artifact_prefix=" + own + "/",
                        "-seed=1",
                        "-runs=" + (inputs == 0 ? -1 : inputs),
                        "-max_total_time=" + seconds,
                        "-max_len=" + LONGEST_INPUT,
                        "-len_control=0",
                        "-timeout=60",
                        "-rss_limit_mb=0",
                        own.resolve("corpus").toString()));
        return command;
    }

    /**
     * Stands in for the program that recognises text: it says the same of every picture, at once.
     * Where it cannot be started, pictures are refused, which is a result too.
     */
    private static void recogniser(Path own, ProcessBuilder builder) throws IOException {
        var programs = own.resolve("bin");
        Files.createDirectories(programs);
        var program = programs.resolve("tesseract");
        try (var in = FuzzRun.class.getResourceAsStream("tesseract.sh")) {
            if (in == null) {
                throw new IOException("tesseract.sh");
            }
            Files.write(program, in.readAllBytes());
        }
        if (Files.getFileStore(program).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        builder.environment().compute("PATH", (name, old) -> programs + File.pathSeparator + old);
    }

    private static Result result(Path own, boolean ended, Path log) throws IOException {
        List<Path> faults = List.of();
        var found = own.resolve(FOUND);
        if (Files.isDirectory(found)) {
            try (Stream<Path> files = Files.list(found)) {
                faults = files.filter(p -> !p.toString().endsWith(FAULT)).sorted().toList();
            }
        }
        var said = Files.readString(log, StandardCharsets.UTF_8);
        var m = (DONE.matcher(said).find() ? DONE : LAST).matcher(said);
        long inputs = 0;
        int coverage = 0;
        while (m.find()) {
            inputs = Long.parseLong(m.group(1));
            coverage = Integer.parseInt(m.group(2));
        }
        return new Result(inputs, coverage, faults, ended, log);
    }
}
