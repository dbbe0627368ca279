package cn.nianshen.cli;

import cn.nianshen.letter.FileNames;
import cn.nianshen.letter.Letter;
import cn.nianshen.word.WordTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
    private static final Pattern MADE = Pattern.compile("[^.~].*-.*\\.docx");
    private static final Pattern NUMBER = Pattern.compile("\\([0-9]+\\)$");
    private static final Pattern DRAFT = Pattern.compile("\\..*\\.docx\\.[0-9]+\\.tmp");

    private final Context context;
    private final Path folder;
    private final WordTemplate template;
    private final LocalDate day;
    private final FileNames names = new FileNames();
    private final Set<String> written = new HashSet<>();
    private boolean failed;

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

    /**
     * Writes a letter; the name of its file. Null where it cannot be written, which is told: the
     * others go on.
     */
    @Nullable String write(Letter letter) throws IOException {
        var name = names.free(letter.name()) + ENDING;
        try {
            return write(letter, name);
        } catch (Refusal e) {
            context.say(e.key(), e.arguments());
            failed = true;
            return null;
        }
    }

    /** Whether a letter could not be written. */
    boolean hasFailed() {
        return failed;
    }

    private String write(Letter letter, String name) throws IOException {
        var file = folder.resolve(name);
        if (isThere(file) && !(Files.isRegularFile(file) && isAsWritten(file))) {
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
                boolean made = isMade(file) && !written.contains(name);
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
     * Empties the folder of letters of an earlier run, which would be taken for those of this one.
     * Those that somebody has changed or renamed are put into another folder, which is told; so is
     * each that cannot be moved.
     *
     * @param own what letters may be called here, without ending and number
     * @return whether all could be moved
     */
    boolean empty(Set<String> own) throws IOException {
        Path earlier = null;
        boolean whole = true;
        try (var all = Files.newDirectoryStream(folder)) {
            for (var file : all) {
                try {
                    if (isDraft(file) || isMade(file) && isOwn(file, own) && isAsWritten(file)) {
                        Files.delete(file);
                    } else if (isMade(file)) {
                        earlier = earlier == null ? beside(folder) : earlier;
                        Files.createDirectories(earlier);
                        Files.move(file, earlier.resolve(file.getFileName()));
                    }
                } catch (IOException e) {
                    context.say("letters.stuck", file);
                    whole = false;
                }
            }
        }
        if (earlier != null) {
            context.say("letters.earlier-changed", earlier);
        }
        return whole;
    }

    private static boolean isDraft(Path file) {
        return DRAFT.matcher(String.valueOf(file.getFileName())).matches()
                && Files.isRegularFile(file);
    }

    private static boolean isOwn(Path file, Set<String> own) {
        var name = String.valueOf(file.getFileName());
        var stem = name.substring(0, name.length() - ENDING.length());
        return own.contains(stem) || own.contains(NUMBER.matcher(stem).replaceFirst(""));
    }

    /** Gives a folder of letters of an earlier run another name; null where there is none. */
    static @Nullable Path aside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (var all = Files.list(folder)) {
            if (all.noneMatch(LetterFolder::isMade)) {
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
        for (int i = 2; isThere(other); i++) {
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

    /** Whether it is a letter; what other programs put beside theirs, and folders, are none. */
    private static boolean isMade(Path file) {
        return MADE.matcher(String.valueOf(file.getFileName())).matches()
                && Files.isRegularFile(file);
    }

    /** Also where it is a link to nothing. */
    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isAsWritten(Path file) throws IOException {
        return WordTemplate.isAsWritten(Files.readAllBytes(file));
    }
}
