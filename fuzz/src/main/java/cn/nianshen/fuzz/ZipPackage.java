package cn.nianshen.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packages as their parts by name, in order. */
final class ZipPackage {

    private ZipPackage() {}

    static Map<String, byte[]> unpack(byte[] bytes) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /**
     * The package.
     *
     * @param stored whether parts are kept as they are, or deflated
     */
    static byte[] pack(Map<String, byte[]> parts, boolean stored) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey(), part.getValue(), stored));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Always of the same time, so that the same parts are the same package. */
    private static ZipEntry entry(String name, byte[] content, boolean stored) {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        if (stored) {
            var sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        return entry;
    }
}
