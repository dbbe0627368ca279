package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fact.LexiconScan;
import cn.nianshen.fact.Mention;
import cn.nianshen.fixtures.FixtureSet;
import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.form.Lexicon;
import cn.nianshen.form.LexiconEntry;
import cn.nianshen.form.Sieve;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said of a text before a pattern is tried saves time and nothing else. */
class SievesTest {

    private static final int EVERY = 4;
    private static final int LEAST = 1_000;

    @Test
    void noWordsAreLost() {
        var sieved = new LexiconScan(Nianshen.PACK.lexicons());
        var whole =
                new LexiconScan(
                        Nianshen.PACK.lexicons().stream().map(SievesTest::unsieved).toList());
        int found = 0;
        for (FixtureSet set : List.of(FixtureSet.CLEAN, FixtureSet.DEFECTS)) {
            var names = Fixtures.all(set);
            for (int i = 0; i < names.size(); i += EVERY) {
                var fixture = Fixtures.fixture(set, names.get(i));
                var audit = Nianshen.audit(fixture.fileName(), fixture.bytes());
                if (audit.report() != null) {
                    var passages = audit.report().passages();
                    List<Mention> mentions = sieved.mentions(passages, 2023);
                    assertEquals(
                            brief(whole.mentions(passages, 2023)),
                            brief(mentions),
                            fixture.fileName());
                    found += mentions.size();
                }
            }
        }
        assertTrue(found > LEAST);
    }

    private static String brief(List<Mention> mentions) {
        return mentions.stream()
                .map(m -> m.passage() + " " + m.from() + " " + m.kind() + " " + m.text())
                .collect(Collectors.joining("\n"));
    }

    private static Lexicon unsieved(Lexicon lexicon) {
        return new Lexicon(
                lexicon.name(),
                lexicon.entries().stream().map(SievesTest::unsieved).toList(),
                lexicon.removed());
    }

    private static LexiconEntry unsieved(LexiconEntry e) {
        return new LexiconEntry(
                e.kind(),
                e.word(),
                e.pattern(),
                new Sieve(List.of(), "", e.sieve().once(), 0),
                e.before(),
                e.after(),
                e.unless(),
                e.says(),
                e.sections(),
                e.zones(),
                e.printed(),
                e.firstYear(),
                e.lastYear(),
                e.masked(),
                e.check(),
                e.source());
    }
}
