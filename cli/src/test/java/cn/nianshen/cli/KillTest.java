package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.CampaignMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Campaigns that are killed at any moment, and taken up. */
class KillTest {

    private static final int KILLS = 10;
    private static final Pattern RECALLED = Pattern.compile("文件 ([0-9]+) 个");

    @TempDir Path folder;

    /** Rows of the journal that are whole, its heads left out. */
    static long journalled(Path out) throws IOException {
        var journal = out.resolve(CampaignFolder.JOURNAL);
        if (!Files.exists(journal)) {
            return 0;
        }
        var rows = Files.readString(journal);
        return Math.max(0, rows.chars().filter(c -> c == '\n').count() - 1);
    }

    private final Random random = new Random(23);
    private int kills;

    @Test
    void a_killed_run_ends_as_an_undisturbed_one() throws Exception {
        var made = Made.of(CampaignMaker.of(6, Made.YEAR, 3, 10, 4), folder);
        var undisturbed = folder.resolve("undisturbed");
        long start = System.nanoTime();
        var talk = folder.resolve("talk");
        var first = Made.process(talk, made.words("-o", undisturbed)).start();
        assertTrue(first.waitFor(5, TimeUnit.MINUTES));
        long whole = (System.nanoTime() - start) / 1_000_000;
        var data = Files.readString(folder.resolve("talk.json"));
        assertEquals(Exit.NOT_ALL_AUDITED, first.exitValue(), Files.readString(talk));
        for (int round = 0; kills < KILLS; round++) {
            assertTrue(round < 4 * KILLS, "it ends before it is killed");
            var out = folder.resolve("out" + round);
            chain(made, out, talk, whole);
            same(Made.contents(undisturbed), Made.contents(out));
            assertEquals(data, Files.readString(folder.resolve("talk.json")));
        }
    }

    private static void same(Map<String, String> wanted, Map<String, String> there) {
        assertEquals(String.join("\n", wanted.keySet()), String.join("\n", there.keySet()));
        wanted.forEach((name, bytes) -> assertTrue(bytes.equals(there.get(name)), name));
    }

    /** Runs that are killed, up to five, and one that is not. */
    private void chain(Made made, Path out, Path talk, long whole) throws Exception {
        long before = 0;
        for (int run = 0; ; run++) {
            var words = made.words("-o", out, run == 0 ? "--fail-on=error" : "--resume");
            var process = Made.process(talk, words).start();
            boolean killed = kills < KILLS && run < 5;
            long moment = killed ? whole / 6 + random.nextLong(whole * 2 / 3) : whole * 20;
            if (process.waitFor(moment, TimeUnit.MILLISECONDS)) {
                assertEquals(Exit.NOT_ALL_AUDITED, process.exitValue(), Files.readString(talk));
                if (run > 0) {
                    var recalled = RECALLED.matcher(Files.readString(talk));
                    assertTrue(recalled.find(), Files.readString(talk));
                    assertTrue(Long.parseLong(recalled.group(1)) >= before, "audited again");
                }
                return;
            }
            process.destroyForcibly().waitFor();
            kills++;
            before = Math.max(before, journalled(out));
        }
    }
}
