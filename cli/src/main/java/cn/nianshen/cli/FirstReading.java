package cn.nianshen.cli;

import cn.nianshen.document.Document;
import cn.nianshen.reader.Reading;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.source.Format;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import cn.nianshen.worker.BoundedReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first file of a run while the arguments are understood and the packs made ready, the
 * others when asked to. What is read ahead is known by its bytes: if it turns out to be no file of
 * the run, nobody asks for it.
 */
final class FirstReading implements Reading {

    /** Larger files take long enough themselves. */
    private static final int MOST_BYTES = 4 << 20;

    private final BoundedReading reading;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicReference<@Nullable First> first = new AtomicReference<>();

    /** The first file; others that are read at the same time do not wait for it. */
    private record First(String name, Ahead<@Nullable Read> read) {}

    /**
     * What became of the first file; the name alone does not tell, since archives have names too.
     */
    private record Read(
            SourceFile file,
            Format format,
            @Nullable Document document,
            @Nullable UnreadableException refusal) {

        boolean isOf(SourceFile other, Format detected) {
            return format == detected && Arrays.equals(file.bytes(), other.bytes());
        }
    }

    /** Reads by another. */
    FirstReading(BoundedReading reading) {
        this.reading = reading;
    }

    /**
     * Begins with the argument that is likely to be the first file: the first that is a file and
     * does not stand behind an option.
     *
     * @param arguments those of the command
     */
    void begin(String... arguments) {
        for (int i = 1; i < arguments.length; i++) {
            boolean option = arguments[i].startsWith("-");
            boolean value = arguments[i - 1].startsWith("-") && !arguments[i - 1].contains("=");
            if (!option && !value && isFile(arguments[i])) {
                begin(new Input(arguments[i], Path.of(arguments[i])));
                return;
            }
        }
    }

    private static boolean isFile(String argument) {
        try {
            return Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Begins with a file, unless one was begun with already. */
    void begin(Input input) {
        if (begun.compareAndSet(false, true)) {
            first.set(new First(input.name(), Ahead.begin(() -> ahead(input))));
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
            return new Read(file, format, reading.read(file, format), null);
        } catch (UnreadableException e) {
            return new Read(file, format, null, e);
        }
    }

    /** Lets so many processes read at once. */
    void allow(int processes) {
        reading.allow(processes);
    }

    @Override
    public Document read(SourceFile file, Format format) throws UnreadableException {
        var begun = first.get();
        boolean mine =
                begun != null && begun.name.equals(file.name()) && first.compareAndSet(begun, null);
        var read = mine ? begun.read.get() : null;
        if (read == null || !read.isOf(file, format)) {
            return reading.read(file, format);
        }
        if (read.refusal() != null) {
            throw read.refusal();
        }
        return Objects.requireNonNull(read.document());
    }
}
