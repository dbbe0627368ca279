package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table drawn with signs for lines, a line below each of its rows; a row may have several lines
 * of text.
 *
 * @param rows its rows
 * @param last index of its last line
 */
record DrawnTable(List<Row> rows, int last) {

    private static final Pattern UPRIGHT =
            Pattern.compile("[\\u2502\\u2503\\u2506\\u2507\\u250a\\u250b\\u2551\\uff5c]");
    private static final String LEVEL =
            "[\\u2500\\u2501\\u2504\\u2505\\u2508\\u2509\\u254c\\u254d\\u2550]";
    private static final Pattern RULE =
            Pattern.compile("[\\u2500-\\u257f\\s|+]*" + LEVEL + "{2}[\\u2500-\\u257f\\s|+]*");

    /** A rule of plus signs and dashes. */
    private static final Pattern PLUS = Pattern.compile("\\s*\\+[-=+:]{3,}\\s*");

    /** The rest of a cell over several rows, and the line below the others. */
    private static final Pattern PART =
            Pattern.compile(
                    "\\|([^\\u2500-\\u257f]*)[\\u251c\\u2560\\u2523\\u255f]" + LEVEL + "{2}.*");

    private static final int LEAST_ROWS = 3;

    /** Blanks around what fills its cell. */
    private static final int PADDING = 2;

    /** Longer lines are no rows. */
    private static final int LONGEST = 2_000;

    /** More rules with nothing between them are no table. */
    private static final int MOST_RULES = 3;

    DrawnTable {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line index of its first line
     * @param fields from left to right
     */
    record Row(int line, List<String> fields) {
        Row {
            fields = List.copyOf(fields);
        }
    }

    /** The line with pipes for all signs of upright lines. */
    static String piped(String line) {
        return UPRIGHT.matcher(line).replaceAll("|");
    }

    /** Whether the line draws a line and says nothing. */
    static boolean isRule(String line) {
        return line.length() <= LONGEST
                && (RULE.matcher(line).matches() || PLUS.matcher(line).matches());
    }

    /** The table that begins at the line, or null where none does or not all rows are ruled. */
    static @Nullable DrawnTable at(List<String> lines, int first) {
        if (!isRule(lines.get(first))) {
            return null;
        }
        var rows = new ArrayList<Row>();
        var open = new ArrayList<List<String>>();
        int from = first;
        int i = first;
        int rules = 0;
        for (; i < lines.size() && open.size() < Blocks.MAX_CELLS; i++) {
            var line = Numerals.strip(piped(lines.get(i)));
            if (line.length() > LONGEST || rules > MOST_RULES) {
                break;
            }
            var part = PART.matcher(line);
            if (part.matches()) {
                open.add(fields("|" + part.group(1)));
            } else if (!isRule(line)) {
                if (!line.startsWith("|")) {
                    break;
                }
                from = open.isEmpty() ? i : from;
                open.add(fields(line));
                rules = 0;
                continue;
            }
            rules++;
            if (!close(open, from, rows)) {
                return null;
            }
        }
        boolean ruled = close(open, from, rows) && rows.size() >= LEAST_ROWS;
        return ruled ? new DrawnTable(rows, i - 1) : null;
    }

    /** The fields with the blanks around them. */
    private static List<String> fields(String line) {
        var inner = line.substring(1);
        int end = inner.endsWith("|") ? inner.length() - 1 : inner.length();
        return List.of(inner.substring(0, end).split("\\|", -1));
    }

    /** Ends a row; false where its lines are several rows. */
    private static boolean close(List<List<String>> open, int from, List<Row> rows) {
        var row = new ArrayList<String>();
        List<String> above = List.of();
        for (var line : open) {
            long figures = figures(line);
            if (figures(above) > 0 && figures >= figures(above) && isLabelled(line)) {
                return false;
            }
            for (int k = 0; k < line.size(); k++) {
                if (k == row.size()) {
                    row.add("");
                }
                if (k < above.size() && isNextRow(above.get(k), line.get(k))) {
                    return false;
                }
                row.set(k, row.get(k) + Numerals.strip(line.get(k)));
            }
            above = line;
        }
        if (row.stream().anyMatch(field -> !field.isEmpty())) {
            rows.add(new Row(from, row));
        }
        open.clear();
        return true;
    }

    private static long figures(List<String> line) {
        return line.stream().filter(f -> AlignedLine.isFigure(Numerals.strip(f))).count();
    }

    private static boolean isLabelled(List<String> line) {
        return line.stream()
                .map(Numerals::strip)
                .anyMatch(f -> !f.isEmpty() && !AlignedLine.isFigure(f));
    }

    /** Whether a figure stands below one that need not have been broken. */
    private static boolean isNextRow(String upper, String lower) {
        var figure = Numerals.strip(upper);
        return AlignedLine.isFigure(figure)
                && AlignedLine.isFigure(Numerals.strip(lower))
                && upper.length() - figure.length() > PADDING;
    }
}
