package cn.nianshen.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a pack in a folder that the user named. */
final class FolderFiles implements PackFiles {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_FILES = 5_000;
    private static final int MOST_DEPTH = 8;

    private final Path folder;
    private final List<String> paths;

    FolderFiles(Path folder) {
        this.folder = folder;
        this.paths = list(folder);
    }

    private static List<String> list(Path folder) {
        try (Stream<Path> walk = Files.walk(folder, MOST_DEPTH)) {
            return walk.filter(Files::isRegularFile)
                    .limit(MOST_FILES)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(FolderFiles::belongs)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw fault("", "no such folder");
        }
    }

    /** Rules and data; not what an editor leaves while a workbook is open. */
    private static boolean belongs(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".yaml")
                || name.endsWith(".drl")
                || name.endsWith(".xlsx") && !name.startsWith("~$") && !name.startsWith(".");
    }

    @Override
    public String label() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    @Override
    public boolean checked() {
        return false;
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public Tree tree(String path) {
        return TreeReader.yaml(path, bytes(path));
    }

    /** Text of every rule file, by path. */
    Map<String, String> rules() {
        Map<String, String> rules = new TreeMap<>();
        for (String path : ending(".drl")) {
            rules.put(path, text(path));
        }
        return rules;
    }

    private String text(String path) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(path)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault(path, "the file is not UTF-8");
        }
    }

    /** The bytes of a file of the pack. */
    byte[] bytes(String path) {
        return bytes(folder.resolve(path), path);
    }

    /**
     * The bytes of a file.
     *
     * @param name its name for messages
     * @throws BadPackException if it cannot be read or is larger than 4 MB
     */
    static byte[] bytes(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw fault(name, "the file is larger than 4 MB");
            }
            return bytes;
        } catch (IOException e) {
            throw fault(name, "cannot be read");
        }
    }

    private static BadPackException fault(String name, String reason) {
        return new BadPackException(List.of(PackFault.of(name, 0, "", reason)));
    }
}
