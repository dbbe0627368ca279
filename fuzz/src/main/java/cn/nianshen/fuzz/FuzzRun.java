package cn.nianshen.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One target in a process of its own, with a heap, a time, and a time after which it is ended. */
public final class FuzzRun {

    private static final int HEAP = 640;
    private static final int LONGEST_INPUT = 200;
    private static final int MOST_FAULTS = 12;

    /** Seconds that the process may need to start and to end, on a busy machine. */
    private static final int GRACE = 120;

    private static final Pattern DONE = Pattern.compile("#(\\d+)\\s+DONE\\s+cov: (\\d+)");
    private static final Pattern LAST = Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+)");

    private static final List<String> INSTRUMENTED =
            List.of(
                    "cn.nianshen.reader.**",
                    "cn.nianshen.source.**",
                    "cn.nianshen.report.**",
                    "cn.nianshen.fact.**");

    /**
     * What came of a run.
     *
     * @param kind the target
     * @param inputs files tried
     * @param coverage branches of our code that were gone through, as the fuzzer counts
     * @param faults files kept, sorted
     * @param ended whether the process ended by itself
     * @param log what the process said
     */
    public record Result(
            Kind kind, long inputs, int coverage, List<Path> faults, boolean ended, Path log) {

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
     * Runs a target.
     *
     * @param inputs most files to try, 0 for no bound
     * @param seconds most time for it
     */
    public Result run(Kind kind, int inputs, int seconds) {
        try {
            var own = folder.resolve(kind.id());
            var log = own.resolve("log.txt");
            Files.createDirectories(own.resolve("corpus"));
            var builder =
                    new ProcessBuilder(command(kind, own, inputs, seconds))
                            .directory(own.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile());
            recogniser(own, builder);
            var process = builder.start();
            boolean ended = await(process, seconds + GRACE);
            return result(kind, own, ended, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static List<String> command(Kind kind, Path own, int inputs, int seconds) {
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
                        "--target_args=" + kind.id() + " " + own.resolve("found"),
                        "--instrumentation_includes=" + String.join(":", INSTRUMENTED),
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
        builder.environment()
                .compute(
                        "PATH",
                        (name, old) -> programs + java.io.File.pathSeparator + old);
    }

    private static Result result(Kind kind, Path own, boolean ended, Path log) throws IOException {
        List<Path> faults = List.of();
        var found = own.resolve("found");
        if (Files.isDirectory(found)) {
            try (Stream<Path> files = Files.list(found)) {
                faults = files.filter(p -> !p.toString().endsWith(".txt") || kind == Kind.TEXT)
                        .filter(p -> !p.toString().endsWith(".fault.txt"))
                        .sorted()
                        .toList();
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
        return new Result(kind, inputs, coverage, faults, ended, log);
    }
}
