package cn.nianshen.campaign;

import cn.nianshen.rule.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A shelf in memory: all of it is gone when the run ends. */
public final class MemoryShelf implements Shelf {

    private final Map<String, List<Kept>> kept = new HashMap<>();

    private static String key(Part part, String path) {
        return part.id() + '/' + path;
    }

    @Override
    public @Nullable Batch recall(Part part, String path, String sha256) {
        return null;
    }

    @Override
    public void keep(Part part, Batch batch, List<Kept> all) {
        kept.put(key(part, batch.path()), List.copyOf(all));
    }

    @Override
    public Supplier<Kept> kept(Part part, Batch batch, int entry) {
        var one = Objects.requireNonNull(kept.get(key(part, batch.path()))).get(entry);
        return () -> one;
    }

    @Override
    public Supplier<List<Outcome>> compared(Standing standing, List<Outcome> outcomes) {
        return () -> outcomes;
    }
}
