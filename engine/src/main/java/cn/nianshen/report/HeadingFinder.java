package cn.nianshen.report;

import cn.nianshen.document.Table;
import cn.nianshen.form.FormSection;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.LooseNumbering;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first-level headings: by their words and by the style of number that most of them
 * share, so that an item with the words of a section does not cut another section in two.
 */
final class HeadingFinder {

    /** Lines that a heading may go on over. */
    private static final int TAILS = 3;

    private static final double OTHER_STYLE = 0.3;
    private static final double OTHER_ORDINAL = 0.15;
    private static final double NO_NUMBER = 0.2;
    static final double ONLY_KNOWN = 0.1;
    private static final int LONGEST = HeadingWords.LONGEST;
    private static final String LEADERS = ".…·";
    private static final Pattern LEADER = Pattern.compile("[.…·\\s]{2,}\\d*$|\\s\\d{1,3}$");

    private final List<FormSection> sections;
    private final ReadingWords words;
    private final HeadingWords headings;

    HeadingFinder(List<FormSection> sections, Labels labels, ReadingWords words) {
        this.sections = sections;
        this.words = words;
        this.headings = new HeadingWords(sections, labels);
    }

    /**
     * A line that may be the heading of a section.
     *
     * @param section the section
     * @param strip index of the strip
     * @param token the line
     * @param number number in front, or null
     * @param heading words without number
     * @param wording {@code accepted} or {@code other}
     * @param runOn text that follows on the same line
     * @param cost 0 for the words of the form
     */
    record Candidate(
            FormSection section,
            int strip,
            Token token,
            Numerals.@Nullable Numbering number,
            String heading,
            String wording,
            String runOn,
            double cost) {

        String style() {
            return number == null ? "none" : number.style();
        }

        int ordinal() {
            return number == null ? 0 : number.ordinal();
        }
    }

    /**
     * What was found.
     *
     * @param chosen heading by section id, in the order of the form
     * @param repeated further headings of a section already found
     * @param style number style of the first level
     */
    record Result(Map<String, Candidate> chosen, List<Candidate> repeated, String style) {}

    /** The headings of the document. */
    Result find(Strips strips) {
        var candidates = ContentsLines.leftOut(candidates(strips));
        var style = style(candidates);
        var chosen = new LinkedHashMap<String, Candidate>();
        for (var section : sections) {
            boolean due = candidates.stream().anyMatch(c -> isDue(c, section, style));
            candidates.stream()
                    .filter(c -> c.section == section && !(due && c.number == null))
                    .min(
                            Comparator.comparingDouble((Candidate c) -> price(c, style))
                                    .thenComparingInt(c -> c.strip))
                    .filter(c -> price(c, style) < 0.75)
                    .ifPresent(c -> chosen.put(section.id(), c));
        }
        dropShared(chosen, style);
        dropItems(chosen, style, strips);
        var all = new HeadingsInTurn(sections, words).fill(chosen, style, strips);
        return new Result(all, repeated(candidates, all, style), style);
    }

    /**
     * Whether a line is like the heading of the section and has its very number: then no line
     * without a number is it, in whatever words.
     */
    private static boolean isDue(Candidate c, FormSection section, String style) {
        return c.section == section
                && c.number != null
                && c.style().equals(style)
                && c.ordinal() == section.ordinal();
    }

    /** One line is the heading of one section. */
    private void dropShared(Map<String, Candidate> chosen, String style) {
        var byStrip = new HashMap<Integer, Candidate>();
        for (var c : List.copyOf(chosen.values())) {
            var other = byStrip.putIfAbsent(c.strip, c);
            if (other != null) {
                var dearer = price(other, style) <= price(c, style) ? c : other;
                chosen.remove(dearer.section.id());
                byStrip.put(c.strip, dearer == c ? other : c);
            }
        }
    }

    /**
     * A line numbered otherwise than the first level, out of the turn of its section and in turn
     * with a line that is no heading of a section, is an item of the section that it stands in.
     */
    private static void dropItems(Map<String, Candidate> chosen, String style, Strips strips) {
        var headings = chosen.values().stream().map(c -> c.strip).collect(Collectors.toSet());
        chosen.values()
                .removeIf(
                        c ->
                                c.number != null
                                        && !c.style().equals(style)
                                        && c.ordinal() != c.section.ordinal()
                                        && goesOn(c, headings, strips));
    }

    /** Whether the next line numbered in its style has the next number and is no heading. */
    private static boolean goesOn(Candidate c, Set<Integer> headings, Strips strips) {
        for (var strip : strips.all()) {
            var number = strip.index() > c.strip ? Numerals.numbering(strip.text()) : null;
            if (number != null && number.style().equals(c.style())) {
                return number.ordinal() == c.ordinal() + 1 && !headings.contains(strip.index());
            }
        }
        return false;
    }

    private double price(Candidate c, String style) {
        double price = c.cost;
        if (c.number == null) {
            return price + (style.equals("none") ? 0 : NO_NUMBER);
        }
        // in the very words of its section a number without its mark is better than none
        double other = c.style().equals("loose") ? NO_NUMBER / 2 : OTHER_STYLE;
        price += c.style().equals(style) ? 0 : other;
        return price + (c.ordinal() == c.section.ordinal() ? 0 : OTHER_ORDINAL);
    }

    private String style(List<Candidate> candidates) {
        var votes = new HashMap<String, Double>();
        var seen = new HashSet<String>();
        for (var c : candidates) {
            if (seen.add(c.style() + ' ' + c.section.id())) {
                boolean inTurn = c.ordinal() == c.section.ordinal() && c.cost < ONLY_KNOWN;
                votes.merge(c.style(), inTurn ? 1.0 : 0.4, Double::sum);
            }
        }
        return votes.entrySet().stream()
                .max(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("han-comma");
    }

    private List<Candidate> repeated(
            List<Candidate> candidates, Map<String, Candidate> chosen, String style) {
        return candidates.stream()
                .filter(
                        c ->
                                chosen.get(c.section.id()) != null
                                        && chosen.get(c.section.id()).strip != c.strip)
                .filter(
                        c ->
                                c.cost <= ONLY_KNOWN
                                        && c.style().equals(style)
                                        && c.wording.equals("accepted"))
                .filter(
                        c ->
                                c.number != null
                                        && c.ordinal() == chosen.get(c.section.id()).ordinal())
                .filter(c -> chosen.values().stream().noneMatch(o -> o.strip == c.strip))
                .toList();
    }

    private List<Candidate> candidates(Strips strips) {
        var out = new ArrayList<Candidate>();
        for (var strip : strips.all()) {
            if (strip.isText() || strip.isSingle() || strip.layout() == Table.Layout.CELLS) {
                for (var token : strip.tokens()) {
                    var text = Numerals.strip(token.text());
                    if (!text.isEmpty() && !token.isFigure() && !isOfContents(text)) {
                        candidate(strip, token, text, out);
                        joined(strip, token, text, strips, out);
                        loose(strip, token, text, out);
                    }
                }
            }
        }
        return out;
    }

    /** Whether a line ends with leaders or a page number, as in a table of contents. */
    private static boolean isOfContents(String text) {
        char last = text.charAt(text.length() - 1);
        boolean may = last >= '0' && last <= '9' || LEADERS.indexOf(last) >= 0 || last <= ' ';
        return may && LEADER.matcher(text).find();
    }

    /** A heading whose last words stand on lines of their own. */
    private void joined(Strip strip, Token token, String text, Strips strips, List<Candidate> out) {
        var number = Numerals.numbering(text);
        if (number == null || text.length() > LONGEST) {
            return;
        }
        var heading = text.substring(number.text().length());
        int last = Math.min(strip.index() + TAILS, strips.all().size() - 1);
        for (int next = strip.index() + 1; next <= last; next++) {
            var tail = Numerals.strip(strips.all().get(next).text());
            if (!strips.all().get(next).isSingle() || Numerals.numbering(tail) != null) {
                return;
            }
            heading = heading + tail;
            exact(strip, token, number, heading, out);
        }
    }

    /** A heading whose number has no mark behind it, or a square bracket or a sign before it. */
    private void loose(Strip strip, Token token, String text, List<Candidate> out) {
        if (Numerals.numbering(text) != null) {
            return;
        }
        var bare = LooseNumbering.unadorned(text);
        var marked = bare.length() < text.length() ? Numerals.numbering(bare) : null;
        var number = marked == null ? LooseNumbering.of(text) : marked;
        if (number != null) {
            var line = marked == null ? text : bare;
            exact(strip, token, number, line.substring(number.text().length()), out);
        }
    }

    /** Only a heading in the words of its section, with its number. */
    private void exact(
            Strip strip,
            Token token,
            Numerals.Numbering number,
            String heading,
            List<Candidate> out) {
        var exact = heading.length() <= LONGEST ? headings.exact(number.ordinal(), heading) : null;
        if (exact != null) {
            out.add(candidate(strip, token, number, exact));
        }
    }

    private static Candidate candidate(
            Strip strip,
            Token token,
            Numerals.@Nullable Numbering number,
            HeadingWords.Likely likely) {
        return new Candidate(
                likely.section(),
                strip.index(),
                token,
                number,
                likely.heading(),
                likely.wording(),
                likely.runOn(),
                likely.cost());
    }

    private void candidate(Strip strip, Token token, String text, List<Candidate> out) {
        var number = Numerals.numbering(text);
        var rest = number == null ? text : Numerals.strip(text.substring(number.text().length()));
        for (var likely : headings.likely(rest)) {
            boolean sure =
                    number != null
                            || !isSentence(text, likely)
                                    && (likely.cost() <= ONLY_KNOWN || strip.headingLevel() > 0);
            if (sure) {
                out.add(candidate(strip, token, number, likely));
            }
        }
    }

    /** A line of other words that ends with a full stop says something and heads nothing. */
    private static boolean isSentence(String text, HeadingWords.Likely likely) {
        return !likely.wording().equals(HeadingWords.ACCEPTED)
                && Numerals.endsWithStop(text.charAt(text.length() - 1));
    }
}
