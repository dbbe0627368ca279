package cn.nianshen.cli;

import cn.nianshen.output.Audit;
import cn.nianshen.output.Renderer;
import cn.nianshen.output.Summary;
import cn.nianshen.pack.BadPackException;
import cn.nianshen.reader.Archive;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.source.Digest;
import cn.nianshen.source.Format;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes one file after the other; no file can end the run. */
final class AuditRun {

    /** How deep an archive within another may lie to be looked into. */
    private static final int NESTED = 1;

    /** Bytes of a file that leave room worth giving back. */
    private static final int LARGE = 8 << 20;

    /** Files that are worked on ahead of the one that is written, for each thread. */
    private static final int AHEAD = 2;

    private final Context context;
    private final Function<SourceFile, Audit> work;
    private final int threads;
    private final Journal journal;

    /**
     * @param context where to say what failed
     * @param work what is done with each file
     */
    AuditRun(Context context, Function<SourceFile, Audit> work) {
        this(context, work, 0, Journal.NONE);
    }

    /**
     * @param work what is done with each file, by several threads at once
     * @param threads how many, 0 for none beside this one; what comes of the files is written in
     *     their order all the same
     * @param journal what stands of files already; told of each that is done
     */
    AuditRun(Context context, Function<SourceFile, Audit> work, int threads, Journal journal) {
        this.context = context;
        this.work = work;
        this.threads = threads;
        this.journal = journal;
    }

    /** Has each file done and written; the counts of all. */
    Summary over(Inputs inputs, Outputs outputs) throws IOException {
        return over(inputs, outputs, outputs.onConsole());
    }

    /** As the other, for results that run over no console. */
    Summary over(Inputs inputs, Renderer outputs) throws IOException {
        return over(inputs, outputs, false);
    }

    private Summary over(Inputs inputs, Renderer outputs, boolean onConsole) throws IOException {
        var progress = new Progress(context.terminal(), inputs.files().size(), onConsole);
        if (threads > 0) {
            return parallel(inputs, outputs, progress);
        }
        var summary = Summary.NONE.ignoring(inputs.ignored());
        for (var input : inputs.files()) {
            progress.next();
            summary =
                    file(
                            input,
                            summary,
                            audit -> {
                                progress.clear();
                                outputs.audit(audit);
                            });
        }
        return summary;
    }

    /**
     * What came of a file, or of all in an archive.
     *
     * @param standing the file where all that comes of it stands from an earlier run
     * @param digest of its bytes, none where they could not be read
     * @param audits one for each
     * @param ignored files passed over
     */
    private record Done(
            Input input,
            @Nullable SourceFile standing,
            Digest digest,
            List<Audit> audits,
            int ignored) {}

    /** A file that is worked on. */
    private record Open(Input input, Future<Done> done) {}

    private Summary parallel(Inputs inputs, Renderer outputs, Progress progress)
            throws IOException {
        var pool = Executors.newFixedThreadPool(threads, AuditRun::daemon);
        try {
            var open = new ArrayDeque<Open>();
            var summary = Summary.NONE.ignoring(inputs.ignored());
            for (var input : inputs.files()) {
                open.add(new Open(input, pool.submit(() -> done(input))));
                // large ones one by one: two of them at once may be more than there is room for
                int most = isLarge(input) ? 0 : threads * AHEAD;
                summary = written(open, most, summary, outputs, progress);
            }
            return written(open, 0, summary, outputs, progress);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "audit");
        thread.setDaemon(true);
        return thread;
    }

    private static boolean isLarge(Input input) {
        try {
            return Files.size(input.path()) > LARGE;
        } catch (IOException e) {
            return false;
        }
    }

    private Done done(Input input) throws IOException {
        try {
            var source = FileReader.read(input);
            if (journal.has(source)) {
                // all but the name is let go
                var bare = new SourceFile(source.name(), new byte[0], source.digest());
                return new Done(input, bare, source.digest(), List.of(), 0);
            }
            var audits = new ArrayList<Audit>();
            // those of an archive wait for each other, and must not hold their bytes till then
            var summary = read(source, Summary.NONE, audit -> audits.add(audit.digested()));
            return new Done(input, null, source.digest(), audits, summary.ignored());
        } catch (FileReader.Unreadable e) {
            return new Done(input, null, Digest.NONE, List.of(unreadable(input, e)), 0);
        }
    }

    /** Writes the first of those that are open until no more than so many are. */
    private Summary written(
            ArrayDeque<Open> open, int most, Summary before, Renderer outputs, Progress progress)
            throws IOException {
        var summary = before;
        while (open.size() > most) {
            var done = result(open.remove(), open);
            progress.next();
            progress.clear();
            summary = written(done, summary, outputs);
        }
        return summary;
    }

    private Summary written(Done done, Summary before, Renderer outputs) throws IOException {
        if (done.standing() != null) {
            return journal.standing(done.standing(), before);
        }
        var summary = before;
        for (var audit : done.audits()) {
            outputs.audit(audit);
            summary = summary.plus(audit);
        }
        journal.done(done.input(), done.digest(), done.ignored());
        return summary.ignoring(summary.ignored() + done.ignored());
    }

    private Done result(Open file, Collection<Open> others) throws IOException {
        try {
            return file.done.get();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                return alone(file.input, others);
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IOException(e.getCause());
        }
    }

    /** Has a file done again with nothing else: there may have been no room for those beside it. */
    private Done alone(Input input, Collection<Open> others) throws IOException {
        for (var other : others) {
            try {
                other.done.get();
            } catch (InterruptedException e) {
                throw interrupted();
            } catch (ExecutionException e) {
                // it is told when its turn comes
                continue;
            }
        }
        return new AuditRun(context, work, 0, journal).done(input);
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException();
    }

    /** Takes what is written of one file after the other. */
    @FunctionalInterface
    private interface Written {
        void audit(Audit audit) throws IOException;
    }

    private Summary file(Input input, Summary before, Written written) throws IOException {
        try {
            return read(FileReader.read(input), before, written);
        } catch (FileReader.Unreadable e) {
            return wrote(unreadable(input, e), before, written);
        }
    }

    private static Audit unreadable(Input input, FileReader.Unreadable e) {
        var megabytes = Integer.toString(SourceFile.MAX_BYTES >> 20);
        return unreadable(input.name(), Digest.NONE, e.reason(), megabytes);
    }

    private Summary read(SourceFile source, Summary before, Written written) throws IOException {
        boolean archive = FormatDetector.isArchive(source);
        var summary =
                archive
                        ? archive(source, null, 0, before, written)
                        : wrote(audit(source), before, written);
        if (archive || source.bytes().length > LARGE) {
            // gives room back to the machine, which the process that reads may need
            System.gc();
        }
        return summary;
    }

    /** A file of an archive; one within another is looked into, no further. */
    private Summary file(SourceFile file, Archive in, int depth, Summary before, Written written)
            throws IOException {
        boolean archive = depth <= NESTED && FormatDetector.isArchive(file);
        return archive
                ? archive(file, in, depth, before, written)
                : wrote(audit(file), before, written);
    }

    private static Summary wrote(Audit audit, Summary before, Written written) throws IOException {
        written.audit(audit);
        return before.plus(audit);
    }

    private Summary archive(
            SourceFile file, @Nullable Archive in, int depth, Summary before, Written written)
            throws IOException {
        var summary = before;
        int documents = 0;
        try {
            var archive = in == null ? Archive.of(file) : in.nested(file);
            var names = archive.names();
            for (int i = 0; i < names.size(); i++) {
                if (ArchiveNames.isPassedOver(names.get(i), names)) {
                    summary = summary.ignoring(summary.ignored() + 1);
                    continue;
                }
                documents++;
                summary =
                        entry(
                                archive,
                                i,
                                file.name() + "/" + names.get(i),
                                depth,
                                summary,
                                written);
            }
        } catch (UnreadableException e) {
            return wrote(unreadable(file.name(), file.digest(), e), summary, written);
        }
        return documents > 0
                ? summary
                : wrote(
                        unreadable(
                                file.name(),
                                file.digest(),
                                new UnreadableException("archive-empty")),
                        summary,
                        written);
    }

    private Summary entry(
            Archive archive, int i, String name, int depth, Summary before, Written written)
            throws IOException {
        SourceFile file;
        try {
            file = archive.file(i);
        } catch (UnreadableException e) {
            return wrote(unreadable(name, Digest.NONE, e), before, written);
        }
        return file(file, archive, depth + 1, before, written);
    }

    private static Audit unreadable(String name, Digest digest, UnreadableException e) {
        return unreadable(name, digest, e.reason(), e.arguments().toArray(String[]::new));
    }

    private Audit audit(SourceFile file) {
        try {
            return work.apply(file);
        } catch (BadPackException e) {
            // no file's fault: without its rules nothing can be judged
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (threads > 0 && e instanceof OutOfMemoryError crowded) {
                throw crowded;
            }
            context.say("file.failed", file.name(), e.toString());
            return unreadable(file.name(), file.digest(), "internal", e.getClass().getSimpleName());
        }
    }

    private static Audit unreadable(
            String name, Digest digest, String reason, String... arguments) {
        return new Audit(
                name,
                digest,
                Format.UNKNOWN,
                Audit.Status.UNREADABLE,
                reason,
                List.of(arguments),
                null,
                List.of(),
                null);
    }
}
