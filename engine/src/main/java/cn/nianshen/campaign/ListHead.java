package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The heads of a list: which column holds what. Columns are found by their names, in any order.
 *
 * @param row index of the row of heads
 * @param columns column by what it holds, from 0
 * @param further heads of the other columns, by column
 */
record ListHead(int row, Map<String, Integer> columns, Map<Integer, String> further) {

    /** A title may stand above the heads. */
    private static final int MOST_ABOVE = 10;

    /** Whether a row of heads is there. */
    static Predicate<List<SheetRow>> in(ReadingWords words, String path, List<String> demanded) {
        return rows ->
                rows.stream()
                        .limit(MOST_ABOVE)
                        .anyMatch(row -> columns(row, words, path).keySet().containsAll(demanded));
    }

    /**
     * Finds the heads.
     *
     * @param words where the names of columns stand
     * @param path the path of the names
     * @param demanded columns without which a row is not one of heads
     * @throws BadListException if no row is, or one of those columns stands twice
     */
    static ListHead of(List<SheetRow> rows, ReadingWords words, String path, List<String> demanded)
            throws BadListException {
        for (int i = 0; i < Math.min(MOST_ABOVE, rows.size()); i++) {
            var columns = columns(rows.get(i), words, path);
            if (columns.keySet().containsAll(demanded)) {
                var head = new ListHead(i, columns, further(rows.get(i), columns));
                head.once(rows.get(i), demanded);
                return head;
            }
        }
        var names =
                demanded.stream()
                        .map(name -> String.join("/", words.list(path + '.' + name)))
                        .toList();
        throw new BadListException(
                List.of(new ListFault(0, 0, "roster.no-heads", List.of(String.join(" ", names)))));
    }

    /** Lists that stand beside each other would be read by half. */
    private void once(SheetRow heads, List<String> demanded) throws BadListException {
        for (var name : demanded) {
            var head = plain(field(heads, name));
            for (var entry : further.entrySet()) {
                if (plain(entry.getValue()).equals(head)) {
                    throw new BadListException(
                            List.of(
                                    ListFault.of(
                                            heads.line(),
                                            entry.getKey() + 1,
                                            "roster.head-twice",
                                            field(heads, name))));
                }
            }
        }
    }

    private static Map<String, Integer> columns(SheetRow row, ReadingWords words, String path) {
        var out = new LinkedHashMap<String, Integer>();
        for (var name : words.keys(path)) {
            for (var alias : words.list(path + '.' + name)) {
                int at = indexOf(row, alias);
                if (at >= 0) {
                    out.putIfAbsent(name, at);
                }
            }
        }
        return out;
    }

    private static int indexOf(SheetRow row, String alias) {
        for (int i = 0; i < row.fields().size(); i++) {
            if (plain(row.field(i)).equals(plain(alias))) {
                return i;
            }
        }
        return -1;
    }

    private static Map<Integer, String> further(SheetRow row, Map<String, Integer> columns) {
        var out = new LinkedHashMap<Integer, String>();
        for (int i = 0; i < row.fields().size(); i++) {
            if (!columns.containsValue(i) && !row.field(i).isEmpty()) {
                out.put(i, row.field(i));
            }
        }
        return out;
    }

    /**
     * The entries below the heads. Rows that people set between them are none: free ones, the
     * heading of a group or a note, which is a field alone outside of the column that each entry
     * has, sums, and the heads printed again. In a list with further columns a numbered heading or
     * a note is none either where it stands in that column alone, unless names are numbered too.
     *
     * @param demanded the column that each entry has
     */
    List<SheetRow> entries(List<SheetRow> rows, ReadingWords words, String demanded) {
        var heads = rows.get(row);
        var sums = words.list("roster.sums").stream().map(ListHead::plain).toList();
        var out = new ArrayList<SheetRow>();
        var below = rows.subList(row + 1, rows.size());
        var notes = notes(below, words, demanded);
        for (var each : below) {
            var filled = each.fields().stream().filter(f -> !f.isEmpty()).toList();
            var named = field(each, demanded);
            boolean aside =
                    filled.isEmpty()
                            || filled.size() == 1 && named.isEmpty()
                            || filled.size() == 1 && notes.test(named)
                            || named.equals(field(heads, demanded))
                            || sums.contains(plain(filled.get(0)));
            if (!aside) {
                out.add(each);
            }
        }
        return out;
    }

    /**
     * Which fields, standing alone, are a heading or a note; none where most entries look alike.
     */
    private Predicate<String> notes(List<SheetRow> below, ReadingWords words, String demanded) {
        var pattern = words.pattern("roster.aside");
        var full =
                below.stream()
                        .filter(r -> r.fields().stream().filter(f -> !f.isEmpty()).count() > 1)
                        .map(r -> field(r, demanded))
                        .toList();
        long alike = full.stream().filter(n -> pattern.matcher(n).lookingAt()).count();
        boolean apart = 2 * alike < full.size();
        return text -> apart && pattern.matcher(text).lookingAt();
    }

    /** A word without what people write around it. */
    static String plain(String word) {
        var half = Numerals.halfWidth(Numerals.squeeze(word)).toLowerCase(Locale.ROOT);
        int bracket = half.indexOf('(');
        return (bracket > 0 ? half.substring(0, bracket) : half).replace("*", "").replace('-', '_');
    }

    /** The column, from 1, of what is asked for; 0 where the list has none. */
    int column(String name) {
        return columns.getOrDefault(name, -1) + 1;
    }

    /** The field of a row. */
    String field(SheetRow row, String name) {
        return row.field(columns.getOrDefault(name, -1));
    }

    /** The fields that mean nothing to us. */
    Map<String, String> further(SheetRow row) {
        var out = new LinkedHashMap<String, String>();
        further.forEach((column, head) -> out.put(head, row.field(column)));
        return out;
    }
}
