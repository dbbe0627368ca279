package cn.nianshen.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final Brief.DueDay LAW = day("department", 1, 31, true, "law");
    private static final Brief.DueDay EARLIER = day("department", 1, 15, false, "local");
    private static final Brief.DueDay TOWNS = day("township-government", 2, 29, true, "local");

    private static Brief.DueDay day(
            String kind, int month, int day, boolean inclusive, String duty) {
        return new Brief.DueDay(Set.of(kind), month, day, inclusive, duty, "why");
    }

    private static List<Fact> facts(String kind, int year, Brief.DueDay... days) {
        var brief =
                new Brief(
                        0,
                        "",
                        LocalDate.of(2024, 2, 1),
                        Map.of(),
                        List.of(days),
                        List.of("某省", "某县"));
        return Bounds.of(kind, year, brief);
    }

    private static List<String> deadlines(List<Fact> facts) {
        return facts.stream()
                .filter(Deadline.class::isInstance)
                .map(Deadline.class::cast)
                .map(d -> d.due() + " " + d.inclusive() + " " + d.duty())
                .toList();
    }

    @Test
    void aReportIsDueInTheYearAfterItsFiscalYear() {
        assertEquals(List.of("2024-01-31 true law"), deadlines(facts("department", 2023, LAW)));
        assertEquals(List.of(), deadlines(facts("department", 0, LAW)));
        assertEquals(List.of(), deadlines(facts("unknown", 2023, LAW)));
    }

    @Test
    void aPlaceSetsADayBesideThatOfTheLawAndNotInsteadOfIt() {
        assertEquals(
                List.of("2024-01-31 true law", "2024-01-15 false local"),
                deadlines(facts("department", 2023, EARLIER, LAW)));
    }

    @Test
    void townshipsHaveALocalDutyOnlyWhereAProfileSaysSo() {
        assertEquals(List.of(), deadlines(facts("township-government", 2023, LAW)));
        assertEquals(
                List.of("2024-02-29 true local"),
                deadlines(facts("township-government", 2023, LAW, TOWNS)));
        assertEquals(
                List.of("2025-02-28 true local"),
                deadlines(facts("township-government", 2024, TOWNS)));
    }

    @Test
    void theFirstDayOfADutyThatNamesTheKindHolds() {
        var strict = day("department", 1, 31, false, "law");
        assertEquals(
                List.of("2024-01-31 false law"), deadlines(facts("department", 2023, strict, LAW)));
    }

    @Test
    void theRegionIsToldAsTheProfileNamesIt() {
        var region =
                facts("department", 2023).stream()
                        .filter(OwnRegion.class::isInstance)
                        .map(f -> ((OwnRegion) f).names() + " " + ((OwnRegion) f).source())
                        .toList();
        assertEquals(List.of("[某省, 某县] profile"), region);
    }
}
