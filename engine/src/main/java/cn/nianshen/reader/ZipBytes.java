package cn.nianshen.reader;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive in memory, read by its directory: only the entries asked for are inflated, each
 * within bounds. Names are never used as paths.
 */
final class ZipBytes {

    /** Most bytes inflated from one entry: 64 MiB. */
    static final int MAX_ENTRY = 64 << 20;

    /** What an entry may hold whatever the directory says of its size: 8 MiB. */
    private static final int FREE = 8 << 20;

    private static final int MAX_ENTRIES = 2_000;
    private static final int END = 0x06054b50;
    private static final int DIRECTORY = 0x02014b50;

    private record Entry(int method, int packed, int size, int offset) {}

    /**
     * An entry as the directory lists it.
     *
     * @param name bytes of its name
     * @param flags general purpose flags
     * @param size bytes that it says it holds
     */
    record Listed(byte[] name, int flags, int method, int packed, int size, int offset) {

        boolean isFolder() {
            return name.length == 0 || name[name.length - 1] == '/';
        }

        boolean isEncrypted() {
            return (flags & 1) != 0;
        }
    }

    private final byte[] bytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Listed> listed = new ArrayList<>();

    /**
     * Reads the directory.
     *
     * @throws UnreadableException where there is none, as in a file cut off
     */
    ZipBytes(byte[] bytes) throws UnreadableException {
        this.bytes = bytes;
        int end = endRecord();
        int count = u16(end + 10);
        int at = u32(end + 16);
        if (count > MAX_ENTRIES) {
            throw new UnreadableException("too-many-entries");
        }
        for (int i = 0; i < count; i++) {
            if (at < 0 || at + 46 > bytes.length || u32(at) != DIRECTORY) {
                throw new UnreadableException("damaged");
            }
            int nameLength = u16(at + 28);
            var name =
                    new String(
                            bytes,
                            at + 46,
                            Math.min(nameLength, bytes.length - at - 46),
                            StandardCharsets.UTF_8);
            listed.add(listed(at, Math.min(nameLength, bytes.length - at - 46)));
            entries.put(
                    name.replace('\\', '/'),
                    new Entry(u16(at + 10), u32(at + 20), u32(at + 24), u32(at + 42)));
            at += 46 + nameLength + u16(at + 30) + u16(at + 32);
        }
    }

    private Listed listed(int at, int length) {
        var raw = Arrays.copyOfRange(bytes, at + 46, at + 46 + length);
        return new Listed(raw, u16(at + 8), u16(at + 10), u32(at + 20), u32(at + 24), u32(at + 42));
    }

    /** Every entry in the order of the directory, those of one name as well. */
    List<Listed> listed() {
        return List.copyOf(listed);
    }

    /**
     * The content of a listed entry.
     *
     * @throws UnreadableException where it is damaged, packed in an unknown way or larger than
     *     {@link #MAX_ENTRY}
     */
    byte[] content(Listed entry) throws UnreadableException {
        return all(new Entry(entry.method, entry.packed, entry.size, entry.offset));
    }

    private int endRecord() throws UnreadableException {
        for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 65_535); i--) {
            if (u32(i) == END) {
                return i;
            }
        }
        throw new UnreadableException("damaged");
    }

    /**
     * The content of an entry, or null where there is none.
     *
     * @throws UnreadableException where it is damaged or larger than {@link #MAX_ENTRY}
     */
    byte @Nullable [] entry(String name) throws UnreadableException {
        var entry = find(name);
        return entry == null ? null : all(entry);
    }

    /** Room is made once: to grow it would take twice as much. */
    private byte[] all(Entry entry) throws UnreadableException {
        if (entry.size < 0 || entry.size > MAX_ENTRY) {
            throw tooLarge();
        }
        try (var in = open(entry)) {
            byte[] bytes = new byte[entry.size];
            int read = in.readNBytes(bytes, 0, bytes.length);
            byte[] rest = in.readAllBytes();
            byte[] whole =
                    read + rest.length == bytes.length
                            ? bytes
                            : Arrays.copyOf(bytes, read + rest.length);
            System.arraycopy(rest, 0, whole, read, rest.length);
            return whole;
        } catch (TooLarge e) {
            throw tooLarge();
        } catch (IOException e) {
            throw new UnreadableException("damaged");
        }
    }

    private static UnreadableException tooLarge() {
        return new UnreadableException("too-large", Integer.toString(MAX_ENTRY >> 20));
    }

    /** Bytes that all entries say they hold. */
    long size() {
        return listed.stream().mapToLong(entry -> Integer.toUnsignedLong(entry.size)).sum();
    }

    /** Whether there is an entry of that name. */
    boolean has(String name) {
        return find(name) != null;
    }

    /** Names in office packages are the same in capitals. */
    private @Nullable Entry find(String name) {
        var entry = entries.get(name);
        if (entry != null) {
            return entry;
        }
        for (var other : entries.entrySet()) {
            if (other.getKey().equalsIgnoreCase(name)) {
                return other.getValue();
            }
        }
        return null;
    }

    /** More was inflated than an entry may hold. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The content of an entry as a stream that throws {@link TooLarge} beyond {@link #MAX_ENTRY},
     * and beyond the size that the directory states and 8 MiB; null where there is no such entry.
     *
     * @throws UnreadableException where its place in the archive is damaged
     */
    @Nullable InputStream open(String name) throws UnreadableException {
        var entry = find(name);
        return entry == null ? null : open(entry);
    }

    private InputStream open(Entry entry) throws UnreadableException {
        int data = entry.offset + 30;
        if (entry.offset < 0 || data > bytes.length || entry.packed < 0) {
            throw new UnreadableException("damaged");
        }
        data += u16(entry.offset + 26) + u16(entry.offset + 28);
        boolean known = entry.method == 0 || entry.method == 8;
        if (data > bytes.length || entry.packed > bytes.length - data || !known) {
            throw new UnreadableException("damaged");
        }
        var packed = new ByteArrayInputStream(bytes, data, entry.packed);
        int most = Math.max(FREE, Math.min(MAX_ENTRY, Math.max(0, entry.size)));
        return new Bounded(
                entry.method == 0 ? packed : new Inflating(packed, new Inflater(true)),
                entry.size < 0 ? MAX_ENTRY : most);
    }

    /** Gives the inflater back when it is closed. */
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream in, Inflater inflater) {
            super(in, inflater, 1 << 14);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    private static final class Bounded extends FilterInputStream {
        private final int most;
        private long read;

        Bounded(InputStream in, int most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int n = super.read(to, from, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) throws IOException {
            read += n;
            if (read > most) {
                throw new TooLarge();
            }
        }
    }

    private int u16(int at) {
        return at + 2 > bytes.length || at < 0
                ? 0
                : (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    private int u32(int at) {
        return u16(at) | u16(at + 2) << 16;
    }
}
