package cn.nianshen.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks what {@link Packing} packed; what is damaged is an {@link IOException}. */
final class Unpacking {

    private static final int SEVEN = 0x7F;
    private static final int MORE = 0x80;

    /** More than a report can have of anything, in bytes too. */
    private static final int MOST = 1 << 28;

    private static final BigDecimal[] SMALL = new BigDecimal[1000];

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = BigDecimal.valueOf(i);
        }
    }

    private final ByteBuffer in;
    private final List<String> texts = new ArrayList<>();

    /**
     * @throws IOException if the bytes are damaged, or more than a report can be
     */
    Unpacking(byte[] bytes) throws IOException {
        try (var inflated = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            var all = inflated.readNBytes(MOST);
            if (all.length == MOST) {
                throw new IOException("too much");
            }
            in = ByteBuffer.wrap(all);
        }
    }

    /** Unpacks one value. */
    @FunctionalInterface
    interface One<T> {
        T read() throws IOException;
    }

    int number() throws IOException {
        int value = 0;
        int shift = 0;
        int next;
        do {
            if (!in.hasRemaining() || shift > Integer.SIZE) {
                throw new IOException("breaks off");
            }
            next = in.get();
            value |= (next & SEVEN) << shift;
            shift += Byte.SIZE - 1;
        } while ((next & MORE) != 0);
        return value >>> 1 ^ -(value & 1);
    }

    private int count() throws IOException {
        int count = number();
        if (count < 0 || count > MOST) {
            throw new IOException("a count of " + count);
        }
        return count;
    }

    boolean flag() throws IOException {
        return number() != 0;
    }

    String text() throws IOException {
        int known = count();
        if (known > texts.size()) {
            throw new IOException("a text that is not there");
        }
        if (known > 0) {
            return texts.get(known - 1);
        }
        int length = count();
        if (in.remaining() / Character.BYTES < length) {
            throw new IOException("breaks off");
        }
        var chars = new char[length];
        in.asCharBuffer().get(chars);
        in.position(in.position() + length * Character.BYTES);
        var text = new String(chars);
        texts.add(text);
        return text;
    }

    @Nullable BigDecimal decimal() throws IOException {
        var text = text();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return SMALL[Integer.parseInt(text)];
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
    }

    /** A number that must be there. */
    BigDecimal exact() throws IOException {
        var value = decimal();
        if (value == null) {
            throw new IOException("no number");
        }
        return value;
    }

    <T> List<T> list(One<T> each) throws IOException {
        int count = count();
        var all = new ArrayList<T>(Math.min(count, 1 << 10));
        for (int i = 0; i < count; i++) {
            all.add(each.read());
        }
        return all;
    }

    List<String> texts() throws IOException {
        return list(this::text);
    }

    /** A value of an enumeration, by its place. */
    <E extends Enum<E>> E of(E[] values) throws IOException {
        int place = count();
        if (place >= values.length) {
            throw new IOException("no value " + place);
        }
        return values[place];
    }
}
