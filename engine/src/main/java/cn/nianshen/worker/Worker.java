package cn.nianshen.worker;

import cn.nianshen.document.Document;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.source.Format;
import cn.nianshen.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One process that reads, seen from the one that asks. Serves one file at a time. */
final class Worker {

    private static final int MOST_ANSWER = 256 << 20;
    private static final long LOOK_EVERY_MILLIS = 50;

    private static final int MOST_GOODBYE = 5;

    private final Process process;
    private final Path scratch;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private boolean used;
    private volatile boolean ended;

    /**
     * What one file may take.
     *
     * @param processor time of the processor; does not grow when the machine is busy
     * @param eachMegabyte what it may take more for each MiB of the file
     * @param wall time in all, for a process that waits and never works
     */
    record Limits(Duration processor, Duration eachMegabyte, Duration wall) {
        Duration processorFor(SourceFile file) {
            return processor.plus(eachMegabyte.multipliedBy(file.bytes().length >> 20));
        }
    }

    /** The process ended, or said something that is no answer. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;

        Ended() {
            super(null, null, false, false);
        }
    }

    /** An answer as it came. */
    private record Answer(int status, byte[] content) {}

    /**
     * Starts a process with a folder of its own for files that it needs for a while: where it is
     * ended before it could take them away, that is done here.
     */
    static Worker start(List<String> command) throws IOException {
        Path scratch = Files.createTempDirectory("nianshen");
        try {
            List<String> whole = new ArrayList<>(command);
            if (!whole.isEmpty()) {
                whole.add(1, "-Djava.io.tmpdir=" + scratch);
            }
            return new Worker(
                    new ProcessBuilder(whole)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start(),
                    scratch);
        } catch (IOException e) {
            Files.delete(scratch);
            throw e;
        }
    }

    private Worker(Process process, Path scratch) {
        this.process = process;
        this.scratch = scratch;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(process.getInputStream());
    }

    /** Whether it has read a file before. */
    boolean used() {
        return used;
    }

    boolean alive() {
        return !ended && process.isAlive();
    }

    /** Ends the process and what it started, and takes away what they left. */
    void end() {
        ended = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().orTimeout(MOST_GOODBYE, TimeUnit.SECONDS).handle((p, e) -> p).join();
        try (Stream<Path> left = Files.walk(scratch)) {
            left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // only the room on the disk is lost
            return;
        }
    }

    /**
     * Has a file read.
     *
     * @throws UnreadableException where the file cannot be read, or took too long
     * @throws Ended where the process gave no answer; it is of no more use
     */
    Document read(SourceFile file, Format format, Limits limits) throws UnreadableException, Ended {
        used = true;
        FutureTask<Answer> exchange = new FutureTask<>(() -> exchange(file, format));
        Thread thread = new Thread(exchange, "reading");
        thread.setDaemon(true);
        thread.start();
        try {
            return document(await(exchange, limits.processorFor(file), limits.wall()));
        } catch (IOException e) {
            end();
            throw new Ended();
        }
    }

    private Answer exchange(SourceFile file, Format format) throws IOException {
        ask(file, format, requests);
        int status = answers.readByte();
        int length = answers.readInt();
        if (length < 0 || length > MOST_ANSWER) {
            throw new IOException("length " + length);
        }
        return new Answer(status, DocumentCodec.bytes(length, answers));
    }

    static void ask(SourceFile file, Format format, DataOutputStream requests) throws IOException {
        DocumentCodec.text(format.name(), requests);
        DocumentCodec.text(file.name(), requests);
        requests.writeInt(file.bytes().length);
        DocumentCodec.bytes(file.bytes(), requests);
        requests.flush();
    }

    private Answer await(FutureTask<Answer> exchange, Duration most, Duration wall)
            throws UnreadableException, Ended {
        long start = System.nanoTime();
        Duration before = processor();
        while (true) {
            try {
                return exchange.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                boolean over =
                        processor().minus(before).compareTo(most) > 0
                                || System.nanoTime() - start > wall.toNanos();
                if (over) {
                    end();
                    throw new UnreadableException("reading-too-long");
                }
            } catch (ExecutionException e) {
                end();
                throw new Ended();
            } catch (InterruptedException e) {
                end();
                Thread.currentThread().interrupt();
                throw new Ended();
            }
        }
    }

    private Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private Document document(Answer answer) throws IOException, UnreadableException, Ended {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer.content()));
        switch (answer.status()) {
            case WorkerMain.READ:
                return DocumentCodec.read(in);
            case WorkerMain.UNREADABLE:
                String reason = DocumentCodec.text(in);
                throw new UnreadableException(
                        reason, DocumentCodec.texts(in).toArray(String[]::new));
            default:
                end();
                throw new Ended();
        }
    }
}
