package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.form.Form;
import cn.nianshen.form.FormTable;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the form that a document used, and reads the tables of that form. */
final class TablesReader {

    /** Longer texts are no markers of a form. */
    private static final int LONGEST_MARKER = 60;

    private static final double FIRST_ROW = 0.1;
    private static final int MOST_STARTS = 5;

    /** How far above the rows of a table its heads may stand. */
    private static final int HEADS = 30;

    private final List<Form> forms;
    private final ReadingWords words;
    private final FormLabels formLabels;
    private final Labels labels;
    private final Strips strips;

    TablesReader(List<Form> forms, ReadingWords words, FormLabels labels, Strips strips) {
        this.forms = forms;
        this.words = words;
        this.formLabels = labels;
        this.labels = labels.labels();
        this.strips = strips;
    }

    /** Labels that only one form has, found in rows or short lines; the kind is the form id. */
    List<FoundWords> markers() {
        var entries = words.entries("markers");
        var wanted = new HashSet<String>();
        entries.forEach(entry -> wanted.add(labels.words(entry.get("label"))));
        var places = firstPlaces(wanted);
        var out = new ArrayList<FoundWords>();
        for (var entry : entries) {
            // a label of two forms speaks for the first
            var at = places.remove(labels.words(entry.get("label")));
            if (at != null) {
                out.add(new FoundWords(entry.get("form"), entry.get("label"), at));
            }
        }
        return out;
    }

    /** Where each of the labels stands first. */
    private Map<String, Position> firstPlaces(Set<String> wanted) {
        var places = new HashMap<String, Position>();
        for (var strip : strips.all()) {
            for (var token : strip.tokens()) {
                if (!token.isBlank() && token.text().length() < LONGEST_MARKER) {
                    var label = labels.full(token.text());
                    if (wanted.contains(label)) {
                        places.putIfAbsent(label, token.at());
                    }
                }
            }
        }
        return places;
    }

    /**
     * The form that most markers speak for; the year breaks a tie, and without a year the rows that
     * fit. Null where nothing of a form is there and no form is for the year.
     */
    @Nullable Form choose(List<FoundWords> markers, int fiscalYear) {
        long most = forms.stream().mapToLong(f -> count(markers, f)).max().orElse(0);
        var tied = forms.stream().filter(f -> count(markers, f) == most).toList();
        var lawful = forms.stream().filter(f -> inYear(f, fiscalYear)).findFirst();
        if (tied.size() == 1) {
            return tied.get(0);
        }
        if (lawful.isPresent()) {
            return tied.contains(lawful.get()) ? lawful.get() : tied.get(0);
        }
        return tied.stream()
                .filter(f -> fit(f) > 0)
                .max(Comparator.comparingDouble(this::fit))
                .orElse(null);
    }

    private static long count(List<FoundWords> markers, Form form) {
        return markers.stream().filter(m -> m.kind().equals(form.id())).count();
    }

    /** How well the rows of the form fit the document, 0 for not at all. */
    private double fit(Form form) {
        double fit = 0;
        for (var table : form.tables()) {
            if (table.shape() == FormTable.Shape.ROWS) {
                var search = reader(table, form).search(strips.rows());
                fit += search.matches().isEmpty() ? 0 : 1 - search.cost(table.rows().size());
            }
        }
        return fit;
    }

    private static boolean inYear(Form form, int year) {
        return year >= form.firstYear() && (form.lastYear() == 0 || year <= form.lastYear());
    }

    private RowTableReader reader(FormTable table, Form form) {
        return new RowTableReader(table, form.id(), forms, formLabels, words);
    }

    /**
     * What was read of the tables.
     *
     * @param tables each table of the form
     * @param repeated tables that stand twice
     * @param otherYears tables of another year beside them, which were not read
     */
    record Tables(
            List<TableReading> tables,
            List<Repeated> repeated,
            List<TablesBeside.OtherYear> otherYears) {

        /** No table was looked for. */
        static final Tables NONE = new Tables(List.of(), List.of(), List.of());
    }

    /**
     * Reads all tables of the form; each behind the heading of its section where there is one.
     *
     * @param fiscalYear year reported on, 0 where unknown
     */
    Tables read(Form form, Outline outline, int fiscalYear) {
        var readings = new LinkedHashMap<String, TableReading>();
        var beside = new TablesBeside(strips, words, fiscalYear);
        for (var table : form.tables()) {
            if (table.shape() == FormTable.Shape.ROWS) {
                readings.put(table.id(), rows(table, form, strips.rows(), outline, beside));
            }
        }
        int firstRow =
                readings.values().stream()
                        .mapToInt(TableReading::first)
                        .filter(i -> i >= 0)
                        .min()
                        .orElse(Integer.MAX_VALUE);
        int lastRow = readings.values().stream().mapToInt(TableReading::last).max().orElse(-1);
        for (var table : form.tables()) {
            if (table.shape() == FormTable.Shape.BLOCKS) {
                var before = strips.rows().stream().filter(s -> s.index() < firstRow).toList();
                var first = rows(table, form, before, outline, beside);
                readings.put(
                        table.id(),
                        first.table().present()
                                ? first
                                : rows(table, form, after(lastRow), outline, beside));
            } else if (table.shape() == FormTable.Shape.SINGLE_ROW) {
                readings.put(table.id(), single(table, outline, firstRow, lastRow, beside));
            }
        }
        return new Tables(inOrder(form, readings), beside.repeated(), beside.otherYears());
    }

    /** A table of one row: in its section, which stands below the tables of many rows or above. */
    private TableReading single(
            FormTable table, Outline outline, int firstRow, int lastRow, TablesBeside beside) {
        int heading = outline.from(table.section());
        if (isAbove(outline, table.section(), firstRow)) {
            int end = outline.to(table.section());
            var above = singleRow(table, heading, end, beside);
            if (isPlaced(above)) {
                return UnreadRows.saidOfFigures(table, above, strips, heading, end);
            }
        }
        int from = Math.max(0, Math.max(heading, lastRow + 1));
        int to = heading >= 0 ? Math.max(outline.to(table.section()), from) : strips.all().size();
        var read = inSection(table, from, to, Math.max(to, lastRow + 1), beside);
        var found = isPlaced(read) ? read : inAnother(table, outline, firstRow, read, beside);
        if (!isPlaced(found)) {
            found = inFront(table, outline, firstRow, lastRow, found, beside);
        }
        return UnreadRows.saidOfFigures(table, found, strips, heading, to);
    }

    /**
     * The table where it is whole in a section of another one, above the rows of that; else as
     * read.
     */
    private TableReading inAnother(
            FormTable table,
            Outline outline,
            int firstRow,
            TableReading read,
            TablesBeside beside) {
        var own = outline.from(table.section());
        for (var section : outline.sections()) {
            int from = outline.from(section.id());
            int to = Math.min(outline.to(section.id()), firstRow);
            var other = from == own || from >= to ? null : singleRow(table, from, to, beside);
            if (other != null && isPlaced(other)) {
                return other;
            }
        }
        return read;
    }

    /** The table where it is whole before the first section; else as read. */
    private TableReading inFront(
            FormTable table,
            Outline outline,
            int firstRow,
            int lastRow,
            TableReading read,
            TablesBeside beside) {
        int first =
                outline.sections().stream()
                        .mapToInt(s -> outline.from(s.id()))
                        .filter(at -> at >= 0)
                        .min()
                        .orElse(0);
        for (var part : new int[][] {{0, Math.min(first, firstRow)}, {lastRow + 1, first}}) {
            if (part[0] < part[1]) {
                var there = singleRow(table, part[0], part[1], beside);
                if (isPlaced(there)) {
                    return there;
                }
            }
        }
        return read;
    }

    /** Whether a section ends before the rows of the other tables begin. */
    private static boolean isAbove(Outline outline, String section, int firstRow) {
        return outline.from(section) >= 0 && outline.to(section) <= firstRow;
    }

    /** The tables in the order of the form; what is not found is said. */
    private List<TableReading> inOrder(Form form, Map<String, TableReading> readings) {
        var out = new ArrayList<TableReading>();
        for (var table : form.tables()) {
            var read = readings.get(table.id());
            if (read != null) {
                var sure =
                        table.shape() == FormTable.Shape.BLOCKS
                                ? FiguresAboveLabels.takenBack(table, read, labels)
                                : read;
                out.add(UnreadRows.saidOfAbsent(table, sure, strips, labels));
            }
        }
        return out;
    }

    /** The table in its section, else behind all others where it is whole there. */
    private TableReading inSection(
            FormTable table, int from, int to, int next, TablesBeside beside) {
        var there = singleRow(table, from, to, beside);
        int end = strips.all().size();
        if (there.table().present() || to == end) {
            return there;
        }
        var elsewhere = singleRow(table, next, end, beside);
        return isPlaced(elsewhere) ? elsewhere : there;
    }

    private TableReading singleRow(FormTable table, int from, int to, TablesBeside beside) {
        var reader = new SingleRowReader(table, labels, words);
        var first = reader.read(strips, from, to, "");
        if (first.last() < 0) {
            return first;
        }
        var again = reader.read(strips, first.last() + 1, strips.all().size(), "");
        if (again.table().valuesPrinted() == 0 || !isPlaced(first) && !isPlaced(again)) {
            return first;
        }
        var captions =
                List.of(
                        beside.yearAbove(from, beside.indexOf(first.table().at())),
                        beside.yearAbove(first.last() + 1, beside.indexOf(again.table().at())));
        boolean second = beside.chosen(captions) == 1 && isPlaced(again);
        beside.add(second ? again : first, second ? first : again, captions.get(second ? 0 : 1));
        return second ? again : first;
    }

    private List<Strip> after(int last) {
        return strips.rows().stream().filter(s -> s.index() > last).toList();
    }

    /** Rows of a table that could not be read are no second one. */
    private static boolean isPlaced(TableReading reading) {
        return reading.table().rows().stream().anyMatch(r -> r.state().equals("placed"));
    }

    private TableReading rows(
            FormTable table, Form form, List<Strip> rows, Outline outline, TablesBeside beside) {
        var reader = reader(table, form);
        var regions = regions(table, form, rows);
        var searches = regions.stream().map(reader::search).toList();
        if (searches.get(0).matches().isEmpty()) {
            return TableReading.absent(table, "");
        }
        var captions = new ArrayList<Integer>();
        int end = -1;
        for (var search : searches) {
            captions.add(beside.yearAbove(end + 1, search.first()));
            end = search.last();
        }
        int chosen = beside.chosen(captions);
        int above = chosen == 0 ? 0 : searches.get(chosen - 1).last() + 1;
        var search = searches.get(chosen);
        int heading = outline.from(table.section());
        int from =
                heading >= above && heading < search.first()
                        ? heading
                        : Math.max(above, search.first() - HEADS);
        var read = reader.read(search, upTo(regions, chosen), from);
        for (int k = 0; k < regions.size(); k++) {
            if (k != chosen) {
                int first = regions.get(k).get(0).index();
                var again = reader.read(searches.get(k), upTo(regions, k), first);
                beside.add(read, again, captions.get(k));
            }
        }
        return read;
    }

    /** The strips before the table begins anew behind the region. */
    private Strips upTo(List<List<Strip>> regions, int region) {
        if (region + 1 >= regions.size()) {
            return strips;
        }
        int end = regions.get(region + 1).get(0).index();
        return new Strips(
                strips.all().stream().filter(s -> s.index() < end).toList(),
                strips.rows().stream().filter(s -> s.index() < end).toList());
    }

    /** Rows cut where the first row of the table begins anew and most of the others follow. */
    private List<List<Strip>> regions(FormTable table, Form form, List<Strip> rows) {
        var aligner = new RowAligner(labels, formLabels.rows(table, form.id()));
        var firstRow = table.rows().get(0);
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            var m = aligner.match(rows.get(i), firstRow);
            if (m != null && m.cost() <= FIRST_ROW && starts.size() < MOST_STARTS) {
                starts.add(i);
            }
        }
        var regions = new ArrayList<List<Strip>>();
        int from = 0;
        for (int k = 1; k < starts.size(); k++) {
            var head = rows.subList(from, starts.get(k));
            var tail = rows.subList(starts.get(k), rows.size());
            if (whole(table, form, head) && whole(table, form, tail)) {
                regions.add(head);
                from = starts.get(k);
            }
        }
        regions.add(rows.subList(from, rows.size()));
        return regions;
    }

    private boolean whole(FormTable table, Form form, List<Strip> rows) {
        return reader(table, form).search(rows).matches().size() * 2 > table.rows().size();
    }
}
