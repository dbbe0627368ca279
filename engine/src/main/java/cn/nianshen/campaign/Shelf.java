package cn.nianshen.campaign;

import cn.nianshen.rule.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a campaign keeps what it need not have at hand of all files. */
public interface Shelf {

    /** Which files: those of the year, or those of the year before. */
    enum Part {
        NOW,
        BEFORE;

        /** Id as stores write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file of the folder with all that came of it: one result, or one for each file within.
     *
     * @param path its path, from the folder on
     * @param sha256 digest of its bytes, empty where they could not be read
     * @param ignored files within that were passed over
     * @param entries what came of it
     */
    record Batch(String path, String sha256, int ignored, List<Entry> entries) {
        public Batch {
            entries = List.copyOf(entries);
        }
    }

    /** What was kept of a file with these bytes, null where nothing was. */
    @Nullable Batch recall(Part part, String path, String sha256);

    /**
     * Keeps what came of a file; when this returns, it is kept.
     *
     * @param kept what is kept of each entry
     */
    void keep(Part part, Batch batch, List<Kept> kept);

    /** Looks up what was kept of an entry of a file. */
    Supplier<Kept> kept(Part part, Batch batch, int entry);

    /** Keeps where an agency stands, and what comparing it found. */
    Supplier<List<Outcome>> compared(Standing standing, List<Outcome> outcomes);
}
