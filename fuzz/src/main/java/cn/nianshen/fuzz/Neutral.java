package cn.nianshen.fuzz;

import cn.nianshen.fuzz.Markup.Node;
import cn.nianshen.source.Format;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes that change nothing: the same words, written another way. */
final class Neutral {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Neutral() {}

    /** The file written another way; null where none is known for it. */
    static byte @Nullable [] of(byte[] bytes, Format format) {
        return switch (format) {
            case DOCX, ODT, ODS, XLSX, OFD -> repacked(bytes);
            case TEXT, MARKDOWN, HTML -> marked(bytes);
            default -> null;
        };
    }

    /** Parts kept as they are in place of deflated, attributes the other way round. */
    private static byte @Nullable [] repacked(byte[] bytes) {
        Map<String, byte[]> parts;
        try {
            parts = ZipPackage.unpack(bytes);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            // what Java cannot unpack is not written again
            return null;
        }
        var written = new LinkedHashMap<String, byte[]>();
        for (var part : parts.entrySet()) {
            written.put(part.getKey(), rewritten(part.getKey(), part.getValue()));
        }
        return ZipPackage.pack(written, true);
    }

    private static byte[] rewritten(String name, byte[] content) {
        if (!name.endsWith(".xml")) {
            return content;
        }
        try {
            var root = MarkupParser.parse(content);
            reverse(root);
            return Markup.write(root).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return content;
        }
    }

    private static void reverse(Node node) {
        var names = new ArrayList<>(node.attributes.keySet());
        Collections.reverse(names);
        for (var name : names) {
            var value = node.attributes.remove(name);
            if (value != null) {
                node.attributes.put(name, value);
            }
        }
        node.children.forEach(Neutral::reverse);
    }

    /** With the mark of UTF-8 in front, where it is sound UTF-8 without one. */
    private static byte @Nullable [] marked(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        boolean sound = text.indexOf('\uFFFD') < 0 && text.indexOf('\0') < 0;
        return sound && !text.startsWith("\uFEFF") ? joined(MARK, bytes) : null;
    }

    private static byte[] joined(byte[] head, byte[] rest) {
        var out = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, out, head.length, rest.length);
        return out;
    }
}
