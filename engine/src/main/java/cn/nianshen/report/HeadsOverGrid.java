package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Heads that a page prints over a ruled table without rules of their own, as programs do that set
 * heads on a colour: lines of text, in which the heads of several lines are torn.
 */
final class HeadsOverGrid {

    private HeadsOverGrid() {}

    /** Whether such heads are those of the form: they have all of its letters. */
    static boolean areThose(
            FormBlock block, RowAligner.Match row, List<Token> tokens, Labels labels) {
        var own = row.labelToken().at();
        if (row.strip().layout() != Table.Layout.GRID || own.page() == 0) {
            return false;
        }
        var letters = new StringBuilder();
        for (var token : tokens) {
            if (token.at().table() == own.table()) {
                return false;
            }
            letters.append(labels.words(token.text()));
        }
        for (var column : block.columns()) {
            for (char c : labels.words(column.label()).toCharArray()) {
                int at = letters.indexOf(String.valueOf(c));
                if (at < 0) {
                    return false;
                }
                letters.deleteCharAt(at);
            }
        }
        return true;
    }

    /** The heads of the form, each over its column, whose words cannot be told apart. */
    static List<ReadHead> of(FormBlock block, List<Token> tokens, Set<Token> used) {
        used.addAll(tokens);
        var at = tokens.isEmpty() ? Position.NONE : tokens.get(0).at();
        var heads = new ArrayList<ReadHead>();
        for (FormColumn column : block.columns()) {
            var label = column.label();
            heads.add(new ReadHead(block.id(), column.id(), true, label, label, "same", 0, at));
        }
        return heads;
    }
}
