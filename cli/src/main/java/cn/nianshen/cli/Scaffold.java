package cn.nianshen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new rule into the three sibling files of a family, from the texts beside this class.
 * What was there before can be put back.
 */
final class Scaffold {

    private static final Pattern ITEM = Pattern.compile("(?m)^( *)- ");

    private final Path pack;
    private final String family;
    private final Map<String, String> names;
    private final Map<Path, byte @Nullable []> before = new LinkedHashMap<>();

    /**
     * A scaffold.
     *
     * @param pack folder of the pack; made where it is not there
     * @param family path of the family inside it, without ending
     * @param id rule id
     */
    Scaffold(Path pack, String family, String id) {
        this.pack = pack;
        this.family = family;
        var name = String.valueOf(pack.toAbsolutePath().normalize().getFileName());
        var packId = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        packId = packId.replaceAll("^[^a-z]+|-+$", "");
        packId = packId.isEmpty() ? "local" : packId;
        var folder = family.contains("/") ? family.substring(0, family.lastIndexOf('/')) : "rules";
        var inJava = packId + '.' + folder.replace('/', '.');
        this.names = Map.of("@ID@", id, "@PACK@", packId, "@PACKAGE@", inJava.replace("-", ""));
    }

    /** Files written, in order. */
    Iterable<Path> files() {
        return before.keySet();
    }

    /** Writes all files. */
    void write() throws IOException {
        Files.createDirectories(pack.resolve(family).getParent());
        var manifest = pack.resolve("pack.yaml");
        if (!Files.exists(manifest)) {
            put(manifest, text("pack.yaml"));
        }
        append(".drl", text("head.drl"), text("rule.drl"));
        append(".rules.yaml", text("head.rules.yaml"), text("card.rules.yaml"));
        append(".cases.yaml", text("head.cases.yaml"), text("case.cases.yaml"));
    }

    private void append(String ending, String head, String entry) throws IOException {
        var file = pack.resolve(family + ending);
        if (!Files.exists(file)) {
            put(file, head + entry);
            return;
        }
        var text = Files.readString(file);
        var line = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
        put(file, text + line + (ending.endsWith(".yaml") ? indented(entry, text) : entry));
    }

    /** The entry as deep as the items that stand in the file already. */
    private static String indented(String entry, String text) {
        var item = ITEM.matcher(text);
        if (!item.find() || item.group(1).length() == 2) {
            return entry;
        }
        var indent = item.group(1);
        return entry.lines().map(l -> indent + l.substring(2) + '\n').reduce("", String::concat);
    }

    private void put(Path file, String text) throws IOException {
        before.put(file, Files.exists(file) ? Files.readAllBytes(file) : null);
        Files.writeString(file, text);
    }

    /** Puts back what was there. */
    void undo() throws IOException {
        for (var file : before.entrySet()) {
            if (file.getValue() == null) {
                Files.deleteIfExists(file.getKey());
            } else {
                Files.write(file.getKey(), file.getValue());
            }
        }
    }

    private String text(String name) {
        try (var in = Scaffold.class.getResourceAsStream("new/" + name)) {
            var bytes = Objects.requireNonNull(in, name).readAllBytes();
            var text = new String(bytes, StandardCharsets.UTF_8);
            for (var value : names.entrySet()) {
                text = text.replace(value.getKey(), value.getValue());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
