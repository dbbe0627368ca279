package cn.nianshen.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The local headers of a zip, which a file cut off has too, and how its entries begin. */
final class ZipHeads {

    private static final int ENTRIES = 200;
    private static final int HEADER = 30;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 1 << 13;

    private final byte[] bytes;
    private final Map<String, Integer> places = new HashMap<>();

    /** Goes over the headers without inflating anything. */
    ZipHeads(byte[] bytes) {
        this.bytes = bytes;
        int i = 0;
        while (i + HEADER < bytes.length && places.size() < ENTRIES) {
            if (u16(i) != ('P' | 'K' << 8) || u16(i + 2) != (3 | 4 << 8)) {
                i++;
                continue;
            }
            int length = u16(i + 26);
            if (i + HEADER + length <= bytes.length) {
                var name = new String(bytes, i + HEADER, length, StandardCharsets.ISO_8859_1);
                places.putIfAbsent(name.replace('\\', '/'), i);
            }
            // the content is stepped over, so that the names of a packed archive do not count
            i = (int) Math.min(bytes.length, (long) data(i) + packed(i));
        }
    }

    Set<String> names() {
        return Collections.unmodifiableSet(places.keySet());
    }

    /** So many first bytes of an entry, one character each; less where it ends or is damaged. */
    String head(String name, int most) {
        var place = places.get(name);
        if (place == null || data(place) > bytes.length) {
            return "";
        }
        int from = data(place);
        if (u16(place + 8) != DEFLATED) {
            int length = (int) Math.min(packed(place), Math.min(most, bytes.length - from));
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        var out = new ByteArrayOutputStream();
        var inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            byte[] buffer = new byte[BUFFER];
            int n = 1;
            while (n > 0 && out.size() < most) {
                n = inflater.inflate(buffer, 0, Math.min(BUFFER, most - out.size()));
                out.write(buffer, 0, n);
            }
        } catch (DataFormatException e) {
            // what came before the damage may tell enough
            return out.toString(StandardCharsets.ISO_8859_1);
        } finally {
            inflater.end();
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private int data(int place) {
        return place + HEADER + u16(place + 26) + u16(place + 28);
    }

    private long packed(int place) {
        return u16(place + 18) | (long) u16(place + 20) << 16;
    }

    private int u16(int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
