package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.form.FormBlock;
import cn.nianshen.form.FormRow;
import cn.nianshen.form.FormTable;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a table with one row of values under groups of columns. */
final class SingleRowReader {

    private static final double GROUP = 0.5;
    private static final int LONGEST_HEAD = 40;

    private final FormTable form;
    private final FormBlock block;
    private final Labels labels;
    private final Pattern statement;
    private final SingleRowHeadings heads;

    SingleRowReader(FormTable form, Labels labels, ReadingWords words) {
        this.statement = words.pattern("tables.statement");
        this.form = form;
        this.block = form.blocks().get(0);
        this.labels = labels;
        this.heads = new SingleRowHeadings(form, labels, words);
    }

    /**
     * Where the table was found: its head tokens and its rows of figures; null where no head is.
     */
    private record Search(List<Token> head, List<Strip> data, boolean empty) {
        Search(List<Token> head, List<Strip> data) {
            this(head, data, false);
        }
    }

    /**
     * Reads the table among the strips from {@code from} up to but not including {@code to}.
     *
     * @param embedded what stands in the section, should no table be found
     */
    TableReading read(Strips strips, int from, int to, String embedded) {
        var broken = broken(strips, from, to);
        if (broken != null) {
            return broken;
        }
        var inTurn = GroupsInTurn.find(form, labels, strips, from, to);
        if (inTurn == null) {
            inTurn = GroupsAcross.find(form, labels, strips, from, to);
        }
        if (inTurn != null) {
            var found = new Search(inTurn.values(), inTurn.strips());
            var there = heads.all(inTurn.values().get(0).at());
            return reading(found, there, true, inTurn.values(), 1).asLaidOtherwise();
        }
        var search = search(strips, from, to);
        if (search == null) {
            var unread = unread(strips, from, to);
            return unread == null
                    ? TableReading.absent(form, embedded)
                    : reading(unread, heads.find(unread.head, false), false, List.of(), 1);
        }
        var data = search.data;
        int wanted = form.cells();
        var values = data.isEmpty() ? List.<Token>of() : values(data.get(0));
        int dataRows = data.size();
        if (data.size() > 1 && values.size() < wanted) {
            var all = new ArrayList<Token>();
            data.forEach(s -> all.addAll(values(s)));
            if (all.size() == wanted) {
                values = all;
                dataRows = 1;
            }
        }
        var elsewhere = figures(strips, from, to);
        return values.size() == wanted || elsewhere.size() != wanted
                ? reading(search, values, dataRows)
                : reading(search, elsewhere, false, 1);
    }

    /** All figures in rows of the section. */
    private static List<Token> figures(Strips strips, int from, int to) {
        return strips.all().stream()
                .filter(s -> s.index() >= from && s.index() < to && !s.isText())
                .flatMap(s -> s.tokens().stream())
                .filter(Token::isFigure)
                .toList();
    }

    /** As many bare figures as the table has cells, under heads that were not recognised. */
    private @Nullable Search unread(Strips strips, int from, int to) {
        var within =
                strips.rows().stream()
                        .filter(s -> s.isText() && s.index() >= from && s.index() < to)
                        .filter(s -> s.tokens().size() - s.figuresFrom() == form.cells())
                        .findFirst();
        return within.filter(s -> s.figuresFrom() > 0)
                .map(s -> new Search(s.tokens().subList(0, s.figuresFrom()), List.of(s)))
                .orElse(null);
    }

    /** The table in text without marks, whose heads are broken over lines; null where it is not. */
    private @Nullable TableReading broken(Strips strips, int from, int to) {
        var lines = new ArrayList<Strip>();
        for (var strip : strips.all()) {
            if (strip.index() < from || strip.index() >= to) {
                continue;
            }
            boolean data =
                    strip.layout() == Table.Layout.ALIGNED
                            && strip.figuresFrom() == 0
                            && strip.tokens().size() == form.cells();
            if (data && !lines.isEmpty() && new BrokenHeads(form, labels).areThose(lines)) {
                var head = lines.get(lines.size() - 1).tokens();
                var search = new Search(head, List.of(strip));
                return reading(search, heads.all(head.get(0).at()), true, strip.tokens(), 1);
            }
            if (data) {
                return null;
            }
            if (!isStatement(strip)) {
                lines.add(strip);
            }
        }
        return null;
    }

    private TableReading reading(Search search, List<Token> values, int dataRows) {
        return reading(search, values, true, dataRows);
    }

    /** Values in one row, or in rows whose order is not known. */
    private TableReading reading(Search search, List<Token> values, boolean row, int dataRows) {
        boolean grid = search.data.stream().anyMatch(s -> s.layout() == Table.Layout.GRID);
        var headings = heads.find(search.head, grid);
        boolean ordered = row && heads.inOrder(headings);
        return reading(search, headings, ordered, values, dataRows);
    }

    private TableReading reading(
            Search search,
            List<ReadHead> headings,
            boolean ordered,
            List<Token> values,
            int dataRows) {
        boolean whole = values.size() == form.cells() && ordered;
        var at = values.isEmpty() ? search.head.get(0).at() : values.get(0).at();
        var placed = whole ? cells(values) : new HashMap<String, NamedCell>();
        var rows = block.rows().stream().map(r -> row(r, placed, whole, at)).toList();
        var unplaced = new ArrayList<Unplaced>();
        if (!whole && !values.isEmpty()) {
            var printed = values.stream().filter(t -> !t.isBlank()).map(Token::text).toList();
            var reason = ordered ? "cells-differ" : "heads-differ";
            unplaced.add(new Unplaced(form.id(), "", form.name(), printed, reason, at));
        }
        var places = new HashMap<String, Position>();
        rows.forEach(r -> places.put(r.row(), r.at()));
        int last = search.data.isEmpty() ? -1 : search.data.get(search.data.size() - 1).index();
        var table = table(search, headings, rows, whole, dataRows, values.size());
        var cells = TableReading.cells(form, placed, places);
        return new TableReading(table, cells, unplaced, -1, last, false);
    }

    private Map<String, NamedCell> cells(List<Token> values) {
        var placed = new HashMap<String, NamedCell>();
        int i = 0;
        for (var row : block.rows()) {
            for (var column : block.columns()) {
                var token = values.get(i++);
                var cell =
                        new NamedCell(
                                form.id(),
                                row.id(),
                                column.id(),
                                token.text(),
                                token.value(),
                                false,
                                token.at());
                placed.put(cell.key(), cell);
            }
        }
        return placed;
    }

    private ReadRow row(FormRow row, Map<String, NamedCell> placed, boolean whole, Position at) {
        var texts =
                placed.values().stream()
                        .filter(c -> c.row().equals(row.id()))
                        .map(c -> String.valueOf(c.text()))
                        .toList();
        var state = whole ? "placed" : "refused";
        return new ReadRow(row.id(), state, row.label(), "same", texts, false, at);
    }

    private ReadTable table(
            Search search,
            List<ReadHead> headings,
            List<ReadRow> rows,
            boolean whole,
            int dataRows,
            int values) {
        var present = headings.stream().filter(ReadHead::present).toList();
        boolean marked =
                search.empty
                        || search.data.stream()
                                .map(Strip::layout)
                                .anyMatch(l -> l == Table.Layout.GRID || l == Table.Layout.CELLS);
        return new ReadTable(
                form.id(),
                true,
                whole || marked,
                "",
                !present.isEmpty(),
                (int) present.stream().filter(h -> !h.column().isEmpty()).count(),
                true,
                marked,
                Set.of(block.id()),
                rows,
                headings,
                List.of(),
                List.of(),
                dataRows,
                values,
                firstHead(search, present));
    }

    /** Where the table begins: its first head that was recognised, else what stands first. */
    private static Position firstHead(Search search, List<ReadHead> present) {
        return present.stream()
                .map(ReadHead::at)
                .filter(at -> at.order() > 0)
                .min(Comparator.comparingInt(Position::order))
                .orElse(search.head.get(0).at());
    }

    /** Figures of a data row; blanks at its end beyond the columns of the form are padding. */
    private List<Token> values(Strip strip) {
        var values = strip.tokens().subList(labelled(strip), strip.tokens().size());
        int last = values.size();
        while (last > form.cells() && values.get(last - 1).isBlank()) {
            last--;
        }
        int first = 0;
        while (last - first > form.cells() && values.get(first).isBlank()) {
            first++;
        }
        return values.subList(first, last);
    }

    private int labelled(Strip strip) {
        if (strip.layout() == null) {
            return strip.figuresFrom();
        }
        return !strip.tokens().isEmpty()
                        && strip.tokens().get(0).value().state().equals("word")
                        && strip.tokens().size() > form.cells()
                ? 1
                : 0;
    }

    private @Nullable Search search(Strips strips, int from, int to) {
        var head = new ArrayList<Token>();
        boolean open = false;
        for (var strip : strips.all()) {
            if (strip.index() < from || strip.index() >= to) {
                continue;
            }
            boolean headed = isHeadStrip(strip);
            open |= headed;
            // a row that holds a head and figures is the head where there is no other
            if (isData(strip) && open && !(headed && head.isEmpty())) {
                break;
            }
            if (!headed && isStatement(strip)) {
                continue;
            }
            strip.tokens().stream().filter(t -> !t.isBlank() && !t.isFigure()).forEach(head::add);
        }
        return head.isEmpty() || !open
                ? null
                : new Search(head, data(strips, from, to), isEmpty(strips, from, to));
    }

    /** Whether the section holds a table of marked cells, and no figure anywhere. */
    private static boolean isEmpty(Strips strips, int from, int to) {
        var inside =
                strips.all().stream().filter(s -> s.index() >= from && s.index() < to).toList();
        return inside.stream().anyMatch(s -> s.layout() == Table.Layout.GRID)
                && inside.stream().flatMap(s -> s.tokens().stream()).noneMatch(Token::isFigure);
    }

    /** Running text, which is no head of a table. */
    private boolean isStatement(Strip strip) {
        return strip.isText()
                && (strip.text().length() > LONGEST_HEAD || statement.matcher(strip.text()).find());
    }

    /** A strip that names one of the columns. */
    private boolean isHeadStrip(Strip strip) {
        return strip.tokens().stream().anyMatch(t -> isColumn(labels.words(t.text())));
    }

    private boolean isColumn(String words) {
        for (var column : block.columns()) {
            if (column.classColumn() && GroupWords.isColumn(words, column, labels)) {
                return true;
            }
        }
        return false;
    }

    private boolean isData(Strip strip) {
        long figures = strip.tokens().stream().filter(Token::isFigure).count();
        return !strip.isText() && figures * 2 >= strip.tokens().size() && figures > 0
                || strip.isText() && strip.tokens().get(0).isFigure();
    }

    private List<Strip> data(Strips strips, int from, int to) {
        var out = new ArrayList<Strip>();
        boolean open = false;
        for (var strip : strips.all()) {
            if (strip.index() < from || strip.index() >= to) {
                continue;
            }
            open |= isHeadStrip(strip);
            if (!out.isEmpty() && !strip.isText() && strip.table() != out.get(0).table()) {
                // another table: its rows are no further rows of this one
                break;
            }
            if (open
                    && !strip.isText()
                    && !isHeadStrip(strip)
                    && (isData(strip) || isBlankRow(strip) || isWordRow(strip))) {
                out.add(strip);
            } else if (!out.isEmpty() && (strip.isText() || isHeadStrip(strip))) {
                break;
            }
        }
        if (out.isEmpty()) {
            strips.rows().stream()
                    .filter(s -> s.isText() && s.index() >= from && s.index() < to)
                    .filter(s -> s.tokens().size() - s.figuresFrom() >= block.columns().size())
                    .findFirst()
                    .ifPresent(out::add);
        }
        while (out.size() > 1 && isBlankRow(out.get(out.size() - 1))) {
            out.remove(out.size() - 1);
        }
        while (out.size() > 1 && isBlankRow(out.get(0))) {
            out.remove(0);
        }
        return out;
    }

    private boolean isBlankRow(Strip strip) {
        return strip.tokens().size() >= form.cells()
                && strip.tokens().stream().allMatch(Token::isBlank);
    }

    /** A full row of cells none of which is a head: words stand where figures are due. */
    private boolean isWordRow(Strip strip) {
        return strip.tokens().size() == form.cells()
                && strip.tokens().stream()
                        .anyMatch(t -> t.isFigure() || t.value().state().equals("word"))
                && strip.tokens().stream()
                        .noneMatch(
                                t ->
                                        block.columns().stream()
                                                .anyMatch(
                                                        c ->
                                                                labels.cost(t.text(), c.label())
                                                                        <= GROUP));
    }
}
