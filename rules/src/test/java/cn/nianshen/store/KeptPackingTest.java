package cn.nianshen.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.campaign.Kept;
import cn.nianshen.campaign.ReportDigester;
import cn.nianshen.gongkai.Nianshen;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.rule.RuleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is kept of a report comes back as it was, or is told to be damaged. */
class KeptPackingTest {

    private static final Pack PACK = Nianshen.PACK;
    private static final Path REPORTS = Path.of("../fixtures/reports");

    private final ReportDigester digester =
            new ReportDigester(PACK.forms(), PACK, PackLoader.campaign(PACK));
    private final Map<String, RuleCard> cards = new HashMap<>();

    KeptPackingTest() {
        PACK.profile().cards(PACK.cards()).forEach(card -> cards.put(card.id(), card));
    }

    private Kept kept(Path file) throws IOException {
        var audit = Nianshen.audit(file.getFileName().toString(), Files.readAllBytes(file));
        var report = audit.report();
        var digest = report == null ? null : digester.digest(report);
        return new Kept(digest, audit.outcomes(), audit.scorecard());
    }

    private static List<Path> reports() throws IOException {
        try (var all = Files.list(REPORTS)) {
            return all.filter(f -> f.toString().matches(".*\\.(docx|html|md|txt)"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFixtureComesBackAsItWas() throws IOException {
        var packing = new KeptPacking(cards::get);
        int findings = 0;
        for (var file : reports()) {
            var kept = kept(file);
            assertEquals(kept, packing.unpack(KeptPacking.pack(kept)), file.toString());
            var card = kept.scorecard();
            findings += card == null ? 0 : card.lines().size();
        }
        assertTrue(findings > 100, "findings: " + findings);
    }

    @Test
    void withoutThePackItStillTellsWhatWasFound() throws IOException {
        var kept = kept(REPORTS.resolve("2023-bureau-cell-too-high.docx"));
        var alone = new KeptPacking(id -> null).unpack(KeptPacking.pack(kept));
        assertEquals(kept.digest(), alone.digest());
        for (int i = 0; i < kept.outcomes().size(); i++) {
            var card = kept.outcomes().get(i).card();
            var other = alone.outcomes().get(i).card();
            assertEquals(
                    card.id() + card.title() + card.severity(),
                    other.id() + other.title() + other.severity());
        }
    }

    @Test
    void whatIsDamagedIsToldAndNothingElseHappens() throws IOException {
        var bytes = KeptPacking.pack(kept(REPORTS.resolve("2023-bureau-cell-too-high.docx")));
        var packing = new KeptPacking(cards::get);
        var random = new Random(3);
        int told = 0;
        for (int i = 0; i < 3_000; i++) {
            var damaged = bytes.clone();
            for (int k = 0; k <= random.nextInt(4); k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                packing.unpack(damaged);
            } catch (IOException e) {
                told++;
            }
        }
        assertTrue(told > 2_000, "told: " + told);
    }
}
