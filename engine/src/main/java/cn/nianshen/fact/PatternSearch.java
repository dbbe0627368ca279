package cn.nianshen.fact;

import cn.nianshen.source.StartIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Tries patterns on the passages of one report, one passage after the other: at each character only
 * those whose words can begin with it.
 */
final class PatternSearch {

    /** Mentions of one entry in a passage beyond this number are left out: they say nothing new. */
    private static final int MOST = 200;

    private final StartIndex<SoughtPattern> byStart;
    private final List<SoughtPattern> others;
    private final int year;
    private final @Nullable Matcher[] matchers;

    /** The passage in which a pattern was last looked at, by its turn. */
    private final int[] looked;

    /** Where a pattern is to be tried next in this passage; behind the end for nowhere. */
    private final int[] next;

    private final int[] found;
    private int passages;

    /**
     * @param byStart patterns by the characters that their words begin with
     * @param others patterns whose words may begin with any character
     * @param count number of all patterns
     * @param year fiscal year of the report, 0 where unknown
     */
    PatternSearch(
            StartIndex<SoughtPattern> byStart, List<SoughtPattern> others, int count, int year) {
        this.byStart = byStart;
        this.others = others;
        this.year = year;
        matchers = new Matcher[count];
        looked = new int[count];
        next = new int[count];
        found = new int[count];
    }

    /** All that is found in the passage. */
    List<ScannedPassage.Hit> hits(ScannedPassage passage) {
        passages++;
        var hits = new ArrayList<ScannedPassage.Hit>();
        var plain = passage.passage().plain();
        var printed = passage.passage().printed();
        boolean same = plain.equals(printed);
        starting(passage, plain, false, same, hits);
        if (!same) {
            starting(passage, printed, true, false, hits);
        }
        for (var pattern : others) {
            if (begin(pattern, passage)) {
                anywhere(pattern, passage.text(pattern.entry()), hits);
            }
        }
        return hits;
    }

    /**
     * Tries the patterns for one of the texts of a passage.
     *
     * @param printed whether the text is the printed one
     * @param both whether it is the plain one as well
     */
    private void starting(
            ScannedPassage passage,
            String text,
            boolean printed,
            boolean both,
            List<ScannedPassage.Hit> hits) {
        for (int i = 0; i < text.length(); i++) {
            var patterns = byStart.at(text.charAt(i));
            for (int k = 0; k < patterns.size(); k++) {
                var pattern = patterns.get(k);
                if (pattern.mayBeginAt(text, i) && (both || pattern.entry().printed() == printed)) {
                    tried(pattern, passage, text, i, hits);
                }
            }
        }
    }

    private void tried(
            SoughtPattern pattern,
            ScannedPassage passage,
            String text,
            int at,
            List<ScannedPassage.Hit> hits) {
        int n = pattern.number();
        if (looked[n] != passages) {
            begin(pattern, passage);
        }
        if (next[n] > at) {
            return;
        }
        var m = matcher(pattern, text);
        if (m.region(at, text.length()).lookingAt()) {
            next[n] = Math.max(m.end(), at + 1);
            counted(pattern, text, m, hits);
        }
    }

    /** Readies a pattern for the passage; false where it need not be tried. */
    private boolean begin(SoughtPattern pattern, ScannedPassage passage) {
        int n = pattern.number();
        looked[n] = passages;
        found[n] = 0;
        boolean may = pattern.isFor(passage, year);
        next[n] = may ? 0 : Integer.MAX_VALUE;
        if (may && matchers[n] != null) {
            matchers[n].reset(passage.text(pattern.entry()));
        }
        return may;
    }

    private Matcher matcher(SoughtPattern pattern, String text) {
        var known = matchers[pattern.number()];
        if (known == null) {
            known = pattern.matcher(text);
            matchers[pattern.number()] = known;
        }
        return known;
    }

    private void counted(
            SoughtPattern pattern, String text, Matcher m, List<ScannedPassage.Hit> hits) {
        int n = pattern.number();
        if (pattern.accepts(text, m)) {
            hits.add(pattern.hit(m));
            found[n]++;
            if (found[n] >= (pattern.entry().sieve().once() ? 1 : MOST)) {
                next[n] = Integer.MAX_VALUE;
            }
        }
    }

    private void anywhere(SoughtPattern pattern, String text, List<ScannedPassage.Hit> hits) {
        int n = pattern.number();
        var m = matcher(pattern, text);
        while (next[n] <= text.length() && m.region(next[n], text.length()).find()) {
            next[n] = Math.max(m.end(), m.start() + 1);
            counted(pattern, text, m, hits);
        }
    }
}
