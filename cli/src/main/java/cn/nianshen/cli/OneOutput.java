package cn.nianshen.cli;

import cn.nianshen.output.Renderer;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * One output of a run. A file is written under another name and takes its own only when all of it
 * stands. An output to a file that fails is given up, and the others go on.
 */
final class OneOutput {

    private final Renderer renderer;
    private final @Nullable Closeable sink;
    private final @Nullable Path draft;
    private final @Nullable Path named;
    private @Nullable IOException fault;

    /**
     * @param sink what is written to, null for a folder of pages
     * @param draft file that is written, null where it is written at once
     * @param named where it goes, null for the stream of results
     */
    OneOutput(
            Renderer renderer,
            @Nullable Closeable sink,
            @Nullable Path draft,
            @Nullable Path named) {
        this.renderer = renderer;
        this.sink = sink;
        this.draft = draft;
        this.named = named;
    }

    /** What is done with a renderer. */
    @FunctionalInterface
    interface Step {
        void on(Renderer renderer) throws IOException;
    }

    /** Where it goes, null for the stream of results. */
    @Nullable Path named() {
        return named;
    }

    /** Why it was given up, null where it goes on. */
    @Nullable IOException fault() {
        return fault;
    }

    /**
     * Does the next step and sends out what there is, so that who looks on through a pipe sees each
     * result when it stands.
     *
     * @return whether it was given up just now
     * @throws IOException if the stream of results cannot be written
     */
    boolean take(Step step) throws IOException {
        if (fault != null) {
            return false;
        }
        try {
            step.on(renderer);
            if (sink instanceof Writer writer) {
                writer.flush();
            }
            return false;
        } catch (IOException e) {
            if (named == null) {
                throw e;
            }
            fault = e;
            return true;
        }
    }

    /**
     * Closes it; a whole one takes its name.
     *
     * @return whether it was given up just now
     */
    boolean close(boolean whole) {
        boolean before = fault != null;
        release();
        try {
            if (named != null && sink != null) {
                sink.close();
                if (draft != null && whole && fault == null) {
                    move(draft, Places.of(named));
                }
            }
        } catch (IOException e) {
            fault = fault == null ? e : fault;
        } finally {
            if (draft != null) {
                draft.toFile().delete();
            }
        }
        return !before && fault != null;
    }

    /** Gives back what the renderer holds, such as files of its own. */
    private void release() {
        if (renderer instanceof Closeable held) {
            try {
                held.close();
            } catch (IOException e) {
                fault = fault == null ? e : fault;
            }
        }
    }

    /** A new file beside the one to be written, in a folder that is made where it is missing. */
    static Path draft(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new IOException("not writable");
        }
        var name = '.' + String.valueOf(file.getFileName()) + '.' + ProcessHandle.current().pid();
        return Files.createFile(file.resolveSibling(name + ".tmp"));
    }

    /** Gives a file that stands its name. */
    static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
