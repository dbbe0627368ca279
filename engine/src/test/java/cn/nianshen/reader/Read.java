package cn.nianshen.reader;

import cn.nianshen.document.Document;
import cn.nianshen.document.Note;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents of the moment, and what was read of them in short. */
final class Read {

    private Read() {}

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Document document(String name, byte[] bytes) throws UnreadableException {
        var file = SourceFile.of(name, bytes);
        return DocumentReaders.read(file, FormatDetector.detect(file));
    }

    /** Paragraphs as they are; rows as column, spans and text of each cell. */
    static List<String> lines(byte[] bytes) {
        var out = new ArrayList<String>();
        for (var block : read(bytes).blocks()) {
            if (block instanceof Paragraph p) {
                out.add(p.text());
            } else if (block instanceof Table t) {
                t.rows()
                        .forEach(
                                r ->
                                        out.add(
                                                String.join(
                                                        " ",
                                                        r.cells().stream()
                                                                .map(Read::cell)
                                                                .toList())));
            }
        }
        return out;
    }

    static List<String> notes(byte[] bytes) {
        return read(bytes).notes().stream().map(Note::kind).toList();
    }

    private static Document read(byte[] bytes) {
        try {
            return document("x", bytes);
        } catch (UnreadableException e) {
            throw new AssertionError(e.reason(), e);
        }
    }

    private static String cell(TableCell cell) {
        return cell.column()
                + (cell.columnSpan() > 1 ? "+" + cell.columnSpan() : "")
                + (cell.rowSpan() > 1 ? "v" + cell.rowSpan() : "")
                + ":"
                + cell.text();
    }
}
