package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.output.Decision;
import cn.nianshen.reader.Reading;
import cn.nianshen.source.SourceFile;
import java.util.List;
import java.util.Map;

/**
 * Whether somebody wrote into a workbook that was handed out. What cannot be told counts as
 * written: nobody's work may be lost.
 */
public final class FilledIn {

    /** Columns of a workbook that was handed out; a further one is somebody's own. */
    private static final int COLUMNS = 12;

    private final ReadingWords words;
    private final Sheet sheet;
    private final DecisionReader reader;

    /**
     * @param words names of columns, as in {@code reading.yaml} of the pack
     * @param reading reads workbooks
     */
    public FilledIn(ReadingWords words, Reading reading) {
        this.words = words;
        this.sheet = new Sheet(reading);
        this.reader = new DecisionReader(words, reading);
    }

    /** Whether a sample holds what somebody found. */
    public boolean sample(SourceFile file) {
        try {
            var hand = List.of("checked", "wrong", "reason");
            return anyFilled(file, "roster.sample", hand, false);
        } catch (BadListException e) {
            return true;
        }
    }

    /**
     * Whether a list of decisions holds more than was kept of it.
     *
     * @param year year of the campaign
     * @param kept decisions of that year by agency and fingerprint
     */
    public boolean decisions(SourceFile file, int year, Map<String, Map<String, Decision>> kept) {
        try {
            for (var read : reader.read(file).entrySet()) {
                for (var agency : read.getValue().entrySet()) {
                    var known = kept.getOrDefault(agency.getKey(), Map.of());
                    boolean all = known.entrySet().containsAll(agency.getValue().entrySet());
                    if (read.getKey() != year || !all) {
                        return true;
                    }
                }
            }
            var hand = List.of("person", "day", "reason");
            return anyFilled(file, "roster.decisions", hand, true);
        } catch (BadListException e) {
            return true;
        }
    }

    /**
     * Whether a field is filled that is left empty at first.
     *
     * @param decided whether rows with a verdict are passed over
     */
    private boolean anyFilled(SourceFile file, String path, List<String> hand, boolean decided)
            throws BadListException {
        var rows = sheet.rows(file, ListHead.in(words, path, hand));
        var head = ListHead.of(rows, words, path, hand);
        long heads = rows.get(head.row()).fields().stream().filter(h -> !h.isEmpty()).count();
        if (heads > COLUMNS || head.row() > 0) {
            return true;
        }
        for (var row : rows.subList(1, rows.size())) {
            boolean done = decided && !head.field(row, "verdict").isEmpty();
            boolean beyond =
                    row.fields().stream().skip(COLUMNS).anyMatch(field -> !field.isEmpty());
            boolean own = hand.stream().anyMatch(name -> !head.field(row, name).isEmpty());
            if (beyond || own && !done) {
                return true;
            }
        }
        return false;
    }
}
