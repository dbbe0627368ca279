package cn.nianshen.report;

import cn.nianshen.form.FormSection;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that head sections: which of them a line is like. One instance serves any number of
 * documents: it remembers the lines that come again.
 */
final class HeadingWords {

    /** Longer lines are no headings. */
    static final int LONGEST = 45;

    private static final double ALIKE = 0.34;

    /** Wording of a heading in words that the form or the law has. */
    static final String ACCEPTED = "accepted";

    private static final String OTHER = "other";
    private static final int SHORTEST = 3;

    private final List<Wordings> wordings;
    private final Labels labels;
    private final Memory<List<Likely>> likely = new Memory<>(this::compared);

    /** All letters of all headings. */
    private final BitSet letters = new BitSet();

    /** Letters of the longest heading. */
    private int longest;

    HeadingWords(List<FormSection> sections, Labels labels) {
        this.labels = labels;
        this.wordings = sections.stream().map(this::wordings).toList();
        for (var wording : wordings) {
            wording.accepted.forEach(this::learn);
            wording.recognised.forEach(this::learn);
        }
    }

    /**
     * A section that a line may head.
     *
     * @param section the section
     * @param heading words without number
     * @param wording {@code accepted} or {@code other}
     * @param runOn text that follows on the same line
     * @param cost 0 for the words of the form
     */
    record Likely(FormSection section, String heading, String wording, String runOn, double cost) {}

    /**
     * How a section may be headed.
     *
     * @param accepted as good as the words of the form, these first
     * @param recognised known to mean the section
     */
    private record Wordings(FormSection section, List<Worded> accepted, List<Worded> recognised) {}

    private record Worded(String text, String words, Labels.Folded folded) {}

    private Wordings wordings(FormSection section) {
        var accepted = new ArrayList<Worded>();
        accepted.add(worded(section.heading()));
        section.accepted().forEach(text -> accepted.add(worded(text)));
        return new Wordings(
                section, accepted, section.recognised().stream().map(this::worded).toList());
    }

    private Worded worded(String text) {
        return new Worded(text, labels.words(text), labels.folded(text));
    }

    private void learn(Worded worded) {
        worded.text.chars().forEach(letters::set);
        longest = Math.max(longest, worded.text.length());
    }

    /** The section of that turn, where a line is in its words; else null. */
    @Nullable Likely exact(int ordinal, String line) {
        for (var section : wordings) {
            boolean due = section.section.ordinal() == ordinal;
            for (var wording : due ? section.accepted : List.<Worded>of()) {
                if (labels.words(line).equals(wording.words)) {
                    return new Likely(section.section, wording.text, ACCEPTED, "", 0);
                }
            }
        }
        return null;
    }

    /** The sections that a line without its number may head, in the order of the form. */
    List<Likely> likely(String line) {
        return likely.of(line);
    }

    private List<Likely> compared(String rest) {
        var cut = cut(rest);
        boolean may = cut[0].length() <= LONGEST && !isForeign(cut[0]);
        var line = may ? worded(cut[0]) : null;
        var out = new ArrayList<Likely>();
        for (var section : wordings) {
            var best = best(section, rest, line, cut[1]);
            if (best != null) {
                out.add(best);
            }
        }
        return List.copyOf(out);
    }

    /**
     * Whether so many letters of a line stand in no heading at all that it is like none of them;
     * numbers and remarks, which count for nothing, are not looked into.
     */
    private boolean isForeign(String line) {
        int foreign = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Labels.isBracket(c)) {
                return false;
            }
            foreign += Character.isLetter(c) && !letters.get(c) ? 1 : 0;
        }
        return foreign > ALIKE * Math.max(line.length(), longest)
                && Numerals.numbering(line) == null;
    }

    /** The line up to the sign that may part heading and text, and the text. */
    private static String[] cut(String rest) {
        boolean may = rest.length() > LONGEST;
        for (int i = SHORTEST + 1; may && i < LONGEST && i + 1 < rest.length(); i++) {
            if (Numerals.partsHeading(rest.charAt(i))) {
                return new String[] {rest.substring(0, i), Numerals.strip(rest.substring(i + 1))};
            }
        }
        return new String[] {rest, ""};
    }

    private static @Nullable Likely best(
            Wordings wordings, String rest, @Nullable Worded line, String behind) {
        Likely best = null;
        var section = wordings.section;
        for (var accepted : wordings.accepted) {
            best = cheaper(best, compare(section, line, behind, accepted, ACCEPTED));
            best = cheaper(best, runOn(section, rest, accepted.text));
        }
        for (var known : wordings.recognised) {
            best = cheaper(best, compare(section, line, behind, known, OTHER));
        }
        return best;
    }

    private static @Nullable Likely compare(
            FormSection section,
            @Nullable Worded line,
            String behind,
            Worded wording,
            String kind) {
        double cost = line == null ? 1 : Labels.cost(line.folded, wording.folded, ALIKE);
        if (line == null || cost > ALIKE) {
            return null;
        }
        boolean same = line.words.equals(wording.words);
        double known = HeadingFinder.ONLY_KNOWN / 2;
        double extra = kind.equals(ACCEPTED) ? 0 : known;
        return new Likely(
                section,
                line.text,
                same ? kind : OTHER,
                behind,
                same ? extra : Math.max(cost, known) + extra);
    }

    /** A heading with its text run on behind it. */
    private static @Nullable Likely runOn(FormSection section, String rest, String wording) {
        if (!rest.startsWith(wording) || rest.length() == wording.length()) {
            return null;
        }
        char next = rest.charAt(wording.length());
        return Numerals.partsHeading(next)
                ? new Likely(
                        section,
                        wording,
                        ACCEPTED,
                        Numerals.strip(rest.substring(wording.length() + 1)),
                        0)
                : null;
    }

    private static @Nullable Likely cheaper(@Nullable Likely a, @Nullable Likely b) {
        return a == null || b != null && b.cost < a.cost ? b : a;
    }
}
