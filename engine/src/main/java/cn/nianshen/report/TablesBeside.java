package cn.nianshen.report;

import cn.nianshen.document.Position;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables of the form that stand beside the ones that are read: the same again, or those of another
 * year, which their captions tell.
 */
final class TablesBeside {

    /** How far above its first row a table may have its caption, heads between them. */
    private static final int NEAR = 12;

    private static final int LONGEST_CAPTION = 60;

    private final Strips strips;
    private final Pattern year;
    private final Pattern statement;
    private final int fiscalYear;
    private final List<Repeated> repeated = new ArrayList<>();
    private final List<OtherYear> otherYears = new ArrayList<>();

    TablesBeside(Strips strips, ReadingWords words, int fiscalYear) {
        this.strips = strips;
        this.year = words.pattern("tables.caption-year");
        this.statement = words.pattern("tables.caption-sentence");
        this.fiscalYear = fiscalYear;
    }

    /**
     * A table of another year than the report's.
     *
     * @param table table id
     * @param year the year that its caption says
     * @param at where it begins
     */
    record OtherYear(String table, int year, Position at) {}

    List<Repeated> repeated() {
        return List.copyOf(repeated);
    }

    List<OtherYear> otherYears() {
        return List.copyOf(otherYears);
    }

    /** The strip that begins at the place, or -1. */
    int indexOf(Position at) {
        return strips.all().stream()
                .filter(s -> s.tokens().stream().anyMatch(t -> t.at().equals(at)))
                .mapToInt(Strip::index)
                .findFirst()
                .orElse(-1);
    }

    /**
     * The year that the nearest caption says of a table, 0 where none says one or the year reported
     * on is not known.
     *
     * @param from first strip that may be the caption
     * @param first first strip of the rows
     */
    int yearAbove(int from, int first) {
        int last = Math.min(first, strips.all().size());
        for (int i = last - 1; fiscalYear > 0 && i >= Math.max(from, last - NEAR); i--) {
            var strip = strips.all().get(i);
            var text = strip.text();
            boolean caption =
                    (strip.isText() || strip.isSingle()) && text.length() <= LONGEST_CAPTION;
            var said = year.matcher(text);
            if (caption && said.find() && !statement.matcher(text).find()) {
                return Integer.parseInt(said.group(1));
            }
        }
        return 0;
    }

    /** The first table that no caption gives to another year; the first of all if there is none. */
    int chosen(List<Integer> captions) {
        for (int i = 0; i < captions.size(); i++) {
            if (captions.get(i) == 0 || captions.get(i) == fiscalYear) {
                return i;
            }
        }
        return 0;
    }

    /** Keeps a table that stands beside the one that is read. */
    void add(TableReading read, TableReading other, int captionYear) {
        var table = other.table();
        if (captionYear > 0 && captionYear != fiscalYear) {
            otherYears.add(new OtherYear(table.table(), captionYear, table.at()));
        } else {
            repeated.add(new Repeated(table.table(), differing(read, other), table.at()));
        }
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
}
