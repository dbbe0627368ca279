package cn.nianshen.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.nianshen.document.Position;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import cn.nianshen.rule.Suspect;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private static final RuleCard CARD = Made.card("ARI-001", "ARITHMETIC", Severity.ERROR);

    private static Finding finding(String message, String expected, String actual, int order) {
        var where = Made.cell("requests", "sum", "natural", order);
        return new Finding(
                CARD, Severity.ERROR, message, "改", where, expected, actual, List.of(), List.of());
    }

    private static String print(Finding finding) {
        return Fingerprints.of(List.of(finding)).of(finding);
    }

    private static Finding with(
            Finding one, Severity severity, List<Finding.Also> also, List<Suspect> suspects) {
        return new Finding(
                one.card(),
                severity,
                one.message(),
                one.remedy(),
                one.where(),
                one.expected(),
                one.actual(),
                also,
                suspects);
    }

    @Test
    void saysRuleAndPlaceAndADigest() {
        var print = print(finding("差2", "7", "5", 9));
        assertEquals("ARI-001@requests/requests/sum/natural", print.split("#")[0]);
        assertEquals(12, print.split("#")[1].length());
    }

    @Test
    void staysWhereOnlyWordsPositionAndGuessesChange() {
        var one = finding("两边相差2", "7", "5", 9);
        var moved = finding("相差 2，请核对", "7", "5", 40);
        assertEquals(print(one), print(moved));
        var guessed = new Suspect("requests", "deny.1", "natural", "0", "2");
        var other = with(one, Severity.ERROR, List.of(), List.of(guessed));
        assertEquals(print(one), print(other));
    }

    @Test
    void changesWithEveryValue() {
        var one = finding("差2", "7", "5", 9);
        assertNotEquals(print(one), print(finding("差2", "8", "5", 9)));
        assertNotEquals(print(one), print(finding("差2", "7", "6", 9)));
        assertNotEquals(print(one), print(finding("差3", "7", "5", 9)));
        assertNotEquals(print(one), print(with(one, Severity.WARNING, List.of(), List.of())));
    }

    @Test
    void furtherPlacesCountWithWhatIsPrintedThereInAnyOrder() {
        var one = finding("差2", "7", "5", 9);
        var a = also("business", "3", 1);
        var b = also("research", "4", 2);
        var both = with(one, Severity.ERROR, List.of(a, b), List.of());
        assertNotEquals(print(one), print(both));
        assertEquals(print(both), print(with(one, Severity.ERROR, List.of(b, a), List.of())));
        var changed = List.of(also("business", "9", 1), b);
        assertNotEquals(print(both), print(with(one, Severity.ERROR, changed, List.of())));
    }

    private static Finding.Also also(String column, String quote, int order) {
        var at = Position.ofLine(order, order);
        return new Finding.Also(
                "ARI-001", new Place("requests", "requests", "sum", column, at, quote), "");
    }

    @Test
    void findingsThatAreTheSameAreCounted() {
        var first = finding("差2", "7", "5", 9);
        var second = finding("差2", "7", "5", 30);
        var prints = Fingerprints.of(List.of(second, first));
        assertEquals(print(first), prints.of(first));
        assertEquals(print(first) + ".2", prints.of(second));
        var stranger = finding("差1", "7", "6", 9);
        assertThrows(IllegalArgumentException.class, () -> prints.of(stranger));
    }
}
