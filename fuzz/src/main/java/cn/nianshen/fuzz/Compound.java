package cn.nianshen.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The streams of a compound file, changed from within, so that the hull stays sound. */
final class Compound {

    private static final int HEAD = 4;
    private static final int BYTE = 0xFF;

    private Compound() {}

    /** The streams of its root by name. */
    static Map<String, byte[]> streams(byte[] file) {
        var streams = new LinkedHashMap<String, byte[]>();
        try (var system = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            for (var entry : system.getRoot()) {
                if (entry instanceof DocumentEntry document) {
                    try (var in = new DocumentInputStream(document)) {
                        streams.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return streams;
    }

    static byte[] write(Map<String, byte[]> streams) {
        var out = new ByteArrayOutputStream();
        try (var system = new POIFSFileSystem()) {
            for (var stream : streams.entrySet()) {
                system.createDocument(new ByteArrayInputStream(stream.getValue()), stream.getKey());
            }
            system.writeFilesystem(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Changes to a stream of records, each with a kind and a length before it. */
    static byte[] records(byte[] stream, Script script, int most) {
        var records = split(stream);
        for (int i = 0; i < most && script.more() && !records.isEmpty(); i++) {
            int at = script.below(records.size());
            switch (script.below(6)) {
                case 0 -> records.remove(at);
                case 1 -> records.add(script.below(records.size()), records.get(at));
                case 2 -> records.add(script.below(records.size()), records.remove(at));
                default -> records.set(at, content(records.get(at), script));
            }
        }
        var out = new ByteArrayOutputStream();
        records.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] content(byte[] record, Script script) {
        var inner = Arrays.copyOfRange(record, Math.min(HEAD, record.length), record.length);
        var edited =
                script.once(6)
                        ? ByteEdits.apply(inner, script, 1)
                        : ByteEdits.inPlace(inner, script, 1);
        var out = new byte[edited.length + HEAD];
        System.arraycopy(record, 0, out, 0, Math.min(HEAD, record.length));
        out[2] = (byte) edited.length;
        out[3] = (byte) (edited.length >> Byte.SIZE);
        System.arraycopy(edited, 0, out, HEAD, edited.length);
        return out;
    }

    private static List<byte[]> split(byte[] stream) {
        var records = new ArrayList<byte[]>();
        int at = 0;
        while (at + HEAD <= stream.length) {
            int length = (stream[at + 2] & BYTE) | (stream[at + 3] & BYTE) << Byte.SIZE;
            int end = Math.min(stream.length, at + HEAD + length);
            records.add(Arrays.copyOfRange(stream, at, end));
            at = end;
        }
        return records;
    }
}
