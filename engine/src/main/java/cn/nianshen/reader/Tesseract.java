package cn.nianshen.reader;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** The program {@code tesseract}, where it is installed with Chinese and Latin letters. */
final class Tesseract {

    private static final String CHINESE = "chi_sim";
    private static final String LATIN = "eng";
    private static final long MOST_SECONDS = 100;
    private static final int MOST_OUTPUT = 32 << 20;
    private static final int COLUMNS = 12;
    private static final String LINE = "4";
    private static final String WORD = "5";

    /** Where the installer for Windows puts it. */
    private static final List<String> USUAL =
            List.of(
                    "C:/Program Files/Tesseract-OCR/tesseract.exe",
                    "C:/Program Files (x86)/Tesseract-OCR/tesseract.exe");

    private final String program;

    private Tesseract(String program) {
        this.program = program;
    }

    /**
     * A word that was recognised.
     *
     * @param text the word
     * @param box left, top, right and bottom in the picture, in dots
     */
    record Word(String text, int[] box) {}

    /** How a picture is looked at. */
    enum Look {
        /** A page of text in one column. */
        PAGE(CHINESE, "4", ""),
        /** A block of text. */
        BLOCK(CHINESE, "6", ""),
        /** One line of a figure. */
        FIGURE(LATIN, "7", "0123456789.-%");

        private final String language;
        private final String mode;
        private final String letters;

        Look(String language, String mode, String letters) {
            this.language = language;
            this.mode = mode;
            this.letters = letters;
        }
    }

    /** The program, or null where it or its letters are not installed. */
    static @Nullable Tesseract find() {
        var candidates = new ArrayList<String>();
        candidates.add("tesseract");
        USUAL.stream().filter(p -> Files.isRegularFile(Path.of(p))).forEach(candidates::add);
        for (var candidate : candidates) {
            var found = new Tesseract(candidate);
            try {
                var languages = found.run(List.of("--list-langs")).lines().toList();
                if (languages.contains(CHINESE) && languages.contains(LATIN)) {
                    return found;
                }
            } catch (IOException e) {
                // not there under this name
                continue;
            }
        }
        return null;
    }

    /**
     * Words of pictures, in the order of the pictures.
     *
     * @throws UnreadableException if the program fails or takes too long
     */
    List<List<Word>> read(List<BufferedImage> pictures, Look look) throws UnreadableException {
        try {
            return pictures.isEmpty() ? List.of() : words(pictures, look);
        } catch (IOException e) {
            throw new UnreadableException("recognition-failed");
        }
    }

    private List<List<Word>> words(List<BufferedImage> pictures, Look look) throws IOException {
        Path folder = Files.createTempDirectory("nianshen");
        try {
            var names = new StringBuilder();
            for (int i = 0; i < pictures.size(); i++) {
                File file = folder.resolve(i + ".png").toFile();
                ImageIO.write(pictures.get(i), "png", file);
                names.append(file).append('\n');
            }
            Path list = folder.resolve("list.txt");
            Files.writeString(list, names);
            var command = new ArrayList<>(List.of(list.toString(), "stdout"));
            command.addAll(List.of("-l", look.language, "--psm", look.mode, "--dpi", "300"));
            if (!look.letters.isEmpty()) {
                command.addAll(List.of("-c", "tessedit_char_whitelist=" + look.letters));
            }
            command.add("tsv");
            return words(run(command), pictures.size());
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private String run(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        // More threads cost more than they save on small pictures.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        process.getOutputStream().close();
        var watch = new Thread(() -> endIfLate(process), "recognition");
        watch.setDaemon(true);
        watch.start();
        try (var in = process.getInputStream()) {
            var said = new String(in.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
            // Half of an answer would make cells seem blank.
            if (process.waitFor() != 0) {
                throw new IOException("tesseract ended with " + process.exitValue());
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void endIfLate(Process process) {
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Words of the table that the program writes: level, page, block, paragraph, line, word, left,
     * top, width, height, sureness and text in each row. A word is as high as its line, for flat
     * characters are no small ones.
     */
    private static List<List<Word>> words(String table, int pictures) {
        var words = new ArrayList<List<Word>>();
        for (int i = 0; i < pictures; i++) {
            words.add(new ArrayList<>());
        }
        int top = 0;
        int bottom = 0;
        for (var row : table.lines().toList()) {
            var fields = row.split("\t", -1);
            int page = fields.length == COLUMNS && isNumber(fields[1]) ? number(fields[1]) : 0;
            if (page < 1 || page > pictures) {
                continue;
            }
            if (fields[0].equals(LINE)) {
                top = number(fields[7]);
                bottom = top + number(fields[9]);
            } else if (fields[0].equals(WORD) && !fields[11].isBlank()) {
                int left = number(fields[6]);
                int[] box = {left, top, left + number(fields[8]), bottom};
                words.get(page - 1).add(new Word(fields[11], box));
            }
        }
        return words;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 9 && text.chars().allMatch(Character::isDigit);
    }

    private static int number(String text) {
        return isNumber(text) ? Integer.parseInt(text) : 0;
    }
}
