package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack of a user, beside the built-in one. */
class PackTest {

    private static final String RULES = "local/title.drl";

    @TempDir Path folder;
    private Path pack;

    @BeforeEach
    void copyPack() throws IOException, URISyntaxException {
        var kept = Objects.requireNonNull(PackTest.class.getResource("county/pack.yaml"));
        var source = Path.of(kept.toURI()).getParent();
        pack = folder.resolve("county");
        Files.createDirectories(pack.resolve("local"));
        for (var file :
                new String[] {
                    "pack.yaml", RULES, "local/title.rules.yaml", "local/title.cases.yaml"
                }) {
            Files.copy(source.resolve(file), pack.resolve(file));
        }
    }

    @Test
    void its_rules_report_and_every_output_names_it() throws IOException {
        var file = Shell.clean(folder);
        var ran = Shell.run("audit", "--pack", pack, file, "--fail-on", "warning");
        assertEquals(1, ran.code(), ran.talk());
        assertTrue(ran.data().contains("规则包 county 1.0（1 条规则）"), ran.data());
        assertTrue(ran.data().contains("LOC-001"), ran.data());
        assertEquals(0, Shell.run("audit", "--pack", pack, file).code());
    }

    @Test
    void a_profile_that_disables_a_rule_says_so_in_the_header() throws IOException {
        var profile =
                Files.writeString(
                        folder.resolve("trial.yaml"),
                        "id: trial\ndisabled:\n  - {rules: [LOC-001], why: 试用}\n");
        var ran = Shell.run("audit", "--pack", pack, "--profile", profile, Shell.clean(folder));
        assertEquals(0, ran.code(), ran.talk());
        assertTrue(ran.data().contains("已停用规则 LOC-001：试用"), ran.data());
    }

    @Test
    void its_cases_are_tried() throws IOException {
        assertEquals(0, Shell.run("rules", "verify", "--ablate", "--pack", pack).code());
        var rules = pack.resolve(RULES);
        Files.writeString(rules, Files.readString(rules).replace("Title()", "Title( year == 1 )"));
        var ran = Shell.run("rules", "verify", "--pack", pack);
        assertEquals(1, ran.code(), ran.talk());
        assertTrue(ran.data().contains("title.cases.yaml:2"), ran.data());
    }

    @Test
    void where_a_rule_fails_there_is_no_grade() throws IOException {
        var rules = pack.resolve(RULES);
        var text = Files.readString(rules);
        Files.writeString(
                rules, text.replaceFirst("(?m)^then", "then\n    Integer.parseInt(\"x\");"));
        var ran = Shell.run("audit", "--pack", pack, Shell.clean(folder));
        assertEquals(3, ran.code(), ran.talk());
        assertTrue(ran.data().contains("有规则运行出错，不予评定"), ran.data());
    }

    @Test
    void an_error_of_syntax_is_told_alone_with_file_and_line() throws IOException {
        var cards = pack.resolve("local/title.rules.yaml");
        Files.writeString(cards, "category: LOCAL\nrules:\n  - id: X\n - id: Y\n");
        var ran = Shell.run("rules", "list", "--pack", pack);
        assertEquals(4, ran.code());
        assertTrue(ran.talk().contains("local/title.rules.yaml:4：语法错误"), ran.talk());
        assertEquals(2, ran.talk().lines().count(), ran.talk());
    }

    @Test
    void a_rule_that_does_not_compile_is_refused_with_file_and_line() throws IOException {
        var rules = pack.resolve(RULES);
        Files.writeString(rules, Files.readString(rules).replace("Title()", "Titel()"));
        for (var command : new String[] {"list", "verify"}) {
            var ran = Shell.run("rules", command, "--pack", pack);
            assertEquals(4, ran.code());
            assertTrue(ran.talk().contains(RULES + ":"), ran.talk());
        }
    }
}
