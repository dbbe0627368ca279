package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.CampaignMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    void a_killed_run_ends_as_an_undisturbed_one() throws Exception {
        var made = Made.of(CampaignMaker.of(6, Made.YEAR, 3, 12, 5), folder);
        var undisturbed = folder.resolve("undisturbed");
        long start = System.nanoTime();
        var talk = folder.resolve("talk");
        var first = Made.process(talk, made.words("-o", undisturbed)).start();
        assertTrue(first.waitFor(5, TimeUnit.MINUTES));
        long whole = (System.nanoTime() - start) / 1_000_000;
        var data = Files.readString(folder.resolve("talk.json"));
        assertEquals(Exit.NOT_ALL_AUDITED, first.exitValue(), Files.readString(talk));

        var random = new Random(23);
        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            assertTrue(round < 4 * KILLS, "it ends before it is killed");
            var out = folder.resolve("out" + round);
            long before = 0;
            int code = -1;
            for (int run = 0; code < 0; run++) {
                var words = made.words("-o", out, run == 0 ? "--fail-on=error" : "--resume");
                var process = Made.process(talk, words).start();
                // the later runs of a chain are shorter: not all of them can be killed
                boolean killed = kills < KILLS && run < 3;
                long moment = killed ? whole / 6 + random.nextLong(whole) : whole * 20;
                if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly().waitFor();
                    kills++;
                    before = Math.max(before, journalled(out));
                    continue;
                }
                code = process.exitValue();
                var told = Files.readString(talk);
                if (run > 0) {
                    var recalled = RECALLED.matcher(told);
                    assertTrue(recalled.find(), told);
                    assertTrue(Long.parseLong(recalled.group(1)) >= before, told + before);
                }
                assertEquals(Exit.NOT_ALL_AUDITED, code, told);
            }
            assertEquals(Made.contents(undisturbed), Made.contents(out));
            assertEquals(data, Files.readString(folder.resolve("talk.json")));
        }
    }
}
