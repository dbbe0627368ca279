package cn.nianshen.cli;

import cn.nianshen.output.Audit;
import cn.nianshen.output.Header;
import cn.nianshen.output.HtmlComparison;
import cn.nianshen.output.JsonComparison;
import cn.nianshen.output.Messages;
import cn.nianshen.output.Pairing;
import cn.nianshen.output.Result;
import cn.nianshen.output.TextComparison;
import cn.nianshen.rule.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes what comparing two runs found. */
final class DiffWriter {

    private final Context context;
    private final Messages messages;
    private final DiffCommand.Kind format;
    private final @Nullable Path out;

    /**
     * @param out file, null for the stream of results
     */
    DiffWriter(Context context, Messages messages, DiffCommand.Kind format, @Nullable Path out) {
        this.context = context;
        this.messages = messages;
        this.format = format;
        this.out = out;
    }

    /** Exit code: whether anything is left, and all could be compared. */
    static int code(Pairing pairing, DiffCommand.FailOn failOn) {
        boolean unaudited = pairing.pairs().stream().anyMatch(p -> !isAudited(p.after()));
        if (unaudited || pairing.pairs().isEmpty()) {
            return Exit.NOT_ALL_AUDITED;
        }
        var least = Severity.valueOf(failOn.name());
        return pairing.pairs().stream().anyMatch(p -> p.isLeft(least)) ? Exit.FINDINGS : Exit.FINE;
    }

    private static boolean isAudited(Result result) {
        return result.status().equals(Audit.Status.AUDITED.id());
    }

    void write(Header header, Pairing pairing) throws IOException {
        var file = out;
        if (file == null) {
            var terminal = context.terminal();
            write(header, pairing, terminal.dataWriter(), terminal.dataIsConsole());
            return;
        }
        var text = new StringWriter();
        write(header, pairing, text, false);
        WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write(Header header, Pairing pairing, Writer target, boolean coloured)
            throws IOException {
        switch (format) {
            case JSON -> JsonComparison.write(target, header, pairing);
            case HTML -> new HtmlComparison(target, messages).write(header, pairing);
            case TEXT -> new TextComparison(target, messages, coloured).write(header, pairing);
        }
        target.flush();
    }
}
