package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads a sample that people have checked; all that is wrong in it is told at once. */
public final class SampleReader {

    private static final String COLUMNS = "roster.sample";

    private final ReadingWords words;

    /**
     * @param words names of columns, as in {@code reading.yaml} of the pack
     */
    public SampleReader(ReadingWords words) {
        this.words = words;
    }

    /**
     * The groups of the sample, in their order.
     *
     * @throws BadListException with all faults
     */
    public List<ErrorRate.Group> read(SourceFile file) throws BadListException {
        var demanded = List.of("county", "kind", "size", "id", "checked", "wrong");
        var rows = Sheet.rows(file, ListHead.in(words, COLUMNS, demanded));
        var head = ListHead.of(rows, words, COLUMNS, demanded);
        var faults = new ArrayList<ListFault>();
        var groups = new LinkedHashMap<String, ErrorRate.Group>();
        for (var row : rows.subList(head.row() + 1, rows.size())) {
            if (row.isBlank()) {
                continue;
            }
            var field = new ListField(row, head, words, faults);
            int size = field.count("size");
            boolean checked = field.flag("checked");
            boolean wrong = field.flag("wrong");
            if (wrong && !checked) {
                faults.add(ListFault.of(row.line(), head.column("checked"), "roster.unchecked"));
            }
            if (checked && head.field(row, "wrong").isEmpty()) {
                faults.add(ListFault.of(row.line(), head.column("wrong"), "roster.empty"));
            }
            groups.merge(
                    head.field(row, "county") + '\n' + head.field(row, "kind"),
                    new ErrorRate.Group(size, checked ? 1 : 0, wrong ? 1 : 0),
                    SampleReader::both);
        }
        if (!faults.isEmpty()) {
            throw new BadListException(faults);
        }
        return List.copyOf(groups.values());
    }

    private static ErrorRate.Group both(ErrorRate.Group one, ErrorRate.Group other) {
        return new ErrorRate.Group(
                Math.max(one.agencies(), other.agencies()),
                one.checked() + other.checked(),
                one.wrong() + other.wrong());
    }
}
