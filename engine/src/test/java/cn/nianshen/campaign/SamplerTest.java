package cn.nianshen.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.output.CampaignCounts;
import cn.nianshen.output.CampaignResult;
import cn.nianshen.output.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports drawn for people to check, and what is told from those that they checked. */
class SamplerTest {

    private static CampaignResult.Agency agency(String id, String county, boolean audited) {
        var none = new CampaignCounts(1, 0, 0, 0, 0);
        @Nullable Score score =
                audited
                        ? new Score(BigDecimal.TEN, BigDecimal.TEN, "", BigDecimal.ONE, List.of())
                        : null;
        return new CampaignResult.Agency(
                id,
                id,
                "department",
                county,
                "",
                audited ? "audited" : "missing",
                "",
                2023,
                "2021",
                id,
                List.of(id),
                "sure",
                List.of(),
                "",
                List.of(),
                score,
                none,
                none,
                Map.of(),
                Map.of(),
                List::of,
                List::of,
                () -> CampaignResult.Heading.NONE);
    }

    private static List<CampaignResult.Agency> agencies(Random random) {
        var all = new ArrayList<CampaignResult.Agency>();
        int counties = 1 + random.nextInt(9);
        for (int c = 0; c < counties; c++) {
            int size = 1 + random.nextInt(40);
            for (int i = 0; i < size; i++) {
                all.add(agency(c + "-" + i, "county " + c, random.nextInt(10) > 0));
            }
        }
        return all;
    }

    @Test
    void asManyAreDrawnAsWanted_byShare_andNoGroupStaysWithoutWhereThereIsRoom() {
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            var all = agencies(random);
            long frame = all.stream().filter(a -> a.score() != null).count();
            int wanted = 1 + random.nextInt(60);
            var sample = new Sampler(round, wanted).of(all);
            assertEquals(frame, sample.frame());
            var drawn = new TreeSet<String>();
            int groups = sample.strata().size();
            for (var stratum : sample.strata()) {
                drawn.addAll(stratum.drawn());
                double share = (double) Math.min(wanted, frame) * stratum.agencies() / frame;
                int here = stratum.drawn().size();
                assertTrue(here <= stratum.agencies());
                assertTrue(wanted < groups || here >= 1, sample.toString());
                assertTrue(wanted < groups || here <= share + groups, sample.toString());
            }
            assertEquals(Math.min(wanted, frame), drawn.size());
            assertEquals(sample, new Sampler(round, wanted).of(all));
        }
    }

    @Test
    void eachIsAsLikelyAsAnyOtherOfItsGroup() {
        var all = new ArrayList<CampaignResult.Agency>();
        for (int i = 0; i < 10; i++) {
            all.add(agency("a" + i, "one", true));
        }
        var counts = new HashMap<String, Integer>();
        for (long seed = 0; seed < 5_000; seed++) {
            new Sampler(seed, 3)
                    .of(all)
                    .strata()
                    .get(0)
                    .drawn()
                    .forEach(id -> counts.merge(id, 1, Integer::sum));
        }
        counts.values().forEach(n -> assertTrue(Math.abs(n - 1_500) < 150, counts.toString()));
        assertNotEquals(new Sampler(1, 3).of(all).strata(), new Sampler(2, 3).of(all).strata());
    }

    private static String interval(ErrorRate rate) {
        return "%.3f %.3f %.3f".formatted(rate.rate(), rate.low(), rate.high());
    }

    @Test
    void theIntervalIsWilsons() {
        // of very many, 30 checked and none wrong; 10 of 100 wrong
        var none = ErrorRate.of(List.of(new ErrorRate.Group(1_000_000, 30, 0)));
        assertEquals("0.000 0.000 0.114", interval(none));
        var some = ErrorRate.of(List.of(new ErrorRate.Group(1_000_000, 100, 10)));
        assertEquals("0.100 0.055 0.174", interval(some));
    }

    @Test
    void groupsAreWeighedBySize_andWhoChecksAllKnows() {
        var rate =
                ErrorRate.of(
                        List.of(new ErrorRate.Group(900, 10, 0), new ErrorRate.Group(100, 10, 10)));
        assertEquals(0.1, rate.rate(), 1e-9);
        var all = ErrorRate.of(List.of(new ErrorRate.Group(20, 20, 5)));
        assertEquals("0.250 0.250 0.250", interval(all));
        var nothing = ErrorRate.of(List.of(new ErrorRate.Group(20, 0, 0)));
        assertEquals("0.000 0.000 1.000", interval(nothing));
    }
}
