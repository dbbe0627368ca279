package cn.nianshen.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words to look for in the running text.
 *
 * @param kind kind of the mention
 * @param word key of the entry: a word to look for, or the name of its pattern
 * @param pattern a pattern instead of the word, or null; groups {@code n} (a figure) and {@code
 *     year} are read, and a group {@code text} is what is shown
 * @param sieve what the text must hold for the pattern to be tried
 * @param before pattern that the characters before the words must end with, or null
 * @param after pattern that the characters behind the words must begin with, or null
 * @param unless pattern that must not be found in the sentence, or null
 * @param says what the mention says, or empty
 * @param sections ids of the sections to look in; empty for all
 * @param zones zones to look in
 * @param printed whether the pattern is for the text as printed, blanks and full-width signs kept
 * @param firstYear first fiscal year it is for, 0 for all
 * @param lastYear last fiscal year it is for, 0 for all
 * @param masked whether the words are masked in everything that is shown
 * @param check check that digits must pass: {@code mod-11-2}, {@code luhn} or empty
 * @param source where it is from, or why it is there
 */
public record LexiconEntry(
        String kind,
        String word,
        @Nullable Regex pattern,
        Sieve sieve,
        @Nullable Regex before,
        @Nullable Regex after,
        @Nullable Regex unless,
        String says,
        Set<String> sections,
        Set<String> zones,
        boolean printed,
        int firstYear,
        int lastYear,
        boolean masked,
        String check,
        String source) {

    private static final int AROUND = 48;

    /** Zones that are looked in where an entry names none: all text but cells of foreign tables. */
    public static final List<String> TEXT = List.of("head", "introduction", "heading", "body");

    public LexiconEntry {
        sections = Set.copyOf(sections);
        zones = Set.copyOf(zones);
    }

    /** Whether it stands between the right words: those from and to the indexes in the text. */
    public boolean fits(String text, int from, int to) {
        var front = text.substring(Math.max(0, from - AROUND), from);
        var behind = text.substring(to, Math.min(text.length(), to + AROUND));
        return (before == null || before.pattern().matcher(front).find())
                && (after == null || after.pattern().matcher(behind).lookingAt());
    }

    /** Whether it is for that fiscal year; an unknown year, 0, has all entries. */
    public boolean isFor(int year) {
        return year == 0
                || (firstYear == 0 || firstYear <= year) && (lastYear == 0 || year <= lastYear);
    }

    /** The same for another word, which says something of its own. */
    public LexiconEntry named(String other, String saying) {
        return new LexiconEntry(
                kind, other, pattern, sieve, before, after, unless, saying, sections, zones,
                printed, firstYear, lastYear, masked, check, source);
    }
}
