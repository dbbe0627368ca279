package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.output.Decision;
import cn.nianshen.source.SourceFile;
import java.util.List;
import java.util.Map;

/**
 * Whether somebody wrote into a workbook that was handed out. Where that cannot be told it is kept
 * like one that is written in: nobody's work may be lost.
 */
public final class FilledIn {

    /** Whether somebody wrote into it. */
    public enum Answer {
        /** Nobody did. */
        NO,
        /** Somebody did. */
        YES,
        /** It cannot be read. */
        UNREAD
    }

    /** Columns of a workbook that was handed out; a further one is somebody's own. */
    private static final int COLUMNS = 12;

    private final ReadingWords words;
    private final DecisionReader reader;

    /**
     * @param words names of columns, as in {@code reading.yaml} of the pack
     */
    public FilledIn(ReadingWords words) {
        this.words = words;
        this.reader = new DecisionReader(words);
    }

    /** Whether a sample holds what somebody found. */
    public Answer sample(SourceFile file) {
        try {
            var hand = List.of("checked", "wrong", "reason");
            return anyFilled(file, "roster.sample", hand, false);
        } catch (BadListException e) {
            return Answer.UNREAD;
        }
    }

    /**
     * Whether a list of decisions holds more than was kept of it.
     *
     * @param year year of the campaign
     * @param kept decisions of that year by agency and fingerprint
     */
    public Answer decisions(SourceFile file, int year, Map<String, Map<String, Decision>> kept) {
        try {
            for (var read : reader.read(file).entrySet()) {
                for (var agency : read.getValue().entrySet()) {
                    var known = kept.getOrDefault(agency.getKey(), Map.of());
                    boolean all = known.entrySet().containsAll(agency.getValue().entrySet());
                    if (read.getKey() != year || !all) {
                        return Answer.YES;
                    }
                }
            }
            var hand = List.of("person", "day", "reason");
            return anyFilled(file, "roster.decisions", hand, true);
        } catch (BadListException e) {
            return Answer.UNREAD;
        }
    }

    /**
     * Whether a field is filled that is left empty at first.
     *
     * @param decided whether rows with a verdict are passed over
     */
    private Answer anyFilled(SourceFile file, String path, List<String> hand, boolean decided)
            throws BadListException {
        var rows = Sheet.rows(file, ListHead.in(words, path, hand));
        var head = ListHead.of(rows, words, path, hand);
        long heads = rows.get(head.row()).fields().stream().filter(h -> !h.isEmpty()).count();
        if (heads > COLUMNS || head.row() > 0) {
            return Answer.YES;
        }
        for (var row : rows.subList(1, rows.size())) {
            boolean done = decided && !head.field(row, "verdict").isEmpty();
            boolean beyond =
                    row.fields().stream().skip(COLUMNS).anyMatch(field -> !field.isEmpty());
            boolean own = hand.stream().anyMatch(name -> !head.field(row, name).isEmpty());
            if (beyond || own && !done) {
                return Answer.YES;
            }
        }
        return Answer.NO;
    }
}
