package cn.nianshen.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.document.Position;
import cn.nianshen.fact.Cell;
import cn.nianshen.fact.GapBelow;
import cn.nianshen.report.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Differences between two years in a sum that are those of what it sums up. */
class GapsBelowTest {

    private static ReportDigest digest(String... cells) {
        var all = new ArrayList<Cell>();
        for (var each : cells) {
            var parts = each.split(" ");
            var place = new Place("s", parts[0], parts[1], parts[2], Position.NONE, "");
            all.add(
                    new Cell(
                            place,
                            parts[0],
                            parts[1],
                            parts[2],
                            parts[3],
                            new BigDecimal(parts[3]),
                            "number",
                            "",
                            "count",
                            "leaf",
                            false,
                            List.of(),
                            false));
        }
        return new ReportDigest(
                "", 2023, "2021", "", "", "", "", true, false, List.of(), all, List.of(), List.of(),
                List.of(), List.of());
    }

    private static GapsBelow.Years carried(int now, int before) {
        return new GapsBelow.Years(
                digest("requests carried_in total " + now),
                digest("requests carried_out total " + before));
    }

    private static GapsBelow.Years documents(int issued, int repealed, int now, int before) {
        var row = "disclosure normative_documents ";
        return new GapsBelow.Years(
                digest(
                        row + "issued " + issued,
                        row + "repealed " + repealed,
                        row + "in_force " + now),
                digest(row + "in_force " + before));
    }

    private static List<String> found(GapsBelow.Years own, GapsBelow.Years... members) {
        return GapsBelow.of(own, () -> List.of(members)).stream()
                .map(f -> ((GapBelow) f).row() + ' ' + ((GapBelow) f).column())
                .toList();
    }

    @Test
    void whatIsWrongBelowIsFound() {
        assertEquals(
                List.of("carried_in total"), found(carried(7, 5), carried(4, 2), carried(3, 3)));
        assertEquals(
                List.of("normative_documents in_force"),
                found(documents(3, 1, 19, 20), documents(3, 0, 10, 10), documents(0, 1, 9, 10)));
    }

    @Test
    void whatIsTheSumsOwnIsNot() {
        assertEquals(List.of(), found(carried(8, 5), carried(4, 2), carried(3, 3)));
        assertEquals(List.of(), found(carried(5, 5), carried(4, 2), carried(3, 5)));
        var lacking = new GapsBelow.Years(digest("requests carried_in total 3"), null);
        assertEquals(List.of(), found(carried(7, 5), carried(4, 2), lacking));
        assertEquals(
                List.of(),
                found(documents(3, 1, 18, 20), documents(3, 0, 10, 10), documents(0, 1, 9, 10)));
    }
}
