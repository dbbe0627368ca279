package cn.nianshen.report;

import cn.nianshen.form.Form;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the running text of a document from the lines and cells of the tables of the form. */
final class Narrative {

    private static final int LONGEST_HEAD = 40;
    private static final double NOTE = 0.4;

    private final Outline outline;
    private final Form form;
    private final Labels labels;
    private final Pattern statement;
    private final List<Range> ranges = new ArrayList<>();
    private final Set<Integer> headings = new HashSet<>();

    Narrative(
            Outline outline,
            Form form,
            List<TableReading> tables,
            Labels labels,
            ReadingWords words) {
        this.statement = words.pattern("tables.statement");
        this.outline = outline;
        this.form = form;
        this.labels = labels;
        outline.sections().forEach(s -> headings.add(s.at().order()));
        for (var reading : tables) {
            int first = reading.table().at().order();
            if (first > 0) {
                ranges.add(new Range(headingBefore(first), first, last(reading)));
            }
            if (!reading.table().present()) {
                // lines of a table that is not read are no statements
                reading.unplaced().stream()
                        .map(u -> u.at().order())
                        .forEach(at -> ranges.add(new Range(at, at, at)));
            }
        }
    }

    /**
     * Where a table stands, by running numbers of places.
     *
     * @param heading of the section heading above it
     * @param first of its first row
     * @param last of its last cell
     */
    private record Range(int heading, int first, int last) {}

    /**
     * Lines outside the tables of the form, rows with a heading in them, and what holds a picture.
     */
    List<Strip> outsideTables(Strips strips) {
        var out = new ArrayList<Strip>();
        for (var strip : strips.all()) {
            boolean line = strip.isText() || strip.isSingle();
            boolean filled = !Numerals.strip(strip.text()).isEmpty() || !strip.holds().isEmpty();
            if (line ? filled && !inTable(strip) : hasHeading(strip)) {
                out.add(strip);
            }
        }
        return List.copyOf(out);
    }

    /** Rows of tables that are none of the form's. */
    List<Strip> otherTables(Strips strips) {
        return strips.all().stream()
                .filter(s -> !s.isText() && !s.isSingle())
                .filter(s -> !inTable(s) && !hasHeading(s))
                .toList();
    }

    private boolean hasHeading(Strip strip) {
        return strip.tokens().stream().anyMatch(t -> headings.contains(t.at().order()));
    }

    private boolean inTable(Strip strip) {
        int order = strip.at().order();
        for (var range : ranges) {
            boolean above = order > range.heading && order < range.first;
            if (order >= range.first && order <= range.last || above && isHead(strip)) {
                return true;
            }
        }
        return false;
    }

    /** Short words that state nothing above a table are its heads. */
    private boolean isHead(Strip strip) {
        var text = strip.text();
        boolean words = text.length() <= LONGEST_HEAD && !statement.matcher(text).find();
        return strip.holds().isEmpty() && (words || isNote(text));
    }

    private boolean isNote(String text) {
        return form.tables().stream()
                .map(t -> t.note())
                .anyMatch(note -> !note.isEmpty() && labels.cost(text, note) < NOTE);
    }

    private int headingBefore(int order) {
        int at = Integer.MAX_VALUE;
        for (var s : outline.sections()) {
            at = s.at().order() < order ? s.at().order() : at;
        }
        return at;
    }

    private static int last(TableReading reading) {
        int last = reading.table().at().order();
        for (var cell : reading.cells()) {
            last = Math.max(last, cell.at().order());
        }
        for (var u : reading.unplaced()) {
            last = Math.max(last, u.at().order() + u.texts().size());
        }
        for (var row : reading.table().rows()) {
            last = Math.max(last, row.at().order());
        }
        return last;
    }
}
