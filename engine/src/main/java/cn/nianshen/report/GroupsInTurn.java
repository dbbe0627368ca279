package cn.nianshen.report;

import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of one row of values, laid with its groups one below the other instead of side by side:
 * behind the head of each group stand as many values as it has columns, in their order. The heads
 * of the columns stand once above all groups, or in each of them.
 */
final class GroupsInTurn {

    private final List<FormRow> groups;
    private final List<FormColumn> columns;
    private final Labels labels;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Strip> strips = new ArrayList<>();

    /** A group, or what stands above the first one. */
    private static final class Segment {
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
        this.labels = labels;
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
        return segments.size() <= groups.size() || !isFull(last());
    }

    private Segment last() {
        return segments.get(segments.size() - 1);
    }

    private boolean isFull(Segment segment) {
        return segment.values.size() == columns.size();
    }

    /** Takes what stands in a row; false where the table cannot be one laid so. */
    private boolean take(Strip strip) {
        strips.add(strip);
        for (var token : strip.tokens()) {
            var words = labels.words(token.text());
            int column = columnOf(words);
            if (segments.size() <= groups.size() && isGroup(words, groups.get(next()))) {
                segments.add(new Segment());
            } else if (column >= 0) {
                last().heads.add(column);
            } else if (segments.size() > 1 && (token.isFigure() || token.isBlank())) {
                last().values.add(token);
            } else if (!token.isBlank() && !isParent(words)) {
                return false;
            }
        }
        return true;
    }

    private int next() {
        return segments.size() - 1;
    }

    private boolean isGroup(String words, FormRow group) {
        var above = String.join("", group.parents());
        return Stream.concat(Stream.of(group.label()), group.variants().stream())
                .flatMap(label -> Stream.of(label, above + label))
                .anyMatch(label -> labels.words(label).equals(words));
    }

    private boolean isParent(String words) {
        return groups.stream()
                .flatMap(group -> group.parents().stream())
                .anyMatch(parent -> labels.words(parent).equals(words));
    }

    private int columnOf(String words) {
        return IntStream.range(0, columns.size())
                .filter(
                        i ->
                                Stream.concat(
                                                Stream.of(columns.get(i).label()),
                                                columns.get(i).variants().stream())
                                        .anyMatch(label -> labels.words(label).equals(words)))
                .findFirst()
                .orElse(-1);
    }

    private @Nullable Found found() {
        var own = segments.subList(1, segments.size());
        var inOrder = IntStream.range(0, columns.size()).boxed().toList();
        boolean above = segments.get(0).heads.equals(inOrder);
        boolean whole =
                own.size() == groups.size()
                        && own.stream().allMatch(this::isFull)
                        && own.stream()
                                .map(s -> s.heads)
                                .allMatch(above ? List::isEmpty : inOrder::equals);
        var values = own.stream().flatMap(s -> s.values.stream()).toList();
        return whole ? new Found(values, strips) : null;
    }
}
