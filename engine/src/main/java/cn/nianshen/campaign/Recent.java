package cn.nianshen.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Values that take a while to make, of which the last used stay at hand.
 *
 * @param <K> what they are looked up by
 * @param <V> what they are
 */
public final class Recent<K, V> {

    private static final float FULL = 0.75f;

    private final Function<K, V> maker;
    private final Map<K, V> held;

    /**
     * @param most how many stay
     * @param maker makes one
     */
    public Recent(int most, Function<K, V> maker) {
        this.maker = maker;
        this.held =
                new LinkedHashMap<>(2 * most, FULL, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > most;
                    }
                };
    }

    /** The value, made where it is not at hand. */
    public synchronized V get(K key) {
        var there = held.get(key);
        if (there == null) {
            there = maker.apply(key);
            held.put(key, there);
        }
        return there;
    }
}
