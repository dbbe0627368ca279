package cn.nianshen.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.TimeZone;

/**
 * Where a run speaks: data on one stream, talk on the other.
 *
 * @param data the stream of results
 * @param talk writer of all else
 * @param dataCharset charset of the stream of results
 * @param dataIsConsole whether a person looks at the results as they come
 * @param talkIsConsole whether a person looks at the talk as it comes
 * @param today the day, read once
 */
record Terminal(
        OutputStream data,
        PrintWriter talk,
        Charset dataCharset,
        boolean dataIsConsole,
        boolean talkIsConsole,
        LocalDate today) {

    /** The streams of this process. */
    static Terminal ofProcess() {
        boolean out = isConsole("1");
        boolean err = isConsole("2");
        var talk = new FileOutputStream(FileDescriptor.err);
        return new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new PrintWriter(new OutputStreamWriter(talk, charset(err, "stderr")), true),
                charset(out, "stdout"),
                out,
                err,
                thisDay());
    }

    /**
     * The day here. {@code LocalDate.now()} says the same after a search of the whole class path
     * for rules of time zones, which takes as long as reading a report.
     */
    private static LocalDate thisDay() {
        long now = System.currentTimeMillis();
        long local = now + TimeZone.getDefault().getOffset(now);
        return LocalDate.ofEpochDay(Math.floorDiv(local, Duration.ofDays(1).toMillis()));
    }

    /** A writer of results; flushing it sends them out, closing it is not needed. */
    Writer dataWriter() {
        return new BufferedWriter(new OutputStreamWriter(data, dataCharset), 1 << 14);
    }

    /** The launcher says which streams are consoles; without it both or none are. */
    private static boolean isConsole(String stream) {
        var told = System.getProperty("nianshen.consoles");
        return told == null ? System.console() != null : told.contains(stream);
    }

    /** The charset of the console, and UTF-8 for files and pipes and where the console has none. */
    private static Charset charset(boolean console, String stream) {
        if (!console) {
            return StandardCharsets.UTF_8;
        }
        for (var property : new String[] {stream + ".encoding", "sun." + stream + ".encoding"}) {
            var name = System.getProperty(property);
            if (name != null) {
                return charset(name);
            }
        }
        return charset(System.getProperty("native.encoding", "UTF-8"));
    }

    private static Charset charset(String name) {
        try {
            var charset = Charset.forName(name);
            boolean narrow = charset.equals(StandardCharsets.US_ASCII);
            return narrow ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
