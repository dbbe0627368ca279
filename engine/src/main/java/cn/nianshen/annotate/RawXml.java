package cn.nianshen.annotate;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The tags of an XML part with their offsets, so that the part can be added to without touching the
 * rest of its bytes. The part was read before, so it is well-formed; where it is not, the tags end.
 */
final class RawXml {

    private static final int HEAD = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^\\uFEFF?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)");
    private static final Pattern KNOWN = Pattern.compile("(?i)utf-?(?:8|16(?:le|be)?)");

    private final String xml;
    private int at;

    /** Offset of the tag met last. */
    int from;

    /** Offset behind it. */
    int to;

    /** Whether it begins an element; an empty element both begins and ends. */
    boolean begins;

    /** Whether it ends an element. */
    boolean ends;

    /** Its name as written. */
    String name = "";

    RawXml(String xml) {
        this.xml = xml;
    }

    /**
     * The text of a part.
     *
     * @throws IOException where its bytes do not come back from the text, as in an encoding that
     *     only a reader of XML can tell
     */
    static String text(byte[] bytes) throws IOException {
        var charset = charset(bytes);
        var text = new String(bytes, charset);
        var told = ENCODING.matcher(text.substring(0, Math.min(HEAD, text.length())));
        boolean known = !told.find() || KNOWN.matcher(told.group(1)).matches();
        if (!known || !Arrays.equals(text.getBytes(charset), bytes)) {
            throw new IOException("encoding");
        }
        return text;
    }

    /** Encoding of a part: UTF-16 by its mark, else UTF-8. */
    static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    /** Goes on to the next tag; false at the end. */
    boolean next() {
        while (true) {
            int open = xml.indexOf('<', at);
            if (open < 0) {
                return false;
            }
            var close = closeOf(open);
            if (close.isEmpty()) {
                return tag(open);
            }
            int end = xml.indexOf(close, open);
            if (end < 0) {
                return false;
            }
            at = end + close.length();
        }
    }

    /** What ends markup that is no tag; empty for a tag. */
    private String closeOf(int open) {
        if (xml.startsWith("<!--", open)) {
            return "-->";
        }
        if (xml.startsWith("<![CDATA[", open)) {
            return "]]>";
        }
        if (xml.startsWith("<?", open)) {
            return "?>";
        }
        return xml.startsWith("<!", open) ? ">" : "";
    }

    private boolean tag(int open) {
        int i = open + 1;
        char quote = 0;
        while (i < xml.length() && (quote != 0 || xml.charAt(i) != '>')) {
            char c = xml.charAt(i);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            i++;
        }
        if (i >= xml.length()) {
            return false;
        }
        from = open;
        to = i + 1;
        at = to;
        boolean closing = xml.charAt(open + 1) == '/';
        begins = !closing;
        ends = closing || xml.charAt(i - 1) == '/';
        int begin = closing ? open + 2 : open + 1;
        int end = begin;
        while (end < i && !Character.isWhitespace(xml.charAt(end)) && xml.charAt(end) != '/') {
            end++;
        }
        name = xml.substring(begin, end);
        return true;
    }

    /** Its name without prefix. */
    String local() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Its prefix with the colon, or empty. */
    String prefix() {
        return name.substring(0, name.indexOf(':') + 1);
    }

    /** The value of an attribute by its name without prefix, raw; empty where it is not there. */
    String attribute(String local) {
        int i = from + 1 + name.length();
        while (i < to) {
            int sign = xml.indexOf('=', i);
            if (sign < 0 || sign >= to) {
                return "";
            }
            int open = sign + 1;
            while (open < to && Character.isWhitespace(xml.charAt(open))) {
                open++;
            }
            int close = xml.indexOf(xml.charAt(open), open + 1);
            if (close < 0 || close >= to) {
                return "";
            }
            var named = xml.substring(i, sign).strip();
            if (named.substring(named.indexOf(':') + 1).equals(local)) {
                return xml.substring(open + 1, close);
            }
            i = close + 1;
        }
        return "";
    }

    /** Text for an element or a quoted attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
