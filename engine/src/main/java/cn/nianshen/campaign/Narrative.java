package cn.nianshen.campaign;

import cn.nianshen.document.Position;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an agency tells in its own words, to be compared with what others tell: without figures,
 * signs, quotations of the law, and its own name.
 *
 * @param sentences sentences in the order of the report
 * @param all pieces of all of them
 */
record Narrative(List<Sentence> sentences, Shingles all) {

    /** Shorter ones are turns of phrase that all use. */
    private static final int SHORTEST_SENTENCE = 12;

    /** From here on two sentences are shown beside each other. */
    private static final double NEARLY = 0.5;

    Narrative {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence.
     *
     * @param section section that it stands in
     * @param printed as printed
     * @param at where its passage begins
     * @param pieces its pieces
     */
    record Sentence(String section, String printed, Position at, Shingles pieces) {}

    /**
     * Two sentences that say the same.
     *
     * @param own of this report
     * @param other of the other one
     */
    record Twins(Sentence own, Sentence other) {}

    /** Makes narratives. */
    static final class Maker {

        private final Pattern quoted;
        private final Pattern ends;
        private final Pattern idle;

        /**
         * @param words words with what is alike in all reports
         */
        Maker(ReadingWords words) {
            quoted = words.pattern("alike.quoted");
            ends = words.pattern("alike.ends");
            idle = words.pattern("alike.idle");
        }

        /** A narrative that is like no other. */
        Narrative none() {
            return new Narrative(List.of(), Shingles.of(""));
        }

        /**
         * The narrative of a report.
         *
         * @param sections sections that count
         * @param names names of the agency, which are left out
         */
        Narrative of(ReportDigest digest, Set<String> sections, List<String> names) {
            var sentences = new ArrayList<Sentence>();
            var whole = new StringBuilder();
            for (var text : digest.texts()) {
                if (sections.contains(text.section())) {
                    for (var part : ends.split(text.printed())) {
                        var clean = clean(part, names);
                        whole.append(clean);
                        sentences.add(
                                new Sentence(
                                        text.section(),
                                        part.strip(),
                                        text.at(),
                                        Shingles.of(clean)));
                    }
                }
            }
            return new Narrative(sentences, Shingles.of(whole));
        }

        private String clean(String sentence, List<String> names) {
            var left = quoted.matcher(Numerals.narrow(sentence)).replaceAll("");
            for (var name : names) {
                left = left.replace(name, "");
            }
            left = idle.matcher(left).replaceAll("");
            var out = new StringBuilder(left.length());
            for (int i = 0; i < left.length(); i++) {
                char c = left.charAt(i);
                if (Character.isLetter(c)) {
                    out.append(c);
                }
            }
            return out.toString();
        }
    }

    /** The longest of the sentences that the other report has too, or the most alike. */
    Twins twins(Narrative other) {
        Sentence own = null;
        double most = -1;
        for (var sentence : sentences) {
            if (sentence.pieces().size() + Shingles.LENGTH <= SHORTEST_SENTENCE) {
                continue;
            }
            int both = sentence.pieces().both(other.all);
            double value = (double) both * both / sentence.pieces().size();
            if (value > most) {
                most = value;
                own = sentence;
            }
        }
        if (own == null) {
            var empty = new Sentence("", "", Position.NONE, Shingles.of(""));
            return new Twins(empty, empty);
        }
        return new Twins(own, other.nearest(own));
    }

    /**
     * The sentences that the other report has too, or nearly.
     *
     * @param most how many at most
     */
    List<Twins> alike(Narrative other, int most) {
        var twins = new ArrayList<Twins>();
        for (var sentence : sentences) {
            if (twins.size() < most
                    && sentence.pieces().size() + Shingles.LENGTH > SHORTEST_SENTENCE) {
                var nearest = other.nearest(sentence);
                if (nearest.pieces().jaccard(sentence.pieces()) >= NEARLY) {
                    twins.add(new Twins(sentence, nearest));
                }
            }
        }
        return twins;
    }

    private Sentence nearest(Sentence wanted) {
        Sentence best = wanted;
        double most = -1;
        for (var sentence : sentences) {
            double share = sentence.pieces().jaccard(wanted.pieces());
            if (share > most) {
                most = share;
                best = sentence;
            }
        }
        return best;
    }
}
