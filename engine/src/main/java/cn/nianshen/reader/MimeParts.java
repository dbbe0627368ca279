package cn.nianshen.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text parts of a mail or web archive, in order; parts within parts are seen through. */
final class MimeParts {

    private static final int MAX_DEPTH = 8;
    private static final int MAX_PARTS = 2_000;
    private static final int MAX_HEADER = 1 << 16;
    private static final Pattern NAMED =
            Pattern.compile("([\\w-]{1,40})\\s*=\\s*(?:\"([^\"]{0,200})\"|([^;\\s]{1,200}))");

    /**
     * A part with text.
     *
     * @param html whether it is a page, else plain text
     * @param charset charset that its head names, or empty
     * @param bytes its content, decoded
     */
    record Part(boolean html, String charset, byte[] bytes) {}

    private final List<Part> parts = new ArrayList<>();
    private int met;

    private MimeParts() {}

    /** The parts of the archive; none where it is no archive or holds no text. */
    static List<Part> of(byte[] bytes) {
        var reading = new MimeParts();
        reading.part(new String(bytes, StandardCharsets.ISO_8859_1), 0);
        return List.copyOf(reading.parts);
    }

    private void part(String text, int depth) {
        if (depth > MAX_DEPTH || ++met > MAX_PARTS) {
            return;
        }
        int end = endOfHead(text);
        var head = text.substring(0, Math.min(end, MAX_HEADER)).replaceAll("\\r?\\n[ \\t]+", " ");
        var type = field(head, "content-type");
        var kind = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (kind.startsWith("multipart/")) {
            var boundary = named(type, "boundary");
            if (!boundary.isEmpty()) {
                inner(text, end, "--" + boundary, depth);
            }
            return;
        }
        boolean html = kind.equals("text/html") || kind.equals("application/xhtml+xml");
        boolean attached =
                field(head, "content-disposition").toLowerCase(Locale.ROOT).startsWith("attach");
        if (!attached && (html || kind.equals("text/plain"))) {
            var coding = field(head, "content-transfer-encoding").strip().toLowerCase(Locale.ROOT);
            parts.add(new Part(html, named(type, "charset"), decoded(text, end, coding)));
        }
    }

    private void inner(String text, int from, String boundary, int depth) {
        int at = boundaryAt(text, boundary, from);
        while (at >= 0) {
            int start = at + boundary.length();
            int next = boundaryAt(text, boundary, start);
            boolean last = text.startsWith("--", start);
            if (last || met > MAX_PARTS) {
                return;
            }
            int line = text.indexOf('\n', start);
            int stop = next < 0 ? text.length() : next;
            if (line >= 0 && line < stop) {
                part(text.substring(line + 1, stop), depth + 1);
            }
            at = next;
        }
    }

    /** A boundary begins a line. */
    private static int boundaryAt(String text, String boundary, int from) {
        int at = text.indexOf(boundary, from);
        while (at > 0 && text.charAt(at - 1) != '\n') {
            at = text.indexOf(boundary, at + 1);
        }
        return at;
    }

    private static int endOfHead(String text) {
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            boolean blank = text.startsWith("\n", at + 1) || text.startsWith("\r\n", at + 1);
            if (blank) {
                return at + 1;
            }
        }
        return text.length();
    }

    /** The value of a field of the head, or empty. */
    private static String field(String head, String name) {
        for (var line : head.split("\\r?\\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(name)) {
                return line.substring(colon + 1).strip();
            }
        }
        return "";
    }

    private static String named(String value, String name) {
        var m = NAMED.matcher(value);
        while (m.find()) {
            if (m.group(1).equalsIgnoreCase(name)) {
                return m.group(2) != null ? m.group(2) : m.group(3);
            }
        }
        return "";
    }

    private static byte[] decoded(String text, int from, String coding) {
        var body = text.substring(from).getBytes(StandardCharsets.ISO_8859_1);
        return switch (coding) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quotedPrintable(body);
            default -> body;
        };
    }

    /** What stands before the first character that cannot be. */
    private static byte[] base64(byte[] body) {
        var clean = new ByteArrayOutputStream(body.length);
        for (byte b : body) {
            boolean sign =
                    b >= 'A' && b <= 'Z'
                            || b >= 'a' && b <= 'z'
                            || b >= '0' && b <= '9'
                            || b == '+'
                            || b == '/';
            if (sign) {
                clean.write(b);
            } else if (b == '=') {
                break;
            }
        }
        var signs = clean.toByteArray();
        int whole = signs.length % 4 == 1 ? signs.length - 1 : signs.length;
        return Base64.getDecoder().decode(Arrays.copyOf(signs, whole));
    }

    private static byte[] quotedPrintable(byte[] body) {
        var out = new ByteArrayOutputStream(body.length);
        for (int i = 0; i < body.length; i++) {
            int next = i + 1;
            if (body[i] != '=') {
                out.write(body[i]);
            } else if (next < body.length && body[next] == '\n') {
                i = next;
            } else if (next + 1 < body.length && body[next] == '\r' && body[next + 1] == '\n') {
                i = next + 1;
            } else {
                int high = next < body.length ? Character.digit(body[next], 16) : -1;
                int low = next + 1 < body.length ? Character.digit(body[next + 1], 16) : -1;
                boolean coded = high >= 0 && low >= 0;
                out.write(coded ? high * 16 + low : '=');
                i += coded ? 2 : 0;
            }
        }
        return out.toByteArray();
    }
}
