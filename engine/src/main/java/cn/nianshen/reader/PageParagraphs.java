package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.List;
import java.util.TreeMap;

/**
 * Tells whether a line of a page goes on in the next one. Lines are joined where the upper one
 * reaches the right margin and the lower one begins at the left margin, without an indent.
 */
final class PageParagraphs {

    /**
     * A line is full where what begins the next one would not have fitted, but for this slack; in
     * hundredths of its size.
     */
    private static final int SLACK = 130;

    /** Widths of characters, in hundredths of their size. */
    private static final int WIDE = 100;

    private static final int NARROW = 52;

    /** A line that begins farther in is indented. */
    private static final int INDENT = 120;

    /** Lines of one paragraph are no farther apart, from top to top. */
    private static final int PITCH = 300;

    /** The next pitch of the same paragraph is not larger than so much of it. */
    private static final int LARGER_PITCH = 125;

    private static final int LONG_LINE = 14;

    /** Longest run of figures and signs that is kept together. */
    private static final int UNIT = 12;

    /** Steps are counted in classes of so many hundredths of the size. */
    private static final int CLASS = 10;

    /** Fewer steps of a kind tell nothing. */
    private static final int FEW = 3;

    private final int left;
    private final int right;

    /** Most usual step from a full line to the next, in hundredths of the size; 0 if unknown. */
    private final int step;

    /** For lines with common margins. */
    PageParagraphs(List<PageLine> lines) {
        Box text = null;
        for (var line : lines) {
            if (line.words().length() > LONG_LINE) {
                text = text == null ? line.box() : text.with(line.box());
            }
        }
        left = text == null ? 0 : text.left();
        right = text == null ? 0 : text.right();
        step = step(lines, right);
    }

    private static int step(List<PageLine> lines, int right) {
        var times = new TreeMap<Integer, Integer>();
        for (int i = 1; i < lines.size(); i++) {
            var upper = lines.get(i - 1);
            var lower = lines.get(i);
            boolean full = (right - upper.box().right()) < SLACK * upper.size() / WIDE;
            int step = lower.box().top() - upper.box().top();
            if (full && step > 0 && upper.page() == lower.page()) {
                times.merge(step * WIDE / Math.max(1, upper.size()) / CLASS, 1, Integer::sum);
            }
        }
        int most = FEW - 1;
        int step = 0;
        for (var one : times.entrySet()) {
            if (one.getValue() > most) {
                most = one.getValue();
                step = (one.getKey() + 1) * CLASS;
            }
        }
        return step;
    }

    /**
     * Whether the text goes on.
     *
     * @param pitch distance of the lines of the paragraph so far, 0 where it is one line
     */
    boolean goesOn(PageLine line, PageLine next, int pitch) {
        long needed = (long) (unit(next.words()) + SLACK) * line.size();
        boolean full = (right - line.box().right()) * 100L < needed;
        boolean flush = (next.box().left() - left) * 100L < (long) INDENT * next.size();
        boolean alike = Math.abs(line.size() - next.size()) * 5 <= line.size();
        if (!full || !flush || !alike || line.words().length() <= LONG_LINE) {
            return false;
        }
        if (Numerals.endsSentence(line.words())
                && (Numerals.numbering(next.words()) != null || line.page() != next.page())) {
            return false;
        }
        return line.page() != next.page() || isNear(line, next, pitch);
    }

    /** Width of what no line break may part at the beginning of a line. */
    private static int unit(String text) {
        int width = 0;
        for (int i = 0; i < Math.min(UNIT, text.length()); i++) {
            char c = text.charAt(i);
            boolean wide = c >= 0x2e80;
            if (i > 0 && wide && Character.isLetter(c)) {
                break;
            }
            width += wide ? WIDE : NARROW;
        }
        return width;
    }

    private boolean isNear(PageLine line, PageLine next, int pitch) {
        long own = next.box().top() - line.box().top();
        long usual = pitch == 0 ? (long) step * line.size() / WIDE : pitch;
        boolean near = own * WIDE <= (long) PITCH * line.size();
        return near && (usual == 0 || own * WIDE <= LARGER_PITCH * usual);
    }
}
