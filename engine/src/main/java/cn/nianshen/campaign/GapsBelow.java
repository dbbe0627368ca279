package cn.nianshen.campaign;

import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.GapBelow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds what differs between two years in a report that sums up others only because it differs in
 * theirs. A county that adds up rightly what its bureaus report has their mistakes in its sums.
 */
final class GapsBelow {

    private static final String REQUESTS = "requests";
    private static final String DISCLOSURE = "disclosure";
    private static final String IN_FORCE = "in_force";

    /**
     * The reports of one agency.
     *
     * @param now of the year, or null
     * @param before of the year before, or null
     */
    record Years(@Nullable ReportDigest now, @Nullable ReportDigest before) {}

    private GapsBelow() {}

    /**
     * The facts.
     *
     * @param own reports of the agency that sums up
     * @param members reports of those that it sums up; looked up where there is a difference
     */
    static List<Fact> of(Years own, Supplier<List<Years>> members) {
        var facts = new ArrayList<Fact>();
        var now = own.now();
        if (now == null) {
            return facts;
        }
        List<Years> all = null;
        for (var cell : now.cells()) {
            var gap = gap(own, cell);
            if (gap != null && gap.signum() != 0) {
                all = all == null ? members.get() : all;
                if (gap.equals(sum(all, cell))) {
                    facts.add(new GapBelow(cell.place(), cell.table(), cell.row(), cell.column()));
                }
            }
        }
        return facts;
    }

    /** Null where a member has no numbers there. */
    private static @Nullable BigDecimal sum(List<Years> members, Cell cell) {
        var sum = BigDecimal.ZERO;
        for (var member : members) {
            var gap = gap(member, cell);
            if (gap == null) {
                return null;
            }
            sum = sum.add(gap);
        }
        return sum.stripTrailingZeros();
    }

    /** By how much a cell is not what follows from the year before; null where none follows. */
    private static @Nullable BigDecimal gap(Years of, Cell cell) {
        var table = cell.table();
        var row = cell.row();
        if (table.equals(REQUESTS) && row.equals("carried_in")) {
            return less(
                    value(of.now(), table, row, cell.column()),
                    value(of.before(), table, "carried_out", cell.column()));
        }
        if (table.equals(DISCLOSURE) && cell.column().equals(IN_FORCE)) {
            var left =
                    less(
                            value(of.now(), table, row, IN_FORCE),
                            value(of.now(), table, row, "issued"));
            var before = value(of.before(), table, row, IN_FORCE);
            return less(less(left, before), minus(value(of.now(), table, row, "repealed")));
        }
        return null;
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal value) {
        return value == null ? null : value.negate();
    }

    private static @Nullable BigDecimal less(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other).stripTrailingZeros();
    }

    private static @Nullable BigDecimal value(
            @Nullable ReportDigest digest, String table, String row, String column) {
        if (digest != null) {
            for (var cell : digest.cells()) {
                if (cell.table().equals(table)
                        && cell.row().equals(row)
                        && cell.column().equals(column)) {
                    return cell.toConfirm() ? null : cell.value();
                }
            }
        }
        return null;
    }
}
