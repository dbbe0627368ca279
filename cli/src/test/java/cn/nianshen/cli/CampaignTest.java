package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Campaign;
import cn.nianshen.fixtures.CampaignEvent;
import cn.nianshen.fixtures.CampaignMaker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rosters with the reports of two years, from the command line. */
class CampaignTest {

    private static final int YEAR = 2023;

    @TempDir Path folder;

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private JsonNode run(Campaign campaign, Object... further) throws IOException {
        write(folder.resolve("now"), campaign.now());
        write(folder.resolve("before"), campaign.before());
        var roster = Files.write(folder.resolve("名录.csv"), campaign.roster());
        var list = Files.write(folder.resolve("清单.csv"), campaign.list());
        var words = new ArrayList<Object>(List.of("campaign", folder.resolve("now")));
        words.addAll(List.of("--roster", roster, "--submissions", list));
        words.addAll(List.of("--previous", folder.resolve("before"), "--year", YEAR));
        words.addAll(List.of("--as-of", (YEAR + 1) + "-04-15", "--format", "json"));
        words.addAll(List.of(further));
        var ran = Shell.run(words.toArray());
        assertEquals(Exit.NOT_ALL_AUDITED, ran.code(), ran.talk());
        return new ObjectMapper().readTree(ran.data());
    }

    /** What is accused, and hints that were planted. */
    static TreeSet<CampaignEvent> found(JsonNode result, Campaign campaign) {
        var found = new TreeSet<CampaignEvent>();
        for (var finding : result.path("findings")) {
            var agency = finding.path("agency").asText();
            var about = agency.isEmpty() ? finding.path("county").asText() : agency;
            var event = new CampaignEvent(finding.path("rule").asText(), about);
            boolean hint = finding.path("severity").asText().equals("info");
            if (!hint || campaign.events().contains(event)) {
                found.add(event);
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_planted_event_is_found_and_nothing_else_is_accused(long seed) throws IOException {
        var campaign = CampaignMaker.of(seed, YEAR, 3, 12, 5);
        var result = run(campaign);
        assertEquals(lines(campaign.events()), lines(found(result, campaign)));
    }

    @Test
    void the_pages_lead_everywhere_and_load_nothing() throws IOException {
        var campaign = CampaignMaker.of(4, YEAR, 3, 12, 5);
        var out = folder.resolve("out");
        run(campaign, "-o", out);
        var pages = new TreeSet<Path>();
        try (var all = Files.walk(out)) {
            all.filter(f -> f.toString().endsWith(".html")).forEach(pages::add);
        }
        assertTrue(pages.size() > 2 * campaign.agencies().size(), pages.toString());
        for (var page : pages) {
            var read = Jsoup.parse(Files.readString(page));
            assertTrue(read.select("script, img, link, iframe").isEmpty(), page.toString());
            for (var link : read.select("a[href]")) {
                var target = link.attr("href");
                if (!target.startsWith("#") && !target.startsWith("http")) {
                    var file = page.resolveSibling(target.replaceFirst("#.*", ""));
                    assertTrue(Files.exists(file), page + " leads to " + target);
                }
            }
        }
        var start = Jsoup.parse(Files.readString(out.resolve("index.html")));
        assertEquals(4, start.select("svg").size());
        assertTrue(start.text().contains("名录 60 个单位"), start.text());
        assertTrue(start.text().contains("年报解读"), start.text());
        assertTrue(Files.exists(out.resolve("campaign.json")));
    }

    @Test
    void all_that_is_wrong_in_a_roster_is_told_with_its_place() throws IOException {
        var now = Files.createDirectories(folder.resolve("now"));
        Shell.sample(now, "2023-bureau-cell-too-high.docx", "a.docx");
        var roster =
                Files.writeString(
                        folder.resolve("名录.csv"),
                        "编号,单位名称,类别,汇总单位\n1,甲县水务局,衙门,9\n2,乙县水务局,部门,\n2,乙县水务局,部门,\n");
        var ran = Shell.run("campaign", now, "--roster", roster, "--year", YEAR);
        assertEquals(Exit.FAILED, ran.code());
        for (var said :
                List.of(
                        "第 2 行第 3 列：没有这个类别：“衙门”",
                        "第 2 行第 4 列：名录里没有汇总单位“9”",
                        "第 4 行第 1 列：编号“2”在第 3 行已经有了")) {
            assertTrue(ran.talk().contains(said), ran.talk());
        }
        assertEquals("", ran.data());
    }

    @Test
    void a_file_that_may_be_anybodys_lets_nobody_be_accused() throws IOException {
        var now = Files.createDirectories(folder.resolve("now"));
        Shell.sample(now, "2023-bureau-cell-too-high.docx", "a.docx");
        Files.write(now.resolve("年报.pdf"), "%PDF-1.7 cut off".getBytes(StandardCharsets.UTF_8));
        var roster = Files.writeString(folder.resolve("名录.csv"), "单位名称,类别\n临岚县水务局,部门\n临岚县民政局,部门\n");
        var ran =
                Shell.run(
                        "campaign",
                        now,
                        "--roster",
                        roster,
                        "--year",
                        YEAR,
                        "--as-of",
                        "2024-05-01");
        assertEquals(Exit.NOT_ALL_AUDITED, ran.code(), ran.talk());
        assertTrue(ran.data().contains("警告 RUP-010"), ran.data());
        assertTrue(ran.data().contains("不知道是谁的"), ran.data());
    }

    @Test
    void nothing_but_a_roster_is_needed() throws IOException {
        var now = Files.createDirectories(folder.resolve("now"));
        Shell.sample(now, "2023-bureau-cell-too-high.docx", "a.docx");
        var roster = Files.writeString(folder.resolve("名录.csv"), "单位名称\n临岚县水务局\n临岚县民政局\n");
        var ran =
                Shell.run(
                        "campaign",
                        now,
                        "--roster",
                        roster,
                        "--year",
                        YEAR,
                        "--as-of",
                        "2024-05-01");
        assertEquals(Exit.FINDINGS, ran.code(), ran.talk());
        assertTrue(ran.data().contains("没有收到（1 个）：临岚县民政局"), ran.data());
        assertFalse(ran.data().contains("RUP-010 应报"), "nobody knows by which day");
    }

    static String lines(TreeSet<CampaignEvent> events) {
        return lines((Iterable<CampaignEvent>) events);
    }

    static String lines(Iterable<CampaignEvent> events) {
        var out = new StringBuilder();
        events.forEach(e -> out.append(e.rule()).append(' ').append(e.about()).append('\n'));
        return out.toString();
    }
}
