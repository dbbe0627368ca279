package cn.nianshen.cli;

import cn.nianshen.output.Catalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the catalogue of all rules. */
@Command(name = "catalogue", sortOptions = false)
final class CatalogueCommand implements CommonOptions.Owner {

    private final Context context;

    private final CommonOptions common = new CommonOptions();

    @Option(
            names = "--format",
            paramLabel = "md|html",
            descriptionKey = "option.catalogue-format",
            defaultValue = "md")
    private Catalogue.Kind format = Catalogue.Kind.MD;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            descriptionKey = "option.out")
    private @Nullable Path out;

    CatalogueCommand(Context context) {
        this.context = context;
    }

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws IOException {
        var explainer = Explaining.of(common, common.packsOfRules(context));
        var text = Catalogue.of(explainer, format, common.language());
        if (out != null) {
            write(out, text);
            return Exit.FINE;
        }
        var writer = new PrintWriter(context.terminal().dataWriter());
        writer.print(text);
        if (writer.checkError()) {
            throw Refusal.failed("output.lost");
        }
        return Exit.FINE;
    }

    /** Writes under another name first, so that nobody ever finds half a catalogue. */
    private static void write(Path named, String text) {
        var file = Places.of(named);
        if (Files.isDirectory(file)) {
            throw Refusal.failed("output.folder", named);
        }
        var name = '.' + String.valueOf(file.getFileName()) + '.' + ProcessHandle.current().pid();
        var draft = file.resolveSibling(name + ".tmp");
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Refusal.failed("output.unwritable", named);
        } finally {
            draft.toFile().delete();
        }
    }
}
