package cn.nianshen.annotate;

import cn.nianshen.source.Digests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * Tells copies with remarks that are as they were written here from those that somebody has saved
 * since. The parts of a package that are written here have a time that no office program gives
 * them; all of them get another one when it is saved. Pages and PDF files end in the digest of what
 * stands before.
 */
public final class Seal {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final Pattern END =
            Pattern.compile("\\n(?:%|<!-- )nianshen ([0-9a-f]{64})(?: -->)?\\n\\z");

    /** Longer than the end. */
    private static final int LONGEST = 100;

    private Seal() {}

    /** The time of the parts that are written here, as an instant. */
    static long time() {
        return TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    }

    /** A page with its digest behind it. */
    public static byte[] page(byte[] page) {
        return sealed(page, "<!-- nianshen ", " -->");
    }

    /** A PDF file with its digest behind it, where programs look for nothing. */
    static byte[] pdf(byte[] file) {
        return sealed(file, "%nianshen ", "");
    }

    private static byte[] sealed(byte[] bytes, String open, String close) {
        var end = '\n' + open + Digests.sha256(bytes) + close + '\n';
        var all = Arrays.copyOf(bytes, bytes.length + end.length());
        var more = end.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(more, 0, all, bytes.length, more.length);
        return all;
    }

    /** Whether nobody has saved the copy since it was written. */
    public static boolean isWhole(byte[] copy) {
        return hasTime(copy) || hasDigest(copy);
    }

    private static boolean hasDigest(byte[] copy) {
        int from = Math.max(0, copy.length - LONGEST);
        var end = new String(copy, from, copy.length - from, StandardCharsets.ISO_8859_1);
        var found = END.matcher(end);
        return found.find()
                && Digests.sha256(Arrays.copyOf(copy, from + found.start())).equals(found.group(1));
    }

    private static boolean hasTime(byte[] copy) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(copy))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (TIME.equals(entry.getTimeLocal())) {
                    return true;
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
