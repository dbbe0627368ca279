package cn.nianshen.reader;

import cn.nianshen.document.Position;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Hidden tables that stand nowhere else on the page, as on tabs that are shown when they are
 * clicked: they are read. A hidden twin of a table that is seen, as for small screens, is not.
 */
final class HtmlLoneTables {

    private static final Pattern NO_LABEL = Pattern.compile("[\\d\\s.,%\\p{P}]+");
    private static final int LABELS_OF_A_TABLE = 6;
    private static final int MAX_LABELS = 20_000;

    /** Elements looked at; on a page with more, all that is hidden is read. */
    private static final int MAX_LOOKS = 500_000;

    private static final int LONGEST = 60;
    private static final int MAX_DEPTH = 400;

    private final Set<String> seen = new HashSet<>();
    private final Set<CssSight> undone = new HashSet<>();

    private int looks;

    private HtmlLoneTables() {}

    /**
     * Shows what must be read, and notes that and the tables that are left out.
     *
     * @param hidden what rules and frames hide
     * @param ofThemselves what says so of itself; that such is left out is the page's own doing
     */
    static void read(
            Element body, List<HtmlHidden> hidden, List<HtmlHidden> ofThemselves, Blocks blocks) {
        if (hidden.isEmpty() && ofThemselves.isEmpty()) {
            return;
        }
        var tables = new HtmlLoneTables();
        tables.labels(body, tables.seen, true, 0);
        hidden.forEach(tables::showAlone);
        ofThemselves.forEach(tables::showAlone);
        hidden.forEach(tables::showBeside);
        ofThemselves.forEach(tables::showBeside);
        long left = hidden.stream().filter(tables::isLoss).count();
        boolean over = tables.looks > MAX_LOOKS;
        if (over) {
            hidden.forEach(HtmlHidden::undo);
        }
        if (over || !tables.undone.isEmpty()) {
            blocks.note("styled-read", Position.NONE);
        }
        if (left > 0 && !over) {
            blocks.note("styled-left-out", Position.NONE, Long.toString(left));
        }
    }

    private void showAlone(HtmlHidden h) {
        var e = h.element();
        if (isWithinTable(e) || e.selectFirst(HtmlGrid.TABLES) == null) {
            return;
        }
        var own = all(e);
        if (own.size() >= LABELS_OF_A_TABLE && !isTwin(own)) {
            h.undo();
            undone.add(h.by());
            labels(e, seen, true, 0);
        }
    }

    /** What the same rule hides beside such a table, as the text on the other tabs. */
    private void showBeside(HtmlHidden h) {
        if (undone.contains(h.by()) && h.isMarked() && !isWithinTable(h.element())) {
            var own = all(h.element());
            if (own.size() < LABELS_OF_A_TABLE || !isTwin(own)) {
                h.undo();
            }
        }
    }

    private boolean isTwin(Set<String> labels) {
        return 2 * labels.stream().filter(seen::contains).count() >= labels.size();
    }

    private Set<String> all(Element e) {
        var out = new HashSet<String>();
        labels(e, out, false, 0);
        return out;
    }

    /** Words of the cells of data; digits are left out, since twins may differ in their values. */
    private void labels(Element e, Set<String> out, boolean onlySeen, int depth) {
        for (var child : e.children()) {
            boolean passed = onlySeen && HtmlSight.isLeftOut(child);
            if (passed || depth >= MAX_DEPTH || out.size() >= MAX_LABELS || ++looks > MAX_LOOKS) {
                continue;
            }
            boolean cell = child.nameIs("td") || child.nameIs("th");
            if (cell && child.selectFirst(HtmlGrid.TABLES) == null) {
                var label = NO_LABEL.matcher(child.text()).replaceAll("");
                if (label.length() > 1 && label.length() <= LONGEST) {
                    out.add(label);
                }
            } else {
                labels(child, out, onlySeen, depth + 1);
            }
        }
    }

    private static boolean isWithinTable(Element e) {
        var parent = e.parent();
        var table = parent == null ? null : parent.closest("table");
        // a table around whole tables arranges the page
        return table != null && table.selectStream(HtmlGrid.TABLES).limit(2).count() == 1;
    }

    private boolean isLoss(HtmlHidden h) {
        var e = h.element();
        return h.isMarked()
                && e.hasText()
                && (isWithinTable(e) || all(e).size() >= LABELS_OF_A_TABLE);
    }
}
