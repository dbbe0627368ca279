package cn.nianshen.pack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A breach of the laws of packs.
 *
 * @param file path inside the pack, with forward slashes; empty for the pack as a whole
 * @param line line of the file from 1, or 0 where it is not known
 * @param subject rule or case that it is about, or empty
 * @param template what is wrong, in plain words with {@code {0}}, {@code {1}} … for arguments
 * @param arguments what stands for these
 */
public record PackFault(
        String file, int line, String subject, String template, List<String> arguments)
        implements Comparable<PackFault> {

    private static final Comparator<PackFault> ORDER =
            Comparator.comparing(PackFault::file)
                    .thenComparing(PackFault::line)
                    .thenComparing(PackFault::reason);

    public PackFault {
        arguments = List.copyOf(arguments);
    }

    static PackFault of(
            String file, int line, String subject, String template, Object... arguments) {
        return new PackFault(
                file,
                line,
                subject,
                template,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** Key of the words in other languages: the words of the template joined by hyphens. */
    public String key() {
        return template.replaceAll("\\{\\d}", " ")
                .replaceAll("[^A-Za-z0-9]+", " ")
                .strip()
                .replace(' ', '-')
                .toLowerCase(Locale.ROOT);
    }

    /** What is wrong, in plain English. */
    public String reason() {
        String text = template;
        for (int i = arguments.size() - 1; i >= 0; i--) {
            text = text.replace("{" + i + '}', arguments.get(i));
        }
        return subject.isEmpty() ? text : subject + ": " + text;
    }

    /** File and line, as far as they are known. */
    public String place() {
        return line > 0 ? file + ':' + line : file;
    }

    @Override
    public int compareTo(PackFault other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place().isEmpty() ? reason() : place() + ": " + reason();
    }
}
