package cn.nianshen.cli;

import cn.nianshen.campaign.FilledIn;
import cn.nianshen.output.Decision;
import cn.nianshen.source.SourceFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The workbooks of a campaign. What somebody wrote into one that is filled in by hand is never
 * written over: that one gets another name, which is told.
 */
final class Handouts {

    /** Writes a workbook. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream file) throws IOException;
    }

    private static final String DECISIONS = "decisions";
    private static final String SAMPLE = "sample";

    private final Context context;
    private final FilledIn filled;
    private final Path folder;

    /**
     * @param filled tells what somebody wrote into
     * @param folder folder of results
     */
    Handouts(Context context, FilledIn filled, Path folder) {
        this.context = context;
        this.filled = filled;
        this.folder = folder;
    }

    /** Writes a workbook that nobody fills in. */
    void book(String name, Content content) throws IOException {
        var file = folder.resolve(name);
        ChangedBook.keep(context, file);
        var draft = OneOutput.draft(file);
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.to(out);
            }
            OneOutput.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Writes the list of decisions.
     *
     * @param kept decisions of the year that the store has, which the new list shows
     * @param store name of the store
     */
    void decisions(Content content, int year, Map<String, Map<String, Decision>> kept, String store)
            throws IOException {
        var earlier = aside(DECISIONS, file -> filled.decisions(file, year, kept));
        if (earlier != null) {
            context.say("campaign.earlier-decisions", earlier, store);
        }
        book(DECISIONS + ".xlsx", content);
    }

    /** Writes the sample that was drawn. */
    void sample(Content content) throws IOException {
        tellSample(aside(SAMPLE, filled::sample));
        book(SAMPLE + ".xlsx", content);
    }

    /** A sample that is not of this run stands no longer where one of it would. */
    void noSample() throws IOException {
        tellSample(aside(SAMPLE, file -> true));
    }

    private void tellSample(@Nullable Path earlier) {
        if (earlier != null) {
            context.say("campaign.earlier-sample", earlier);
        }
    }

    /** Gives a workbook another name where it is to be kept; null where it is not. */
    private @Nullable Path aside(String stem, Predicate<SourceFile> kept) throws IOException {
        var file = folder.resolve(stem + ".xlsx");
        if (!Files.exists(file) || !kept.test(source(file))) {
            return null;
        }
        var other = folder.resolve(stem + "-earlier.xlsx");
        for (int i = 2; Files.exists(other); i++) {
            other = folder.resolve(stem + "-earlier-" + i + ".xlsx");
        }
        return Files.move(file, other);
    }

    private static SourceFile source(Path file) throws IOException {
        return SourceFile.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }
}
