package cn.nianshen.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a Word file, in order; equal parts give equal bytes. */
final class WordArchive {

    /** Most bytes of a template, unpacked. */
    private static final int MOST_BYTES = 32 << 20;

    private static final int MOST_PARTS = 2_000;

    /**
     * A zip needs a time for each part; it says nothing. The very first one that a zip holds would
     * be written a second time, as an instant, which the time zone decides.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private WordArchive() {}

    /**
     * The parts of a file.
     *
     * @throws TemplateFault if it is no zip, damaged or too large
     */
    static Map<String, byte[]> parts(byte[] file) throws TemplateFault {
        var parts = new LinkedHashMap<String, byte[]>();
        int left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                var bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0 || parts.size() >= MOST_PARTS) {
                    throw new TemplateFault("too-large");
                }
                parts.put(entry.getName(), bytes);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new TemplateFault("no-docx");
        }
        return parts;
    }

    /**
     * Whether a file is as it was written here: no program that saves one gives its parts this
     * time.
     */
    static boolean isAsWritten(byte[] file) {
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!NO_TIME.equals(entry.getTimeLocal())) {
                    return false;
                }
                parts++;
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
        return parts > 0;
    }

    static byte[] bytes(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
