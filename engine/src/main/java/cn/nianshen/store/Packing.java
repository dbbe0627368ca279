package cn.nianshen.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/** Packs values into few bytes: numbers short, each text once, all of it deflated. */
final class Packing {

    private static final int SEVEN = 0x7F;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final DataOutputStream out =
            new DataOutputStream(new DeflaterOutputStream(bytes, deflater));
    private final Map<String, Integer> texts = new HashMap<>();

    /** What a piece of the packing writes. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole number; small ones are short. */
    void number(int value) {
        write(
                () -> {
                    int left = value << 1 ^ value >> Integer.SIZE - 1;
                    while ((left & ~SEVEN) != 0) {
                        out.write(left & SEVEN | MORE);
                        left >>>= Byte.SIZE - 1;
                    }
                    out.write(left);
                });
    }

    void flag(boolean value) {
        number(value ? 1 : 0);
    }

    /** A text; where it was packed before, its number alone. */
    void text(String value) {
        var known = texts.get(value);
        if (known != null) {
            number(known);
            return;
        }
        number(0);
        texts.put(value, texts.size() + 1);
        number(value.length());
        // not as UTF-8: half a character must come back as it was
        write(() -> out.writeChars(value));
    }

    /** A number in exact decimals, or none. */
    void decimal(@Nullable BigDecimal value) {
        text(value == null ? "" : value.toString());
    }

    /** A list. */
    <T> void list(Collection<T> values, Consumer<T> each) {
        number(values.size());
        values.forEach(each);
    }

    /** A list of texts. */
    void texts(Collection<String> values) {
        list(values, this::text);
    }

    /** All that was packed. */
    byte[] bytes() {
        write(out::close);
        deflater.end();
        return bytes.toByteArray();
    }
}
