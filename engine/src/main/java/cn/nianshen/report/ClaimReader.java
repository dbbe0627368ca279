package cn.nianshen.report;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.util.List;

/**
 * Reads the figures that running text states, clause by clause, by the words of a pack. What cannot
 * be understood for certain is not read.
 */
public final class ClaimReader {

    private static final String CELL = "cell";
    private static final int LONGEST_HEADING = 30;

    private final ClaimWords words;

    /** With the words of a pack, those under {@code claims}. */
    public ClaimReader(ReadingWords words) {
        this.words = new ClaimWords(words);
    }

    /**
     * What was read.
     *
     * @param figures the figures stated, at most 400, in the order of the text
     * @param unread numbers that may be figures of the tables and are not understood
     * @param beyond how many sentences more have such numbers
     */
    public record Told(List<StatedFigure> figures, List<UnreadFigures> unread, int beyond) {

        public Told {
            figures = List.copyOf(figures);
            unread = List.copyOf(unread);
        }
    }

    /** The figures stated, as {@link #tell} reads them. */
    public List<StatedFigure> read(List<Passage> passages, Agency agency, int year) {
        return tell(passages, agency, year).figures;
    }

    /**
     * The figures stated, and the numbers that are not understood.
     *
     * @param passages the running text; cells of tables are left out
     * @param agency who reports: its name is this organ, its kind tells what all of the county
     *     means
     * @param year fiscal year, 0 where unknown: then every year named is another one
     */
    public Told tell(List<Passage> passages, Agency agency, int year) {
        var signs = new SignReader(words, agency, year);
        var out = new Statements();
        var heading = new Heading("", "");
        var reviews = words.phrases().reviewing(agency.name());
        for (var passage : passages) {
            if (!passage.zone().equals(CELL)) {
                heading = heading.in(passage.section());
                var read = signs.read(passage.readable());
                if (Clauses.hasFigure(read)) {
                    new ClauseReader(words, passage, heading.topic, reviews, out).read(read);
                }
                heading =
                        isHeading(passage) ? new Heading(passage.section(), topic(read)) : heading;
            }
        }
        boolean sure = !agency.confidence().equals("likely");
        var figures =
                Levels.told(NewAlone.told(words, out.all()), words.leads(agency.kind()), sure);
        return new Told(figures, out.unread(), out.beyond());
    }

    /**
     * The heading above a passage.
     *
     * @param section id of its section
     * @param topic what it speaks of, or empty
     */
    private record Heading(String section, String topic) {
        Heading in(String id) {
            return section.equals(id) ? this : new Heading(id, "");
        }
    }

    /** A short line with a number and no full stop heads what follows. */
    private static boolean isHeading(Passage passage) {
        var text = passage.plain();
        return text.length() <= LONGEST_HEADING
                && !Numerals.hasFullStop(text)
                && Numerals.numbering(text) != null;
    }

    private static String topic(List<Sign> heading) {
        var topic = "";
        for (var sign : heading) {
            topic = sign.topic().isEmpty() ? topic : sign.topic();
        }
        return topic;
    }
}
