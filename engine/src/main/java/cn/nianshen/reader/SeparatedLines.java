package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;

/**
 * Which lines of a text are rows of a table whose fields commas or semicolons part, as spreadsheets
 * are saved; a field in quotation marks may hold the sign itself, and such marks doubled. Sentences
 * have such signs too: only a run of lines most of which end in figures is a table.
 */
final class SeparatedLines {

    private static final String SIGNS = ",;\uff0c\uff1b";
    private static final int LONGEST_FIELD = 70;
    private static final int LONGEST = 2_000;
    private static final int LEAST_ROWS = 3;
    private static final int LEAST_FIGURES = 3;

    private final List<List<String>> rows = new ArrayList<>();

    /** Of the lines of a text. */
    SeparatedLines(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            rows.add(List.of());
        }
        for (char sign : SIGNS.toCharArray()) {
            mark(lines, sign);
        }
    }

    /** The fields of the line; none where it is no row. */
    List<String> fields(int index) {
        return rows.get(index);
    }

    private void mark(List<String> lines, char sign) {
        var run = new ArrayList<List<String>>();
        for (int i = 0; i <= lines.size(); i++) {
            var fields = i < lines.size() ? row(lines.get(i), sign) : List.<String>of();
            if (!fields.isEmpty()) {
                run.add(fields);
            } else {
                keep(run, i - run.size());
                run.clear();
            }
        }
    }

    /** Lines at both ends without the sign stand beside the table. */
    private void keep(List<List<String>> run, int first) {
        int from = 0;
        int to = run.size();
        while (from < to && run.get(from).size() == 1) {
            from++;
        }
        while (to > from && run.get(to - 1).size() == 1) {
            to--;
        }
        var table = run.subList(from, to);
        long figured = table.stream().filter(f -> figures(f) > 0).count();
        boolean wide = table.stream().anyMatch(f -> figures(f) >= LEAST_FIGURES);
        long parted = table.stream().filter(f -> f.size() > 1).count();
        boolean rowsOfFigures = figured >= LEAST_ROWS && figured * 2 > parted;
        boolean headed = figured > 0 && parted > figured && figured * 4 >= parted;
        for (int i = 0; i < table.size() && wide && (rowsOfFigures || headed); i++) {
            rows.set(first + from + i, table.get(i));
        }
    }

    private static long figures(List<String> fields) {
        int from = fields.size();
        while (from > 0 && AlignedLine.isFigure(fields.get(from - 1))) {
            from--;
        }
        return fields.size() > 1 ? fields.size() - from : 0;
    }

    /** The fields of a line that may be a row; none where it may not. */
    private static List<String> row(String line, char sign) {
        var text = Numerals.strip(line);
        if (text.isEmpty() || text.length() > LONGEST || Numerals.hasFullStop(text)) {
            return List.of();
        }
        var fields = split(text, sign);
        boolean shorts = fields.stream().allMatch(f -> f.length() <= LONGEST_FIELD);
        return shorts ? fields : List.of();
    }

    private static List<String> split(String text, char sign) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && text.startsWith("\"\"", i)) {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == sign && !quoted) {
                fields.add(Numerals.strip(field.toString()));
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(Numerals.strip(field.toString()));
        return fields;
    }
}
