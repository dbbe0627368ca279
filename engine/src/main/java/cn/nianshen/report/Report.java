package cn.nianshen.report;

import cn.nianshen.document.Note;
import cn.nianshen.document.Position;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document understood as an annual report.
 *
 * @param title as printed, its lines joined; empty where none was found
 * @param agency who reports
 * @param fiscalYear year reported on, 0 where unknown
 * @param form id of the form that was used, or {@code unknown}
 * @param period the period stated, or null
 * @param sections sections found, in the order of the file
 * @param cells every cell of the form, printed or not, in the order of the form; none where the
 *     form is unknown
 * @param unplaced values that could not be placed
 * @param passages the running text
 * @param figures figures that the narrative states; none where nobody has asked for them yet
 * @param notices trouble met while reading and assembling
 * @param complete false where the file ends within a table or a sentence
 * @param observed all that was seen of the form
 */
public record Report(
        String title,
        Agency agency,
        int fiscalYear,
        String form,
        @Nullable StatedPeriod period,
        List<ReportSection> sections,
        List<NamedCell> cells,
        List<Unplaced> unplaced,
        List<Passage> passages,
        List<StatedFigure> figures,
        List<Note> notices,
        boolean complete,
        Observed observed) {

    /** Kind of the note on figures of the text that nobody asked for. */
    private static final String UNTOLD = "figures-untold";

    /** Whether some of it was recognised from pictures, so that no finding on it is sure. */
    public boolean recognised() {
        return notices.stream().anyMatch(note -> note.kind().equals("recognised"));
    }

    /** The same with other cells. */
    Report withCells(List<NamedCell> other) {
        return with(other, figures, notices);
    }

    /** The same with figures that the narrative states, and with what is to be said of them. */
    Report withFigures(List<StatedFigure> stated, List<Note> more) {
        return with(cells, stated, Stream.concat(notices.stream(), more.stream()).toList());
    }

    private Report with(
            List<NamedCell> otherCells, List<StatedFigure> stated, List<Note> otherNotices) {
        return new Report(
                title,
                agency,
                fiscalYear,
                form,
                period,
                sections,
                otherCells,
                unplaced,
                passages,
                stated,
                otherNotices,
                complete,
                observed);
    }

    /** The same, with a note that nobody asked for the figures that its text states. */
    public Report untold() {
        return withFigures(List.of(), List.of(new Note(UNTOLD, List.of(), Position.NONE)));
    }

    public Report {
        sections = List.copyOf(sections);
        cells = List.copyOf(cells);
        unplaced = List.copyOf(unplaced);
        passages = List.copyOf(passages);
        figures = List.copyOf(figures);
        notices = List.copyOf(notices);
    }
}
