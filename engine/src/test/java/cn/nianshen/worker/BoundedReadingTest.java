package cn.nianshen.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Document;
import cn.nianshen.document.Embedded;
import cn.nianshen.document.Note;
import cn.nianshen.document.Paragraph;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.source.Digest;
import cn.nianshen.source.Format;
import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A process that reads is given up when it takes too long or ends, and the run goes on. */
class BoundedReadingTest {

    private static final Position AT = new Position(1, 2, 3, 4, 5, 6, 7);

    static final Document DOCUMENT =
            new Document(
                    List.of(
                            new Paragraph("总体\ud800情况", AT, 2, Set.of(Embedded.LINK)),
                            new Table(
                                    List.of(
                                            new TableRow(
                                                    List.of(
                                                            new TableCell(
                                                                    "申请 5",
                                                                    1,
                                                                    2,
                                                                    3,
                                                                    AT,
                                                                    Set.of(Embedded.PICTURE)))),
                                            new TableRow(List.of())),
                                    AT,
                                    Table.Layout.FIELDS)),
                    List.of(new Note("text-cut", List.of("1", "乙"), AT)));

    /** Does what the content of the file says. */
    static final class Obedient {
        private Obedient() {}

        public static void main(String[] arguments) throws IOException {
            WorkerMain.serve(System.in, System.out, (file, format) -> document(file));
        }

        private static Document document(SourceFile file) throws UnreadableException {
            switch (new String(file.bytes(), StandardCharsets.UTF_8)) {
                case "sleep":
                    sleep();
                    return DOCUMENT;
                case "work":
                    while (System.nanoTime() != 0) {
                        Thread.onSpinWait();
                    }
                    return DOCUMENT;
                case "end":
                    Runtime.getRuntime().halt(7);
                    return DOCUMENT;
                case "fill":
                    return new Document(List.of(), List.of(new Note("" + fill(), List.of(), AT)));
                case "throw":
                    throw new IllegalStateException("a fault of a library");
                case "refuse":
                    throw new UnreadableException("too-much", "9");
                default:
                    return DOCUMENT;
            }
        }

        private static int fill() {
            var kept = new ArrayList<byte[]>();
            while (kept.size() < Integer.MAX_VALUE) {
                kept.add(new byte[8 << 20]);
            }
            return kept.size();
        }

        private static void sleep() {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static BoundedReading reading(int processorMillis, int wallMillis) {
        var limits =
                new Worker.Limits(
                        Duration.ofMillis(processorMillis),
                        Duration.ZERO,
                        Duration.ofMillis(wallMillis));
        return new BoundedReading(BoundedReading.command(Obedient.class), limits, limits);
    }

    private static Document read(BoundedReading reading, String order) throws UnreadableException {
        return reading.read(
                new SourceFile("一.pdf", order.getBytes(StandardCharsets.UTF_8), Digest.NONE),
                Format.PDF);
    }

    private static UnreadableException refused(BoundedReading reading, String order) {
        return assertThrows(UnreadableException.class, () -> read(reading, order));
    }

    @Test
    void aDocumentComesBackAsItWas() throws UnreadableException {
        try (var reading = reading(60_000, 60_000)) {
            assertEquals(DOCUMENT, read(reading, "read"));
            assertEquals(DOCUMENT, read(reading, "read again"));
        }
    }

    @Test
    void whatTheReaderSaysComesThrough() {
        try (var reading = reading(60_000, 60_000)) {
            var refusal = refused(reading, "refuse");
            assertEquals("too-much", refusal.reason());
            assertEquals(List.of("9"), refusal.arguments());
            assertEquals("damaged", refused(reading, "throw").reason());
        }
    }

    @Test
    void oneThatSleepsOrWorksTooLongIsGivenUp() throws UnreadableException {
        try (var reading = reading(60_000, 500)) {
            assertEquals("reading-too-long", refused(reading, "sleep").reason());
        }
        try (var reading = reading(1_500, 60_000)) {
            assertEquals("reading-too-long", refused(reading, "work").reason());
            assertEquals(DOCUMENT, read(reading, "read"));
        }
    }

    @Test
    void oneThatEndsOrFillsItsHeapIsReplaced() throws UnreadableException {
        try (var reading = reading(60_000, 60_000)) {
            assertEquals(DOCUMENT, read(reading, "read"));
            assertEquals("reading-ended", refused(reading, "end").reason());
            assertEquals("reading-ended", refused(reading, "fill").reason());
            assertEquals(DOCUMENT, read(reading, "read"));
        }
    }

    @Test
    void whatCannotBeStartedIsReadHere() throws UnreadableException {
        var limits = new Worker.Limits(Duration.ofSeconds(1), Duration.ZERO, Duration.ofSeconds(1));
        try (var reading = new BoundedReading(List.of("no-such-program"), limits, limits)) {
            var file = SourceFile.of("一.txt", "一、总体情况".getBytes(StandardCharsets.UTF_8));
            assertTrue(reading.read(file, Format.TEXT).blocks().size() == 1);
            var broken = SourceFile.of("一.pdf", new byte[] {1});
            assertThrows(UnreadableException.class, () -> reading.read(broken, Format.PDF));
        }
    }
}
