package cn.nianshen.report;

import cn.nianshen.document.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the values of a row to the columns of the form, or refuses: a row with another number of
 * values than the form has columns is never placed by guessing.
 */
final class ValuePlacer {

    /** Columns of the document that hold values, by document table and number of columns wanted. */
    private final Map<String, List<Integer>> grids = new HashMap<>();

    /**
     * First value column in tables of fields, by label column and number of fields; several are no
     * knowledge.
     */
    private final Map<String, Set<Integer>> offsets = new HashMap<>();

    private final Map<String, Set<Integer>> blanks = new HashMap<>();

    /** Document tables whose short rows were filled up with blanks at their ends. */
    private final Set<String> filledUp = new HashSet<>();

    ValuePlacer(List<RowAligner.Match> matches) {
        blankColumns(matches);
        findFilledUp(matches);
        var votes = new HashMap<String, Map<List<Integer>, Integer>>();
        for (var match : matches) {
            int wanted = match.block().columns().size();
            if (match.values().size() == wanted && match.strip().layout() == Table.Layout.GRID) {
                votes.computeIfAbsent(key(match, wanted), k -> new HashMap<>())
                        .merge(
                                match.values().stream().map(Token::column).toList(),
                                1,
                                Integer::sum);
            }
            var full = trimmed(match.values());
            if (isFields(match.strip()) && full.size() == wanted) {
                offsets.computeIfAbsent(fieldKey(match), k -> new HashSet<>())
                        .add(full.get(0).column());
            }
        }
        votes.forEach(
                (k, v) -> {
                    var best =
                            v.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
                    if (best.getValue() > 1) {
                        grids.put(k, best.getKey());
                    }
                });
    }

    /** Columns of a grid that are blank in every row. */
    private void blankColumns(List<RowAligner.Match> matches) {
        var filled = new HashMap<String, Set<Integer>>();
        for (var match : matches) {
            var key = key(match, match.block().columns().size());
            blanks.computeIfAbsent(key, k -> new HashSet<>());
            filled.computeIfAbsent(key, k -> new HashSet<>());
            for (var token : match.values()) {
                (token.isBlank() ? blanks.get(key) : filled.get(key)).add(token.column());
            }
        }
        blanks.forEach((key, columns) -> columns.removeAll(filled.get(key)));
    }

    /**
     * Web pages saved as lines of fields leave out cells that others span, and fill the line up at
     * its end: the surplus of all rows is blank and stands there, and a value follows its label.
     */
    private void findFilledUp(List<RowAligner.Match> matches) {
        var against = new HashSet<String>();
        for (var match : matches) {
            int wanted = match.block().columns().size();
            var values = match.values();
            if (values.size() > wanted) {
                boolean atEnd =
                        values.subList(wanted, values.size()).stream().allMatch(Token::isBlank);
                if (!atEnd) {
                    against.add(key(match, wanted));
                } else if (!values.get(0).isBlank()) {
                    filledUp.add(key(match, wanted));
                }
            }
        }
        filledUp.removeAll(against);
    }

    /** The values without columns that are blank throughout, where these are the surplus. */
    private List<Token> withoutBlankColumns(RowAligner.Match match, int wanted) {
        var values = match.values();
        if (values.size() <= wanted) {
            return values;
        }
        var blank = blanks.getOrDefault(key(match, wanted), Set.of());
        var rest = values.stream().filter(t -> !blank.contains(t.column())).toList();
        return rest.size() == wanted ? rest : values;
    }

    private static boolean isFields(Strip strip) {
        return strip.layout() == Table.Layout.FIELDS;
    }

    private static String key(RowAligner.Match match, int wanted) {
        return match.strip().table() + " " + wanted;
    }

    private static String fieldKey(RowAligner.Match match) {
        return match.strip().table()
                + " "
                + match.labelToken().column()
                + " "
                + match.strip().tokens().size();
    }

    private static List<Token> trimmed(List<Token> values) {
        int first = 0;
        int last = values.size();
        while (last > first && values.get(last - 1).isBlank()) {
            last--;
        }
        while (first < last && values.get(first).isBlank()) {
            first++;
        }
        return values.subList(first, last);
    }

    /** The values in the order of the columns, or null where they cannot be placed. */
    @Nullable List<Token> place(RowAligner.Match match) {
        int wanted = match.block().columns().size();
        var layout = match.strip().layout();
        if (layout == Table.Layout.GRID && wanted > 3) {
            return onGrid(match, wanted);
        }
        if (layout == Table.Layout.ALIGNED) {
            return match.values().size() == wanted ? match.values() : null;
        }
        if (isFields(match.strip()) && wanted > 3) {
            return inFields(match, wanted);
        }
        var values = match.values();
        if (values.size() <= wanted || layout == null) {
            return values.size() == wanted ? values : null;
        }
        int last = values.size();
        while (last > wanted && values.get(last - 1).isBlank()) {
            last--;
        }
        int first = 0;
        while (last - first > wanted && values.get(first).isBlank()) {
            first++;
        }
        return last - first == wanted ? values.subList(first, last) : null;
    }

    private @Nullable List<Token> onGrid(RowAligner.Match match, int wanted) {
        if (filledUp.contains(key(match, wanted)) && match.values().size() >= wanted) {
            return match.values().subList(0, wanted);
        }
        var columns = grids.get(key(match, wanted));
        if (columns == null) {
            var filled = withoutBlankColumns(match, wanted);
            return filled.size() == wanted ? filled : null;
        }
        var placed = new ArrayList<Token>();
        for (int column : columns) {
            for (var token : match.values()) {
                if (token.column() == column) {
                    placed.add(token);
                    break;
                }
            }
        }
        boolean astray = false;
        for (var token : match.values()) {
            astray |= !token.isBlank() && !isAmong(token, placed);
        }
        if (placed.size() == wanted && !astray) {
            return placed;
        }
        return match.values().size() == wanted && match.values().stream().noneMatch(Token::isBlank)
                ? match.values()
                : null;
    }

    private @Nullable List<Token> inFields(RowAligner.Match match, int wanted) {
        var full = trimmed(match.values());
        if (full.size() == wanted) {
            return full;
        }
        var known = offsets.getOrDefault(fieldKey(match), Set.of());
        if (known.size() != 1 || full.size() > wanted) {
            return null;
        }
        int first = known.iterator().next();
        var placed =
                match.values().stream()
                        .filter(t -> t.column() >= first && t.column() < first + wanted)
                        .toList();
        return placed.size() == wanted && placed.containsAll(full) ? placed : null;
    }

    /** Records compare by value; a token is placed as the one that it is. */
    private static boolean isAmong(Token token, List<Token> tokens) {
        for (var each : tokens) {
            if (each == token) {
                return true;
            }
        }
        return false;
    }
}
