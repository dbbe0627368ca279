package cn.nianshen.output;

import java.io.IOException;
import java.io.Writer;

/** One row of fields, none of which a spreadsheet takes for a formula. */
final class CsvRow {

    /** In full width too, for spreadsheets with an East Asian locale read these alike. */
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char TEXT = '\'';

    private final Writer out;
    private final StringBuilder row = new StringBuilder();
    private boolean first = true;

    CsvRow(Writer out) {
        this.out = out;
    }

    /** Adds a field. */
    CsvRow add(String text) {
        if (!first) {
            row.append(',');
        }
        first = false;
        var field = harmless(text);
        if (field.indexOf(',') < 0 && field.indexOf('"') < 0) {
            row.append(field);
        } else {
            row.append('"').append(field.replace("\"", "\"\"")).append('"');
        }
        return this;
    }

    /** Ends the row. */
    void end() throws IOException {
        out.write(row.append("\r\n").toString());
        row.setLength(0);
        first = true;
    }

    /**
     * The text on one line, with an apostrophe in front where a spreadsheet could compute it. A
     * plain negative number gets one too: whether {@code -2} is a number or the start of {@code
     * -2+cmd|…} is decided by each spreadsheet in its own way, and a reader of {@code '-2} still
     * sees what is printed.
     */
    private static String harmless(String text) {
        var clean = Columns.clean(text);
        // blanks in front, and what becomes one, are dropped by some before they look for a formula
        var seen = clean.stripLeading();
        boolean steered = !text.isEmpty() && (text.charAt(0) == '\t' || text.charAt(0) == '\r');
        boolean formula = !seen.isEmpty() && FORMULA_STARTS.indexOf(seen.charAt(0)) >= 0;
        return steered || formula ? TEXT + clean : clean;
    }
}
