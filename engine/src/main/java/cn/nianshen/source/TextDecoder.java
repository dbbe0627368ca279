package cn.nianshen.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text: a byte order mark decides, then zero bytes (UTF-16), then strict UTF-8, then
 * GB18030. GB2312 and GBK are read as GB18030, which holds them both.
 */
public final class TextDecoder {

    private TextDecoder() {}

    /** Looked up when it is needed: its tables are large, and most files are of other kinds. */
    private static Charset gb18030() {
        return Charset.forName("GB18030");
    }

    /** The text without byte order mark; bytes that fit no encoding become U+FFFD. */
    public static String decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /**
     * The text, with an encoding declared in the file itself as a hint.
     *
     * @param declared charset name, or null; used where the bytes do not decide
     */
    public static String decode(byte[] bytes, @Nullable String declared) {
        var charset = charsetOf(bytes, declared);
        var text = new String(bytes, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Charset charsetOf(byte[] bytes, @Nullable String declared) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        var wide = wide(bytes);
        if (wide != null) {
            return wide;
        }
        if (isUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        if (isAlmostUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        return declared != null && declared.toLowerCase(Locale.ROOT).startsWith("big5")
                ? Charset.forName("Big5")
                : gb18030();
    }

    /** UTF-16 without a mark shows by line ends and digits, whose high byte is zero. */
    private static @Nullable Charset wide(byte[] bytes) {
        int n = Math.min(bytes.length, 1 << 16) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < n; i += 2) {
            if (bytes[i] == 0) {
                even++;
            }
            if (bytes[i + 1] == 0) {
                odd++;
            }
        }
        if (n < 4 || Math.max(even, odd) * 50 < n) {
            return null;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean isUtf8(byte[] bytes) {
        // a sign cut in two at the end of the file is no fault of the encoding
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(1 << 13);
        CoderResult result = decoder.decode(in, out, false);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, false);
        }
        return result.isUnderflow();
    }

    /**
     * A few stray bytes do not make another encoding: read so, less than one sign in fifty is lost.
     */
    private static boolean isAlmostUtf8(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        long lost = text.chars().filter(c -> c == 0xFFFD).count();
        long han = text.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
        return lost * 50 < text.length() && han > lost * 5;
    }

    static boolean starts(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
