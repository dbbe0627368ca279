package cn.nianshen.report;

import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of one row of values, laid with its groups one below the other instead of side by side:
 * behind the head of each group stand as many values as it has columns, in their order; so they do
 * where two of the groups stay side by side. The heads of the columns stand once above all groups,
 * or in each of them.
 */
final class GroupsInTurn {

    private final List<FormRow> groups;
    private final List<FormColumn> columns;
    private final GroupWords words;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Strip> strips = new ArrayList<>();

    /** Groups found. */
    private int found;

    /** A group, or several side by side, or what stands above the first one. */
    private static final class Segment {
        private int groups;
        private final List<Integer> heads = new ArrayList<>();
        private final List<Token> values = new ArrayList<>();
    }

    /**
     * The table.
     *
     * @param values all of its values, in the order of the form
     * @param strips the rows that it stands in
     */
    record Found(List<Token> values, List<Strip> strips) {}

    private GroupsInTurn(FormTable form, Labels labels) {
        this.groups = form.blocks().get(0).rows();
        this.columns = form.blocks().get(0).columns();
        this.words = new GroupWords(form, labels);
        segments.add(new Segment());
    }

    /** The table among the strips from {@code from} up to {@code to}; null where it is not. */
    static @Nullable Found find(FormTable form, Labels labels, Strips strips, int from, int to) {
        var search = new GroupsInTurn(form, labels);
        for (var strip : strips.all()) {
            boolean within = strip.index() >= from && strip.index() < to;
            if (within && !strip.isText() && search.isOpen() && !search.take(strip)) {
                return null;
            }
        }
        return search.found();
    }

    private boolean isOpen() {
        return found < groups.size() || !isFull(last());
    }

    private Segment last() {
        return segments.get(segments.size() - 1);
    }

    private boolean isFull(Segment segment) {
        return segment.values.size() == columns.size() * segment.groups;
    }

    /** Takes what stands in a row; false where the table cannot be one laid so. */
    private boolean take(Strip strip) {
        strips.add(strip);
        for (var token : strip.tokens()) {
            var said = words.said(token);
            int column = words.columnOf(said);
            if (found < groups.size() && words.isGroup(said, groups.get(found))) {
                begin();
            } else if (column >= 0) {
                last().heads.add(column);
            } else if (segments.size() > 1 && (token.isFigure() || token.isBlank())) {
                last().values.add(token);
            } else if (!token.isBlank() && !words.isParent(said) && !isCorner(strip, token)) {
                return false;
            }
        }
        return true;
    }

    /** What stands over the heads of the rows may have any name. */
    private boolean isCorner(Strip strip, Token token) {
        return segments.size() == 1 && strip.tokens().get(0) == token && !token.isFigure();
    }

    /** A group stands below those before, or beside them where nothing stood between. */
    private void begin() {
        found++;
        if (found == 1 || !last().heads.isEmpty() || !last().values.isEmpty()) {
            segments.add(new Segment());
        }
        last().groups++;
    }

    private @Nullable Found found() {
        var own = segments.subList(1, segments.size());
        boolean above = segments.get(0).heads.equals(inOrder(1));
        boolean whole =
                found == groups.size()
                        && own.stream().allMatch(this::isFull)
                        && own.stream()
                                .allMatch(
                                        above
                                                ? s -> s.groups == 1 && s.heads.isEmpty()
                                                : s -> s.heads.equals(inOrder(s.groups)));
        var values = own.stream().flatMap(s -> s.values.stream()).toList();
        return whole ? new Found(values, strips) : null;
    }

    /** The columns in their order, once for each group. */
    private List<Integer> inOrder(int times) {
        return IntStream.range(0, times * columns.size())
                .map(i -> i % columns.size())
                .boxed()
                .toList();
    }
}
