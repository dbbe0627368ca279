package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.CampaignMaker;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large campaigns in little memory: {@code mvn -Psoak …}. What it printed is kept in docs. */
@Tag("soak")
class CampaignSoakTest {

    private static final int THOUSAND = 1_000;
    private static final Pattern HEAP = Pattern.compile("->([0-9]+)M\\(");

    @TempDir Path folder;

    private final List<Long> pace = new ArrayList<>();

    @Test
    void a_thousand_agencies_of_two_years() throws Exception {
        var campaign = CampaignMaker.of(31, Made.YEAR, 23, 25, 15);
        var made = Made.of(campaign, folder);
        long start = System.nanoTime();
        var talk = folder.resolve("talk");
        var process = small(talk, made.words("-o", folder.resolve("out"))).start();
        assertTrue(process.waitFor(20, TimeUnit.MINUTES));
        assertEquals(Exit.NOT_ALL_AUDITED, process.exitValue(), Files.readString(talk));
        var found =
                CampaignTest.found(
                        new ObjectMapper().readTree(folder.resolve("talk.json").toFile()),
                        campaign);
        assertEquals(CampaignTest.lines(campaign.events()), CampaignTest.lines(found));
        say("%d agencies, two years: %.0f s", campaign.agencies().size(), seconds(start));
        heap("out.gc");
    }

    @Test
    void ten_thousand_reports_in_a_quarter_of_a_gigabyte() throws Exception {
        var campaign = CampaignMaker.of(32, Made.YEAR, 235, 25, 15);
        var made = Made.of(campaign, folder);
        long start = System.nanoTime();
        var talk = folder.resolve("talk");
        var out = folder.resolve("out");
        var process = small(talk, made.alone("-o", out)).start();
        watch(process, out);
        say("%d files read: %.0f s", made.files(), seconds(start));
        assertTrue(process.waitFor(30, TimeUnit.MINUTES));
        assertEquals(Exit.NOT_ALL_AUDITED, process.exitValue(), Files.readString(talk));
        say("all of it: %.0f s", seconds(start));
        heap("out.gc");
        long first = pace.get(2) - pace.get(1);
        long last = pace.get(pace.size() - 1) - pace.get(pace.size() - 2);
        say("second thousand %d ms, last thousand %d ms", first, last);
    }

    /** In a heap of 256 MiB, with 256 open files at most. */
    private ProcessBuilder small(Path talk, Object... words) throws IOException {
        var plain = Made.process(talk, words);
        var line = new ArrayList<>(List.of("bash", "-c", "ulimit -n 256; exec \"$@\"", "small"));
        line.addAll(plain.command());
        int java = line.indexOf("-XX:TieredStopAtLevel=1");
        line.set(java, "-Xmx256m");
        line.add(java, "-Xlog:gc:file=" + folder.resolve("out.gc"));
        return plain.command(line);
    }

    /** Notes when each thousand files are in the journal. */
    private void watch(Process process, Path out) throws Exception {
        long start = System.nanoTime();
        pace.add(0L);
        long files = new Made(folder).files();
        while (process.isAlive() && pace.size() <= files / THOUSAND) {
            if (KillTest.journalled(out) >= (long) pace.size() * THOUSAND) {
                pace.add((System.nanoTime() - start) / 1_000_000);
            }
            Thread.sleep(100);
        }
        say("each thousand, ms: %s", steps());
    }

    private List<Long> steps() {
        var steps = new ArrayList<Long>();
        for (int i = 1; i < pace.size(); i++) {
            steps.add(pace.get(i) - pace.get(i - 1));
        }
        return steps;
    }

    /** Heap that was left in use, over the run. */
    private void heap(String log) throws IOException {
        var used = new ArrayList<Integer>();
        var match = HEAP.matcher(Files.readString(folder.resolve(log)));
        while (match.find()) {
            used.add(Integer.parseInt(match.group(1)));
        }
        var tenths = new ArrayList<Integer>();
        for (int i = 1; i <= 10; i++) {
            tenths.add(used.get(used.size() * i / 10 - 1));
        }
        say("MiB in use after collections, by tenths of the run: %s", tenths);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String text, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, text, arguments));
    }
}
