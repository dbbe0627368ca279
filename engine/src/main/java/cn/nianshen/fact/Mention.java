package cn.nianshen.fact;

import cn.nianshen.report.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Words of a lexicon of the pack, found in the running text.
 *
 * @param place where they stand
 * @param kind kind of the entry of the lexicon
 * @param word key of the entry: its word, or its name
 * @param text as printed; masked where the entry asks for it
 * @param says what the entry says of it: the right word, a label; or empty
 * @param context the sentence, masked likewise, at most 120 characters around the words
 * @param section id of the section, empty before the first
 * @param zone zone of its passage: {@code head}, {@code introduction}, {@code heading}, {@code
 *     body}, {@code cell}
 * @param half {@code problems}, {@code improvements} or empty: the half of a section that is made
 *     of both
 * @param passage running number of the passage, from 1
 * @param sentence running number of the sentence in the document, from 1
 * @param from index in its passage
 * @param number figure in the words, or null
 * @param year year in the words, 0 where none
 */
public record Mention(
        Place place,
        String kind,
        String word,
        String text,
        String says,
        String context,
        String section,
        String zone,
        String half,
        int passage,
        int sentence,
        int from,
        @Nullable BigDecimal number,
        int year)
        implements Fact {}
