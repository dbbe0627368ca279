package cn.nianshen.worker;

import cn.nianshen.document.Document;
import cn.nianshen.reader.DocumentReaders;
import cn.nianshen.reader.Reading;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.source.Format;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Reads formats whose libraries can run away or fill the heap in processes of their own, the others
 * here. A process is used again as long as it answers; one that does not is ended, and the run goes
 * on. Any number of threads may ask.
 */
public final class BoundedReading implements Reading, AutoCloseable {

    private static final Set<Format> APART =
            EnumSet.of(Format.PDF, Format.DOC, Format.XLS, Format.PICTURE);

    /** Nothing but pictures takes longer: a document of 160 pages takes a third of it. */
    private static final Worker.Limits LIMITS =
            new Worker.Limits(Duration.ofSeconds(4), Duration.ZERO, Duration.ofSeconds(60));

    /** Pictures of pages take some seconds each; what is only drawn has a bound in its reader. */
    private static final Set<Format> PICTURED_FORMATS =
            EnumSet.of(Format.PDF, Format.OFD, Format.PICTURE);

    private static final Worker.Limits PICTURED =
            new Worker.Limits(
                    Duration.ofSeconds(40), Duration.ofMillis(500), Duration.ofSeconds(300));

    /** Heap of a process in MiB: a document of 160 pages takes a fifth of it. */
    private static final int HEAP = 160;

    /** Bytes of a file after which a process is not used again. */
    private static final int LARGE = 8 << 20;

    private final List<String> command;
    private final Worker.Limits limits;
    private final Worker.Limits pictured;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Set<Worker> all = new HashSet<>();

    /** Two that read hostile files at once could take more of the memory than the run may. */
    private final Semaphore free = new Semaphore(1);

    private int allowed = 1;

    /** With processes of the Java that runs this one. */
    public BoundedReading() {
        this(command(WorkerMain.class), LIMITS, PICTURED);
    }

    BoundedReading(List<String> command, Worker.Limits limits, Worker.Limits pictured) {
        this.command = List.copyOf(command);
        this.limits = limits;
        this.pictured = pictured;
    }

    static List<String> command(Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + HEAP + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Xlog:disable",
                        "-Djava.awt.headless=true",
                        "-Dlog4j2.StatusLogger.level=OFF"));
        command.add(classes(System.getProperty("nianshen.archive", "")));
        command.add("-cp");
        command.add(absolute(System.getProperty("java.class.path")));
        command.add(main.getName());
        return command;
    }

    /** Where the classes come from; a cache of the newer kind bears no other option of sharing. */
    private static String classes(String archive) {
        if (archive.isEmpty()) {
            return "-Xshare:auto";
        }
        return (archive.endsWith(".aot") ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
    }

    private static String absolute(String classPath) {
        List<String> parts = new ArrayList<>();
        for (String part : classPath.split(File.pathSeparator)) {
            parts.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, parts);
    }

    /**
     * Goes in this process through all that the other does for a file, and throws away what comes
     * of it: who notes the classes that are loaded notes those of the other process too.
     */
    public static void rehearse(SourceFile file, Format format) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        try {
            Worker.ask(file, format, new DataOutputStream(request));
            WorkerMain.serve(
                    new ByteArrayInputStream(request.toByteArray()),
                    OutputStream.nullOutputStream(),
                    DocumentReaders::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets so many processes read at once, if they are more than were allowed before. */
    public synchronized void allow(int processes) {
        if (processes > allowed) {
            free.release(processes - allowed);
            allowed = processes;
        }
    }

    @Override
    public Document read(SourceFile file, Format format) throws UnreadableException {
        if (!APART.contains(format) && !DocumentReaders.isHeavy(file, format)) {
            return DocumentReaders.read(file, format);
        }
        free.acquireUninterruptibly();
        try {
            return apart(file, format);
        } finally {
            free.release();
        }
    }

    private Document apart(SourceFile file, Format format) throws UnreadableException {
        while (true) {
            Worker worker = take();
            if (worker == null) {
                return DocumentReaders.read(file, format);
            }
            boolean used = worker.used();
            try {
                return worker.read(
                        file, format, PICTURED_FORMATS.contains(format) ? pictured : limits);
            } catch (Worker.Ended e) {
                // What earlier files left behind may be to blame: a new process has the last word.
                if (!used) {
                    throw new UnreadableException("reading-ended");
                }
            } finally {
                if (file.bytes().length > LARGE || DocumentReaders.isHeavy(file, format)) {
                    // its heap has grown to the full, and does not shrink
                    worker.end();
                }
                giveBack(worker);
            }
        }
    }

    /** One that is idle, or a new one; null where none can be started. */
    private @Nullable Worker take() {
        synchronized (idle) {
            Worker worker = idle.poll();
            if (worker != null && worker.alive()) {
                return worker;
            }
        }
        try {
            Worker worker = Worker.start(command);
            synchronized (idle) {
                all.add(worker);
            }
            return worker;
        } catch (IOException e) {
            return null;
        }
    }

    private void giveBack(Worker worker) {
        synchronized (idle) {
            if (worker.alive()) {
                idle.push(worker);
            } else {
                all.remove(worker);
            }
        }
    }

    /** Ends all processes. */
    @Override
    public void close() {
        synchronized (idle) {
            all.forEach(Worker::end);
            all.clear();
            idle.clear();
        }
    }
}
