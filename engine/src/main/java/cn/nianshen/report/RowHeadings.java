package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormTable;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the heads of a table above its rows, block by block. */
final class RowHeadings {

    private static final int BEHIND = 8;

    private final FormTable form;
    private final String formId;
    private final List<Form> forms;
    private final Labels labels;
    private final HeadReader heads;
    private final Strips strips;

    RowHeadings(
            FormTable form,
            String formId,
            List<Form> forms,
            Labels labels,
            ReadingWords words,
            Strips strips) {
        this.form = form;
        this.formId = formId;
        this.forms = forms;
        this.labels = labels;
        this.heads = new HeadReader(labels, words);
        this.strips = strips;
    }

    /**
     * What was found.
     *
     * @param headed whether any column head was
     * @param columns value columns that the heads name, strange ones included
     * @param blocks ids of the blocks found
     * @param heads every head of the form
     * @param foreign heads that only another form has
     * @param orders order in which the columns are printed, by block id
     */
    record Result(
            boolean headed,
            int columns,
            Set<String> blocks,
            List<ReadHead> heads,
            List<ReadTable.ForeignHead> foreign,
            Map<String, ColumnOrder> orders) {}

    /** The heads behind strip {@code from} and above the rows. */
    Result find(int last, int from, Map<String, RowAligner.Match> matches) {
        var all = new ArrayList<ReadHead>();
        var foreign = new ArrayList<ReadTable.ForeignHead>();
        var blocks = new HashSet<String>();
        var orders = new HashMap<String, ColumnOrder>();
        int start = from;
        boolean headed = false;
        int columns = 0;
        for (var block : form.blocks()) {
            var firstRow = firstOf(block, matches);
            var tokens =
                    firstRow == null
                            ? blockTokens(block, from, last + BEHIND)
                            : between(start, firstRow);
            Set<Token> used = Collections.newSetFromMap(new IdentityHashMap<>());
            boolean named = hasHeading(block, from, last + BEHIND);
            var found = heads.columns(block.id(), block.columns(), tokens, used);
            if (firstRow != null || named) {
                blocks.add(block.id());
            }
            if (firstRow != null) {
                found = inPlace(block, found, firstRow, tokens, used);
            }
            var order = order(block, found, firstRow, tokens);
            orders.put(block.id(), order);
            if (order.isOfForm() && firstRow != null) {
                found = byColumn(block, found, firstRow, tokens, used);
            }
            long present = found.stream().filter(ReadHead::present).count();
            headed |= present > 0;
            columns = Math.max(columns, (int) present + strangers(tokens, used, block, matches));
            var told = order.isOfForm() ? found : order.byPlace(found);
            told.stream().map(h -> isAligned(firstRow) ? h.unsure() : h).forEach(all::add);
            all.addAll(headings(block, firstRow, tokens, used, from, last + BEHIND));
            all.addAll(over(block, firstRow, tokens));
            foreign.addAll(foreign(tokens));
            start = firstRow == null ? start : lastOf(block, matches).strip().index();
        }
        return new Result(headed, columns, blocks, all, foreign, orders);
    }

    /** Heads over several columns in other words than the form's, in a true grid only. */
    private List<ReadHead> over(
            FormBlock block, RowAligner.@Nullable Match row, List<Token> tokens) {
        boolean grid = row != null && row.strip().layout() == Table.Layout.GRID;
        return grid ? heads.over(block.columns(), tokens) : List.of();
    }

    /**
     * The heading of a block where it names another item; or that there is none, where a grid has
     * it for other blocks, and has nothing that could be it between the rows of this one and those
     * before. Else none.
     */
    private List<ReadHead> headings(
            FormBlock block,
            RowAligner.@Nullable Match row,
            List<Token> tokens,
            Set<Token> used,
            int from,
            int to) {
        if (row == null) {
            return List.of();
        }
        boolean grid = row.strip().layout() == Table.Layout.GRID;
        boolean due =
                grid
                        && !block.heading().isEmpty()
                        && !hasHeading(block, from, to)
                        && form.blocks().stream().anyMatch(b -> hasHeading(b, from, to));
        boolean could =
                BlockHeading.isSaid(row.strip().tokens())
                        || BlockHeading.isSaid(tokens)
                        || tokens.stream().anyMatch(t -> isStrange(t, block, row, used));
        return due && !could
                ? List.of(HeadReader.head(block.id(), "", block.heading(), null))
                : BlockHeading.otherItem(block, tokens);
    }

    /** Whether a cell of the table above its row is no head that is known. */
    private boolean isStrange(Token token, FormBlock block, RowAligner.Match row, Set<Token> used) {
        return token.at().table() == row.labelToken().at().table()
                && !used.contains(token)
                && !labels.words(token.text()).equals(labels.words(block.corner()));
    }

    /** Of two heads in the same words, the one that stands over the values of its column. */
    private List<ReadHead> inPlace(
            FormBlock block,
            List<ReadHead> found,
            RowAligner.Match row,
            List<Token> tokens,
            Set<Token> used) {
        if (HeadsOverGrid.areThose(block, row, tokens, labels)) {
            return HeadsOverGrid.of(block, tokens, used);
        }
        boolean grid = row.strip().layout() == Table.Layout.GRID;
        if (!grid || row.values().size() != found.size()) {
            return found;
        }
        var out = new ArrayList<ReadHead>();
        for (int i = 0; i < found.size(); i++) {
            var head = found.get(i);
            var own = row.values().get(i);
            boolean there = !head.present() || head.sheetColumn() == own.column();
            var twin = there ? null : twin(head, own, tokens, used);
            if (twin == null) {
                out.add(head);
                continue;
            }
            used.removeIf(t -> t.at().equals(head.at()));
            used.add(twin);
            out.add(
                    HeadReader.head(
                            head.block(),
                            head.column(),
                            head.expected(),
                            new HeadReader.Found(twin.text(), head.likeness(), List.of(twin))));
        }
        return out;
    }

    private @Nullable Token twin(ReadHead head, Token own, List<Token> tokens, Set<Token> used) {
        var token = over(own, tokens, used);
        boolean same =
                token != null && labels.words(token.text()).equals(labels.words(head.label()));
        return same ? token : null;
    }

    /** Heads in words like none of the form's: what stands over the values of the column. */
    private static List<ReadHead> byColumn(
            FormBlock block,
            List<ReadHead> found,
            RowAligner.Match row,
            List<Token> tokens,
            Set<Token> used) {
        boolean grid = row.strip().layout() == Table.Layout.GRID;
        if (!grid || row.values().size() != found.size()) {
            return found;
        }
        var out = new ArrayList<ReadHead>();
        for (int i = 0; i < found.size(); i++) {
            var value = row.values().get(i);
            var head = found.get(i).present() ? null : over(value, tokens, used);
            if (head != null) {
                used.add(head);
            }
            var column = block.columns().get(i);
            var strange =
                    head == null ? null : new HeadReader.Found(head.text(), "other", List.of(head));
            out.add(
                    strange == null
                            ? found.get(i)
                            : HeadReader.head(block.id(), column.id(), column.label(), strange));
        }
        return out;
    }

    /** The last token over a value, as wide as it, that is no head of another column. */
    private static @Nullable Token over(Token value, List<Token> tokens, Set<Token> used) {
        Token head = null;
        for (var token : tokens) {
            boolean same = token.column() == value.column() && token.span() == value.span();
            head = same && !used.contains(token) ? token : head;
        }
        return head;
    }

    private ColumnOrder order(
            FormBlock block,
            List<ReadHead> found,
            RowAligner.@Nullable Match row,
            List<Token> tokens) {
        if (row == null) {
            return ColumnOrder.ofForm(block.columns().size());
        }
        boolean grid = row.strip().layout() == Table.Layout.GRID;
        var columns = row.values().stream().map(Token::column).toList();
        var order =
                ColumnOrder.shown(
                        block.columns(), found, grid ? columns : List.of(), over(block, tokens));
        return order.isOfForm() && order.sure() && !grid
                ? HeadLines.order(block.columns(), tokens, labels)
                : order;
    }

    /** Where heads over several columns stand, by their label. */
    private Map<String, Position> over(FormBlock block, List<Token> tokens) {
        var out = new HashMap<String, Position>();
        for (var column : block.columns()) {
            for (var label : column.over()) {
                if (!out.containsKey(label)) {
                    tokens.stream()
                            .filter(t -> labels.words(t.text()).equals(labels.words(label)))
                            .findFirst()
                            .ifPresent(t -> out.put(label, t.at()));
                }
            }
        }
        return out;
    }

    private static boolean isAligned(RowAligner.@Nullable Match row) {
        return row != null && row.strip().layout() == Table.Layout.ALIGNED;
    }

    /** Heads that stand over value columns of their own, in a true grid only. */
    private int strangers(
            List<Token> tokens,
            Set<Token> used,
            FormBlock block,
            Map<String, RowAligner.Match> matches) {
        if (form.shape() != FormTable.Shape.ROWS || used.isEmpty()) {
            return 0;
        }
        var row = firstOf(block, matches);
        if (row == null || row.strip().layout() != Table.Layout.GRID) {
            return 0;
        }
        var taken = used.stream().map(Token::column).toList();
        return (int)
                tokens.stream()
                        .filter(
                                t ->
                                        !t.isBlank()
                                                && t.span() == 1
                                                && !taken.contains(t.column())
                                                && row.values().stream()
                                                        .anyMatch(v -> v.column() == t.column()))
                        .map(Token::column)
                        .distinct()
                        .count();
    }

    private List<ReadTable.ForeignHead> foreign(List<Token> tokens) {
        var out = new ArrayList<ReadTable.ForeignHead>();
        for (var other : forms) {
            var theirs = other.tables().stream().filter(t -> t.id().equals(form.id())).findFirst();
            if (other.id().equals(formId) || theirs.isEmpty()) {
                continue;
            }
            for (var token : tokens) {
                if (hasColumn(theirs.get(), token) && !hasColumn(form, token)) {
                    out.add(new ReadTable.ForeignHead(token.text(), other.id(), token.at()));
                }
            }
        }
        return out;
    }

    private boolean hasColumn(FormTable table, Token token) {
        var words = labels.words(token.text());
        for (var block : table.blocks()) {
            for (var column : block.columns()) {
                if (labels.words(column.label()).equals(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private RowAligner.@Nullable Match firstOf(
            FormBlock block, Map<String, RowAligner.Match> matches) {
        return block.rows().stream()
                .map(r -> matches.get(r.id()))
                .filter(m -> m != null)
                .min(Comparator.comparingInt(m -> m.strip().index()))
                .orElse(null);
    }

    private RowAligner.Match lastOf(FormBlock block, Map<String, RowAligner.Match> matches) {
        return block.rows().stream()
                .map(r -> matches.get(r.id()))
                .filter(m -> m != null)
                .max(Comparator.comparingInt(m -> m.strip().index()))
                .orElseThrow();
    }

    /**
     * Tokens above a row that are no figures: lines and cells behind the strip before it, and its
     * own labels.
     */
    private List<Token> between(int after, RowAligner.Match row) {
        var out = new ArrayList<Token>();
        for (var strip : strips.all()) {
            if (strip.index() > after && strip.index() < row.strip().index()) {
                strip.tokens().stream()
                        .filter(t -> !t.isBlank() && !t.isFigure())
                        .forEach(out::add);
            }
        }
        out.removeIf(t -> t == row.labelToken());
        return out;
    }

    private List<Token> blockTokens(FormBlock block, int from, int to) {
        var out = new ArrayList<Token>();
        boolean inside = false;
        for (var strip : strips.all()) {
            if (strip.index() <= from || strip.index() > to) {
                continue;
            }
            for (var token : strip.tokens()) {
                boolean heading = isHeading(token, block);
                inside = heading || inside && !isOtherHeading(token, block);
                if (inside && !token.isBlank()) {
                    out.add(token);
                }
            }
        }
        return out;
    }

    private boolean hasHeading(FormBlock block, int from, int to) {
        return !block.heading().isEmpty()
                && strips.all().stream()
                        .filter(s -> s.index() >= from && s.index() <= to)
                        .anyMatch(s -> s.tokens().stream().anyMatch(t -> isHeading(t, block)));
    }

    private boolean isHeading(Token token, FormBlock block) {
        return !block.heading().isEmpty()
                && labels.words(token.text()).equals(labels.words(block.heading()));
    }

    private boolean isOtherHeading(Token token, FormBlock block) {
        return form.blocks().stream().anyMatch(b -> b != block && isHeading(token, b));
    }
}
