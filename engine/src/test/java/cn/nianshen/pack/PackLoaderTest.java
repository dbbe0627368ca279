package cn.nianshen.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.form.Lexicon;
import cn.nianshen.form.LexiconEntry;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackLoaderTest {

    private static Pack toy;

    @TempDir Path folder;

    @BeforeAll
    static void load() {
        toy = ToyPack.load();
    }

    private static List<String> ids(Pack pack) {
        return pack.cards().stream().map(RuleCard::id).toList();
    }

    /** A user's pack with one rule. */
    private Path own(String id, String manifestEnd, String cardEnd) throws IOException {
        Files.writeString(
                folder.resolve("pack.yaml"),
                "{id: own, title: Own, version: '1'" + manifestEnd + "}");
        Files.writeString(
                folder.resolve("a.drl"),
                "package own;\nimport cn.nianshen.fact.Title;\n"
                        + "global cn.nianshen.rule.Findings findings;\n"
                        + ("rule \"" + id + "\" when $t : Title() ")
                        + "then findings.at($t).report(); end\n");
        Files.writeString(
                folder.resolve("a.rules.yaml"),
                "category: OWN\nrules:\n  - {id: "
                        + id
                        + ", title: t, severity: info, basis: custom, citations: [usage],"
                        + " message: m, remedy: r, since: '1'"
                        + cardEnd
                        + "}\n");
        return folder;
    }

    @Test
    void aPackIsLoadedWithAllItsParts() {
        assertEquals("toy", toy.id());
        assertEquals("toy", toy.label());
        assertEquals(8, toy.cards().size());
        assertEquals(28, toy.cases().size());
        assertEquals("Grid", toy.forms().get(0).table("grid").name());
        assertEquals("cannot be seen from the grid", toy.statute().notCheckable().get("Act 6"));
        assertEquals(List.of("TOY-900"), toy.retired());
        assertTrue(toy.considered().containsKey("TOY-901"));
        assertEquals("toy-default", toy.profile().id());
    }

    private Path lexicon(String text) throws IOException {
        Path pack = ToyPack.copy(folder);
        Files.createDirectories(pack.resolve("lexicon"));
        Files.writeString(pack.resolve("lexicon/towns.yaml"), text);
        return pack;
    }

    @Test
    void aLexiconIsReadWithItsParts() throws IOException {
        Path pack =
                lexicon(
                        "parts: {end: 'ton|ville'}\nentries:\n"
                                + "  - {kind: town, words: A B, source: s}\n"
                                + "  - {kind: town, name: P, pattern: 'x(?:{end})', source: s}\n");
        Lexicon towns = PackLoader.folder(pack, List.of()).lexicons().get(0);
        assertEquals("towns", towns.name());
        assertEquals(
                List.of("A", "B", "P"), towns.entries().stream().map(LexiconEntry::word).toList());
        assertEquals("x(?:ton|ville)", String.valueOf(towns.entries().get(2).pattern()));
    }

    @Test
    void aLexiconEntryWithoutSourceOrWithAnUnknownKeyIsRefused() throws IOException {
        Path pack = lexicon("entries:\n  - {kind: town, word: A, colour: red}\n");
        BadPackException bad =
                assertThrows(BadPackException.class, () -> PackLoader.folder(pack, List.of()));
        assertTrue(bad.getMessage().contains("lexicon/towns.yaml:2"), bad.getMessage());
        assertTrue(bad.getMessage().contains("source"), bad.getMessage());
        assertTrue(bad.getMessage().contains("colour"), bad.getMessage());
    }

    @Test
    void aWordTakenAwayMustHaveBeenThere() throws IOException {
        Path pack = lexicon("remove: [C]\n");
        BadPackException bad =
                assertThrows(BadPackException.class, () -> PackLoader.folder(pack, List.of()));
        assertTrue(bad.getMessage().contains("remove names C"), bad.getMessage());
    }

    @Test
    void aCardIsReadWhole() {
        RuleCard card =
                toy.cards().stream().filter(c -> c.id().equals("TOY-003")).findFirst().get();
        assertEquals("GRID", card.category());
        assertEquals(Severity.WARNING, card.grades().get("unforced"));
        assertEquals(List.of("Act 5", "usage"), card.citations());
    }

    @Test
    void yearsAreReadAsWritten() {
        RuleCard card =
                toy.cards().stream().filter(c -> c.id().equals("TOY-010")).findFirst().get();
        assertEquals(2020, card.applies().firstYear());
        assertEquals(0, card.applies().lastYear());
    }

    @Test
    void aUsersPackStandsOnTheFirstOne() throws IOException {
        Pack pack = PackLoader.folder(own("OWN-001", "", ", yields-to: [TOY-001]"), List.of(toy));
        assertEquals(List.of("OWN-001"), ids(pack));
        assertEquals(toy.forms(), pack.forms());
    }

    @Test
    void anIdOfAnotherPackIsTaken() throws IOException {
        Path pack = own("TOY-001", "", "");
        BadPackException e =
                assertThrows(BadPackException.class, () -> PackLoader.folder(pack, List.of(toy)));
        assertTrue(e.getMessage().contains("belongs to another pack"), e.getMessage());
        assertEquals(3, e.faults().get(0).line());
    }

    @Test
    void aReplacementIsDeclaredAndReplaces() throws IOException {
        Pack own = PackLoader.folder(own("TOY-001", ", replace: [TOY-001]", ""), List.of(toy));
        List<Pack> joined = PackLoader.join(List.of(toy, own));
        assertFalse(ids(joined.get(0)).contains("TOY-001"));
        assertEquals(List.of("TOY-001"), ids(joined.get(1)));
    }

    @Test
    void whatIsReplacedMustBeThere() throws IOException {
        Path pack = own("OWN-001", ", replace: [TOY-777]", "");
        BadPackException e =
                assertThrows(BadPackException.class, () -> PackLoader.folder(pack, List.of(toy)));
        assertTrue(e.getMessage().contains("replace names TOY-777"), e.getMessage());
    }

    @Test
    void withoutLeavesOutCardsOnly() {
        Pack less = toy.without(Set.of("TOY-001"));
        assertEquals(7, less.cards().size());
        assertEquals(toy.rules(), less.rules());
    }
}
