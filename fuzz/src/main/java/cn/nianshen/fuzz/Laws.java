package cn.nianshen.fuzz;

import cn.nianshen.document.Document;
import cn.nianshen.output.Messages;
import cn.nianshen.reader.Archive;
import cn.nianshen.reader.DocumentReaders;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.source.Format;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The laws that every file must hold, whatever is in it. */
public final class Laws {

    /** What a worker may take of the processor; files here are small. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    /** Bytes that the reading of a small file may ask for in all. */
    private static final long MOST_ASKED = 2L << 30;

    /** Documents remembered, so that the rest of the line is not gone through again for them. */
    private static final int MOST_REMEMBERED = 1 << 16;

    private static final int LONGEST_NAME = 200;

    private final int oneIn;
    private final Messages words = Messages.of("zh");
    private final Messages otherWords = Messages.of("en");
    private final Line line = new Line();
    private final Set<Integer> audited = new HashSet<>();
    private final ThreadMXBean clock = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Laws that audit every document. */
    public Laws() {
        this(1);
    }

    /**
     * Laws that audit some documents and read all: an audit takes ten times as long as a reading.
     *
     * @param oneIn of so many documents one is audited, always the same ones
     */
    public Laws(int oneIn) {
        this.oneIn = oneIn;
    }

    /** What reading came to: a document, or the reason why there is none. */
    private record Read(@Nullable Document document, String reason, List<String> arguments) {}

    /**
     * Reads a file and audits what was read.
     *
     * @throws LawBroken where a law does not hold; anything else that is thrown is a fault too
     */
    public void check(String name, byte[] bytes) {
        var file = SourceFile.of(name, bytes);
        var format = FormatDetector.detect(file);
        LawBroken.unless(format == FormatDetector.detect(file), "formats are told once", format);
        if (format == Format.ZIP) {
            archive(file);
            return;
        }
        var document = document(file, format);
        if (document == null) {
            return;
        }
        if (audited.size() > MOST_REMEMBERED) {
            audited.clear();
        }
        int mark = document.hashCode();
        if (Math.floorMod(mark, oneIn) == 0 && audited.add(mark)) {
            line.check(file, document);
        }
    }

    private @Nullable Document document(SourceFile file, Format format) {
        var kept = file.bytes().clone();
        long asked = clock.getThreadAllocatedBytes(Thread.currentThread().getId());
        long since = clock.getCurrentThreadCpuTime();
        var first = read(file, format);
        var took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - since);
        asked = clock.getThreadAllocatedBytes(Thread.currentThread().getId()) - asked;
        LawBroken.unless(took.compareTo(LONGEST) <= 0, "reading ends soon", took);
        LawBroken.unless(asked <= MOST_ASKED, "reading asks for little", asked);
        LawBroken.unless(Arrays.equals(kept, file.bytes()), "bytes are not changed", file.name());
        same(first, read(file, format), "two readings are equal");
        if (first.document != null) {
            DocumentLaws.check(first.document, format, words);
        }
        var other = Neutral.of(kept, format);
        if (other != null) {
            var renamed = SourceFile.of(file.name(), other);
            var told = FormatDetector.detect(renamed);
            LawBroken.unless(told == format, "another writing is of the same format", told);
            if (first.document != null) {
                same(first, read(renamed, told), "another writing says the same");
            }
        }
        return first.document;
    }

    private static void same(Read one, Read other, String law) {
        if (!one.equals(other)) {
            throw new LawBroken(law + ": " + difference(one, other));
        }
    }

    private static String difference(Read one, Read other) {
        var first = one.document;
        var second = other.document;
        if (first == null || second == null) {
            return one.reason + " and " + other.reason;
        }
        for (int i = 0; i < Math.min(first.blocks().size(), second.blocks().size()); i++) {
            var a = first.blocks().get(i).toString();
            var b = second.blocks().get(i).toString();
            if (!a.equals(b)) {
                int at = 0;
                while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
                    at++;
                }
                return "block " + i + ": " + around(a, at) + " and " + around(b, at);
            }
        }
        return first.blocks().size() + " and " + second.blocks().size() + " blocks, or notes";
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 60));
    }

    private Read read(SourceFile file, Format format) {
        try {
            return new Read(DocumentReaders.read(file, format), "", List.of());
        } catch (UnreadableException e) {
            known(e);
            return new Read(null, e.reason(), e.arguments());
        }
    }

    private void known(UnreadableException e) {
        var key = "unreadable." + e.reason();
        LawBroken.unless(words.has(key) && otherWords.has(key), "reasons have words", e.reason());
    }

    private void archive(SourceFile file) {
        try {
            archive(Archive.of(file), 0);
        } catch (UnreadableException e) {
            known(e);
        }
    }

    private void archive(Archive archive, int depth) throws UnreadableException {
        var names = archive.names();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            boolean clean =
                    !List.of(name.split("/", -1)).contains("..")
                            && !name.startsWith("/")
                            && name.length() <= LONGEST_NAME
                            && name.chars().noneMatch(Character::isISOControl);
            LawBroken.unless(clean, "names in archives lead nowhere", name);
            inner(archive, i, depth);
        }
    }

    private void inner(Archive archive, int index, int depth) {
        try {
            var file = archive.file(index);
            var format = FormatDetector.detect(file);
            if (format == Format.ZIP && depth == 0) {
                archive(archive.nested(file), 1);
            } else {
                document(file, format);
            }
        } catch (UnreadableException e) {
            known(e);
        }
    }
}
