package cn.nianshen.report;

import cn.nianshen.form.FormSection;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.report.HeadingFinder.Candidate;
import cn.nianshen.source.Numerals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Headings in words of their own: the one line that has the number of a section which no words were
 * found for, between its neighbours, and speaks of its matter. Its wording stays other than the
 * form's.
 */
final class HeadingsInTurn {

    private static final int LONGEST = 45;

    /** Sections found by their words, below which numbers prove nothing. */
    private static final int ENOUGH = 3;

    private static final double COST = 0.34;

    private final List<FormSection> sections;
    private final ReadingWords words;

    HeadingsInTurn(List<FormSection> sections, ReadingWords words) {
        this.sections = sections;
        this.words = words;
    }

    /**
     * The headings found by their words, and those in turn with them; in the order of the form.
     *
     * @param style style of number of the first level
     */
    Map<String, Candidate> fill(Map<String, Candidate> chosen, String style, Strips strips) {
        long inTurn = chosen.values().stream().filter(HeadingsInTurn::isInTurn).count();
        if (inTurn < ENOUGH) {
            return chosen;
        }
        var out = new LinkedHashMap<String, Candidate>();
        int after = -1;
        for (var section : sections) {
            var found = chosen.get(section.id());
            var heading = found == null ? only(section, style, strips, after, chosen) : found;
            if (heading != null) {
                out.put(section.id(), heading);
            }
            after = heading == null ? Integer.MAX_VALUE : heading.strip();
        }
        return out;
    }

    private static boolean isInTurn(Candidate c) {
        return c.ordinal() == c.section().ordinal();
    }

    private @Nullable Candidate only(
            FormSection section,
            String style,
            Strips strips,
            int after,
            Map<String, Candidate> chosen) {
        int before =
                sections.stream()
                        .filter(s -> s.ordinal() > section.ordinal())
                        .map(s -> chosen.get(s.id()))
                        .filter(c -> c != null)
                        .mapToInt(c -> isInTurn(c) ? c.strip() : -1)
                        .findFirst()
                        .orElse(Integer.MAX_VALUE);
        Candidate only = null;
        for (var strip : strips.all()) {
            boolean within = strip.index() > after && strip.index() < before;
            var heading = within ? heading(section, style, strip) : null;
            if (heading != null && only != null) {
                return null;
            }
            only = heading == null ? only : heading;
        }
        return only;
    }

    private @Nullable Candidate heading(FormSection section, String style, Strip strip) {
        if (!strip.isText() && !strip.isSingle()) {
            return null;
        }
        var text = Numerals.strip(strip.text());
        var number = text.length() > LONGEST ? null : Numerals.numbering(text);
        boolean due =
                number != null
                        && number.style().equals(style)
                        && number.ordinal() == section.ordinal();
        if (!due || Numerals.hasFullStop(text)) {
            return null;
        }
        var rest = Numerals.strip(text.substring(number.text().length()));
        return words.pattern("matter." + section.id()).matcher(rest).find()
                ? new Candidate(
                        section, strip.index(), token(strip), number, rest, "other", "", COST)
                : null;
    }

    private static Token token(Strip strip) {
        return strip.tokens().stream()
                .filter(t -> !t.isBlank())
                .findFirst()
                .orElse(strip.tokens().get(0));
    }
}
