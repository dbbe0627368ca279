package cn.nianshen.cli;

import cn.nianshen.annotate.DocxAnnotator;
import cn.nianshen.annotate.PdfAnnotator;
import cn.nianshen.annotate.Pen;
import cn.nianshen.annotate.Remark;
import cn.nianshen.annotate.Remarks;
import cn.nianshen.annotate.Seal;
import cn.nianshen.annotate.XlsxAnnotator;
import cn.nianshen.document.Document;
import cn.nianshen.letter.FileNames;
import cn.nianshen.output.Audit;
import cn.nianshen.output.AuditTeller;
import cn.nianshen.output.Header;
import cn.nianshen.output.HtmlRenderer;
import cn.nianshen.output.Renderer;
import cn.nianshen.output.Summary;
import cn.nianshen.source.Format;
import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a copy of each audited file with its remarks. */
final class Copies implements Renderer {

    private static final String HTML = "html";
    private static final Pattern ENDING = Pattern.compile("(?=.*[A-Za-z])[0-9A-Za-z]{1,5}");

    private final Context context;
    private final Making making;
    private final Header header;
    private final Remarks remarks;
    private final Pen pen;
    private final Path folder;
    private final Set<Path> inputs;
    private final List<String> folders;
    private final Map<String, FileNames> names = new HashMap<>();
    private @Nullable SourceFile file;
    private int written;
    private int unwritable;

    Copies(
            Context context,
            Making making,
            Header header,
            Remarks remarks,
            Pen pen,
            Path folder,
            Inputs inputs,
            List<String> paths) {
        this.context = context;
        this.making = making;
        this.header = header;
        this.remarks = remarks;
        this.pen = pen;
        this.folder = folder;
        this.inputs = Set.copyOf(inputs.places());
        this.folders = paths.stream().map(Copies::asFolder).toList();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Refusal.failed("output.unwritable", folder);
        }
    }

    /** Takes the file that is audited next. */
    void take(SourceFile next) {
        file = next;
    }

    /**
     * A copy.
     *
     * @param extension of its name, without the dot
     */
    private record Copy(String extension, byte[] bytes) {}

    @Override
    public void begin(Header run) {}

    @Override
    public void audit(Audit audit) throws IOException {
        var document = audit.document();
        var source = file;
        file = null;
        if (audit.status() != Audit.Status.AUDITED || document == null || source == null) {
            var trouble = new AuditTeller(making.messages()).trouble(audit);
            say("annotate.not-audited", audit.name(), trouble);
            return;
        }
        var all = remarks.of(audit);
        if (all.isEmpty()) {
            say("annotate.none", audit.name());
            return;
        }
        var copy = copy(audit, source, document, all);
        var suffix = making.messages().text("remark.suffix");
        var stem = stem(source.baseName());
        var name =
                free(
                        within(audit.name()),
                        stem.isEmpty() ? suffix : stem + '.' + suffix,
                        copy.extension);
        try {
            CampaignWork.folder(Places.of(folder.resolve(name)).getParent());
            ChangedFile.keep(context, folder.resolve(name), Copies::isWhole);
            WholeFile.write(folder.resolve(name), copy.bytes);
        } catch (Refusal e) {
            // one that is open in another program does not keep the others from being written
            unwritable++;
            context.say(e.key(), e.arguments());
            return;
        }
        written++;
        say("annotate.written", name, audit.name(), all.size());
    }

    private static boolean isWhole(Path copy) {
        try {
            return Seal.isWhole(Files.readAllBytes(copy));
        } catch (IOException e) {
            return false;
        }
    }

    /** How many copies could not be written. */
    int unwritable() {
        return unwritable;
    }

    /** The name without an ending; what stands behind a dot in a title is none. */
    private static String stem(String base) {
        int dot = base.lastIndexOf('.');
        boolean ending = dot > 0 && ENDING.matcher(base.substring(dot + 1)).matches();
        return FileNames.safe(ending ? base.substring(0, dot) : base);
    }

    /** The ending of the file where it is one of its format, else that of the format. */
    private static String extension(String base, Format format) {
        int dot = base.lastIndexOf('.');
        boolean ending = dot > 0 && ENDING.matcher(base.substring(dot + 1)).matches();
        return ending && format.matchesName(base) ? base.substring(dot + 1) : format.id();
    }

    /** A name that no copy and no file that is read has. */
    private String free(String within, String stem, String extension) {
        var taken = names.computeIfAbsent(within + extension, e -> new FileNames());
        var name = within + taken.free(stem) + '.' + extension;
        while (inputs.contains(Places.of(folder.resolve(name)))) {
            name = within + taken.free(stem) + '.' + extension;
        }
        return name;
    }

    private static String asFolder(String path) {
        var slashes = path.replace('\\', '/');
        return slashes.endsWith("/") ? slashes : slashes + '/';
    }

    /**
     * The folders that a file lies in within the one that was named, each followed by a slash:
     * files of many agencies are called alike, and their folders tell whose they are.
     */
    private String within(String name) {
        var within = new StringBuilder();
        for (var each : folders) {
            if (name.startsWith(each)) {
                var parts = name.substring(each.length()).split("/");
                for (int i = 0; i < parts.length - 1; i++) {
                    var safe = FileNames.safe(parts[i]);
                    within.append(safe).append(safe.isEmpty() ? "" : "/");
                }
                break;
            }
        }
        return within.toString();
    }

    /** In its own format where that holds remarks, else as a page. */
    private Copy copy(Audit audit, SourceFile source, Document document, List<Remark> all)
            throws IOException {
        var extension = extension(source.baseName(), audit.format());
        try {
            if (isSigned(source, audit.format())) {
                context.say("annotate.signed", audit.name());
            }
            switch (audit.format()) {
                case DOCX -> {
                    var bytes = new DocxAnnotator(pen).annotate(source.bytes(), document, all);
                    return new Copy(extension, bytes);
                }
                case PDF -> {
                    var bytes = new PdfAnnotator(pen).annotate(source.bytes(), document, all);
                    if (bytes != null) {
                        return new Copy(extension, bytes);
                    }
                    context.say("annotate.locked", audit.name());
                }
                case XLSX -> {
                    return new Copy(
                            extension, new XlsxAnnotator(pen).annotate(source.bytes(), all));
                }
                default -> {}
            }
        } catch (IOException | RuntimeException e) {
            context.say("annotate.page-instead", audit.name());
        }
        return page(audit);
    }

    private static boolean isSigned(SourceFile source, Format format) throws IOException {
        return switch (format) {
            case DOCX, XLSX -> DocxAnnotator.isSigned(source.bytes());
            case PDF -> PdfAnnotator.isSigned(source.bytes());
            default -> false;
        };
    }

    private Copy page(Audit audit) throws IOException {
        var text = new StringWriter();
        var renderer = new HtmlRenderer(text, making.messages(), making.articles(), making.names());
        renderer.begin(header);
        renderer.audit(audit);
        renderer.finish(Summary.NONE.plus(audit));
        return new Copy(HTML, Seal.page(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void say(String key, Object... arguments) throws IOException {
        var writer = context.terminal().dataWriter();
        writer.write(context.told(key, arguments) + '\n');
        writer.flush();
    }

    @Override
    public void finish(Summary summary) throws IOException {
        say("annotate.summary", written, summary.files());
    }
}
