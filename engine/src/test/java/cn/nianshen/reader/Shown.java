package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableRow;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;

/** Documents as lines of text that a test can state. */
final class Shown {

    private Shown() {}

    /** The blocks read, or the reason alone. */
    static List<String> of(String name, byte[] bytes) {
        try {
            return of(read(name, bytes));
        } catch (UnreadableException e) {
            return List.of(e.reason());
        }
    }

    static Document read(String name, byte[] bytes) throws UnreadableException {
        var file = SourceFile.of(name, bytes);
        return DocumentReaders.read(file, FormatDetector.detect(file));
    }

    /** Paragraphs as they are; rows of tables as cells, each with column and spans above one. */
    static List<String> of(Document document) {
        return document.blocks().stream()
                .flatMap(
                        b ->
                                b instanceof Table t
                                        ? t.rows().stream().map(Shown::row)
                                        : List.of(((Paragraph) b).text()).stream())
                .toList();
    }

    private static String row(TableRow row) {
        return row.cells().stream()
                .map(
                        c ->
                                c.column()
                                        + (c.columnSpan() > 1 ? "+" + c.columnSpan() : "")
                                        + (c.rowSpan() > 1 ? "v" + c.rowSpan() : "")
                                        + ":"
                                        + c.text())
                .collect(Collectors.joining(" | "));
    }
}
