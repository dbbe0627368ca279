package cn.nianshen.cli;

import cn.nianshen.output.Audit;
import cn.nianshen.output.Header;
import cn.nianshen.output.HtmlSite;
import cn.nianshen.output.Renderer;
import cn.nianshen.output.Summary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of one run. A file is written under another name and takes its own only when all of
 * it stands, so that nobody ever finds half an output.
 */
final class Outputs implements Renderer, AutoCloseable {

    private record Open(
            Renderer renderer,
            @Nullable Writer writer,
            @Nullable Path draft,
            @Nullable Path file) {}

    private final List<Open> open = new ArrayList<>();
    private boolean onConsole;
    private boolean whole;

    /**
     * Opens all outputs.
     *
     * @param targets outputs asked for
     * @param terminal where the stream of results is
     * @param inputs files that are read, and must not be written over
     * @param make makes the renderer of an output
     * @param site makes the renderer of a folder of pages
     */
    Outputs(
            List<Target> targets,
            Terminal terminal,
            Set<Path> inputs,
            BiFunction<Target, Writer, Renderer> make,
            Function<HtmlSite.Folder, Renderer> site) {
        check(targets, inputs);
        for (var target : targets) {
            var file = target.file();
            if (file == null) {
                onConsole = terminal.dataIsConsole();
                var writer = terminal.dataWriter();
                open.add(new Open(make.apply(target, writer), writer, null, null));
            } else if (target.isFolder()) {
                openFolder(file, site);
            } else {
                openFile(target, file, make);
            }
        }
    }

    private static void check(List<Target> targets, Set<Path> inputs) {
        var files = new HashSet<Path>();
        for (var target : targets) {
            var file = target.file();
            if (file != null) {
                var place = Places.of(file);
                if (!files.add(place)) {
                    throw Refusal.usage("wrong.same-output", file);
                }
                if (inputs.contains(place)) {
                    throw Refusal.usage("wrong.output-is-input", file);
                }
            }
        }
    }

    private void openFile(Target target, Path named, BiFunction<Target, Writer, Renderer> make) {
        var file = Places.of(named);
        if (Files.isDirectory(file)) {
            close();
            throw Refusal.failed("output.folder", named);
        }
        try {
            boolean special = Files.exists(file) && !Files.isRegularFile(file);
            var draft = special ? null : draft(file);
            var stream = Files.newOutputStream(draft == null ? file : draft);
            var writer =
                    new BufferedWriter(
                            new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 14);
            open.add(new Open(make.apply(target, writer), writer, draft, file));
        } catch (IOException e) {
            close();
            throw Refusal.failed("output.unwritable", named);
        }
    }

    private void openFolder(Path named, Function<HtmlSite.Folder, Renderer> site) {
        var folder = Places.of(named);
        try {
            Files.createDirectories(folder);
            open.add(new Open(site.apply(new PageFolder(folder)), null, null, null));
        } catch (IOException e) {
            close();
            throw Refusal.failed("output.unwritable", named);
        }
    }

    /** A new file beside the one to be written. */
    static Path draft(Path file) throws IOException {
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new IOException("not writable");
        }
        var name = '.' + String.valueOf(file.getFileName()) + '.' + ProcessHandle.current().pid();
        return Files.createFile(file.resolveSibling(name + ".tmp"));
    }

    /** Whether results run over a console. */
    boolean onConsole() {
        return onConsole;
    }

    @Override
    public void begin(Header header) throws IOException {
        for (var each : open) {
            each.renderer().begin(header);
        }
    }

    @Override
    public void audit(Audit audit) throws IOException {
        for (var each : open) {
            each.renderer().audit(audit);
            // who looks on through a pipe sees each result when it stands
            if (each.writer() != null) {
                each.writer().flush();
            }
        }
    }

    @Override
    public void finish(Summary summary) throws IOException {
        for (var each : open) {
            each.renderer().finish(summary);
        }
        whole = true;
    }

    /** Gives whole files their names and takes drafts away. */
    @Override
    public void close() {
        for (var each : open) {
            if (each.file() != null && each.writer() != null) {
                close(each, each.writer(), each.file());
            }
        }
        open.clear();
    }

    private void close(Open each, Writer writer, Path file) {
        var draft = each.draft();
        try {
            writer.close();
            if (draft != null && whole) {
                move(draft, file);
            }
        } catch (IOException e) {
            throw Refusal.failed("output.unwritable", file.getFileName());
        } finally {
            if (draft != null) {
                draft.toFile().delete();
            }
        }
    }

    static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
