package cn.nianshen.gongkai;

import cn.nianshen.fact.LexiconScan;
import cn.nianshen.fixtures.RandomReports;
import cn.nianshen.form.Lexicon;
import cn.nianshen.report.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Prints what the scan of the lexicons costs in nanoseconds for 1,000 characters: all together,
 * each lexicon alone, and with any argument each entry alone. Run by hand:
 *
 * <pre>java -cp rules/target/test-classes:… cn.nianshen.gongkai.ScanTiming</pre>
 */
final class ScanTiming {

    private static final int REPORTS = 40;
    private static final int ROUNDS = 60;

    private ScanTiming() {}

    public static void main(String[] arguments) {
        var reports = new ArrayList<List<Passage>>();
        long read = 0;
        for (long seed = 0; seed < REPORTS; seed++) {
            var fixture = RandomReports.clean(seed).write();
            var audit = Nianshen.audit(fixture.fileName(), fixture.bytes());
            var passages = Nianshen.report(audit).passages();
            reports.add(passages);
            read += passages.stream().mapToInt(p -> p.printed().length()).sum();
        }
        long characters = read;
        var lexicons = Nianshen.PACK.lexicons();
        System.out.printf("%d characters in %d reports%n", characters, REPORTS);
        print("all", new LexiconScan(lexicons), reports, characters);
        for (var lexicon : lexicons) {
            print(lexicon.name(), new LexiconScan(List.of(lexicon)), reports, characters);
        }
        if (arguments.length > 0) {
            lexicons.forEach(lexicon -> entries(lexicon, reports, characters));
        }
    }

    private static void entries(Lexicon lexicon, List<List<Passage>> reports, long characters) {
        for (var entry : lexicon.entries()) {
            if (entry.pattern() != null) {
                var alone = new Lexicon(lexicon.name(), List.of(entry), Set.of());
                var name = "  " + entry.kind() + ' ' + entry.word();
                print(name, new LexiconScan(List.of(alone)), reports, characters);
            }
        }
    }

    private static void print(
            String name, LexiconScan scan, List<List<Passage>> reports, long characters) {
        System.out.printf("%-40s %8d ns%n", name, cost(scan, reports) * 1_000 / characters);
    }

    /** The median of some rounds, the first ones not counted. */
    private static long cost(LexiconScan scan, List<List<Passage>> reports) {
        var rounds = new ArrayList<Long>();
        for (int i = 0; i < ROUNDS; i++) {
            long before = System.nanoTime();
            reports.forEach(passages -> scan.mentions(passages, 2023));
            rounds.add(System.nanoTime() - before);
        }
        return rounds.subList(ROUNDS / 3, ROUNDS).stream().sorted().toList().get(ROUNDS / 3);
    }
}
