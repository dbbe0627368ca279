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
import java.util.function.Function;
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
            context.say("campaign.earlier-decisions" + earlier.suffix(), earlier.file, store);
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
        tellSample(aside(SAMPLE, file -> FilledIn.Answer.YES));
    }

    private void tellSample(@Nullable Earlier earlier) {
        if (earlier != null) {
            context.say("campaign.earlier-sample" + earlier.suffix(), earlier.file);
        }
    }

    /** A workbook that has another name now. */
    private record Earlier(Path file, FilledIn.Answer answer) {

        /** Whether somebody wrote into it is not said of one that cannot be read. */
        String suffix() {
            return answer == FilledIn.Answer.UNREAD ? "-unread" : "";
        }
    }

    /** Gives a workbook another name where it is to be kept; null where it is not. */
    private @Nullable Earlier aside(String stem, Function<SourceFile, FilledIn.Answer> kept)
            throws IOException {
        var file = folder.resolve(stem + ".xlsx");
        var answer = Files.exists(file) ? kept.apply(source(file)) : FilledIn.Answer.NO;
        if (answer == FilledIn.Answer.NO) {
            return null;
        }
        var other = folder.resolve(stem + "-earlier.xlsx");
        for (int i = 2; Files.exists(other); i++) {
            other = folder.resolve(stem + "-earlier-" + i + ".xlsx");
        }
        return new Earlier(Files.move(file, other), answer);
    }

    private static SourceFile source(Path file) throws IOException {
        return SourceFile.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }
}
