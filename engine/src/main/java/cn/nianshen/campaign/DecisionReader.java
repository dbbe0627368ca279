package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.output.Decision;
import cn.nianshen.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what people decided of findings; all that is wrong in it is told at once. */
public final class DecisionReader {

    private static final String COLUMNS = "roster.decisions";

    private final ReadingWords words;

    /**
     * @param words names of columns, as in {@code reading.yaml} of the pack
     */
    public DecisionReader(ReadingWords words) {
        this.words = words;
    }

    /**
     * The decisions of a list, by year, {@linkplain Decision#key agency} and fingerprint; rows
     * without a verdict are not decided yet.
     *
     * @throws BadListException with all faults
     */
    public Map<Integer, Map<String, Map<String, Decision>>> read(SourceFile file)
            throws BadListException {
        var demanded = List.of("year", "id", "agency", "fingerprint", "verdict", "person", "day");
        var rows = Sheet.rows(file, ListHead.in(words, COLUMNS, demanded));
        var head = ListHead.of(rows, words, COLUMNS, demanded);
        var faults = new ArrayList<ListFault>();
        var lines = new HashMap<String, Integer>();
        var out = new TreeMap<Integer, Map<String, Map<String, Decision>>>();
        for (var row : rows.subList(head.row() + 1, rows.size())) {
            if (head.field(row, "verdict").isEmpty()) {
                continue;
            }
            decision(row, head, lines, out, faults);
        }
        if (!faults.isEmpty()) {
            throw new BadListException(faults);
        }
        return out;
    }

    private void decision(
            SheetRow row,
            ListHead head,
            Map<String, Integer> lines,
            Map<Integer, Map<String, Map<String, Decision>>> out,
            List<ListFault> faults) {
        var field = new ListField(row, head, words, faults);
        var verdict = field.verdict();
        var day = field.day("day");
        int year = field.year("year");
        for (var name : List.of("year", "id", "agency", "fingerprint", "person", "day")) {
            if (head.field(row, name).isEmpty()) {
                faults.add(ListFault.of(row.line(), head.column(name), "roster.empty"));
            }
        }
        var id = Decision.key(head.field(row, "id"), head.field(row, "agency"));
        var print = head.field(row, "fingerprint");
        var before = lines.putIfAbsent(year + " " + id + ' ' + print, row.line());
        if (before != null) {
            int column = head.column("fingerprint");
            faults.add(ListFault.of(row.line(), column, "roster.decided-twice", before));
        }
        if (verdict != null && day != null) {
            out.computeIfAbsent(year, y -> new TreeMap<>())
                    .computeIfAbsent(id, i -> new TreeMap<>())
                    .put(
                            print,
                            new Decision(
                                    verdict,
                                    head.field(row, "person"),
                                    day,
                                    head.field(row, "reason")));
        }
    }
}
