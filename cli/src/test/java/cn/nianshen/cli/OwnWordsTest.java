package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of a user, added to and taken away from those of the built-in pack. */
class OwnWordsTest {

    private static final String SENTENCES = "宣传面窄，收效甚浅；会同县河道治理中心巡查。落实示例甲的要求。";

    @TempDir Path folder;
    private Path pack;
    private Path report;

    @BeforeEach
    void makePackAndReport() throws IOException {
        pack = folder.resolve("words");
        Files.createDirectories(pack.resolve("lexicon"));
        Files.writeString(pack.resolve("pack.yaml"), "id: words\ntitle: 本县词表\nversion: '1.0'\n");
        var clean = Files.readString(Shell.clean(folder));
        report = folder.resolve("words.html");
        Files.writeString(report, clean.replaceFirst("（五）", SENTENCES + "（五）"));
    }

    private void lexicon(String name, String text) throws IOException {
        Files.writeString(pack.resolve("lexicon/" + name + ".yaml"), text);
    }

    @Test
    void without_a_pack_the_built_in_words_hold_and_the_empty_list_is_not_judged() {
        var ran = Shell.run("audit", report);
        assertTrue(ran.data().contains("LNG-024"), ran.data());
        assertFalse(ran.data().contains("LNG-006"), ran.data());
        assertTrue(ran.data().contains("没有提供错敏词表"), ran.data());
    }

    @Test
    void a_pack_adds_words_to_lexicons_and_takes_words_away() throws IOException {
        lexicon("typos", "remove: [收效甚浅]\n");
        lexicon(
                "institutions",
                "entries:\n"
                        + "  - {kind: institution.former, word: 县河道治理中心, says: 县水务局,"
                        + " from: 2024, source: 本县2022年机构改革方案}\n");
        var ran = Shell.run("audit", "--pack", pack, report);
        assertFalse(ran.data().contains("LNG-024"), ran.data());
        assertTrue(ran.data().contains("LNG-006"), ran.data());
        assertTrue(ran.data().contains("县水务局"), ran.data());
    }

    @Test
    void the_empty_list_is_filled_by_the_user() throws IOException {
        lexicon(
                "sensitive",
                "entries:\n  - {kind: sensitive, word: 示例甲, says: 示例乙, source: 本县词表}\n");
        var ran = Shell.run("audit", "--pack", pack, report);
        assertTrue(ran.data().contains("LNG-015"), ran.data());
        assertTrue(ran.data().contains("改为“示例乙”"), ran.data());
        assertFalse(ran.data().contains("没有提供错敏词表"), ran.data());
        var clean = Shell.run("audit", "--pack", pack, folder.resolve("clean.html"));
        assertFalse(clean.data().contains("LNG-015"), clean.data());
    }

    @Test
    void a_word_to_take_away_that_is_not_there_is_refused() throws IOException {
        lexicon("typos", "remove: [收效甚钱]\n");
        var ran = Shell.run("audit", "--pack", pack, report);
        assertEquals(4, ran.code());
        assertTrue(ran.talk().contains("收效甚钱"), ran.talk());
        assertTrue(ran.talk().contains("lexicon/typos.yaml"), ran.talk());
    }
}
