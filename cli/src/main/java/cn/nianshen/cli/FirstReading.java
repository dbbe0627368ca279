package cn.nianshen.cli;

import cn.nianshen.document.Document;
import cn.nianshen.reader.Reading;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.source.Format;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads the first file of a run while the packs are made ready, the others when asked to. */
final class FirstReading implements Reading {

    /** Larger files take long enough themselves. */
    private static final int MOST_BYTES = 4 << 20;

    private final Reading reading;
    private final AtomicReference<@Nullable Ahead<@Nullable Read>> first = new AtomicReference<>();

    /** What became of the first file; it is not known by name, since archives have names too. */
    private record Read(
            String sha256,
            Format format,
            @Nullable Document document,
            @Nullable UnreadableException refusal) {}

    /**
     * Begins to read.
     *
     * @param reading reads
     * @param inputs the files of the run
     */
    FirstReading(Reading reading, Inputs inputs) {
        this.reading = reading;
        if (!inputs.files().isEmpty()) {
            var input = inputs.files().get(0);
            first.set(Ahead.begin(() -> ahead(input)));
        }
    }

    /** Null where it is read in its turn, or told then why it cannot be. */
    private @Nullable Read ahead(Input input) {
        try {
            if (!Files.isRegularFile(input.path()) || Files.size(input.path()) > MOST_BYTES) {
                return null;
            }
            var file = FileReader.read(input);
            var format = FormatDetector.detect(file);
            return format == Format.ZIP ? null : outcome(file, format);
        } catch (FileReader.Unreadable | IOException e) {
            return null;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return null;
        }
    }

    private Read outcome(SourceFile file, Format format) {
        try {
            return new Read(file.sha256(), format, reading.read(file, format), null);
        } catch (UnreadableException e) {
            return new Read(file.sha256(), format, null, e);
        }
    }

    @Override
    public Document read(SourceFile file, Format format) throws UnreadableException {
        var ahead = first.getAndSet(null);
        var read = ahead == null ? null : ahead.get();
        if (read == null || !read.sha256().equals(file.sha256()) || read.format() != format) {
            return reading.read(file, format);
        }
        if (read.refusal() != null) {
            throw read.refusal();
        }
        return Objects.requireNonNull(read.document());
    }
}
