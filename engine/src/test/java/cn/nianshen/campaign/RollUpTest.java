package cn.nianshen.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.document.Position;
import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.MemberAbove;
import cn.nianshen.fact.MembersSum;
import cn.nianshen.fact.SumReason;
import cn.nianshen.report.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A report beside the sum of those that it sums up. */
class RollUpTest {

    private static final List<String> ROWS = List.of("new", "granted");

    private static Agency agency(String id) {
        return new Agency(
                id, id, List.of(), "", "", "head", Agency.Scope.OWN, false, null, Map.of(), 1);
    }

    private static ReportDigest digest(@Nullable String... values) {
        return digest(cells("t", values));
    }

    private static List<Cell> cells(String table, @Nullable String... values) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            var place = new Place("s", table, ROWS.get(i), "total", Position.NONE, "");
            cells.add(
                    new Cell(
                            place,
                            table,
                            ROWS.get(i),
                            "total",
                            value == null ? "" : value,
                            value == null ? null : new BigDecimal(value),
                            value == null ? "blank" : "number",
                            "",
                            "count",
                            "leaf",
                            false,
                            List.of(),
                            false));
        }
        return cells;
    }

    private static ReportDigest digest(List<Cell> cells) {
        return new ReportDigest(
                "", 2023, "2021", "", "", "", "", true, false, List.of(), cells, List.of(),
                List.of(), List.of(), List.of());
    }

    private static List<Fact> facts(ReportDigest own, @Nullable ReportDigest... members) {
        var all = new LinkedHashMap<Agency, @Nullable ReportDigest>();
        for (int i = 0; i < members.length; i++) {
            all.put(agency("m" + i), members[i]);
        }
        return RollUp.of(own, List.copyOf(all.keySet()), all::get);
    }

    private static String reason(List<Fact> facts) {
        return facts.stream()
                .filter(SumReason.class::isInstance)
                .map(SumReason.class::cast)
                .map(r -> (r.kind() + ' ' + r.member()).strip())
                .findFirst()
                .orElse("");
    }

    private static long differing(List<Fact> facts) {
        return facts.stream()
                .filter(f -> f instanceof MembersSum s && s.complete() && s.differs())
                .count();
    }

    @Test
    void whatAddsUpIsNoDifference() {
        var facts = facts(digest("5", "3"), digest("2", "1"), digest("3", "2"));
        assertEquals(0, differing(facts));
        assertEquals("none", reason(facts));
    }

    private static ReportDigest both(String one, String other) {
        var all = new ArrayList<>(cells("t", one, one));
        all.addAll(cells("u", other, other));
        return digest(all);
    }

    private static List<String> whole(List<Fact> facts) {
        return facts.stream()
                .filter(f -> f instanceof SumReason r && r.group().equals("whole"))
                .map(f -> ((SumReason) f).member())
                .toList();
    }

    @Test
    void whatOneAgencyExplainsInAllTablesIsOneReason() {
        var out = facts(both("2", "7"), both("2", "7"), both("3", "4"));
        assertEquals(List.of("m1"), whole(out));
        var apart = facts(both("2", "4"), both("2", "7"), both("3", "4"));
        assertEquals(List.of(), whole(apart));
        var single = facts(both("2", "11"), both("2", "7"), both("3", "4"));
        assertEquals(List.of(), whole(single));
    }

    @Test
    void ofSeveralAgenciesThatWouldExplainItNoneIsNamed() {
        var facts = facts(digest("6", "4"), digest("1", "1"), digest("1", "1"), digest("3", "1"));
        assertEquals("several", reason(facts));
        var less = facts(digest("4", "2"), digest("1", "1"), digest("1", "1"), digest("3", "1"));
        assertEquals("several", reason(less));
    }

    @Test
    void anAgencyThatIsLeftOutOrCountedTwiceIsNamed() {
        var out = facts(digest("2", "1"), digest("2", "1"), digest("3", "2"));
        assertEquals(2, differing(out));
        assertEquals("left-out m1", reason(out));
        assertEquals(
                "twice m0", reason(facts(digest("7", "4"), digest("2", "1"), digest("3", "2"))));
    }

    @Test
    void whatIsOverEverywhereMayBeTheOrgansOwn() {
        assertEquals("organ", reason(facts(digest("9", "4"), digest("2", "1"), digest("3", "2"))));
        assertEquals("none", reason(facts(digest("9", "2"), digest("2", "1"), digest("3", "2"))));
    }

    @Test
    void aSumThatIsNotWholeAccusesNobody() {
        assertEquals(0, differing(facts(digest("9", "4"), digest("2", "1"), null)));
        var blank = facts(digest("9", "3"), digest("2", "1"), digest(null, "2"));
        assertEquals(0, differing(blank));
        assertEquals(2, blank.stream().filter(MembersSum.class::isInstance).count());
    }

    @Test
    void aPartAboveTheWholeIsToldEvenWhereTheSumIsNotWhole() {
        var facts = facts(digest("4", "9"), digest("5", "1"), null);
        assertEquals(
                List.of("m0 new"),
                facts.stream()
                        .filter(MemberAbove.class::isInstance)
                        .map(MemberAbove.class::cast)
                        .map(a -> a.member() + ' ' + a.row())
                        .toList());
    }
}
