package cn.nianshen.report;

import cn.nianshen.form.ReadingWords;
import java.util.List;

/**
 * Reads the figures that running text states, clause by clause, by the words of a pack. What cannot
 * be understood for certain is not read.
 */
public final class ClaimReader {

    private static final String CELL = "cell";

    private final ClaimWords words;

    /** With the words of a pack, those under {@code claims}. */
    public ClaimReader(ReadingWords words) {
        this.words = new ClaimWords(words);
    }

    /**
     * The figures stated, at most 400, in the order of the text.
     *
     * @param passages the running text; cells of tables are left out
     * @param agency who reports: its name is this organ, its kind tells what all of the county
     *     means
     * @param year fiscal year, 0 where unknown: then every year named is another one
     */
    public List<StatedFigure> read(List<Passage> passages, Agency agency, int year) {
        var signs = new SignReader(words, agency, year);
        var out = new Statements();
        for (var passage : passages) {
            if (!passage.zone().equals(CELL)) {
                new ClauseReader(words, passage, out).read(signs.read(passage.plain()));
            }
        }
        return out.all();
    }
}
