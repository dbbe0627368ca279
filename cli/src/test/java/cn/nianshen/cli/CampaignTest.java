package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.fixtures.Campaign;
import cn.nianshen.fixtures.CampaignEvent;
import cn.nianshen.fixtures.CampaignMaker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
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

    private JsonNode run(Campaign campaign) throws IOException {
        write(folder.resolve("now"), campaign.now());
        write(folder.resolve("before"), campaign.before());
        var roster = Files.write(folder.resolve("名录.csv"), campaign.roster());
        var list = Files.write(folder.resolve("清单.csv"), campaign.list());
        var ran =
                Shell.run(
                        "campaign",
                        folder.resolve("now"),
                        "--roster",
                        roster,
                        "--submissions",
                        list,
                        "--previous",
                        folder.resolve("before"),
                        "--year",
                        YEAR,
                        "--as-of",
                        (YEAR + 1) + "-04-15",
                        "--format",
                        "json");
        assertEquals(Exit.NOT_ALL_AUDITED, ran.code(), ran.talk());
        return new ObjectMapper().readTree(ran.data());
    }

    /** What is accused, and hints that were planted. */
    private static TreeSet<CampaignEvent> found(JsonNode result, Campaign campaign) {
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

    private static String lines(TreeSet<CampaignEvent> events) {
        return lines((Iterable<CampaignEvent>) events);
    }

    private static String lines(Iterable<CampaignEvent> events) {
        var out = new StringBuilder();
        events.forEach(e -> out.append(e.rule()).append(' ').append(e.about()).append('\n'));
        return out.toString();
    }
}
