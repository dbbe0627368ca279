package cn.nianshen.annotate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of an Office package. Those that are not changed are copied as they are compressed. */
final class OfficePackage implements AutoCloseable {

    /** Most bytes of a part that is read here. */
    private static final int MOST_BYTES = 64 << 20;

    private final ZipFile zip;
    private final Map<String, byte[]> changed = new LinkedHashMap<>();

    OfficePackage(byte[] bytes) throws IOException {
        zip = ZipFile.builder().setByteArray(bytes).get();
        var names = new HashSet<String>();
        for (var entry : Collections.list(zip.getEntries())) {
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                // programs differ in which of them they read
                zip.close();
                throw new IOException("a part that is there twice");
            }
        }
    }

    /** The name of a part as the package has it, whatever its letters' case. */
    String named(String name) {
        return Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    /**
     * The part that a relationship names.
     *
     * @param folder folder of the part that has the relationship, with its slash; or empty
     * @throws IOException where the name is escaped, so that programs may differ in what it is
     */
    String target(String folder, String target) throws IOException {
        if (target.indexOf('%') >= 0) {
            throw new IOException("an escaped name");
        }
        var whole = target.startsWith("/") ? target : '/' + folder + target;
        var parts = new ArrayDeque<String>();
        for (var part : whole.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return named(String.join("/", parts));
    }

    /** A part as it is, or as it was changed; null where there is none. */
    byte @Nullable [] part(String name) throws IOException {
        if (changed.containsKey(name)) {
            return changed.get(name);
        }
        var entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(MOST_BYTES);
            if (bytes.length == MOST_BYTES) {
                throw new IOException("too large: " + name);
            }
            return bytes;
        }
    }

    /** Changes a part, or adds one. */
    void put(String name, byte[] bytes) {
        changed.put(name, bytes);
    }

    /** Whether it bears a signature, which any change breaks. */
    boolean isSigned() {
        return Collections.list(zip.getEntries()).stream()
                .anyMatch(entry -> entry.getName().startsWith("_xmlsignatures/"));
    }

    /** The package with its changes, its parts in their order. */
    byte[] written() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var to = new ZipArchiveOutputStream(out)) {
            var old = new HashSet<String>();
            for (var entries = zip.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                old.add(entry.getName());
                var bytes = changed.get(entry.getName());
                if (bytes == null) {
                    try (var raw = zip.getRawInputStream(entry)) {
                        to.addRawArchiveEntry(entry, raw);
                    }
                } else {
                    put(to, entry.getName(), Seal.time(), bytes);
                }
            }
            for (var added : changed.entrySet()) {
                if (!old.contains(added.getKey())) {
                    put(to, added.getKey(), Seal.time(), added.getValue());
                }
            }
        }
        return out.toByteArray();
    }

    /** A package all parts of which have one time, else that of the day would get into it. */
    static byte[] dated(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream(file.length);
        long time = Seal.time();
        try (var parts = new OfficePackage(file);
                var to = new ZipArchiveOutputStream(out)) {
            for (var entries = parts.zip.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                entry.setTime(time);
                try (var raw = parts.zip.getRawInputStream(entry)) {
                    to.addRawArchiveEntry(entry, raw);
                }
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipArchiveOutputStream to, String name, long time, byte[] bytes)
            throws IOException {
        var entry = new ZipArchiveEntry(name);
        entry.setTime(time);
        to.putArchiveEntry(entry);
        new ByteArrayInputStream(bytes).transferTo(to);
        to.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
