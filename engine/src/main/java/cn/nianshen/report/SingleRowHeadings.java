package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormTable;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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

    /** Groups and columns in reading order: the first group's columns, then those of the others. */
    List<ReadHead> find(List<Token> head) {
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
        var groups = heads.find(head, expected, variants);
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
        var out = new ArrayList<ReadHead>();
        int next = 0;
        for (var row : block.rows()) {
            for (var column : block.columns()) {
                int at = indexOf(tokens, next, column.label());
                if (at < 0) {
                    out.add(HeadReader.head(row.id(), column.id(), column.label(), null));
                } else {
                    var label = tokens.get(at).text();
                    var likeness = heads.likeness(label, column.label(), column.variants());
                    var found = new HeadReader.Found(label, likeness, List.of(tokens.get(at)));
                    out.add(HeadReader.head(row.id(), column.id(), column.label(), found));
                    next = at + 1;
                }
            }
        }
        return out;
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
            for (var word : alike) {
                if (labels.cost(tokens.get(i).text(), word) <= GROUP) {
                    return i;
                }
            }
        }
        return -1;
    }
}
