package cn.nianshen.cli;

import cn.nianshen.letter.BuiltInTemplate;
import cn.nianshen.letter.LetterKind;
import cn.nianshen.pack.Pack;
import cn.nianshen.word.TemplateFault;
import cn.nianshen.word.WordTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Templates of letters: a user's own, or the one that the program brings. */
final class LetterTemplates {

    /** Most bytes of a template. */
    private static final int MOST_BYTES = 16 << 20;

    private LetterTemplates() {}

    /**
     * A template that letters can be made from.
     *
     * @param template the user's own, or null
     * @param day day of the letters
     */
    static WordTemplate checked(
            Context context,
            LetterKind asked,
            @Nullable Path template,
            List<Pack> packs,
            LocalDate day)
            throws IOException {
        var bytes =
                template == null
                        ? BuiltInTemplate.of(asked, packs.get(0).writing(), day)
                        : bytes(template);
        try {
            return WordTemplate.of(bytes, asked.vocabulary());
        } catch (TemplateFault e) {
            var named = template == null ? Path.of("") : template;
            throw Refusal.failed(
                    "template.bad",
                    named,
                    context.words().text("template." + e.key(), e.arguments()));
        }
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Refusal.failed("template.no-file", file);
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw Refusal.failed("template.big-file", file, MOST_BYTES >> 20);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Refusal.failed("template.no-file", file);
        }
    }
}
