package cn.nianshen.report;

import cn.nianshen.form.FormTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of one row of values, laid on its side: the groups stand at the top from left to right,
 * and below them each row has the head of a column and a value for each group.
 */
final class GroupsAcross {

    private final FormTable form;
    private final GroupWords words;
    private final List<Strip> strips = new ArrayList<>();
    private final List<List<Token>> rows = new ArrayList<>();
    private int groups;

    private GroupsAcross(FormTable form, Labels labels) {
        this.form = form;
        this.words = new GroupWords(form, labels);
    }

    /** The table among the strips from {@code from} up to {@code to}; null where it is not. */
    static GroupsInTurn.@Nullable Found find(
            FormTable form, Labels labels, Strips strips, int from, int to) {
        var search = new GroupsAcross(form, labels);
        for (var strip : strips.all()) {
            boolean within = strip.index() >= from && strip.index() < to;
            if (within && !strip.isText() && search.isOpen() && !search.take(strip)) {
                return null;
            }
        }
        return search.isOpen() ? null : search.found();
    }

    private boolean isOpen() {
        return rows.size() < form.blocks().get(0).columns().size();
    }

    /** Takes what stands in a row; false where the table cannot be one laid so. */
    private boolean take(Strip strip) {
        strips.add(strip);
        var all = form.blocks().get(0).rows();
        return groups < all.size() ? heads(strip) : values(strip);
    }

    private boolean heads(Strip strip) {
        var all = form.blocks().get(0).rows();
        for (var token : strip.tokens()) {
            var said = words.said(token);
            if (groups < all.size() && words.isGroup(said, all.get(groups))) {
                groups++;
            } else if (token.isFigure() || words.columnOf(said) >= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean values(Strip strip) {
        var tokens = strip.tokens();
        boolean next =
                !tokens.isEmpty() && words.columnOf(words.said(tokens.get(0))) == rows.size();
        var values = tokens.subList(Math.min(1, tokens.size()), tokens.size());
        rows.add(values);
        return next
                && values.size() == groups
                && values.stream().allMatch(t -> t.isFigure() || t.isBlank());
    }

    private GroupsInTurn.Found found() {
        var out = new ArrayList<Token>();
        for (int group = 0; group < groups; group++) {
            for (var row : rows) {
                out.add(row.get(group));
            }
        }
        return new GroupsInTurn.Found(out, strips);
    }
}
