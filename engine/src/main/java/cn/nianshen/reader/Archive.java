package cn.nianshen.reader;

import cn.nianshen.source.Characters;
import cn.nianshen.source.SourceFile;
import cn.nianshen.source.TextDecoder;
import java.util.ArrayList;
import java.util.List;

/**
 * A zip archive as the files in it. Nothing is unpacked to disk: an entry becomes bytes when it is
 * asked for, and its name is shown and never used as a path. Names that are not said to be UTF-8
 * are read as what they are, UTF-8 or GBK.
 */
public final class Archive {

    /** Most bytes inflated from one archive, nested ones included: 512 MiB. */
    public static final long MAX_TOTAL = 512L << 20;

    /** A file of more than a mebibyte that was packed harder than so many to one is no document. */
    private static final int MAX_RATIO = 200;

    /** Most files taken of one archive, nested ones included. */
    private static final int MAX_FILES = 5_000;

    /** Most bytes of an archive and a file of it together, which are held at once: 80 MiB. */
    private static final int MAX_HELD = 80 << 20;

    private static final int SMALL = 1 << 20;
    private static final int LONGEST_NAME = 200;

    private final ZipBytes zip;
    private final String name;
    private final int archived;
    private final List<ZipBytes.Listed> files = new ArrayList<>();
    private final Budget budget;

    /** What was taken of an archive and those within it. */
    private static final class Budget {
        private long bytes;
        private int files;

        void check() throws UnreadableException {
            if (bytes > MAX_TOTAL) {
                throw tooLarge();
            }
        }
    }

    private static UnreadableException tooLarge() {
        return new UnreadableException(
                "archive-too-large", Integer.toString((int) (MAX_TOTAL >> 20)));
    }

    private Archive(SourceFile file, Budget budget) throws UnreadableException {
        this.budget = budget;
        this.name = file.name();
        this.archived = file.bytes().length;
        this.zip = new ZipBytes(file.bytes());
        for (var listed : zip.listed()) {
            if (!listed.isFolder()) {
                files.add(listed);
            }
        }
    }

    /**
     * The archive in the file.
     *
     * @throws UnreadableException where its directory cannot be read or lists too many files
     */
    public static Archive of(SourceFile file) throws UnreadableException {
        return new Archive(file, new Budget());
    }

    /** An archive within this one; both together keep to the bounds of one. */
    public Archive nested(SourceFile file) throws UnreadableException {
        return new Archive(file, budget);
    }

    /** Names of its files, folders in front, as they are shown; in the order of the archive. */
    public List<String> names() {
        return files.stream().map(f -> shown(f.name())).toList();
    }

    /**
     * The file at the index, named by the archive and its own name.
     *
     * @throws UnreadableException where it is encrypted, damaged or beyond a bound
     */
    public SourceFile file(int index) throws UnreadableException {
        var listed = files.get(index);
        if (listed.isEncrypted()) {
            throw new UnreadableException("archive-encrypted");
        }
        budget.check();
        if (archived + Integer.toUnsignedLong(listed.size()) > MAX_HELD) {
            throw tooLarge();
        }
        // what is refused was unpacked all the same
        budget.bytes += Math.min(ZipBytes.MAX_ENTRY, Integer.toUnsignedLong(listed.size()));
        var bytes = zip.content(listed);
        boolean dense = bytes.length > SMALL && bytes.length / MAX_RATIO > listed.packed();
        if (++budget.files > MAX_FILES) {
            throw new UnreadableException("too-many-entries");
        }
        if (dense) {
            throw tooLarge();
        }
        budget.check();
        return SourceFile.of(name + "/" + shown(listed.name()), bytes);
    }

    /** Without what leads up or is no character to show. */
    private static String shown(byte[] raw) {
        var text = TextDecoder.decode(raw).replace('\\', '/');
        var parts = new ArrayList<String>();
        for (var part : text.split("/")) {
            var clean = part.replaceAll("\\p{Cc}", "");
            if (!clean.isBlank() && !clean.equals(".") && !clean.equals("..")) {
                parts.add(clean);
            }
        }
        var joined = String.join("/", parts);
        int from = Math.max(0, joined.length() - LONGEST_NAME);
        return Characters.whole(joined.substring(from));
    }
}
