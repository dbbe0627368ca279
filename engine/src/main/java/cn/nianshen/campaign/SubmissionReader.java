package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Reads the list of what came in; all that is wrong in it is told at once. */
public final class SubmissionReader {

    private static final String COLUMNS = "roster.submissions";

    private final ReadingWords words;

    /**
     * @param words names of columns, as in {@code reading.yaml} of the pack
     */
    public SubmissionReader(ReadingWords words) {
        this.words = words;
    }

    /**
     * The submissions in a file: CSV, or the first sheet of a workbook that is one.
     *
     * @throws BadListException with all faults
     */
    public List<Submission> read(SourceFile file) throws BadListException {
        var demanded = List.of("file");
        var rows = Sheet.rows(file, ListHead.in(words, COLUMNS, demanded));
        var head = ListHead.of(rows, words, COLUMNS, demanded);
        var faults = new ArrayList<ListFault>();
        var out = new ArrayList<Submission>();
        for (var row : head.entries(rows, words, "file")) {
            var submission = submission(row, head, faults);
            if (submission.file().isEmpty()) {
                faults.add(ListFault.of(row.line(), head.column("file"), "roster.no-file"));
            }
            out.add(submission);
        }
        if (!faults.isEmpty()) {
            throw new BadListException(faults);
        }
        return out;
    }

    private Submission submission(SheetRow row, ListHead head, List<ListFault> faults) {
        var field = new ListField(row, head, words, faults);
        return new Submission(
                field.year("year"),
                head.field(row, "id"),
                head.field(row, "file").replace('\\', '/'),
                field.day("received"),
                field.day("published"),
                field.day("due"),
                head.field(row, "address"),
                head.further(row),
                row.line());
    }
}
