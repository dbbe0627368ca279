package cn.nianshen.report;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made of short texts, for when they come again: reports share their labels and most of
 * their figures. Bounded: a full memory begins anew. For any number of threads.
 */
final class Memory<V> {

    /** Longer texts hardly ever come again. */
    private static final int LONGEST = 80;

    private static final int MOST = 4_096;

    private final ConcurrentHashMap<String, V> known = new ConcurrentHashMap<>();
    private final Function<String, V> made;

    /**
     * A memory of nothing yet.
     *
     * @param made makes it of a text; says the same whenever it is asked
     */
    Memory(Function<String, V> made) {
        this.made = made;
    }

    /** What is made of the text, made now or before. */
    V of(String text) {
        if (text.length() > LONGEST) {
            return made.apply(text);
        }
        var value = known.get(text);
        if (value == null) {
            value = made.apply(text);
            if (known.mappingCount() >= MOST) {
                known.clear();
            }
            known.put(text, value);
        }
        return value;
    }
}
