package cn.nianshen.campaign;

import cn.nianshen.document.Document;
import cn.nianshen.reader.DocumentReaders;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.source.Format;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import cn.nianshen.source.TextDecoder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the rows of a list: CSV in any encoding that reports come in, or the sheet of a workbook.
 */
final class Sheet {

    /** Most rows of a list. */
    static final int MOST_ROWS = 100_000;

    /** Most columns of a list. */
    static final int MOST_COLUMNS = 200;

    private static final char UNDECODED = '\ufffd';
    private static final String SEPARATORS = ",;\t\uff0c\uff1b";

    /** Columns of the widest list that is written here, to tell in rows how long one may be. */
    private static final int USUAL_COLUMNS = 12;

    private Sheet() {}

    /**
     * The rows, from top to bottom: of a workbook those of the sheet that is the list, for a sheet
     * that tells how to fill it in often stands before it.
     *
     * @param isList whether rows are those of the list; where those of no sheet are, they are those
     *     of the first one
     * @throws BadListException if the file is no list, cannot be read, has parts that are not
     *     shown, or several sheets with entries
     */
    static List<SheetRow> rows(SourceFile file, Predicate<List<SheetRow>> isList)
            throws BadListException {
        var format = FormatDetector.detect(file);
        return switch (format) {
            case XLSX, XLS, ODS -> workbook(file, format, isList);
            case TEXT, MARKDOWN -> text(TextDecoder.decode(file.bytes()));
            default -> throw whole("roster.format", format.id());
        };
    }

    private static List<SheetRow> workbook(
            SourceFile file, Format format, Predicate<List<SheetRow>> isList)
            throws BadListException {
        Document document;
        try {
            document = DocumentReaders.list(file, format);
        } catch (UnreadableException e) {
            throw e.reason().equals("too-much") ? tooLong() : unreadable(e);
        }
        for (var note : document.notes()) {
            if (note.kind().startsWith("hidden-")) {
                throw whole("roster.hidden", String.join(" ", note.arguments()));
            }
        }
        var sheets = BookRows.of(document);
        if (sheets.isEmpty()) {
            throw whole("roster.no-rows");
        }
        var rows = only(sheets, isList);
        checkSize(rows.size());
        return rows;
    }

    /** The sheet that is the list; whose entries would count is unknown where several have some. */
    private static List<SheetRow> only(
            List<List<SheetRow>> sheets, Predicate<List<SheetRow>> isList) throws BadListException {
        var filled =
                sheets.stream()
                        .filter(rows -> isList.test(rows.subList(0, rows.size() - 1)))
                        .toList();
        if (filled.size() > 1) {
            throw whole("roster.more-sheets", filled.size());
        }
        var lists = filled.isEmpty() ? sheets.stream().filter(isList).toList() : filled;
        return lists.isEmpty() ? sheets.get(0) : lists.get(0);
    }

    private static List<SheetRow> text(String text) throws BadListException {
        var faults = new ArrayList<ListFault>();
        var rows = new ArrayList<SheetRow>();
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(separator(text))
                        .setIgnoreEmptyLines(false)
                        .get();
        try (var parser = format.parse(new StringReader(text))) {
            long line = 1;
            for (CSVRecord each : parser) {
                checkSize(rows.size());
                var fields = each.stream().limit(MOST_COLUMNS).map(String::strip).toList();
                rows.add(new SheetRow((int) line, fields));
                undecoded((int) line, fields, faults);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            throw whole("roster.quotes", rows.size() + 1);
        }
        if (!faults.isEmpty()) {
            throw new BadListException(faults);
        }
        return rows;
    }

    /** The sign that the first line has most of. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        char most = ',';
        long count = 0;
        for (char sign : SEPARATORS.toCharArray()) {
            long there = first.chars().filter(c -> c == sign).count();
            if (there > count) {
                most = sign;
                count = there;
            }
        }
        return most;
    }

    private static void undecoded(int line, List<String> fields, List<ListFault> faults) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).indexOf(UNDECODED) >= 0) {
                faults.add(ListFault.of(line, i + 1, "roster.encoding"));
            }
        }
    }

    private static void checkSize(int rows) throws BadListException {
        if (rows > MOST_ROWS) {
            throw tooLong();
        }
    }

    private static BadListException tooLong() {
        int cells = DocumentReaders.MOST_LISTED;
        return whole("roster.too-long", cells, cells / USUAL_COLUMNS, MOST_ROWS);
    }

    /** The reason first, and the values for its words. */
    private static BadListException unreadable(UnreadableException e) {
        var arguments = new ArrayList<Object>(e.arguments());
        arguments.add(0, e.reason());
        return whole("roster.unreadable", arguments.toArray());
    }

    private static BadListException whole(String kind, Object... arguments) {
        return new BadListException(List.of(ListFault.of(0, 0, kind, arguments)));
    }
}
