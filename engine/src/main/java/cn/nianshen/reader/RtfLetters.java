package cn.nianshen.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Letters of RTF: bytes stand for what the font in use has under them, else for what the code page
 * of the file has. A file that names none was written for the system of those who read it.
 */
final class RtfLetters {

    private static final int CHINESE = 134;
    private static final int TRADITIONAL = 136;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Charset page = GB18030;
    private Charset used = GB18030;

    /** Takes up the code page of the file. */
    void page(int number) {
        page =
                switch (number) {
                    case 936, 54936 -> GB18030;
                    case 950 -> Charset.forName("Big5");
                    case 65001 -> StandardCharsets.UTF_8;
                    default -> WESTERN;
                };
    }

    /** Takes up the letters of a font by their number in the format. */
    void font(int font, int letters) {
        if (letters == CHINESE || letters == TRADITIONAL) {
            fonts.put(font, letters == CHINESE ? GB18030 : Charset.forName("Big5"));
        }
    }

    /** A byte of the text; gives what stands before it where that is of other letters. */
    String add(int value, int font, int eastern) {
        var letters = charset(font, eastern);
        var before = letters.equals(used) ? "" : flush();
        used = letters;
        bytes.write(value);
        return before;
    }

    /** The letters of the bytes met since the last time. */
    String flush() {
        if (bytes.size() == 0) {
            return "";
        }
        var text = new String(bytes.toByteArray(), used);
        bytes.reset();
        return text;
    }

    private Charset charset(int font, int eastern) {
        @Nullable Charset own = fonts.get(font);
        if (own == null && page.equals(WESTERN)) {
            own = fonts.get(eastern);
        }
        return own == null ? page : own;
    }
}
