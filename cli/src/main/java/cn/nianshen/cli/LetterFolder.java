package cn.nianshen.cli;

import cn.nianshen.letter.FileNames;
import cn.nianshen.letter.Letter;
import cn.nianshen.word.WordTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The folder that letters are written into, each under a name of its own. A letter that somebody
 * has changed since is never written over.
 */
final class LetterFolder {

    private static final String ENDING = ".docx";
    private static final String EARLIER = "-earlier";
    private static final Pattern MADE = Pattern.compile("[^.].*-.*\\.docx");
    private static final Pattern DRAFT = Pattern.compile("\\..*\\.docx\\.[0-9]+\\.tmp");

    private final Context context;
    private final Path folder;
    private final WordTemplate template;
    private final LocalDate day;
    private final FileNames names = new FileNames();
    private final Set<String> written = new HashSet<>();

    private LetterFolder(Context context, Path folder, WordTemplate template, LocalDate day) {
        this.context = context;
        this.folder = folder;
        this.template = template;
        this.day = day;
    }

    static LetterFolder of(Context context, Path folder, WordTemplate template, LocalDate day) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Refusal.failed("output.unwritable", folder);
        }
        return new LetterFolder(context, folder, template, day);
    }

    /** Lists of a letter for which the template has no place, so that nobody will read them. */
    List<String> unspoken(Letter letter) {
        return letter.spoken().stream().filter(list -> !template.hasPlaceFor(list)).toList();
    }

    /** Writes a letter; the name of its file. */
    String write(Letter letter) throws IOException {
        var name = names.free(letter.name()) + ENDING;
        var file = folder.resolve(name);
        if (Files.exists(file) && !isAsWritten(file)) {
            var stem = name.substring(0, name.length() - ENDING.length());
            var other = free(folder, stem, ENDING);
            moved(file, other);
            context.say("letters.changed", name, other.getFileName());
            written.add(String.valueOf(other.getFileName()));
        }
        WholeFile.write(file, template.fill(letter.values(), day));
        written.add(name);
        return name;
    }

    /**
     * Says which letters in the folder were not written by this run, and may be sent by mistake.
     */
    void tellOthers() throws IOException {
        var others = others();
        if (!others.isEmpty()) {
            context.say("letters.others", others.size(), String.join(", ", others));
        }
    }

    private List<String> others() throws IOException {
        var others = new ArrayList<String>();
        try (var all = Files.newDirectoryStream(folder)) {
            for (var file : all) {
                var name = String.valueOf(file.getFileName());
                boolean made = MADE.matcher(name).matches() && !written.contains(name);
                if (made && (isOfKind(name) || isAsWritten(file))) {
                    others.add(name);
                }
            }
        }
        others.sort(null);
        return others;
    }

    /** Whether it is called as a letter of this run is. */
    private boolean isOfKind(String name) {
        var kind = name.substring(0, name.indexOf('-') + 1);
        return written.stream().anyMatch(own -> own.startsWith(kind));
    }

    /**
     * Empties a folder of letters of an earlier run, which would be taken for those of this one.
     * Those that somebody has changed are put into another folder; null where there are none.
     */
    static @Nullable Path empty(Path folder) throws IOException {
        Path earlier = null;
        try (var all = Files.newDirectoryStream(folder)) {
            for (var file : all) {
                var name = String.valueOf(file.getFileName());
                if (DRAFT.matcher(name).matches()) {
                    Files.delete(file);
                } else if (MADE.matcher(name).matches()) {
                    if (isAsWritten(file)) {
                        Files.delete(file);
                    } else {
                        earlier = earlier == null ? beside(folder) : earlier;
                        Files.createDirectories(earlier);
                        moved(file, earlier.resolve(name));
                    }
                }
            }
        }
        return earlier;
    }

    /** Gives a folder of letters of an earlier run another name; null where there is none. */
    static @Nullable Path aside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (var all = Files.list(folder)) {
            if (all.noneMatch(f -> MADE.matcher(String.valueOf(f.getFileName())).matches())) {
                return null;
            }
        }
        var other = beside(folder);
        moved(folder, other);
        return other;
    }

    private static Path beside(Path folder) {
        return free(folder.resolveSibling(""), String.valueOf(folder.getFileName()), "");
    }

    /** A name that nothing has yet. */
    private static Path free(Path folder, String stem, String ending) {
        var other = folder.resolve(stem + EARLIER + ending);
        for (int i = 2; Files.exists(other); i++) {
            other = folder.resolve(stem + EARLIER + '-' + i + ending);
        }
        return other;
    }

    private static void moved(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw Refusal.failed("output.unwritable", from);
        }
    }

    private static boolean isAsWritten(Path file) throws IOException {
        return WordTemplate.isAsWritten(Files.readAllBytes(file));
    }
}
