package cn.nianshen.fact;

import cn.nianshen.form.Beginning;
import cn.nianshen.form.LexiconEntry;
import cn.nianshen.form.Regex;
import cn.nianshen.form.Sieve;
import cn.nianshen.source.CheckDigits;
import cn.nianshen.source.Numerals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A pattern of a lexicon. */
final class SoughtPattern {

    private final LexiconEntry entry;
    private final Regex pattern;
    private final int number;
    private final int scope;
    private final Set<String> groups;
    private final @Nullable String starts;

    /** The bits of the second characters of its words. */
    private final long second;

    /** The letters of each of the words of which a text must hold one. */
    private final long[] needed;

    /**
     * @param number its turn among all patterns
     * @param scope the number of its scope
     */
    SoughtPattern(LexiconEntry entry, Regex pattern, int number, int scope) {
        this.entry = entry;
        this.pattern = pattern;
        this.number = number;
        this.scope = scope;
        this.groups = groups(pattern);
        var beginning = pattern.beginning();
        this.starts = starts(entry, beginning.first());
        this.second = Beginning.bits(beginning.second());
        var has = entry.sieve().has();
        this.needed = new long[has.size()];
        for (int i = 0; i < needed.length; i++) {
            needed[i] = Sieve.letters(has.get(i));
        }
    }

    private static Set<String> groups(Regex pattern) {
        if (!pattern.text().contains("(?<")) {
            return Set.of();
        }
        return Set.copyOf(
                List.of("n", "year", "text").stream()
                        .filter(name -> pattern.text().contains("(?<" + name + ">"))
                        .toList());
    }

    /** Characters that its words begin with: those that the entry names and the pattern allows. */
    private static @Nullable String starts(LexiconEntry entry, @Nullable String read) {
        var named = entry.sieve().starts();
        if (named.isEmpty()) {
            return read;
        }
        var both = new StringBuilder();
        for (char c : named.toCharArray()) {
            if ((read == null || read.indexOf(c) >= 0) && both.indexOf(String.valueOf(c)) < 0) {
                both.append(c);
            }
        }
        return both.toString();
    }

    LexiconEntry entry() {
        return entry;
    }

    /** Its turn among all patterns, from 0. */
    int number() {
        return number;
    }

    /** Characters that its words begin with; null for any. */
    @Nullable String starts() {
        return starts;
    }

    /** Whether its words may begin at an index that their first character stands at. */
    boolean mayBeginAt(String text, int at) {
        return Beginning.goesOn(second, text, at);
    }

    /** Tries it on a text; what stands around a part of the text that is tried counts too. */
    Matcher matcher(String text) {
        return pattern.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Whether a passage may hold its words, as far as it can be told without trying. */
    boolean isFor(ScannedPassage passage, int year) {
        var sieve = entry.sieve();
        return entry.isFor(year)
                && passage.isIn(scope)
                && hasLetters(passage.letters(entry))
                && sieve.passes(passage.text(entry))
                && (sieve.digits() == 0 || passage.longestNumber() >= sieve.digits());
    }

    private boolean hasLetters(long letters) {
        for (long each : needed) {
            if ((each & ~letters) == 0) {
                return true;
            }
        }
        return needed.length == 0;
    }

    /** Whether what was matched counts. */
    boolean accepts(String text, Matcher m) {
        int from = from(m);
        int to = to(m);
        return m.end() > m.start()
                && from < to
                && entry.fits(text, from, to)
                && CheckDigits.pass(entry.check(), text.substring(from, to));
    }

    private int from(Matcher m) {
        return groups.contains("text") ? m.start("text") : m.start();
    }

    private int to(Matcher m) {
        return groups.contains("text") ? m.end("text") : m.end();
    }

    /** What was matched. */
    ScannedPassage.Hit hit(Matcher m) {
        var digits = group(m, "n").replace(",", "");
        BigDecimal number = null;
        if (!digits.isEmpty()) {
            number = isPlain(digits) ? new BigDecimal(digits) : Numerals.hanNumber(digits);
        }
        return new ScannedPassage.Hit(entry, from(m), to(m), number, year(group(m, "year")));
    }

    /** Whether it is a number as Java writes one, of a sensible length. */
    private static boolean isPlain(String digits) {
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        int behind = digits.length() - whole - 1;
        boolean sensible = whole > 0 && whole <= 15 && (point < 0 || behind > 0 && behind <= 10);
        return sensible
                && digits.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
                && digits.indexOf('.', whole + 1) < 0;
    }

    /** A year in digits or in Chinese numerals; 0 for none. */
    private static int year(String said) {
        if (said.isEmpty()) {
            return 0;
        }
        if (said.length() == 4 && said.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(said);
        }
        var value = Numerals.hanNumber(said);
        return value == null ? 0 : value.intValue();
    }

    private String group(Matcher m, String name) {
        var value = groups.contains(name) ? m.group(name) : null;
        return value == null ? "" : value;
    }
}
