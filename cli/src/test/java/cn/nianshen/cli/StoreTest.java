package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.CampaignMaker;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the results of campaigns are kept. */
class StoreTest {

    private static final String AGAIN = "沿用已有结果的文件 ";

    @TempDir Path folder;

    private Made small(long seed) throws IOException {
        var place = Files.createDirectories(folder.resolve("campaign" + seed));
        return Made.of(CampaignMaker.of(seed, Made.YEAR, 3, 10, 4), place);
    }

    private Path store() {
        return folder.resolve("结果.sqlite");
    }

    /** What a run says, but for what it read. */
    private static String findings(String data) throws IOException {
        return new ObjectMapper().readTree(data).path("findings").toPrettyString();
    }

    @Test
    void what_was_audited_is_not_audited_again() throws IOException {
        var made = small(1);
        var first = Shell.run(made.words("--store", store()));
        var again = Shell.run(made.words("--store", store(), "--resume"));
        assertEquals(first.data(), again.data());
        assertTrue(again.talk().contains(AGAIN + made.files() + " 个"), again.talk());
        // a file that was changed in between is another file
        var file = made.folder().resolve("now");
        try (var all = Files.walk(file)) {
            file = all.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
        Files.writeString(file, "什么也没有");
        var changed = Shell.run(made.words("--store", store(), "--resume"));
        assertTrue(changed.talk().contains(AGAIN + (made.files() - 1) + " 个"), changed.talk());
    }

    @Test
    void two_runs_of_one_day_can_be_compared() throws IOException {
        var few = Few.of(folder.resolve("few"), "编号,单位名称,类别", "1,临岚县水务局,部门");
        few.now("水务局.docx", "requests.partial.business +1");
        var out = few.out();
        few.run("-o", out, "--sample", 1);
        assertEquals(Exit.FAILED, Shell.run("campaign", "diff", out, out).code());
        for (int again = 0; again < 2; again++) {
            few.now("水务局.docx", "");
            few.run("-o", out);
        }
        var still = Shell.run("campaign", "diff", out, out);
        assertEquals(Exit.FINE, still.code(), still.talk());
        few.now("水务局.docx", "requests.partial.business +1");
        few.run("-o", out);
        var worse = Shell.run("campaign", "diff", out, out);
        assertEquals(Exit.FINDINGS, worse.code(), worse.talk());
        assertTrue(worse.data().contains("ARI-002"), worse.data());
        assertTrue(!Files.exists(out.resolve("sample.xlsx")), "it is none of this run");
        assertTrue(Files.exists(out.resolve("sample-earlier.xlsx")), "it may be filled in");
    }

    @Test
    void another_day_is_another_campaign() throws IOException {
        var made = small(2);
        Shell.run(made.words("--store", store()));
        var words = made.words("--store", store(), "--resume", "--as-of", "2024-06-01");
        var other = Shell.run(words);
        assertTrue(other.talk().contains(AGAIN + "0 个"), other.talk());
    }

    @Test
    void the_day_stays_where_a_run_is_taken_up_on_another() throws IOException {
        var made = small(13);
        var folder = made.folder().resolve("now");
        var roster = made.folder().resolve("名录.csv");
        var plain = List.<Object>of("campaign", folder, "--roster", roster, "--year", Made.YEAR);
        var dated = new ArrayList<>(plain);
        dated.addAll(List.of("--store", store(), "--as-of", "2024-03-01"));
        var first = Shell.run(dated.toArray());
        var later = new ArrayList<>(plain);
        later.addAll(List.of("--store", store(), "--resume"));
        var again = Shell.run(later.toArray());
        assertEquals(first.data(), again.data());
        assertTrue(again.talk().contains("核查日期沿用上次的 2024-03-01"), again.talk());
        assertTrue(again.talk().contains(AGAIN + made.files() + " 个"), again.talk());
    }

    @Test
    void results_among_the_reports_are_refused() throws IOException {
        var made = small(14);
        for (var option : List.of("-o", "--store")) {
            var ran = Shell.run(made.words(option, made.folder().resolve("now/x")));
            assertEquals(Exit.USAGE, ran.code());
            assertTrue(ran.talk().contains("不能放在报告文件夹"), ran.talk());
        }
    }

    @Test
    void last_years_results_do_for_last_years_files() throws IOException {
        var made = small(3);
        var with = Shell.run(made.words());
        var roster = made.folder().resolve("名录.csv");
        var before = made.folder().resolve("before");
        var last =
                Shell.run(
                        "campaign",
                        before,
                        "--roster",
                        roster,
                        "--year",
                        Made.YEAR - 1,
                        "--as-of",
                        Made.YEAR + "-04-15",
                        "--store",
                        store());
        assertEquals("", last.talk());
        var without = Shell.run(made.alone("--previous", store()));
        assertEquals(with.data(), without.data());
        // one store for all years does as well
        var one = Shell.run(made.alone("--previous", store(), "--store", store()));
        assertEquals(with.data(), one.data());
        var none =
                Shell.run(
                        "campaign",
                        before,
                        "--roster",
                        roster,
                        "--year",
                        2030,
                        "--previous",
                        store());
        assertEquals(Exit.FAILED, none.code());
        assertTrue(none.talk().contains("没有 2029 年度的核查结果"), none.talk());
    }

    @Test
    void figures_changed_after_publication_are_told() throws IOException {
        var made = small(12);
        var roster = made.folder().resolve("名录.csv");
        var before = made.folder().resolve("before");
        var last = Made.YEAR - 1;
        Shell.run("campaign", before, "--roster", roster, "--year", last, "--store", store());
        var same = Shell.run(made.words("--store", store()));
        assertTrue(!same.data().contains("上年度核查时，"), same.data());
        try (var files = Files.walk(before)) {
            var page = files.filter(f -> f.toString().endsWith(".html")).findFirst().orElseThrow();
            var text = Files.readString(page);
            var changed = text.replaceFirst("(<td[^>]*>)([0-9]+)(</td>)", "$19$2$3");
            assertTrue(!changed.equals(text), text);
            Files.writeString(page, changed);
        }
        var ran = Shell.run(made.words("--store", store()));
        assertTrue(ran.data().contains("上年度核查时，"), ran.data());
        assertTrue(ran.data().contains("改动的数字共1处"), ran.data());
    }

    @Test
    void a_file_that_is_no_store_is_left_alone() throws Exception {
        var made = small(4);
        var file = Shell.wrong(folder.resolve("other"));
        var bytes = Files.readAllBytes(file);
        var ran = Shell.run(made.words("--store", file));
        assertEquals(Exit.FAILED, ran.code());
        assertTrue(ran.talk().contains("不是核查结果库"), ran.talk());
        assertArrayEquals(bytes, Files.readAllBytes(file));
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + store());
                var statement = other.createStatement()) {
            statement.execute("create table ledger (line text)");
        }
        ran = Shell.run(made.words("--store", store()));
        assertEquals(Exit.FAILED, ran.code());
        assertTrue(ran.talk().contains("不是核查结果库"), ran.talk());
    }

    @Test
    void a_store_of_a_newer_version_is_refused() throws Exception {
        var made = small(5);
        Shell.run(made.words("--store", store()));
        try (var newer = DriverManager.getConnection("jdbc:sqlite:" + store());
                var statement = newer.createStatement()) {
            statement.execute(
                    "insert into flyway_schema_history select 99, '99', 'later', type,"
                            + " 'V99__later.sql', 1, installed_by, installed_on, 1, success from"
                            + " flyway_schema_history where installed_rank = 1");
        }
        var ran = Shell.run(made.words("--store", store(), "--resume"));
        assertEquals(Exit.FAILED, ran.code());
        assertTrue(ran.talk().contains("更新的版本（第 99 版）"), ran.talk());
        assertEquals("", ran.data());
    }

    @Test
    void a_store_in_use_is_refused() throws Exception {
        var made = small(6);
        Shell.run(made.words("--store", store()));
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + store());
                var statement = other.createStatement()) {
            statement.execute("begin immediate");
            var ran = Shell.run(made.words("--store", store(), "--resume"));
            assertEquals(Exit.FAILED, ran.code());
            assertTrue(ran.talk().contains("正在用"), ran.talk());
        }
    }

    @Test
    void a_folder_that_cannot_hold_a_store_is_told() throws IOException {
        var made = small(7);
        var ran = Shell.run(made.words("--store", folder.resolve("nowhere/deep/store.sqlite")));
        assertEquals(Exit.FAILED, ran.code(), ran.talk());
        assertTrue(ran.talk().contains("结果库打不开"), ran.talk());
        assertEquals(Exit.USAGE, Shell.run(made.words("--resume")).code(), "nothing to go on with");
    }

    @Test
    void postgres_keeps_what_sqlite_keeps() throws Exception {
        try (var server = Postgres.start()) {
            var made = small(8);
            var embedded = Shell.run(made.words("--store", store()));
            var served = Shell.run(made.words("--store", server.address()));
            assertEquals(embedded.data(), served.data());
            var again = Shell.run(made.words("--store", server.address(), "--resume"));
            assertEquals(embedded.data(), again.data());
            assertTrue(again.talk().contains(AGAIN + made.files() + " 个"), again.talk());
            server.sql(
                    "update nianshen.flyway_schema_history set version = '77' where version = '2'");
            var newer = Shell.run(made.words("--store", server.address()));
            assertTrue(newer.talk().contains("更新的版本（第 77 版）"), newer.talk());
        }
    }

    @Test
    void two_counties_at_once_lose_nothing() throws Exception {
        try (var server = Postgres.start()) {
            var first = small(9);
            var second = small(10);
            var one = Made.process(folder.resolve("one"), first.words("--store", server.address()));
            var two =
                    Made.process(folder.resolve("two"), second.words("--store", server.address()));
            var running = List.of(one.start(), two.start());
            for (var each : running) {
                assertTrue(each.waitFor(3, TimeUnit.MINUTES));
            }
            for (var made : List.of(first, second)) {
                var told = folder.resolve(made == first ? "one" : "two");
                var data = Files.readString(folder.resolve(told + ".json"));
                assertEquals(Shell.run(made.words()).data(), data, Files.readString(told));
                var again = Shell.run(made.words("--store", server.address(), "--resume"));
                assertTrue(again.talk().contains(AGAIN + made.files() + " 个"), again.talk());
                assertEquals(findings(data), findings(again.data()));
            }
        }
    }

    @Test
    void a_server_that_is_lost_ends_the_run_and_it_can_be_taken_up() throws Exception {
        try (var server = Postgres.start()) {
            var made = Made.of(CampaignMaker.of(11, Made.YEAR, 3, 12, 5), folder);
            var talk = folder.resolve("talk");
            var out = folder.resolve("out");
            var words = made.words("--store", server.address(), "-o", out);
            var process = Made.process(talk, words).start();
            var journal = out.resolve(CampaignFolder.JOURNAL);
            while (process.isAlive() && KillTest.journalled(out) < 5) {
                Thread.sleep(20);
            }
            assertTrue(process.isAlive(), Files.readString(talk));
            server.crash();
            assertTrue(process.waitFor(2, TimeUnit.MINUTES));
            assertEquals(Exit.FAILED, process.exitValue(), Files.readString(talk));
            assertTrue(Files.readString(talk).contains("--resume"), Files.readString(talk));
            assertTrue(Files.exists(journal));
            server.begin();
            var again = Shell.run(made.words("--store", server.address(), "-o", out, "--resume"));
            assertEquals(Shell.run(made.words()).data(), again.data());
            assertTrue(!again.talk().contains(AGAIN + "0 个"), again.talk());
        }
    }
}
