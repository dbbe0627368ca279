package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormColumn;
import cn.nianshen.form.FormTable;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heads of a table with one row of values, and whether they stand in the form's order.
 */
final class SingleRowHeadings {

    private static final double GROUP = 0.5;

    private final FormTable form;
    private final FormBlock block;
    private final Labels labels;
    private final HeadReader heads;
    private final ReadingWords words;

    SingleRowHeadings(FormTable form, Labels labels, ReadingWords words) {
        this.form = form;
        this.block = form.blocks().get(0);
        this.labels = labels;
        this.words = words;
        this.heads = new HeadReader(labels, words);
    }

    /** The heads of the form, all there in its words. */
    List<ReadHead> all(Position at) {
        var out = new ArrayList<ReadHead>();
        for (var row : block.rows()) {
            out.add(there(row.id(), "", row.label(), at));
        }
        block.rows().stream()
                .flatMap(r -> r.parents().stream())
                .distinct()
                .forEach(parent -> out.add(there("", "", parent, at)));
        for (var row : block.rows()) {
            block.columns().forEach(c -> out.add(there(row.id(), c.id(), c.label(), at)));
        }
        return out;
    }

    private static ReadHead there(String group, String column, String label, Position at) {
        return new ReadHead(group, column, true, label, label, "same", 0, at);
    }

    /**
     * Groups and columns in reading order: the first group's columns, then those of the others.
     *
     * @param grid whether cells are marked, so that nothing that is printed can be lost
     */
    List<ReadHead> find(List<Token> head, boolean grid) {
        var found = find(head);
        Set<Position> read = new HashSet<>();
        found.forEach(h -> read.add(h.at()));
        boolean columns = found.stream().noneMatch(h -> !h.column().isEmpty() && !h.present());
        boolean could = head.stream().anyMatch(t -> t.at().table() > 0 && !read.contains(t.at()));
        return !grid || !columns || could
                ? found
                : found.stream().map(h -> h.present() ? h : h.leftOut()).toList();
    }

    private List<ReadHead> find(List<Token> head) {
        var expected = new ArrayList<String>();
        var variants = new ArrayList<List<String>>();
        var ids = new ArrayList<String[]>();
        for (var row : block.rows()) {
            expected.add(row.label());
            variants.add(row.variants());
            ids.add(new String[] {row.id(), ""});
        }
        block.rows().stream()
                .flatMap(r -> r.parents().stream())
                .distinct()
                .forEach(
                        parent -> {
                            expected.add(parent);
                            variants.add(form.heads().getOrDefault(parent, List.of()));
                            ids.add(new String[] {"", ""});
                        });
        var between = head.stream().filter(t -> !means(t)).toList();
        var groups = heads.find(between, expected, variants);
        Set<Token> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        var out = new ArrayList<ReadHead>();
        for (int i = 0; i < groups.size(); i++) {
            var hit = groups.get(i);
            if (hit != null) {
                taken.addAll(hit.used());
            }
            out.add(HeadReader.head(ids.get(i)[0], "", expected.get(i), hit));
        }
        var first = block.rows().get(0).id();
        var told = byPlace(out, h -> h.block().equals(first) || h.block().isEmpty());
        told = byPlace(told, h -> !h.block().equals(first) && !h.block().isEmpty());
        out = new ArrayList<>(told);
        out.addAll(columns(head.stream().filter(t -> !taken.contains(t)).toList()));
        return out;
    }

    /**
     * Whether the heads stand in the order of the form: the values of a table with other heads in
     * its places are not placed.
     */
    boolean inOrder(List<ReadHead> headings) {
        for (var head : headings) {
            boolean exchanged =
                    !head.column().isEmpty()
                            && !head.likeness().equals("same")
                            && block.columns().stream()
                                    .anyMatch(
                                            c ->
                                                    labels.words(c.label())
                                                            .equals(labels.words(head.label())));
            if (head.present() && exchanged) {
                return false;
            }
        }
        return headings.stream()
                .noneMatch(h -> h.column().isEmpty() && h.present() && isForeign(h));
    }

    /** Whether another head of the same level stands in its place. */
    private static boolean isForeign(ReadHead head) {
        return head.likeness().equals("exchanged");
    }

    /** Heads of one level that do not follow each other as in the form, told by their places. */
    private static List<ReadHead> byPlace(List<ReadHead> all, Predicate<ReadHead> level) {
        var due = all.stream().filter(level.and(ReadHead::present)).toList();
        var there = due.stream().sorted(Comparator.comparing(ReadHead::at)).toList();
        var out = new ArrayList<ReadHead>();
        var inTurn = there.iterator();
        for (var head : all) {
            boolean isDue = level.test(head) && head.present();
            var stands = isDue ? inTurn.next() : head;
            out.add(
                    stands == head
                            ? head
                            : new ReadHead(
                                    head.block(),
                                    "",
                                    true,
                                    stands.label(),
                                    head.expected(),
                                    "exchanged",
                                    stands.sheetColumn(),
                                    stands.at()));
        }
        return out;
    }

    /**
     * Column heads in order: each token goes to the next head that it is like. Where all heads of
     * the form are there in its words, each is held against the place where it stands.
     */
    private List<ReadHead> columns(List<Token> tokens) {
        var exact = tokens.stream().filter(this::isColumn).toList();
        if (exact.size() == form.cells()) {
            return byPlace(exact);
        }
        int[] at = filled(places(tokens), tokens);
        var pieces = tokens.stream().map(t -> labels.words(t.text())).collect(Collectors.toSet());
        var out = new ArrayList<ReadHead>();
        for (var row : block.rows()) {
            for (var column : block.columns()) {
                var token = at[out.size()] < 0 ? null : tokens.get(at[out.size()]);
                out.add(
                        HeadReader.head(
                                row.id(),
                                column.id(),
                                column.label(),
                                held(token, column, pieces)));
            }
        }
        return out;
    }

    private HeadReader.@Nullable Found held(
            @Nullable Token token, FormColumn column, Set<String> pieces) {
        if (token == null) {
            return null;
        }
        boolean piece = isPiece(labels.words(token.text()), labels.words(column.label()), pieces);
        var label = piece ? column.label() : token.text();
        var likeness = heads.likeness(label, column.label(), column.variants());
        return new HeadReader.Found(label, likeness, List.of(token));
    }

    /** Whether a text is one end of a label whose other end stands there too, on another line. */
    private static boolean isPiece(String text, String label, Set<String> pieces) {
        if (text.isEmpty() || text.length() >= label.length()) {
            return false;
        }
        boolean first = label.startsWith(text) && pieces.contains(label.substring(text.length()));
        int rest = label.length() - text.length();
        return first || label.endsWith(text) && pieces.contains(label.substring(0, rest));
    }

    /** The token that each column head is like, in order; -1 where there is none. */
    private int[] places(List<Token> tokens) {
        var at = new int[form.cells()];
        int i = 0;
        int next = 0;
        for (int row = 0; row < block.rows().size(); row++) {
            for (var column : block.columns()) {
                at[i] = indexOf(tokens, next, column.label());
                next = Math.max(next, at[i] + 1);
                i++;
            }
        }
        return at;
    }

    /**
     * Heads like none of the form: between two that were found, or before the first, stand as many
     * tokens as heads are missing.
     */
    private int[] filled(int[] at, List<Token> tokens) {
        var labelled = block.columns().stream().map(c -> labels.words(c.label())).toList();
        int end;
        for (int i = 0; i < at.length; i = end + 1) {
            end = i;
            while (end < at.length && at[end] < 0) {
                end++;
            }
            int missing = end - i;
            int behind = end == at.length ? -1 : at[end];
            int first = i == 0 ? behind - missing : at[i - 1] + 1;
            boolean fits = first >= 0 && first + missing == behind;
            // a piece of a head that stands on several lines is no head in other words
            boolean whole =
                    fits
                            && tokens.subList(first, behind).stream()
                                    .map(t -> labels.words(t.text()))
                                    .noneMatch(t -> labelled.stream().anyMatch(l -> l.contains(t)));
            for (int k = 0; k < missing && whole; k++) {
                at[i + k] = first + k;
            }
        }
        return at;
    }

    /** Whether a token is the head of a column, in the form's words or others of their meaning. */
    private boolean means(Token token) {
        return isColumn(token)
                || block.columns().stream()
                        .flatMap(c -> words.list("synonyms." + c.label()).stream())
                        .anyMatch(word -> word.equals(labels.words(token.text())));
    }

    private boolean isColumn(Token token) {
        return block.columns().stream()
                .anyMatch(c -> labels.words(c.label()).equals(labels.words(token.text())));
    }

    private List<ReadHead> byPlace(List<Token> tokens) {
        var out = new ArrayList<ReadHead>();
        for (var row : block.rows()) {
            for (var column : block.columns()) {
                var token = tokens.get(out.size());
                boolean same = labels.words(column.label()).equals(labels.words(token.text()));
                var found =
                        new HeadReader.Found(token.text(), same ? "same" : "other", List.of(token));
                out.add(HeadReader.head(row.id(), column.id(), column.label(), found));
            }
        }
        return out;
    }

    private int indexOf(List<Token> tokens, int from, String label) {
        var alike = new ArrayList<String>(words.list("synonyms." + label));
        alike.add(label);
        for (int i = from; i < Math.min(tokens.size(), from + block.columns().size()); i++) {
            boolean another = isColumn(tokens.get(i));
            for (var word : alike) {
                double most = another ? 0 : GROUP;
                if (labels.cost(tokens.get(i).text(), word) <= most) {
                    return i;
                }
            }
        }
        return -1;
    }
}
