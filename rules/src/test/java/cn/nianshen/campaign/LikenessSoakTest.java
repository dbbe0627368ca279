package cn.nianshen.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Position;
import cn.nianshen.gongkai.Nianshen;
import cn.nianshen.output.Audit;
import cn.nianshen.source.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Likeness over ten thousand narratives: {@code mvn -Psoak …}. */
@Tag("soak")
class LikenessSoakTest {

    private static final int REPORTS = 10_000;
    private static final int SENTENCES = 24;

    /** Sentences that many agencies use, so that texts are not all unlike. */
    private final List<String> common = new ArrayList<>();

    private final Random random = new Random(5);

    private String sentence() {
        var out = new StringBuilder();
        for (int i = 0; i < 36; i++) {
            out.append((char) (0x4E00 + random.nextInt(1_500)));
        }
        return out.append('\u3002').toString();
    }

    /** A third of what it tells stands in other reports too. */
    private String narrative() {
        var out = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            boolean own = i % 3 != 0;
            out.append(own ? sentence() : common.get(random.nextInt(common.size())));
        }
        return out.toString();
    }

    private static Agency agency(String id) {
        return new Agency(
                id,
                "agency " + id,
                List.of(),
                "department",
                "",
                "",
                Agency.Scope.OWN,
                false,
                null,
                Map.of(),
                1);
    }

    private static ReportDigest digest(String name, String text) {
        return new ReportDigest(
                "",
                2023,
                "2021",
                name,
                "",
                "department",
                "",
                true,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ReportDigest.Text("overview", text, Position.ofLine(1, 1))));
    }

    private static Standing standing(int number, String text) {
        var id = Integer.toString(number);
        var agency = agency(id);
        var digest = digest(agency.name(), text);
        var entry =
                new Entry(
                        id,
                        id,
                        Format.DOCX,
                        Audit.Status.AUDITED,
                        "",
                        List.of(),
                        true,
                        "2021",
                        agency.name(),
                        "",
                        2023,
                        0,
                        0);
        var owner = new Assignment(id, id, Assignment.Confidence.SURE, List.of(), List.of());
        var kept = new Kept(digest, List.of(), null);
        var handed = new Handed(entry, "", owner, () -> kept);
        return new Standing(agency, List.of(handed), List.of(), null, List.of(), List.of(), null);
    }

    @Test
    void copiesAmongTenThousandNarrativesAreFound() {
        for (int i = 0; i < 400; i++) {
            common.add(sentence());
        }
        var standings = new ArrayList<Standing>();
        var texts = new ArrayList<String>();
        for (int i = 0; i < REPORTS; i++) {
            // each hundredth is the copy of an earlier one
            var text = i % 100 == 99 ? texts.get(random.nextInt(i)) : narrative();
            texts.add(text);
            standings.add(standing(i, text));
        }
        long start = System.nanoTime();
        var finder =
                new LikenessFinder(Nianshen.PACK.words(), Nianshen.PACK.profile().thresholds());
        var found = finder.among(standings);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(
                REPORTS + " narratives: " + seconds + " s, " + finder.pairs().size() + " pairs");
        assertTrue(finder.pairs().size() >= REPORTS / 100, "pairs: " + finder.pairs().size());
        assertTrue(found.size() >= REPORTS / 100);
        assertEquals(REPORTS, standings.size());
    }
}
