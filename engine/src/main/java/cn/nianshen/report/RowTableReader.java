package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads tables whose rows carry labels: one set of columns, or blocks with columns of their own.
 */
final class RowTableReader {

    private static final double RELIABLE = 0.5;

    /** Labels of no more characters may be heads or words as well. */
    private static final int SHORT = 3;

    /** How far beyond the rows that were found another row of the table may stand. */
    private static final int BEYOND = 4;

    private final FormTable form;
    private final List<Form> forms;
    private final String formId;
    private final Labels labels;
    private final RowAligner aligner;
    private final ReadingWords words;

    RowTableReader(
            FormTable form,
            String formId,
            List<Form> forms,
            FormLabels labels,
            ReadingWords words) {
        this.form = form;
        this.formId = formId;
        this.forms = forms;
        this.labels = labels.labels();
        this.aligner = new RowAligner(this.labels, labels.rows(form, formId));
        this.words = words;
    }

    /** Aligns the rows; strips outside the table cost next to nothing. */
    RowSearch.Result search(List<Strip> rows) {
        return new RowSearch(form, labels, aligner).search(rows);
    }

    /**
     * Reads the table.
     *
     * @param search what was found
     * @param strips the whole document
     * @param from first strip that may hold heads of the table
     */
    TableReading read(RowSearch.Result search, Strips strips, int from) {
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
        var headings =
                new RowHeadings(form, formId, forms, labels, words, strips)
                        .find(search.last(), from, matches);
        Position before = Position.NONE;
        for (var row : form.rows()) {
            var match = matches.get(row.id());
            var read =
                    match == null
                            ? lost(row, search, strips, extras, before)
                            : row(match, placer, headings, placed, unplaced, search);
            rows.add(read);
            places.put(row.id(), read.at());
            before = read.at();
        }
        boolean ordered =
                headings.orders().values().stream().allMatch(ColumnOrder::sure)
                        && !TotalsAside.in(form, placed, matches.values());
        boolean reliable = ordered && reliable(rows, matches, extras);
        boolean kept = ordered && (reliable || !isAligned(matches));
        var known = kept ? rows : UnreadRows.takenBack(form, rows, placed, unplaced);
        UnreadRows.say(form, known, reliable, unplaced);
        var table = table(search, strips, from, known, extras, matches, headings, reliable);
        var cells = TableReading.cells(form, placed, places);
        return new TableReading(table, cells, unplaced, search.first(), search.last(), false);
    }

    private ReadTable table(
            RowSearch.Result search,
            Strips strips,
            int from,
            List<ReadRow> rows,
            List<ReadTable.ExtraRow> extras,
            Map<String, RowAligner.Match> matches,
            RowHeadings.Result headings,
            boolean reliable) {
        var begin =
                rows.stream()
                        .map(ReadRow::at)
                        .filter(p -> p.order() > 0)
                        .min(Position::compareTo)
                        .orElse(Position.NONE);
        return new ReadTable(
                form.id(),
                true,
                reliable,
                "",
                headings.headed(),
                headings.columns(),
                form.note().isEmpty()
                        || new FormNote(form.note(), labels)
                                .isBetween(strips, from, search.first()),
                cellsMarked(matches, rows) && !misread(matches, extras, rows),
                headings.blocks(),
                rows,
                headings.heads(),
                extras,
                headings.foreign(),
                0,
                0,
                begin);
    }

    private ReadRow row(
            RowAligner.Match match,
            ValuePlacer placer,
            RowHeadings.Result headings,
            Map<String, NamedCell> placed,
            List<Unplaced> unplaced,
            RowSearch.Result search) {
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
        var order =
                headings.orders()
                        .getOrDefault(match.block().id(), ColumnOrder.ofForm(columns.size()));
        for (int i = 0; i < columns.size(); i++) {
            var token = order.inOrder(values).get(i);
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
        var parents = match.row().parents();
        if (!parents.isEmpty()) {
            var joined = parents.get(parents.size() - 1) + match.row().label();
            best = labels.likeness(label, joined).equals("same") ? "same" : best;
        }
        var own = match.labelToken().text();
        best = labels.likeness(own, match.row().label()).equals("same") ? "same" : best;
        return best.equals("other") && mayLackPieces(label, match) ? ReadRow.UNSURE : best;
    }

    /** A label put together from lines may lack one, or have one too many: another length. */
    private boolean mayLackPieces(String label, RowAligner.Match match) {
        return match.broken() != null
                && labels.core(label).length() != labels.core(match.row().label()).length();
    }

    /** A row with no match: its label may stand alone, or an unknown row may stand in its place. */
    private ReadRow lost(
            FormRow row,
            RowSearch.Result search,
            Strips strips,
            List<ReadTable.ExtraRow> extras,
            Position before) {
        boolean unclear =
                extras.stream()
                                .filter(e -> e.kind().equals("unknown"))
                                .anyMatch(e -> between(e, before, row, search))
                        || standsBeyond(row, search, strips);
        for (var strip : strips.all()) {
            if (strip.index() < search.first() - 3 || strip.index() > search.last() + 3) {
                continue;
            }
            for (var token : strip.tokens()) {
                if (isLabelAlone(row, token.text())
                        && strip.tokens().stream().noneMatch(Token::isFigure)) {
                    return lost(row, "refused", token.text(), token.at());
                }
                boolean marked =
                        strip.layout() == Table.Layout.GRID || strip.layout() == Table.Layout.CELLS;
                unclear |= !marked && beginsLabel(row, token.text()) || isJoined(row, token.text());
            }
        }
        return lost(row, unclear ? "unclear" : "missing", "", before);
    }

    /** A row without a known label above the first one that was found, or below the last one. */
    private boolean standsBeyond(FormRow row, RowSearch.Result search, Strips strips) {
        int place = form.placeOf(row.id());
        var found = search.matches().stream().map(m -> form.placeOf(m.row().id())).toList();
        boolean first = found.stream().allMatch(i -> i > place);
        boolean last = found.stream().allMatch(i -> i < place);
        int wanted = form.blockOf(row.id()).columns().size();
        return strips.rows().stream()
                .filter(
                        s ->
                                first
                                                && s.index() < search.first()
                                                && s.index() >= search.first() - BEYOND
                                        || last
                                                && s.index() > search.last()
                                                && s.index() <= search.last() + BEYOND)
                .anyMatch(
                        s -> s.figuresFrom() > 0 && s.tokens().size() - s.figuresFrom() == wanted);
    }

    private static ReadRow lost(FormRow row, String state, String label, Position at) {
        var likeness = label.isEmpty() ? "other" : "same";
        return new ReadRow(row.id(), state, label, likeness, List.of(), false, at);
    }

    private boolean isLabelAlone(FormRow row, String text) {
        var words = labels.words(row.label());
        boolean said =
                words.length() > SHORT
                        ? labels.likeness(text, row.label()).equals("same")
                        : labels.words(text).equals(words) && !isHead(words);
        return said && !standsAlone(row);
    }

    private boolean isHead(String words) {
        return form.blocks().stream()
                .flatMap(b -> b.columns().stream())
                .anyMatch(c -> labels.words(c.label()).equals(words));
    }

    /** Text without marks may have broken a label over lines. */
    private boolean beginsLabel(FormRow row, String text) {
        var whole = labels.core(row.label());
        var part = labels.core(text);
        return part.length() > 3 && part.length() < whole.length() && whole.startsWith(part);
    }

    /** Whether the label stands with others in one cell. */
    private boolean isJoined(FormRow row, String text) {
        return JoinedRows.isJoined(text)
                && JoinedRows.texts(text).stream()
                        .anyMatch(t -> labels.likeness(t, row.label()).equals("same"));
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

    private boolean between(
            ReadTable.ExtraRow extra, Position before, FormRow row, RowSearch.Result search) {
        var after =
                search.matches().stream()
                        .filter(m -> form.placeOf(m.row().id()) > form.placeOf(row.id()))
                        .map(m -> m.labelToken().at())
                        .min(Position::compareTo);
        return extra.at().order() > before.order()
                && (after.isEmpty() || extra.at().order() < after.get().order());
    }

    /** Whether blanks alone tell fields apart, so that a row may hold values of its neighbours. */
    private static boolean isAligned(Map<String, RowAligner.Match> matches) {
        return matches.values().stream().anyMatch(m -> m.strip().layout() == Table.Layout.ALIGNED);
    }

    /**
     * Whether the reading can be held against the report. Where blanks alone tell fields apart, one
     * row that is not placed shows that labels were broken, and nothing about rows is sure.
     */
    private boolean reliable(
            List<ReadRow> rows,
            Map<String, RowAligner.Match> matches,
            List<ReadTable.ExtraRow> extras) {
        long placed = rows.stream().filter(r -> r.state().equals("placed")).count();
        if (misread(matches, extras, rows)) {
            return false;
        }
        if (isAligned(matches)) {
            return placed == rows.size()
                    && extras.stream().allMatch(ReadTable.ExtraRow::isDeclared);
        }
        return cellsMarked(matches, rows) || placed >= RELIABLE * rows.size();
    }

    /**
     * Whether it is the reading that failed: more rows of the table were not recognised than were,
     * most labels are not in the words of the form (and no grid has all rows), cells hold the
     * figures of a whole row, or bare text gave a row more values than it has columns, as where two
     * rows ran together.
     */
    private static boolean misread(
            Map<String, RowAligner.Match> matches,
            List<ReadTable.ExtraRow> extras,
            List<ReadRow> rows) {
        long unlike =
                rows.stream().filter(r -> matches.containsKey(r.row()) && r.departs()).count();
        long strange = extras.stream().filter(e -> e.kind().equals("unknown")).count();
        boolean fused =
                matches.values().stream()
                        .anyMatch(
                                m ->
                                        m.strip().isText()
                                                && m.values().size() > m.block().columns().size());
        long inOneCell =
                matches.values().stream()
                        .filter(
                                m ->
                                        m.strip().tokens().stream()
                                                .anyMatch(t -> CellReader.isSeveral(t.text())))
                        .count();
        boolean grid =
                rows.stream().allMatch(r -> r.state().equals("placed"))
                        && TotalsAside.isGrid(matches.values());
        boolean together = inOneCell * 2 > matches.size();
        return fused
                || together
                || strange > matches.size()
                || !grid && unlike * 2 > matches.size();
    }

    /** Grids mark cells; lines do where some rows of the table are whole. */
    private boolean cellsMarked(Map<String, RowAligner.Match> matches, List<ReadRow> rows) {
        boolean grid =
                matches.values().stream().anyMatch(m -> m.strip().layout() == Table.Layout.GRID);
        boolean cells =
                matches.values().stream().anyMatch(m -> m.strip().layout() == Table.Layout.CELLS);
        return grid || cells && rows.stream().anyMatch(r -> r.state().equals("placed"));
    }
}
