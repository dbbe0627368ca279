package cn.nianshen.report;

import cn.nianshen.form.Form;
import cn.nianshen.form.FormTable;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the form that a document used, and reads the tables of that form. */
final class TablesReader {

    private static final double FIRST_ROW = 0.1;
    private static final int MOST_STARTS = 5;

    private final List<Form> forms;
    private final ReadingWords words;
    private final Labels labels;
    private final Strips strips;

    TablesReader(List<Form> forms, ReadingWords words, Labels labels, Strips strips) {
        this.forms = forms;
        this.words = words;
        this.labels = labels;
        this.strips = strips;
    }

    /** Labels that only one form has, found in rows or short lines; the kind is the form id. */
    List<FoundWords> markers() {
        var out = new ArrayList<FoundWords>();
        var seen = new HashSet<String>();
        for (var entry : words.entries("markers")) {
            var label = labels.words(entry.get("label"));
            for (var strip : strips.all()) {
                for (var token : strip.tokens()) {
                    boolean same =
                            token.text().length() < 60 && labels.full(token.text()).equals(label);
                    if (same && seen.add(label)) {
                        out.add(new FoundWords(entry.get("form"), entry.get("label"), token.at()));
                    }
                }
            }
        }
        return out;
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
        return new RowTableReader(table, form.id(), forms, labels, words);
    }

    /**
     * What was read of the tables.
     *
     * @param tables each table of the form
     * @param repeated tables that stand twice
     */
    record Tables(List<TableReading> tables, List<Repeated> repeated) {}

    /** Reads all tables of the form; each behind the heading of its section where there is one. */
    Tables read(Form form, Outline outline) {
        var readings = new LinkedHashMap<String, TableReading>();
        var repeated = new ArrayList<Repeated>();
        for (var table : form.tables()) {
            if (table.shape() == FormTable.Shape.ROWS) {
                readings.put(table.id(), rows(table, form, strips.rows(), outline, repeated));
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
                var first = rows(table, form, before, outline, repeated);
                readings.put(
                        table.id(),
                        first.table().present()
                                ? first
                                : rows(table, form, after(lastRow), outline, repeated));
            } else if (table.shape() == FormTable.Shape.SINGLE_ROW) {
                int from = Math.max(outline.from(table.section()), lastRow + 1);
                int to =
                        outline.from(table.section()) >= 0
                                ? Math.max(outline.to(table.section()), from)
                                : strips.all().size();
                int next = Math.max(to, lastRow + 1);
                readings.put(table.id(), inSection(table, Math.max(0, from), to, next, repeated));
            }
        }
        return new Tables(form.tables().stream().map(t -> readings.get(t.id())).toList(), repeated);
    }

    /** The table in its section, else behind all others where it is whole there. */
    private TableReading inSection(
            FormTable table, int from, int to, int next, List<Repeated> repeated) {
        var there = singleRow(table, from, to, repeated);
        int end = strips.all().size();
        if (there.table().present() || to == end) {
            return there;
        }
        var elsewhere = singleRow(table, next, end, repeated);
        return isPlaced(elsewhere) ? elsewhere : there;
    }

    private TableReading singleRow(FormTable table, int from, int to, List<Repeated> repeated) {
        var reader = new SingleRowReader(table, labels, words);
        var first = reader.read(strips, from, to, "");
        if (first.last() >= 0) {
            var again = reader.read(strips, first.last() + 1, strips.all().size(), "");
            if (again.table().valuesPrinted() > 0 && (isPlaced(first) || isPlaced(again))) {
                repeated.add(new Repeated(table.id(), differing(first, again), again.table().at()));
            }
        }
        return first;
    }

    private List<Strip> after(int last) {
        return strips.rows().stream().filter(s -> s.index() > last).toList();
    }

    /** Rows of a table that could not be read are no second one. */
    private static boolean isPlaced(TableReading reading) {
        return reading.table().rows().stream().anyMatch(r -> r.state().equals("placed"));
    }

    private TableReading rows(
            FormTable table,
            Form form,
            List<Strip> rows,
            Outline outline,
            List<Repeated> repeated) {
        var reader = reader(table, form);
        var regions = regions(table, form, rows);
        var search = reader.search(regions.get(0));
        if (search.matches().isEmpty()) {
            return TableReading.absent(table, "");
        }
        int heading = outline.from(table.section());
        int from =
                heading >= 0 && heading < search.first()
                        ? heading
                        : Math.max(0, search.first() - 30);
        var first = reader.read(search, upTo(regions), from);
        for (var region : regions.subList(1, regions.size())) {
            var again = reader.read(reader.search(region), strips, region.get(0).index());
            repeated.add(new Repeated(table.id(), differing(first, again), again.table().at()));
        }
        return first;
    }

    /** The strips before the table begins anew. */
    private Strips upTo(List<List<Strip>> regions) {
        if (regions.size() < 2) {
            return strips;
        }
        int end = regions.get(1).get(0).index();
        return new Strips(
                strips.all().stream().filter(s -> s.index() < end).toList(),
                strips.rows().stream().filter(s -> s.index() < end).toList());
    }

    private static List<String> differing(TableReading a, TableReading b) {
        Map<String, CellValue> values = new LinkedHashMap<>();
        a.cells().forEach(c -> values.put(c.key(), c.value()));
        return b.cells().stream()
                .filter(c -> !same(c.value(), values.get(c.key())))
                .map(NamedCell::key)
                .toList();
    }

    private static boolean same(CellValue a, @Nullable CellValue b) {
        return b != null
                && a.state().equals(b.state())
                && (a.number() == null
                        || b.number() != null && a.number().compareTo(b.number()) == 0);
    }

    /** Rows cut where the first row of the table begins anew and most of the others follow. */
    private List<List<Strip>> regions(FormTable table, Form form, List<Strip> rows) {
        var aligner = new RowAligner(labels, words, RowSearch.rivals(table, form.id(), forms));
        var firstRow = table.rows().get(0);
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            var m = aligner.match(rows.get(i), firstRow, table.blockOf(firstRow.id()));
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
