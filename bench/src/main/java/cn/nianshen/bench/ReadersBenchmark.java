package cn.nianshen.bench;

import cn.nianshen.document.Document;
import cn.nianshen.reader.DocumentReaders;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
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

/** A report read by our readers, warm, to a document with its tables and places. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadersBenchmark {

    /** Ending of the file. */
    @Param({"docx", "doc", "odt", "html", "txt", "xlsx", "xls", "pdf", "ofd"})
    public String ending = "";

    private SourceFile file = SourceFile.of("", new byte[0]);

    /** Loads the file. */
    @Setup
    public void load() {
        file = SourceFile.of("report." + ending, Converted.bytes(ending));
    }

    /** Told from the bytes and read. */
    @Benchmark
    public Document ours() throws UnreadableException {
        return DocumentReaders.read(file, FormatDetector.detect(file));
    }
}
