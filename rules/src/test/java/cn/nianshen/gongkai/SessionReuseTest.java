package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.AuditRequest;
import cn.nianshen.Auditor;
import cn.nianshen.fixtures.FixtureSet;
import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.rule.Outcome;
import cn.nianshen.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rule base judges a report the same whatever it has judged before. */
class SessionReuseTest {

    private static final AuditRequest PLAIN = new AuditRequest(0, "", "", LocalDate.of(2026, 2, 1));
    private static final int REPORTS = 16;
    private static final int ROUNDS = 12;
    private static final int THREADS = 4;
    private static final long SEED = 20_260_201L;

    @Test
    void whatCameBeforeDoesNotCount() {
        List<SourceFile> files = files();
        Map<String, String> fresh =
                files.stream().collect(Collectors.toMap(SourceFile::name, f -> said(auditor(), f)));
        Auditor used = auditor();
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(files, random);
            for (SourceFile file : files) {
                assertEquals(fresh.get(file.name()), said(used, file), file.name());
            }
        }
    }

    @Test
    void manyThreadsMayAskOneAuditor() throws Exception {
        List<SourceFile> files = files();
        Auditor one = auditor();
        Map<String, String> alone =
                files.stream().collect(Collectors.toMap(SourceFile::name, f -> said(one, f)));
        Auditor shared = auditor();
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var answers = new ArrayList<Future<Boolean>>();
            for (int round = 0; round < ROUNDS; round++) {
                for (SourceFile file : files) {
                    answers.add(
                            threads.submit(
                                    () -> alone.get(file.name()).equals(said(shared, file))));
                }
            }
            for (var answer : answers) {
                assertTrue(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Auditor auditor() {
        Pack pack = PackLoader.builtIn();
        return new Auditor(List.of(pack), pack.profile());
    }

    private static String said(Auditor auditor, SourceFile file) {
        return auditor.audit(file, PLAIN).outcomes().stream()
                .map(Outcome::toString)
                .collect(Collectors.joining("\n"));
    }

    private static List<SourceFile> files() {
        List<SourceFile> files = new ArrayList<>();
        for (FixtureSet set : List.of(FixtureSet.CLEAN, FixtureSet.DEFECTS)) {
            List<String> names = Fixtures.all(set);
            int step = names.size() / (REPORTS / 2);
            for (int i = 0; i < REPORTS / 2; i++) {
                var fixture = Fixtures.fixture(set, names.get(i * step));
                files.add(SourceFile.of(set + "-" + fixture.fileName(), fixture.bytes()));
            }
        }
        return files;
    }
}
