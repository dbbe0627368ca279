package cn.nianshen.cli;

import cn.nianshen.letter.FileNames;
import cn.nianshen.letter.Letter;
import cn.nianshen.word.WordTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The folder that letters are written into, each under a name of its own. */
final class LetterFolder {

    private final Path folder;
    private final WordTemplate template;
    private final LocalDate day;
    private final FileNames names = new FileNames();

    private LetterFolder(Path folder, WordTemplate template, LocalDate day) {
        this.folder = folder;
        this.template = template;
        this.day = day;
    }

    static LetterFolder of(Path folder, WordTemplate template, LocalDate day) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Refusal.failed("output.unwritable", folder);
        }
        return new LetterFolder(folder, template, day);
    }

    /** Lists of a letter for which the template has no place, so that nobody will read them. */
    List<String> unspoken(Letter letter) {
        return letter.spoken().stream().filter(list -> !template.hasPlaceFor(list)).toList();
    }

    /** Writes a letter; the name of its file. */
    String write(Letter letter) {
        var name = names.free(letter.name()) + ".docx";
        WholeFile.write(folder.resolve(name), template.fill(letter.values(), day));
        return name;
    }
}
