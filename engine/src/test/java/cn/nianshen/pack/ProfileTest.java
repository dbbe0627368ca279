package cn.nianshen.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {

    private static Pack toy;

    @TempDir Path folder;

    @BeforeAll
    static void load() {
        toy = ToyPack.load();
    }

    private Profile over(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), yaml);
        return PackLoader.profile(file, List.of(toy));
    }

    private static RuleCard card(String id) {
        return toy.cards().stream().filter(card -> card.id().equals(id)).findFirst().orElseThrow();
    }

    private static BigDecimal of(String number) {
        return new BigDecimal(number);
    }

    @Test
    void aRuleOfItsOwnPointsGoesBeforeItsSeverity() {
        Profile profile = toy.profile();
        assertEquals(of("3"), profile.points(card("TOY-001"), Severity.ERROR));
        assertEquals(of("2"), profile.points(card("TOY-002"), Severity.ERROR));
        assertEquals(of("0.5"), profile.points(card("TOY-001"), Severity.WARNING));
    }

    @Test
    void categoriesOfOneEntryShareTheirCap() {
        assertEquals(List.of("WORDS", "STYLE"), toy.profile().cap("STYLE").orElseThrow().ids());
        assertTrue(toy.profile().cap("OTHER").isEmpty());
    }

    @Test
    void gradesGoDownToTheirFloor() {
        assertEquals("good", toy.profile().grade(of("8")));
        assertEquals("bad", toy.profile().grade(of("7.9")));
        assertEquals("", Profile.empty("e").grade(of("100")));
    }

    @Test
    void whatAUsersProfileDoesNotSayStays() throws IOException {
        Profile profile = over("id: own\nseverity-points: {warning: 1}\n");
        assertEquals("own", profile.id());
        assertEquals(of("1"), profile.severityPoints().get(Severity.WARNING));
        assertEquals(of("2"), profile.severityPoints().get(Severity.ERROR));
        assertEquals(toy.profile().grades(), profile.grades());
        assertEquals(Set.of("TOY-010"), profile.vetoes().rules());
    }

    @Test
    void aUsersPointsAndCapsGoBeforeTheDefault() throws IOException {
        Profile profile =
                over(
                        "rule-points: [{rules: [TOY-001], points: 4}]\n"
                                + "categories: [{id: STYLE, cap: 1}]\n");
        assertEquals(of("4"), profile.points(card("TOY-001"), Severity.ERROR));
        assertEquals(of("1"), profile.cap("STYLE").orElseThrow().cap());
        assertEquals(of("5"), profile.cap("GRID").orElseThrow().cap());
    }

    @Test
    void rulesAreSwitchedOffAndRegradedWithAReason() throws IOException {
        Profile profile =
                over(
                        "disabled: [{rules: [TOY-002], why: not here}]\n"
                                + "regraded: [{rules: [TOY-003], severity: info, why: mild}]\n");
        List<RuleCard> cards = profile.cards(toy.cards());
        assertEquals(7, cards.size());
        RuleCard mild = cards.stream().filter(c -> c.id().equals("TOY-003")).findFirst().get();
        assertEquals(Severity.INFO, mild.severity());
        assertEquals(Severity.INFO, mild.grades().get("unforced"));
        assertEquals(of("0"), profile.points(mild, Severity.INFO));
    }

    @Test
    void aReasonIsDemanded() {
        String reason = message("disabled: [{rules: [TOY-002]}]");
        assertTrue(reason.contains("own.yaml:1: the key why is missing"), reason);
        assertTrue(message("disabled: [{rules: [TOY-2], why: x}]").contains("no rule TOY-2"));
        assertTrue(message("regraded: [{rules: [TOY-002], why: x}]").contains("severity"));
        assertTrue(message("per-rule-limit: many").contains("whole number"));
        assertTrue(message("points: 3").contains("unknown key points"));
    }

    private String message(String yaml) {
        return assertThrows(BadPackException.class, () -> over(yaml)).getMessage();
    }
}
