package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.List;

/** Tells text set from top to bottom, which is not read: its lines are columns. */
final class Columnwise {

    private static final int LEAST = 60;

    private Columnwise() {}

    /** Whether most characters follow each other downwards, in the order of the file. */
    static boolean isSet(List<PageSheet> sheets) {
        int down = 0;
        int along = 0;
        for (var sheet : sheets) {
            PagePiece before = null;
            for (var piece : sheet.upright().pieces()) {
                if (Numerals.strip(piece.text()).isEmpty()) {
                    continue;
                }
                if (before != null) {
                    down += follows(before.box(), piece.box(), true) ? 1 : 0;
                    along += follows(before.box(), piece.box(), false) ? 1 : 0;
                }
                before = piece;
            }
        }
        return down >= LEAST && down > along;
    }

    /** Whether the other box comes next to this one, downwards or to the right. */
    private static boolean follows(Box a, Box b, boolean down) {
        int aside = Math.abs(down ? b.middle() - a.middle() : b.centre() - a.centre());
        int gap = down ? b.top() - a.bottom() : b.left() - a.right();
        int size = Math.max(1, down ? a.height() : a.width());
        return aside * 4 < (down ? a.width() : a.height()) && Math.abs(gap) * 2 < size;
    }
}
