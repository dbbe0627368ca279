package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adding a rule takes three files in one folder: begun by a command, filled in, seen to fire. */
class NewRuleTest {

    @TempDir Path folder;
    private Path pack;

    @BeforeEach
    void name() {
        pack = folder.resolve("my county");
    }

    private Shell.Ran begin(String id, Object... more) {
        var arguments = new Object[5 + more.length];
        arguments[0] = "rules";
        arguments[1] = "new";
        arguments[2] = id;
        arguments[3] = "--pack";
        arguments[4] = pack;
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Shell.run(arguments);
    }

    private TreeSet<String> files() throws IOException {
        var names = new TreeSet<String>();
        try (var walk = Files.walk(pack)) {
            walk.filter(Files::isRegularFile)
                    .forEach(f -> names.add(pack.relativize(f).toString().replace('\\', '/')));
        }
        return names;
    }

    private void fill(String id, String value, String limit) throws IOException {
        Examples.change(
                pack.resolve("local/loc.cases.yaml"),
                "{rule: "
                        + id
                        + ", name: 待填：会报告的情形, base: \"2021\", cells: {requests.new.total: \"0\"}",
                "{rule: "
                        + id
                        + ", name: 新收"
                        + value
                        + "件, base: \"2021\", cells: {requests.new.total: \""
                        + value
                        + "\"}");
        var rules = pack.resolve("local/loc.drl");
        var text = Files.readString(rules);
        int at = text.indexOf("rule \"" + id);
        Files.writeString(
                rules, text.substring(0, at) + text.substring(at).replaceFirst("999999", limit));
    }

    @Test
    void a_rule_is_begun_filled_in_and_fires() throws IOException {
        var begun = begin("LOC-001");
        assertEquals(0, begun.code(), begun.talk());
        assertEquals(
                new TreeSet<>(
                        List.of(
                                "pack.yaml",
                                "local/loc.drl",
                                "local/loc.rules.yaml",
                                "local/loc.cases.yaml")),
                files());
        var unfilled = Shell.run("rules", "verify", "--pack", pack);
        assertEquals(1, unfilled.code(), unfilled.talk());
        assertTrue(unfilled.data().contains("local/loc.cases.yaml:3"), unfilled.data());
        fill("LOC-001", "7", "6");
        var filled = Shell.run("rules", "verify", "--ablate", "--pack", pack);
        assertEquals(0, filled.code(), filled.data());
        var ran = Shell.run("audit", "--pack", pack, Shell.wrong(folder));
        assertTrue(ran.data().contains("[提示] LOC-001"), ran.data());
    }

    @Test
    void a_second_rule_is_added_to_the_same_three_files() throws IOException {
        assertEquals(0, begin("LOC-001").code());
        var before = files();
        var second = begin("loc-002");
        assertEquals(0, second.code(), second.talk());
        assertEquals(before, files());
        fill("LOC-001", "7", "6");
        fill("LOC-002", "9", "8");
        var ran = Shell.run("rules", "verify", "--ablate", "--pack", pack);
        assertEquals(0, ran.code(), ran.data() + ran.talk());
        assertTrue(ran.data().contains("2 条规则"), ran.data());
    }

    @Test
    void it_goes_where_it_is_told_and_as_deep_as_the_items_there() throws IOException {
        Examples.copy(Examples.CHECKS, pack);
        var cards = pack.resolve("local/district.rules.yaml");
        Files.writeString(
                cards, Files.readString(cards).replaceAll("(?m)^  ", "").replaceAll("\n$", ""));
        var ran = begin("CHK-020", "--family", "local/district");
        assertEquals(0, ran.code(), ran.talk());
        var listed = Shell.run("rules", "list", "--pack", pack);
        assertTrue(listed.data().contains("CHK-020"), listed.data());
    }

    @ParameterizedTest
    @CsvSource({
        "STR-001, 2, 属于规则包 gongkai",
        "ARI-008, 2, 已停止使用",
        "CON-030, 2, 考虑过而没有做",
        "title-rule, 2, 编号应写作 ABC-000"
    })
    void ids_that_are_taken_or_wrong_are_refused(String id, int code, String told)
            throws IOException {
        var ran = begin(id);
        assertEquals(code, ran.code(), ran.talk());
        assertTrue(ran.talk().contains(told), ran.talk());
        assertFalse(Files.exists(pack));
    }

    @Test
    void an_id_of_the_pack_itself_is_refused_and_nothing_changes() throws IOException {
        assertEquals(0, begin("LOC-001").code());
        var text = Files.readString(pack.resolve("local/loc.drl"));
        var ran = begin("LOC-001", "--family", "other");
        assertEquals(2, ran.code(), ran.talk());
        assertTrue(ran.talk().contains("已在这个规则包中"), ran.talk());
        assertEquals(text, Files.readString(pack.resolve("local/loc.drl")));
        assertFalse(Files.exists(pack.resolve("other.drl")));
    }

    @Test
    void an_id_of_another_pack_is_taken_where_that_is_declared() throws IOException {
        assertEquals(0, begin("LOC-001").code());
        var manifest = pack.resolve("pack.yaml");
        Files.writeString(manifest, Files.readString(manifest) + "replace: [STR-028]\n");
        var ran = begin("STR-028");
        assertEquals(0, ran.code(), ran.talk());
        var listed = Shell.run("rules", "explain", "STR-028", "--pack", pack);
        assertTrue(listed.data().contains("表三本年新收申请数量过大"), listed.data());
    }

    @Test
    void where_the_pack_does_not_load_then_all_is_as_before() throws IOException {
        assertEquals(0, begin("LOC-001").code());
        var cards = pack.resolve("local/loc.rules.yaml");
        Files.writeString(cards, Files.readString(cards) + "more: true\n");
        var before = Files.readString(cards);
        var ran = begin("LOC-002");
        assertEquals(4, ran.code(), ran.talk());
        assertEquals(before, Files.readString(cards));
        assertFalse(Files.readString(pack.resolve("local/loc.drl")).contains("LOC-002"));
    }

    @Test
    void a_pack_and_a_proper_family_must_be_named() {
        assertEquals(2, Shell.run("rules", "new", "LOC-001").code());
        assertEquals(2, begin("LOC-001", "--family", "../up").code());
    }
}
