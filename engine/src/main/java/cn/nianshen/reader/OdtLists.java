package cn.nianshen.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The lists that a paragraph of OpenDocument stands in, and the number it bears there. */
final class OdtLists {

    private static final int MAX_DEPTH = 64;

    private final OdtStyles styles;
    private final ListNumbers numbers = new ListNumbers();
    private final Map<String, String> countsById = new HashMap<>();
    private final Map<String, String> countsByStyle = new HashMap<>();

    /** A list: its style, what it counts in, and whether an item waits for its first paragraph. */
    private static final class Open {
        final String style;
        final String counts;
        boolean waiting;

        Open(String style, String counts) {
            this.style = style;
            this.counts = counts;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private int lists;

    OdtLists(OdtStyles styles) {
        this.styles = styles;
    }

    /** A list begins; false where lists are nested deeper than the bound. */
    boolean open(String style, String id, String continued, boolean goesOn) {
        if (open.size() >= MAX_DEPTH) {
            return false;
        }
        var outer = open.peek();
        var used = style.isEmpty() && outer != null ? outer.style : style;
        String counts;
        if (outer != null && used.equals(outer.style)) {
            counts = outer.counts;
        } else if (countsById.containsKey(continued)) {
            counts = countsById.get(continued);
        } else if (goesOn && countsByStyle.containsKey(used)) {
            counts = countsByStyle.get(used);
        } else {
            counts = used + ' ' + ++lists;
        }
        if (!id.isEmpty()) {
            countsById.put(id, counts);
        }
        countsByStyle.put(used, counts);
        open.push(new Open(used, counts));
        return true;
    }

    /** An item begins; a number of its own, or -1. */
    void item(int start) {
        var list = open.peek();
        if (list != null) {
            list.waiting = true;
            if (start >= 0) {
                numbers.restart("item " + ++lists, list.counts, open.size() - 1, start);
            }
        }
    }

    void close() {
        open.poll();
    }

    /** The label of the first paragraph of an item, or empty. */
    String label(String paragraphStyle) {
        var list = open.peek();
        if (list == null || !list.waiting) {
            return "";
        }
        list.waiting = false;
        var style = list.style.isEmpty() ? styles.listOf(paragraphStyle) : list.style;
        return numbers.next(list.counts, styles.levels(style), open.size() - 1);
    }

    /** The label of a heading outside lists. */
    String ofOutline(int level) {
        return open.isEmpty()
                ? numbers.next(OdtStyles.OUTLINE, styles.levels(OdtStyles.OUTLINE), level - 1)
                : "";
    }
}
