package cn.nianshen.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the formats that are text from each other. */
final class TextFormats {

    /**
     * Bytes of a text that are looked at; a report is a tenth of it, a page of the web may be more.
     */
    private static final int LOOKED_AT = 1 << 20;

    private static final Pattern HTML =
            Pattern.compile(
                    "<(!doctype\\s+html|html|head|body|table|div|meta)[\\s>]",
                    Pattern.CASE_INSENSITIVE);

    /** Characters in which a text shows what it is. */
    private static final int HEAD = 4096;

    private TextFormats() {}

    /**
     * The format of a file that is no archive and no known file of bytes.
     *
     * @param head its first bytes, one character each
     */
    static Format detect(SourceFile file, String head) {
        if (head.startsWith("From:") || head.contains("MIME-Version:")) {
            return Format.MHT;
        }
        boolean whole = file.bytes().length <= LOOKED_AT;
        var text =
                TextDecoder.decode(whole ? file.bytes() : Arrays.copyOf(file.bytes(), LOOKED_AT));
        if (isNoText(text)) {
            return Format.UNKNOWN;
        }
        if (whole && Numerals.strip(text).isEmpty()) {
            return Format.EMPTY;
        }
        var name = file.name().toLowerCase(Locale.ROOT);
        boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
        var start = text.substring(0, Math.min(text.length(), HEAD));
        if (XmlRoot.isFlat(start)) {
            return Format.FLAT_XML;
        }
        if (!markdown && XmlRoot.isOther(start)) {
            return Format.XML;
        }
        if (!markdown && isPage(start)) {
            return Format.HTML;
        }
        return markdown || MarkdownRule.isIn(text) ? Format.MARKDOWN : Format.TEXT;
    }

    private static boolean isPage(String start) {
        return Numerals.strip(start).startsWith("<") && HTML.matcher(start).find();
    }

    /** Whether one character in twenty is none that texts have. */
    private static boolean isNoText(String text) {
        int most = Math.min(text.length(), HEAD);
        int odd = 0;
        for (int i = 0; i < most; i++) {
            char c = text.charAt(i);
            if (c == 0xFFFD || c < 32 && "\t\n\f\r".indexOf(c) < 0) {
                odd++;
            }
        }
        return odd * 20 > most;
    }
}
