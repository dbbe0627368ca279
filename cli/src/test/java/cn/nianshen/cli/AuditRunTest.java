package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.output.Audit;
import cn.nianshen.output.Header;
import cn.nianshen.output.Messages;
import cn.nianshen.output.Renderer;
import cn.nianshen.output.Summary;
import cn.nianshen.source.Format;
import cn.nianshen.source.SourceFile;
import cn.nianshen.worker.BoundedReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two files at once, where there is not room enough for both. */
class AuditRunTest {

    @TempDir Path folder;

    private final StringWriter talk = new StringWriter();
    private final List<Audit> written = new ArrayList<>();

    private final Renderer renderer =
            new Renderer() {
                @Override
                public void begin(Header header) {
                    // nothing stands at the head here
                }

                @Override
                public void audit(Audit audit) {
                    written.add(audit);
                }

                @Override
                public void finish(Summary summary) {
                    // nor at the end
                }
            };

    private Summary run(int files, Function<SourceFile, Audit> work) throws IOException {
        for (int i = 0; i < files; i++) {
            Files.writeString(folder.resolve(i + ".html"), "<p>");
        }
        var terminal =
                new Terminal(
                        new ByteArrayOutputStream(),
                        new PrintWriter(talk),
                        StandardCharsets.UTF_8,
                        false,
                        false,
                        LocalDate.EPOCH);
        try (var reading = new BoundedReading()) {
            var context =
                    new Context(
                            terminal,
                            Messages.load(Main.class, "cli", "en"),
                            () -> {
                                throw new IllegalStateException();
                            },
                            new FirstReading(reading));
            return new AuditRun(context, work, 2, Journal.NONE)
                    .over(Inputs.of(List.of(folder.toString())), renderer);
        }
    }

    private static Audit judged(SourceFile file) {
        return new Audit(
                file.name(),
                file.digest(),
                Format.HTML,
                Audit.Status.NOT_A_REPORT,
                "no-title-no-sections",
                List.of(),
                null,
                List.of(),
                null);
    }

    /** No room beside other files. */
    private static Audit crowded(SourceFile file) {
        if (Thread.currentThread().getName().equals("audit")) {
            throw new OutOfMemoryError();
        }
        return judged(file);
    }

    @Test
    void what_had_no_room_is_done_again_alone() throws IOException {
        var summary = run(6, AuditRunTest::crowded);
        assertEquals(6, summary.notReports());
        assertEquals(
                List.of("0.html", "1.html", "2.html", "3.html", "4.html", "5.html"),
                written.stream().map(a -> a.name().replaceAll(".*/", "")).toList());
        assertEquals("", talk.toString());
    }

    @Test
    void what_has_no_room_alone_is_said_once() throws IOException {
        var summary =
                run(
                        2,
                        file -> {
                            if (file.name().endsWith("0.html")) {
                                throw new OutOfMemoryError();
                            }
                            return judged(file);
                        });
        assertEquals(1, summary.unreadable());
        assertEquals(1, summary.notReports());
        assertEquals("internal", written.get(0).reason());
        assertEquals(1, talk.toString().lines().count(), talk.toString());
        assertTrue(talk.toString().contains("0.html"));
    }
}
