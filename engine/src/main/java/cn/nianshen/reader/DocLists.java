package cn.nianshen.reader;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** Automatic numbers of binary Word, kept counting as paragraphs are read. */
final class DocLists {

    private static final int LEVELS = ListNumbers.LEVELS;

    private final HWPFDocument word;
    private final ListNumbers numbers = new ListNumbers();
    private final Map<Integer, ListNumbers.@Nullable Level[]> lists = new HashMap<>();

    DocLists(HWPFDocument word) {
        this.word = word;
    }

    /** The automatic label of the paragraph, or empty. */
    String label(Paragraph paragraph) {
        if (!paragraph.isInList() || word.getListTables() == null) {
            return "";
        }
        var list = paragraph.getList();
        int id = list.getLsid();
        var levels = lists.computeIfAbsent(id, k -> levels(id));
        int level = paragraph.getIlvl();
        if (level >= 0 && level < LEVELS && list.isStartAtOverridden((char) level)) {
            var key = "lfo " + paragraph.getIlfo();
            numbers.restart(key, "" + id, level, list.getStartAt((char) level));
        }
        return numbers.next("" + id, levels, level);
    }

    private ListNumbers.@Nullable Level[] levels(int id) {
        var levels = new ListNumbers.Level[LEVELS];
        var data = word.getListTables().getListData(id);
        for (int i = 0; data != null && i < Math.min(LEVELS, data.numLevels()); i++) {
            var level = data.getLevels()[i];
            levels[i] =
                    level == null
                            ? null
                            : new ListNumbers.Level(
                                    ListNumbers.system(level.getNumberFormat()),
                                    text(level),
                                    level.getStartAt(),
                                    level.isLegalNumbering());
        }
        return levels;
    }

    /** Numbers of levels stand in the text as characters 0 to 8. */
    private static String text(ListLevel level) {
        var out = new StringBuilder();
        var text = level.getNumberText() == null ? "" : level.getNumberText();
        for (char c : text.toCharArray()) {
            if (c < LEVELS) {
                out.append('%').append(c + 1);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
