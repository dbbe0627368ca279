package cn.nianshen.campaign;

import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.MemberAbove;
import cn.nianshen.fact.MembersSum;
import cn.nianshen.fact.SumReason;
import cn.nianshen.report.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A report that sums up others, beside the sum of the others, cell by cell in exact decimals. What
 * any of them lacks makes that cell's sum incomplete.
 */
final class RollUp {

    private static final String CHANGE = "change";
    private static final String WHOLE = "whole";

    /** Amounts are rounded to two places in each report. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.01");

    private final ReportDigest own;
    private final List<Member> members = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    /** Differences of complete sums by table, each with what the members have there. */
    private final Map<String, List<Compared>> compared = new LinkedHashMap<>();

    /** An agency that is summed up, with what it has in each cell of the sum. */
    private record Member(Agency agency, List<@Nullable BigDecimal> values) {}

    /** A cell whose sum is complete. */
    private record Compared(BigDecimal over, List<BigDecimal> shares) {}

    private RollUp(ReportDigest own) {
        this.own = own;
    }

    /**
     * The facts.
     *
     * @param own the report that sums up
     * @param members agencies that it sums up
     * @param reports looks up the report of one of them, null where it is missing; one after the
     *     other, so that not all are at hand at once
     */
    static List<Fact> of(
            ReportDigest own,
            List<Agency> members,
            Function<Agency, @Nullable ReportDigest> reports) {
        var sums = new RollUp(own);
        for (var agency : members) {
            sums.members.add(new Member(agency, sums.values(reports.apply(agency))));
        }
        if (!sums.members.isEmpty()) {
            for (int i = 0; i < own.cells().size(); i++) {
                sums.compare(own.cells().get(i), i);
            }
            sums.reasons();
        }
        return List.copyOf(sums.facts);
    }

    private List<@Nullable BigDecimal> values(@Nullable ReportDigest digest) {
        var cells = new HashMap<String, Cell>();
        if (digest != null) {
            digest.cells().forEach(cell -> cells.put(key(cell), cell));
        }
        var values = new ArrayList<@Nullable BigDecimal>();
        own.cells().forEach(wanted -> values.add(value(cells.get(key(wanted)), wanted)));
        return values;
    }

    private static @Nullable BigDecimal value(@Nullable Cell cell, Cell wanted) {
        return cell == null || cell.toConfirm() || !cell.uom().equals(wanted.uom())
                ? null
                : cell.value();
    }

    private static String key(Cell cell) {
        return cell.table() + ' ' + cell.row() + ' ' + cell.column();
    }

    private void compare(Cell cell, int index) {
        var printed = cell.value();
        if (printed == null || cell.toConfirm()) {
            return;
        }
        var shares = new ArrayList<BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (var member : members) {
            var value = member.values().get(index);
            if (value != null) {
                shares.add(value);
                sum = sum.add(value);
                above(member.agency(), cell, value, printed);
            }
        }
        boolean complete = shares.size() == members.size();
        var inexact =
                cell.measure().equals("count") || cell.measure().equals(CHANGE)
                        ? BigDecimal.ZERO
                        : ROUNDED.multiply(BigDecimal.valueOf(members.size()));
        var fact =
                new MembersSum(
                        cell.place(),
                        cell.table(),
                        cell.row(),
                        cell.column(),
                        sum,
                        printed,
                        complete,
                        inexact);
        facts.add(fact);
        if (complete) {
            var over = fact.differs() ? printed.subtract(sum) : BigDecimal.ZERO;
            compared.computeIfAbsent(cell.table(), t -> new ArrayList<>())
                    .add(new Compared(over, shares));
        }
    }

    private void above(Agency member, Cell cell, BigDecimal value, BigDecimal printed) {
        if (!cell.measure().equals(CHANGE) && value.compareTo(printed) > 0) {
            facts.add(
                    new MemberAbove(
                            cell.place(),
                            member.id(),
                            member.name(),
                            cell.table(),
                            cell.row(),
                            cell.column(),
                            value,
                            printed));
        }
    }

    private void reasons() {
        var tables = own.cells().stream().map(Cell::table).distinct().toList();
        var found =
                tables.stream()
                        .map(table -> reason(table, compared.getOrDefault(table, List.of())))
                        .toList();
        facts.addAll(found);
        whole(found);
    }

    /** Where one agency explains what differs in several tables, that is one thing to be told. */
    private void whole(List<SumReason> found) {
        var differing = found.stream().filter(r -> differs(r.group())).toList();
        var first = differing.isEmpty() ? null : differing.get(0);
        if (first != null
                && differing.size() > 1
                && !first.member().isEmpty()
                && differing.stream()
                        .allMatch(
                                r ->
                                        r.kind().equals(first.kind())
                                                && r.member().equals(first.member()))) {
            facts.add(new SumReason(Place.FILE, WHOLE, first.kind(), first.member(), first.name()));
        }
    }

    private boolean differs(String table) {
        return compared.getOrDefault(table, List.of()).stream()
                .anyMatch(c -> c.over().signum() != 0);
    }

    /** What explains the differences; of several agencies that would none is named. */
    private SumReason reason(String table, List<Compared> cells) {
        boolean differing = cells.stream().anyMatch(c -> c.over().signum() != 0);
        var reasons = new ArrayList<SumReason>();
        for (int i = 0; differing && i < members.size(); i++) {
            var agency = members.get(i).agency();
            if (explains(cells, i, true)) {
                reasons.add(
                        new SumReason(Place.FILE, table, "left-out", agency.id(), agency.name()));
            } else if (explains(cells, i, false)) {
                reasons.add(new SumReason(Place.FILE, table, "twice", agency.id(), agency.name()));
            }
        }
        if (!reasons.isEmpty()) {
            return reasons.size() == 1
                    ? reasons.get(0)
                    : new SumReason(Place.FILE, table, "several", "", "");
        }
        boolean organ = differing && cells.stream().allMatch(c -> c.over().signum() >= 0);
        return new SumReason(Place.FILE, table, organ ? "organ" : "none", "", "");
    }

    /** Whether each difference is what one member has: below the sum, or beyond it. */
    private static boolean explains(List<Compared> cells, int member, boolean below) {
        return cells.stream()
                .allMatch(
                        c -> {
                            var over = below ? c.over().negate() : c.over();
                            return over.compareTo(c.shares().get(member)) == 0;
                        });
    }
}
