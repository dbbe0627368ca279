package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables whose rows carry labels: one set of columns, or blocks with columns of their own.
 */
final class RowTableReader {

    private static final double SURE = 0.2;
    private static final double NOTE = 0.4;
    private static final double RELIABLE = 0.5;

    private final FormTable form;
    private final List<Form> forms;
    private final String formId;
    private final Labels labels;
    private final RowAligner aligner;
    private final HeadReader heads;

    RowTableReader(
            FormTable form, String formId, List<Form> forms, Labels labels, ReadingWords words) {
        this.form = form;
        this.formId = formId;
        this.forms = forms;
        this.labels = labels;
        this.aligner = new RowAligner(labels, rivals(form, formId, forms));
        this.heads = new HeadReader(labels, words);
    }

    /** Row labels of the same table in other forms that this form has not. */
    static List<String> rivals(FormTable form, String formId, List<Form> forms) {
        var own = form.rows().stream().map(FormRow::label).toList();
        return forms.stream()
                .filter(f -> !f.id().equals(formId))
                .flatMap(f -> f.tables().stream())
                .filter(t -> t.id().equals(form.id()))
                .flatMap(t -> t.rows().stream())
                .map(FormRow::label)
                .filter(l -> !own.contains(l))
                .toList();
    }

    /** What a search among the strips found, before values are placed. */
    record Search(
            List<RowAligner.Match> matches,
            Map<String, RowAligner.Match> outOfOrder,
            int first,
            int last) {

        /** Mean cost per row of the form, a missing row counting 1. */
        double cost(int rows) {
            double sum = rows - matches.size();
            for (var m : matches) {
                sum += m.cost();
            }
            return rows == 0 ? 0 : sum / rows;
        }
    }

    /** Aligns the rows; strips outside the table cost next to nothing. */
    Search search(List<Strip> rows) {
        var matches = aligner.align(rows, form);
        if (matches.size() < Math.max(2, form.rows().size() / 8)) {
            return new Search(List.of(), Map.of(), -1, -1);
        }
        int first = matches.stream().mapToInt(m -> m.strip().index()).min().orElse(-1);
        int last = matches.stream().mapToInt(m -> m.strip().index()).max().orElse(-1);
        var moved = outOfOrder(rows, matches, first, last);
        return new Search(matches, moved, first, last);
    }

    /** Rows that the order kept out: sure by their labels, with no better place. */
    private Map<String, RowAligner.Match> outOfOrder(
            List<Strip> rows, List<RowAligner.Match> matches, int first, int last) {
        var used = new HashSet<Integer>();
        matches.forEach(m -> used.add(m.strip().index()));
        var moved = new LinkedHashMap<String, RowAligner.Match>();
        for (var row : missing(matches)) {
            RowAligner.Match best = null;
            for (var strip : rows) {
                boolean near =
                        strip.index() >= first
                                && strip.index() <= last + 3
                                && strip.tokens().stream().anyMatch(Token::isFigure);
                var m =
                        near && !used.contains(strip.index())
                                ? aligner.match(strip, row, form.blockOf(row.id()))
                                : null;
                if (m != null
                        && m.cost() <= SURE
                        && (best == null || m.cost() < best.cost())
                        && bestFor(strip, row)) {
                    best = m;
                }
            }
            if (best != null) {
                moved.put(row.id(), best);
                used.add(best.strip().index());
            }
        }
        return moved;
    }

    private boolean bestFor(Strip strip, FormRow row) {
        double own = costOf(strip, row);
        return form.rows().stream().allMatch(r -> r == row || costOf(strip, r) > own);
    }

    private double costOf(Strip strip, FormRow row) {
        var m = aligner.match(strip, row, form.blockOf(row.id()));
        return m == null ? 1 : m.cost();
    }

    private List<FormRow> missing(List<RowAligner.Match> matches) {
        var found = matches.stream().map(m -> m.row().id()).toList();
        return form.rows().stream().filter(r -> !found.contains(r.id())).toList();
    }

    /**
     * Reads the table.
     *
     * @param search what was found
     * @param strips the whole document
     * @param from first strip that may hold heads of the table
     */
    TableReading read(Search search, Strips strips, int from) {
        var matches = new HashMap<String, RowAligner.Match>();
        search.matches().forEach(m -> matches.put(m.row().id(), m));
        matches.putAll(search.outOfOrder());
        var placer = new ValuePlacer(List.copyOf(matches.values()));
        var placed = new HashMap<String, NamedCell>();
        var unplaced = new ArrayList<Unplaced>();
        var places = new HashMap<String, Position>();
        var rows = new ArrayList<ReadRow>();
        var extras =
                new ExtraRows(form, formId, forms, labels, aligner).find(search, strips, matches);
        Position before = Position.NONE;
        for (var row : form.rows()) {
            var match = matches.get(row.id());
            var read =
                    match == null
                            ? lost(row, search, strips, extras, before)
                            : row(match, placer, placed, unplaced, search);
            rows.add(read);
            places.put(row.id(), read.at());
            before = read.at();
        }
        var headReading = headings(search, strips, from, matches);
        var table =
                new ReadTable(
                        form.id(),
                        true,
                        reliable(rows, matches),
                        "",
                        headReading.headed,
                        headReading.columns,
                        form.note().isEmpty() || hasNote(strips, from, search.first()),
                        cellsMarked(matches, rows),
                        headReading.blocks,
                        rows,
                        headReading.heads,
                        extras,
                        headReading.foreign,
                        0,
                        0,
                        rows.stream()
                                .map(ReadRow::at)
                                .filter(p -> p.order() > 0)
                                .min(Position::compareTo)
                                .orElse(Position.NONE));
        return new TableReading(
                table,
                TableReading.cells(form, placed, places),
                unplaced,
                search.first(),
                search.last());
    }

    private ReadRow row(
            RowAligner.Match match,
            ValuePlacer placer,
            Map<String, NamedCell> placed,
            List<Unplaced> unplaced,
            Search search) {
        var values = placer.place(match);
        var at = match.labelToken().at();
        var row = match.row().id();
        boolean moved = search.outOfOrder().containsKey(row);
        var texts = match.values().stream().map(Token::text).toList();
        var label = match.label();
        var likeness = likeness(label, match);
        if (values == null) {
            var printed =
                    match.values().stream().filter(t -> !t.isBlank()).map(Token::text).toList();
            unplaced.add(new Unplaced(form.id(), row, label, printed, "cells-differ", at));
            return new ReadRow(row, "refused", label, likeness, texts, moved, at);
        }
        var columns = match.block().columns();
        for (int i = 0; i < columns.size(); i++) {
            var token = values.get(i);
            var cell =
                    new NamedCell(
                            form.id(),
                            row,
                            columns.get(i).id(),
                            token.text(),
                            token.value(),
                            false,
                            token.at());
            placed.put(cell.key(), cell);
        }
        return new ReadRow(
                row,
                "placed",
                label,
                likeness,
                values.stream().map(Token::text).toList(),
                moved,
                at);
    }

    private String likeness(String label, RowAligner.Match match) {
        var best = labels.likeness(label, match.row().label());
        for (var variant : match.row().variants()) {
            best = labels.likeness(label, variant).equals("same") ? "same" : best;
        }
        var own = match.labelToken().text();
        return labels.likeness(own, match.row().label()).equals("same") ? "same" : best;
    }

    /** A row with no match: its label may stand alone, or an unknown row may stand in its place. */
    private ReadRow lost(
            FormRow row,
            Search search,
            Strips strips,
            List<ReadTable.ExtraRow> extras,
            Position before) {
        for (var strip : strips.all()) {
            if (strip.index() < search.first() - 3 || strip.index() > search.last() + 3) {
                continue;
            }
            for (var token : strip.tokens()) {
                if (labels.likeness(token.text(), row.label()).equals("same")
                        && labels.words(row.label()).length() > 3
                        && !standsAlone(row)) {
                    return new ReadRow(
                            row.id(),
                            "refused",
                            token.text(),
                            "same",
                            List.of(),
                            false,
                            token.at());
                }
            }
        }
        boolean unclear =
                extras.stream()
                        .anyMatch(
                                e -> e.kind().equals("unknown") && between(e, before, row, search));
        return new ReadRow(
                row.id(), unclear ? "unclear" : "missing", "", "other", List.of(), false, before);
    }

    /** Words that the form uses for a row and again elsewhere say nothing when found alone. */
    private boolean standsAlone(FormRow row) {
        return form.rows().stream()
                                .filter(
                                        r ->
                                                labels.core(r.label())
                                                        .equals(labels.core(row.label())))
                                .count()
                        > 1
                || form.rows().stream()
                        .anyMatch(
                                r ->
                                        r.parents().stream()
                                                .anyMatch(
                                                        p ->
                                                                labels.words(p)
                                                                        .equals(
                                                                                labels.words(
                                                                                        row
                                                                                                .label()))));
    }

    private boolean between(ReadTable.ExtraRow extra, Position before, FormRow row, Search search) {
        var after =
                search.matches().stream()
                        .filter(m -> form.rows().indexOf(m.row()) > form.rows().indexOf(row))
                        .map(m -> m.labelToken().at())
                        .min(Position::compareTo);
        return extra.at().order() > before.order()
                && (after.isEmpty() || extra.at().order() < after.get().order());
    }

    private boolean reliable(List<ReadRow> rows, Map<String, RowAligner.Match> matches) {
        long placed = rows.stream().filter(r -> r.state().equals("placed")).count();
        return cellsMarked(matches, rows) || placed >= RELIABLE * rows.size();
    }

    /** Grids mark cells; lines do where some rows of the table are whole. */
    private boolean cellsMarked(Map<String, RowAligner.Match> matches, List<ReadRow> rows) {
        boolean grid =
                matches.values().stream().anyMatch(m -> m.strip().layout() == Table.Layout.GRID);
        boolean cells =
                matches.values().stream().anyMatch(m -> m.strip().layout() == Table.Layout.CELLS);
        return grid || cells && rows.stream().anyMatch(r -> r.state().equals("placed"));
    }

    private boolean hasNote(Strips strips, int from, int to) {
        for (var strip : strips.all()) {
            boolean near = strip.index() >= from && strip.index() <= to + 3;
            if (near
                    && strip.tokens().stream()
                            .anyMatch(t -> t.text().length() < 120 && isNote(t.text()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNote(String text) {
        var a = labels.words(text);
        var b = labels.words(form.note());
        int longest = Math.max(a.length(), b.length());
        return longest > 0
                && Math.abs(a.length() - b.length()) < longest * NOTE
                && Labels.edits(a, b) <= NOTE * longest;
    }

    private record Headings(
            boolean headed,
            int columns,
            Set<String> blocks,
            List<ReadHead> heads,
            List<ReadTable.ForeignHead> foreign) {}

    private Headings headings(
            Search search, Strips strips, int from, Map<String, RowAligner.Match> matches) {
        var all = new ArrayList<ReadHead>();
        var foreign = new ArrayList<ReadTable.ForeignHead>();
        var blocks = new HashSet<String>();
        int start = from;
        boolean headed = false;
        int columns = 0;
        for (var block : form.blocks()) {
            var firstRow = firstOf(block, matches);
            var tokens =
                    firstRow == null
                            ? blockTokens(block, strips, from, search.last() + 8)
                            : between(strips, start, firstRow);
            var used = new HashSet<Token>();
            boolean named = hasHeading(block, strips, from, search.last() + 8);
            var found = heads.columns(block.id(), block.columns(), tokens, used);
            if (firstRow != null || named) {
                blocks.add(block.id());
            }
            long present = found.stream().filter(ReadHead::present).count();
            headed |= present > 0;
            columns = Math.max(columns, (int) present + strangers(tokens, used, block, matches));
            all.addAll(found);
            foreign.addAll(foreign(tokens, used));
            start = firstRow == null ? start : lastOf(block, matches).strip().index();
        }
        return new Headings(headed, columns, blocks, all, foreign);
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
        int first = used.stream().mapToInt(Token::column).min().orElse(0);
        var taken = used.stream().map(Token::column).toList();
        return (int)
                tokens.stream()
                        .filter(
                                t ->
                                        !t.isBlank()
                                                && t.span() == 1
                                                && t.column() > first
                                                && !taken.contains(t.column())
                                                && row.values().stream()
                                                        .anyMatch(v -> v.column() == t.column()))
                        .map(Token::column)
                        .distinct()
                        .count();
    }

    private List<ReadTable.ForeignHead> foreign(List<Token> tokens, Set<Token> used) {
        var out = new ArrayList<ReadTable.ForeignHead>();
        for (var other : forms) {
            if (other.id().equals(formId)) {
                continue;
            }
            for (var table :
                    other.tables().stream().filter(t -> t.id().equals(form.id())).toList()) {
                for (var token : tokens) {
                    boolean theirs =
                            table.blocks().stream()
                                    .flatMap(b -> b.columns().stream())
                                    .anyMatch(
                                            c ->
                                                    labels.words(c.label())
                                                            .equals(labels.words(token.text())));
                    boolean ours =
                            form.blocks().stream()
                                    .flatMap(b -> b.columns().stream())
                                    .anyMatch(
                                            c ->
                                                    labels.words(c.label())
                                                            .equals(labels.words(token.text())));
                    if (theirs && !ours) {
                        out.add(new ReadTable.ForeignHead(token.text(), other.id(), token.at()));
                    }
                }
            }
        }
        return out;
    }

    private RowAligner.@Nullable Match firstOf(
            FormBlock block, Map<String, RowAligner.Match> matches) {
        return block.rows().stream()
                .map(r -> matches.get(r.id()))
                .filter(m -> m != null)
                .min(java.util.Comparator.comparingInt(m -> m.strip().index()))
                .orElse(null);
    }

    private RowAligner.Match lastOf(FormBlock block, Map<String, RowAligner.Match> matches) {
        return block.rows().stream()
                .map(r -> matches.get(r.id()))
                .filter(m -> m != null)
                .max(java.util.Comparator.comparingInt(m -> m.strip().index()))
                .orElseThrow();
    }

    /**
     * Tokens above a row that are no figures: lines and cells behind the strip before it, and its
     * own labels.
     */
    private static List<Token> between(Strips strips, int after, RowAligner.Match row) {
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

    private List<Token> blockTokens(FormBlock block, Strips strips, int from, int to) {
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

    private boolean hasHeading(FormBlock block, Strips strips, int from, int to) {
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
