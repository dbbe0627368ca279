package cn.nianshen.fact;

import cn.nianshen.form.LexiconEntry;
import cn.nianshen.form.Sieve;
import cn.nianshen.report.Passage;
import cn.nianshen.report.Place;
import cn.nianshen.source.Masks;
import cn.nianshen.source.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A passage while it is searched: cut into sentences, its mentions masked. */
final class ScannedPassage {

    private static final Comparator<Found> ORDER =
            Comparator.comparingInt(Found::from)
                    .thenComparing(f -> f.hit.entry().kind())
                    .thenComparing(f -> f.hit.entry().word());

    private final Passage passage;
    private final int number;
    private final int before;
    private final boolean[] scopes;
    private final List<Integer> ends = new ArrayList<>();
    private final long plainLetters;
    private final long printedLetters;
    private int longestNumber = -1;

    /** Printed index of each character of the plain text; made when first asked for. */
    private int @Nullable [] printedIndexes;

    /**
     * A passage.
     *
     * @param number running number of the passage
     * @param before sentences in the passages before it
     * @param scopes which scopes it stands in, by their numbers
     */
    ScannedPassage(Passage passage, int number, int before, boolean[] scopes) {
        this.passage = passage;
        this.scopes = scopes;
        this.number = number;
        this.before = before;
        var printed = passage.printed();
        printedLetters = Sieve.letters(printed);
        plainLetters = Sieve.letters(passage.plain());
        for (int i = 0; i < printed.length(); i++) {
            if (Numerals.endsWithStop(printed.charAt(i)) || i == printed.length() - 1) {
                ends.add(i + 1);
            }
        }
    }

    /**
     * An entry found.
     *
     * @param from index in the text that the entry is for
     * @param to index behind it
     */
    record Hit(LexiconEntry entry, int from, int to, @Nullable BigDecimal number, int year) {}

    /** A hit by its indexes in the printed text. */
    private record Found(Hit hit, int from, int to) {}

    Passage passage() {
        return passage;
    }

    int sentences() {
        return ends.size();
    }

    /** Whether the passage stands in the scope with the number. */
    boolean isIn(int scope) {
        return scopes[scope];
    }

    String text(LexiconEntry entry) {
        return entry.printed() ? passage.printed() : passage.plain();
    }

    /** The letters of the text that the entry is for, as bits. */
    long letters(LexiconEntry entry) {
        return entry.printed() ? printedLetters : plainLetters;
    }

    /** Digits of the longest number, those of numbers parted by blanks and hyphens together. */
    int longestNumber() {
        if (longestNumber < 0) {
            int run = 0;
            longestNumber = 0;
            var text = passage.printed();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isDigit(c)) {
                    run++;
                } else if (c != '-' && !Numerals.isBlank(c)) {
                    run = 0;
                }
                longestNumber = Math.max(longestNumber, run);
            }
        }
        return longestNumber;
    }

    /** The mentions of the hits, in the order of the text. */
    List<Mention> mentions(List<Hit> hits) {
        if (hits.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        for (var hit : hits) {
            var each = found(hit);
            if (!excused(each)) {
                found.add(each);
            }
        }
        found.sort(ORDER);
        var masked = new StringBuilder(passage.printed());
        for (var f : found) {
            if (f.hit.entry().masked()) {
                masked.replace(f.from, f.to, Masks.whole(masked.substring(f.from, f.to)));
            }
        }
        var shown = masked.toString();
        var mentions = new ArrayList<Mention>(found.size());
        for (var f : found) {
            mentions.add(mention(f, shown));
        }
        return mentions;
    }

    private Found found(Hit hit) {
        if (hit.entry().printed()) {
            return new Found(hit, hit.from(), hit.to());
        }
        return new Found(hit, printedIndex(hit.from()), printedIndex(hit.to() - 1) + 1);
    }

    private int printedIndex(int plain) {
        if (printedIndexes == null) {
            var printed = passage.printed();
            printedIndexes = new int[passage.plain().length()];
            int at = 0;
            for (int i = 0; i < printed.length(); i++) {
                if (!Numerals.isBlank(printed.charAt(i))) {
                    printedIndexes[at++] = i;
                }
            }
        }
        return printedIndexes[plain];
    }

    private boolean excused(Found f) {
        var unless = f.hit.entry().unless();
        return unless != null
                && unless.pattern()
                        .matcher(Numerals.narrow(Numerals.squeeze(sentence(f.from))))
                        .find();
    }

    private int sentenceAt(int index) {
        int n = 0;
        while (n < ends.size() - 1 && ends.get(n) <= index) {
            n++;
        }
        return n;
    }

    private int start(int sentence) {
        return sentence == 0 ? 0 : ends.get(sentence - 1);
    }

    private String sentence(int index) {
        int n = sentenceAt(index);
        return passage.printed().substring(start(n), ends.get(n));
    }

    private Mention mention(Found f, String shown) {
        int n = sentenceAt(f.from);
        int start = start(n);
        var sentence = shown.substring(start, ends.get(n));
        var context = Masks.numbers(LexiconScan.shown(sentence, f.from - start));
        return new Mention(
                Place.of(passage.section(), passage.atPrinted(f.from), context),
                f.hit.entry().kind(),
                f.hit.entry().word(),
                Masks.numbers(shown.substring(f.from, f.to)),
                f.hit.entry().says(),
                context,
                passage.section(),
                passage.zone(),
                "",
                number,
                before + n + 1,
                f.from,
                f.hit.number(),
                f.hit.year());
    }
}
