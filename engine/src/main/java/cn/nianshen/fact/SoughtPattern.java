package cn.nianshen.fact;

import cn.nianshen.form.LexiconEntry;
import cn.nianshen.form.Regex;
import cn.nianshen.source.CheckDigits;
import cn.nianshen.source.Numerals;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** A pattern of a lexicon on its way through texts. */
final class SoughtPattern {

    /** Mentions of one entry beyond this number are left out: they would say nothing new. */
    private static final int MOST = 200;

    private final LexiconEntry entry;
    private final Regex pattern;
    private final Set<String> groups;
    private final BitSet starts = new BitSet();

    SoughtPattern(LexiconEntry entry, Regex pattern) {
        this.entry = entry;
        this.pattern = pattern;
        this.groups = groups(pattern);
        entry.sieve().starts().chars().forEach(starts::set);
    }

    private static Set<String> groups(Regex pattern) {
        return Set.copyOf(
                List.of("n", "year", "text").stream()
                        .filter(name -> pattern.text().contains("(?<" + name + ">"))
                        .toList());
    }

    /** Adds what is found in the passage. */
    void find(ScannedPassage passage, int year, List<ScannedPassage.Hit> hits) {
        if (!entry.isFor(year) || !passage.isFor(entry)) {
            return;
        }
        var text = passage.text(entry);
        var sieve = entry.sieve();
        boolean begins = sieve.starts().isEmpty() || passage.holdsOneOf(sieve.starts(), entry);
        if (begins
                && sieve.passes(text)
                && (sieve.digits() == 0 || passage.longestNumber() >= sieve.digits())) {
            find(text, hits);
        }
    }

    private void find(String text, List<ScannedPassage.Hit> hits) {
        var m =
                pattern.pattern()
                        .matcher(text)
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false);
        int n = 0;
        int at = 0;
        int most = entry.sieve().once() ? 1 : MOST;
        while (n < most && next(m, text, at)) {
            if (m.end() > m.start() && accepted(text, m)) {
                hits.add(hit(m));
                n++;
            }
            at = Math.max(m.end(), m.start() + 1);
        }
    }

    /**
     * The next match at or behind an index; where the first characters are known, only at these.
     */
    private boolean next(Matcher m, String text, int from) {
        if (starts.isEmpty()) {
            return from <= text.length() && m.region(from, text.length()).find();
        }
        for (int i = from; i < text.length(); i++) {
            if (starts.get(text.charAt(i)) && m.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private boolean accepted(String text, Matcher m) {
        int from = from(m);
        int to = to(m);
        return from < to
                && entry.fits(text, from, to)
                && CheckDigits.pass(entry.check(), text.substring(from, to));
    }

    private int from(Matcher m) {
        return groups.contains("text") ? m.start("text") : m.start();
    }

    private int to(Matcher m) {
        return groups.contains("text") ? m.end("text") : m.end();
    }

    private ScannedPassage.Hit hit(Matcher m) {
        var digits = group(m, "n").replace(",", "");
        BigDecimal number = null;
        if (!digits.isEmpty()) {
            number =
                    digits.matches("[0-9]{1,15}(\\.[0-9]{1,10})?")
                            ? new BigDecimal(digits)
                            : Numerals.hanNumber(digits);
        }
        return new ScannedPassage.Hit(entry, from(m), to(m), number, year(group(m, "year")));
    }

    /** A year in digits or in Chinese numerals; 0 for none. */
    private static int year(String said) {
        if (said.matches("[0-9]{4}")) {
            return Integer.parseInt(said);
        }
        var value = said.isEmpty() ? null : Numerals.hanNumber(said);
        return value == null ? 0 : value.intValue();
    }

    private String group(Matcher m, String name) {
        var value = groups.contains(name) ? m.group(name) : null;
        return value == null ? "" : value;
    }
}
