package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules explained, one by one and all together. */
class ExplainTest {

    private static final Pack PACK = PackLoader.builtIn();

    @TempDir Path folder;

    @Test
    void a_rule_is_explained_with_source_points_needs_and_both_examples() {
        var ran = Shell.run("rules", "explain", "ari-002");
        assertEquals(0, ran.code(), ran.talk());
        for (var word :
                new String[] {
                    "每个问题扣 5 分",
                    "格式要求，报告时用语“违反”",
                    "表三能够读取",
                    "格式2021（四）点名的问题：发布内容不准确不全面",
                    "表三·（七）总计·自然人印为“4”",
                    "报告：表三·（七）总计·自然人填的是4",
                    "不报告"
                }) {
            assertTrue(ran.data().contains(word), word + "\n" + ran.data());
        }
    }

    @Test
    void every_rule_can_be_explained_in_both_languages() {
        for (var language : new String[] {"zh", "en"}) {
            var ran = Shell.run("rules", "catalogue", "--lang", language);
            assertEquals(0, ran.code(), ran.talk());
            for (var card : PACK.cards()) {
                assertTrue(ran.data().contains("### " + card.id()), card.id());
            }
        }
    }

    @Test
    void reasons_are_given_for_rules_that_were_not_built() {
        var ran = Shell.run("rules", "list", "--considered");
        assertEquals(0, ran.code(), ran.talk());
        PACK.considered()
                .forEach(
                        (id, why) -> {
                            assertTrue(ran.data().contains(id), id);
                            assertFalse(why.isBlank(), id);
                        });
        var one = Shell.run("rules", "explain", "CON-036");
        assertEquals(2, one.code());
        assertTrue(one.talk().contains(PACK.considered().get("CON-036")), one.talk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "html"})
    void the_catalogue_traces_every_demand_and_every_rule(String format) throws IOException {
        var file = folder.resolve("catalogue");
        var ran = Shell.run("rules", "catalogue", "--format", format, "-o", file);
        assertEquals(0, ran.code(), ran.talk());
        var text = Files.readString(file).replace("\\", "");
        for (var demand : PACK.statute().demands()) {
            assertTrue(text.contains(demand.title()), demand.id());
            assertTrue(text.contains(demand.notCheckable()), demand.id());
        }
        for (var card : PACK.cards()) {
            assertTrue(text.contains("#" + card.id().toLowerCase(Locale.ROOT)), card.id());
        }
        assertEquals(text, Files.readString(file).replace("\\", ""));
    }

    @Test
    void every_link_of_the_catalogue_leads_to_a_heading() {
        var html = Shell.run("rules", "catalogue", "--format", "html").data();
        var links = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        int found = 0;
        while (links.find()) {
            assertTrue(html.contains("id=\"" + links.group(1) + '"'), links.group(1));
            found++;
        }
        assertTrue(found > PACK.cards().size());
        assertFalse(html.contains("src=") || html.contains("href=\"http"), "needs no other file");
    }

    @Test
    void the_catalogue_is_the_same_each_time() {
        assertEquals(
                Shell.run("rules", "catalogue").data(), Shell.run("rules", "catalogue").data());
    }

    @Test
    void what_a_pack_says_cannot_become_markup() throws IOException {
        var pack = Examples.copy(Examples.CHECKS, folder.resolve("own"));
        Examples.change(
                pack.resolve("local/district.rules.yaml"), "收费金额可能写成了元", "<script>x</script>");
        var html = Shell.run("rules", "catalogue", "--format", "html", "--pack", pack).data();
        assertFalse(html.contains("<script>"));
        assertTrue(html.contains("&lt;script&gt;"));
    }

    @Test
    void a_catalogue_that_cannot_be_written_is_a_failure() {
        assertEquals(4, Shell.run("rules", "catalogue", "--out", folder).code());
        var nowhere = folder.resolve("no/where.md");
        assertEquals(4, Shell.run("rules", "catalogue", "--out", nowhere).code());
    }
}
