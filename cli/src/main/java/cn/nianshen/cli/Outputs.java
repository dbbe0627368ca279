package cn.nianshen.cli;

import cn.nianshen.output.Audit;
import cn.nianshen.output.Header;
import cn.nianshen.output.HtmlSite;
import cn.nianshen.output.Renderer;
import cn.nianshen.output.Summary;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The outputs of one run. One that cannot be written is told and given up; the run ends only where
 * none is left.
 */
final class Outputs implements Renderer, AutoCloseable {

    private static final int BUFFER = 1 << 14;

    private final List<OneOutput> open = new ArrayList<>();
    private final Consumer<OneOutput> givenUp;
    private boolean onConsole;
    private boolean whole;

    /** Makes renderers. */
    interface Makers {

        /** One that writes text. */
        Renderer written(Target target, Writer writer);

        /** One that writes bytes. */
        Renderer packed(Target target, OutputStream stream);

        /** One that writes pages into a folder. */
        Renderer pages(HtmlSite.Folder folder);
    }

    /**
     * Opens all outputs.
     *
     * @param targets outputs asked for
     * @param terminal where the stream of results is
     * @param inputs files that are read, and must not be written over
     * @param makers makes the renderers
     * @param givenUp told of an output that is given up
     */
    Outputs(
            List<Target> targets,
            Terminal terminal,
            Set<Path> inputs,
            Makers makers,
            Consumer<OneOutput> givenUp) {
        this.givenUp = givenUp;
        check(targets, inputs);
        for (var target : targets) {
            var file = target.file();
            if (file == null) {
                onConsole = terminal.dataIsConsole();
                var writer = terminal.dataWriter();
                open.add(new OneOutput(makers.written(target, writer), writer, null, null));
            } else if (target.isFolder()) {
                openFolder(file, makers);
            } else {
                openFile(target, file, makers);
            }
        }
    }

    private static void check(List<Target> targets, Set<Path> inputs) {
        var files = new HashSet<Path>();
        for (var target : targets) {
            var file = target.file();
            if (file == null) {
                if (target.kind().isPacked()) {
                    throw Refusal.usage("wrong.needs-file", target.kind().id());
                }
                continue;
            }
            var place = Places.of(file);
            if (!files.add(place)) {
                throw Refusal.usage("wrong.same-output", file);
            }
            if (inputs.contains(place)) {
                throw Refusal.usage("wrong.output-is-input", file);
            }
        }
    }

    private void openFile(Target target, Path named, Makers makers) {
        var file = Places.of(named);
        if (Files.isDirectory(file)) {
            close();
            throw Refusal.failed("output.folder", named);
        }
        try {
            boolean special = Files.exists(file) && !Files.isRegularFile(file);
            var draft = special ? null : OneOutput.draft(file);
            var stream = Files.newOutputStream(draft == null ? file : draft);
            if (target.kind().isPacked()) {
                var packed = new BufferedOutputStream(stream, BUFFER);
                open.add(new OneOutput(makers.packed(target, packed), packed, draft, named));
            } else {
                var text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                var writer = new BufferedWriter(text, BUFFER);
                open.add(new OneOutput(makers.written(target, writer), writer, draft, named));
            }
        } catch (IOException e) {
            close();
            throw Refusal.failed("output.unwritable", named);
        }
    }

    private void openFolder(Path named, Makers makers) {
        var folder = Places.of(named);
        try {
            Files.createDirectories(folder);
            open.add(new OneOutput(makers.pages(new PageFolder(folder)), null, null, named));
        } catch (IOException e) {
            close();
            throw Refusal.failed("output.unwritable", named);
        }
    }

    /** Whether results run over a console. */
    boolean onConsole() {
        return onConsole;
    }

    /** Whether an output was given up. */
    boolean anyGivenUp() {
        return open.stream().anyMatch(each -> each.fault() != null);
    }

    private void all(OneOutput.Step step) throws IOException {
        for (var each : open) {
            if (each.take(step)) {
                givenUp.accept(each);
            }
        }
        var first = open.get(0).fault();
        if (first != null && open.stream().allMatch(each -> each.fault() != null)) {
            throw first;
        }
    }

    @Override
    public void begin(Header header) throws IOException {
        all(renderer -> renderer.begin(header));
    }

    @Override
    public void audit(Audit audit) throws IOException {
        all(renderer -> renderer.audit(audit));
    }

    @Override
    public void finish(Summary summary) throws IOException {
        all(renderer -> renderer.finish(summary));
        whole = true;
    }

    /** Gives whole files their names and takes drafts away. */
    @Override
    public void close() {
        for (var each : open) {
            if (each.close(whole)) {
                givenUp.accept(each);
            }
        }
    }
}
