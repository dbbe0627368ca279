package cn.nianshen.annotate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The tags of an XML part with their offsets, so that the part can be added to without touching the
 * rest of its bytes. The part was read before, so it is well-formed; where it is not, the tags end.
 */
final class RawXml {

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
        var tag = xml.substring(from, to);
        int i = tag.indexOf(local + '=');
        while (i > 0) {
            char before = tag.charAt(i - 1);
            char quote = tag.charAt(i + local.length() + 1);
            if ((Character.isWhitespace(before) || before == ':')
                    && (quote == '"' || quote == '\'')) {
                int begin = i + local.length() + 2;
                int end = tag.indexOf(quote, begin);
                return end < 0 ? "" : tag.substring(begin, end);
            }
            i = tag.indexOf(local + '=', i + 1);
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
