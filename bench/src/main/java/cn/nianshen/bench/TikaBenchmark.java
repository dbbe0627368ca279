package cn.nianshen.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ToXMLContentHandler;
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
import org.xml.sax.SAXException;

/** The same report read to XHTML by Tika, which has no spans and no places. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TikaBenchmark {

    /** Ending of the file. */
    @Param({"docx", "doc", "odt", "html", "txt", "xlsx", "xls", "pdf"})
    public String ending = "";

    private final AutoDetectParser parser = new AutoDetectParser();
    private byte[] bytes = {};

    /** Loads the file. */
    @Setup
    public void load() {
        bytes = Converted.bytes(ending);
    }

    /** Told from the bytes and read. */
    @Benchmark
    public String tika() throws IOException, SAXException, TikaException {
        ToXMLContentHandler text = new ToXMLContentHandler();
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            parser.parse(in, text, new Metadata(), new ParseContext());
        }
        String read = text.toString();
        if (read.length() < LEAST) {
            throw new IllegalStateException("only read: " + read);
        }
        return read;
    }

    /** A parser that is missing reads nothing, and fast. */
    private static final int LEAST = 1_000;
}
