package cn.nianshen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same report read to bare text by pandoc: a process each time, so cold each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PandocBenchmark {

    /** Ending of the file. */
    @Param({"docx", "odt", "html"})
    public String ending = "";

    private Path file = Path.of("");

    /** Writes the file. */
    @Setup
    public void load() throws IOException {
        file = Files.createTempFile("report", "." + ending);
        Files.write(file, Converted.bytes(ending));
        file.toFile().deleteOnExit();
    }

    /** Start to end of the process. */
    @Benchmark
    public int pandoc() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder("pandoc", "-t", "plain", file.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException("pandoc ended with " + code);
        }
        return code;
    }
}
