package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say of an indicator that the narrative may state, by all the ways to count it
 * that the pack knows.
 *
 * @param place where the first cell of the first way stands
 * @param id indicator id, as in {@link Claim}
 * @param counts each way of counting; the first is that of the indicator itself
 * @param cells names of the cells of the first way, {@code table.row.column}
 */
public record TableFigure(Place place, String id, List<Count> counts, List<String> cells)
        implements Fact {

    /** Ways that only bear witness to the others: adding up what the tables divide. */
    private static final Set<String> WITNESSES = Set.of("parts", "leaves", "balance");

    private static final Set<String> PLAIN = Set.of("plain");

    /**
     * One way of counting.
     *
     * @param way its name, e.g. {@code plain} or {@code with-carried}
     * @param value sum of the cells added up less those taken off, or null where one is no number
     */
    public record Count(String way, @Nullable BigDecimal value) {
        private boolean witness() {
            return WITNESSES.contains(way);
        }

        private boolean unread() {
            return value == null;
        }
    }

    public TableFigure {
        counts = List.copyOf(counts);
        cells = List.copyOf(cells);
    }

    /** The indicator itself, or null where it is no number. */
    public @Nullable BigDecimal value() {
        return counts.get(0).value();
    }

    /** The figures of all ways that have one. */
    public List<BigDecimal> values() {
        return counts.stream().map(Count::value).filter(Objects::nonNull).toList();
    }

    /** The figure of that way, or null where there is none. */
    public @Nullable BigDecimal by(String way) {
        return counts.stream()
                .filter(c -> c.way.equals(way))
                .map(Count::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether the indicator is a number of cases: whole, and not less than none. */
    public boolean whole() {
        var value = value();
        return value != null
                && value.signum() >= 0
                && value.remainder(BigDecimal.ONE).signum() == 0;
    }

    /** Whether a way other than those that only bear witness has a cell without number. */
    public boolean unread() {
        for (var count : counts) {
            if (!count.witness() && count.unread()) {
                return true;
            }
        }
        return false;
    }

    /** Whether any way has a cell without number. */
    public boolean partlyUnread() {
        return counts.stream().anyMatch(Count::unread);
    }

    /** Whether a way of counting it otherwise than plainly has a cell without number. */
    public boolean otherwiseUnread() {
        return counts.stream().anyMatch(c -> !c.witness() && !PLAIN.contains(c.way) && c.unread());
    }

    /** Whether some way other than those that only bear witness has a number. */
    public boolean read() {
        return counts.stream().anyMatch(c -> !c.witness() && !c.unread());
    }

    /** Whether a way of counting gives that figure. */
    public boolean holds(BigDecimal stated) {
        for (var count : counts) {
            if (count.value != null && count.value.compareTo(stated) == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a way of counting gives that figure, or one near it.
     *
     * @param exact whether only the figure itself will do
     * @param share how far apart they may be, as a share of what the tables have
     */
    public boolean holds(BigDecimal stated, boolean exact, BigDecimal share) {
        return counts.stream()
                .map(Count::value)
                .filter(Objects::nonNull)
                .anyMatch(v -> v.compareTo(stated) == 0 || !exact && isNear(v, stated, share));
    }

    private static boolean isNear(BigDecimal value, BigDecimal stated, BigDecimal share) {
        return value.subtract(stated).abs().compareTo(value.multiply(share)) <= 0;
    }

    /** Whether a way of counting gives none. */
    public boolean holdsNone() {
        return holds(BigDecimal.ZERO);
    }

    /** Whether no way of counting gives as much. */
    public boolean under(BigDecimal stated) {
        return values().stream().allMatch(v -> v.compareTo(stated) < 0);
    }

    /** Whether counting that way gives another figure than the indicator itself. */
    public boolean departs(String way) {
        var value = value();
        var other = by(way);
        return value != null && other != null && value.compareTo(other) != 0;
    }
}
