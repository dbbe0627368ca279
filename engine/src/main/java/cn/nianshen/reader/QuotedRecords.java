package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text that a spreadsheet saved with quotation marks around fields: each record is
 * one line, also where a field has line ends in it, and a line that is one field has no marks. A
 * text in which such records are not evident stays as it is.
 *
 * @param lines the text, each line with the number of the first line of its record
 * @param records the same lines, with marks around what is one field
 */
record QuotedRecords(TextLines lines, List<String> records) {

    /** So many records, each of so many fields, are no prose. */
    private static final int LEAST_RECORDS = 3;

    private static final int LEAST_FIELDS = 3;

    /** A field has no more lines. */
    private static final int MOST_LINES = 20;

    /** Longer records are none. */
    private static final int LONGEST = 10_000;

    private static final char[] SIGNS = {',', ';', '\t'};

    /**
     * A record.
     *
     * @param fields lines of each field
     * @param marked whether any stands in quotation marks
     * @param last index of its last line
     */
    record Row(List<List<String>> fields, boolean marked, int last) {

        private boolean isEvident() {
            return marked && fields.size() >= LEAST_FIELDS;
        }
    }

    /** Of the lines of a text. */
    static QuotedRecords of(TextLines lines) {
        for (char sign : SIGNS) {
            var rows = new ArrayList<@Nullable Row>();
            int evident = 0;
            for (int i = 0; i < lines.text().size(); i++) {
                var row = row(lines.text(), i, sign);
                rows.add(row);
                evident += row != null && row.isEvident() ? 1 : 0;
                for (; row != null && i < row.last; i++) {
                    rows.add(null);
                }
            }
            if (evident >= LEAST_RECORDS) {
                return joined(lines, rows, sign);
            }
        }
        return new QuotedRecords(lines, lines.text());
    }

    /** The record that begins with a line, or null where the line is none. */
    static @Nullable Row row(List<String> lines, int first, char sign) {
        return new Parser(lines, sign).row(first);
    }

    private static QuotedRecords joined(TextLines lines, List<@Nullable Row> rows, char sign) {
        var text = new ArrayList<String>();
        var records = new ArrayList<String>();
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row == null || !row.marked) {
                text.add(lines.text().get(i));
                records.add(lines.text().get(i));
                numbers.add(lines.numbers().get(i));
            } else if (row.fields.size() == 1) {
                for (var line : row.fields.get(0)) {
                    text.add(line);
                    records.add(inMarks(line));
                    numbers.add(lines.numbers().get(i));
                }
                i = row.last;
            } else {
                text.add(record(row, sign));
                records.add(text.get(text.size() - 1));
                numbers.add(lines.numbers().get(i));
                i = row.last;
            }
        }
        return new QuotedRecords(new TextLines(text, numbers), records);
    }

    private static String record(Row row, char sign) {
        var out = new StringBuilder();
        for (int i = 0; i < row.fields.size(); i++) {
            var field = words(row.fields.get(i));
            boolean plain = field.indexOf(sign) < 0 && field.indexOf('"') < 0;
            out.append(i > 0 ? sign : "");
            // fields between tabs are taken as they are
            out.append(plain ? field : sign == '\t' ? field.replace('\t', ' ') : inMarks(field));
        }
        return out.toString();
    }

    private static String words(List<String> lines) {
        return CellLines.areApart(lines)
                ? CellLines.apart(lines)
                : Numerals.strip(String.join("", lines));
    }

    private static String inMarks(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }

    /** Takes a record apart; marks within a field are doubled. */
    private static final class Parser {
        private final List<String> lines;
        private final char sign;
        private int line;
        private int at;
        private int length;

        Parser(List<String> lines, char sign) {
            this.lines = lines;
            this.sign = sign;
        }

        /** The record that begins with the line, or null where the line is none. */
        @Nullable Row row(int first) {
            line = first;
            at = 0;
            length = lines.get(first).length();
            var fields = new ArrayList<List<String>>();
            boolean marked = false;
            while (length <= LONGEST) {
                int mark = mark();
                marked |= mark >= 0;
                var field = mark >= 0 ? marked(mark + 1) : bare();
                if (field == null) {
                    return null;
                }
                fields.add(field);
                if (at >= text().length()) {
                    return new Row(fields, marked, line);
                }
                if (text().charAt(at) != sign) {
                    return null;
                }
                at++;
            }
            return null;
        }

        private String text() {
            return lines.get(line);
        }

        /** Where the mark of the next field is; an equals sign before it keeps figures as text. */
        private int mark() {
            int from = behindBlanks(at);
            from += text().startsWith("=\"", from) ? 1 : 0;
            return text().startsWith("\"", from) ? from : -1;
        }

        private int behindBlanks(int from) {
            int to = from;
            while (to < text().length() && text().charAt(to) == ' ') {
                to++;
            }
            return to;
        }

        private List<String> bare() {
            int end = text().indexOf(sign, at);
            int to = end < 0 ? text().length() : end;
            var field = text().substring(at, to);
            at = to;
            return List.of(field);
        }

        /** The lines of a field in marks; null where it does not end within bounds. */
        private @Nullable List<String> marked(int from) {
            var out = new ArrayList<String>();
            var field = new StringBuilder();
            at = from;
            while (true) {
                int end = text().indexOf('"', at);
                if (end < 0) {
                    out.add(field.append(text(), at, text().length()).toString());
                    field.setLength(0);
                    if (++line >= lines.size() || out.size() >= MOST_LINES) {
                        return null;
                    }
                    at = 0;
                    length += text().length();
                    if (length > LONGEST) {
                        return null;
                    }
                } else if (text().startsWith("\"\"", end)) {
                    field.append(text(), at, end + 1);
                    at = end + 2;
                } else {
                    out.add(field.append(text(), at, end).toString());
                    at = behindBlanks(end + 1);
                    return out;
                }
            }
        }
    }
}
