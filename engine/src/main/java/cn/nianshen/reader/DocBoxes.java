package cn.nianshen.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/**
 * The text boxes of a binary Word document. Their texts stand one behind the other in a story of
 * their own; a table tells which shape each belongs to, and the place of the shape is that of its
 * drawing character in the text.
 *
 * <p>The table is PlcftxbxTxt of [MS-DOC] 2.8.32, the 57th pair of the file information block; each
 * entry has the id of its shape behind 14 bytes.
 */
final class DocBoxes {

    private static final int PAIR = 154 + 56 * 8;
    private static final int ENTRY = 22;
    private static final int SHAPE = 14;
    private static final int MOST = 10_000;

    private final HWPFDocument word;

    /** Texts not yet given, by shape. */
    private final Map<Integer, Range> texts = new LinkedHashMap<>();

    DocBoxes(HWPFDocument word) {
        this.word = word;
        var all = word.getMainTextboxRange();
        if (all != null && all.getEndOffset() > all.getStartOffset()) {
            split(all);
        }
    }

    private void split(Range all) {
        byte[] main = word.getMainStream();
        byte[] table = word.getTableStream();
        int at = main.length < PAIR + 8 ? 0 : LittleEndian.getInt(main, PAIR);
        int length = main.length < PAIR + 8 ? 0 : LittleEndian.getInt(main, PAIR + 4);
        boolean there = at >= 0 && length > 0 && at <= table.length - length;
        int count = there ? Math.min(MOST, (length - 4) / (4 + ENTRY)) : 0;
        int entries = at + 4 * (count + 1);
        for (int i = 0; i < count; i++) {
            int from = all.getStartOffset() + LittleEndian.getInt(table, at + 4 * i);
            int to = all.getStartOffset() + LittleEndian.getInt(table, at + 4 * (i + 1));
            if (from >= all.getStartOffset() && from < to && to <= all.getEndOffset()) {
                int shape = LittleEndian.getInt(table, entries + ENTRY * i + SHAPE);
                texts.putIfAbsent(shape, new Range(from, to, word));
            }
        }
        if (texts.isEmpty()) {
            texts.put(0, all);
        }
    }

    /** The text of the box drawn at a place of the main text, once; null where none is. */
    @Nullable Range at(int offset) {
        var drawing = word.getOfficeDrawingsMain().getOfficeDrawingAt(offset);
        return drawing == null ? null : texts.remove(drawing.getShapeId());
    }

    /** The texts that no drawing led to, once, in their order. */
    List<Range> rest() {
        var rest = new ArrayList<>(texts.values());
        texts.clear();
        return rest;
    }
}
