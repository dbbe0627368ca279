package cn.nianshen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The example packs of the documentation, and copies of them with something changed. */
final class Examples {

    static final Path TABLE = Path.of("../docs/examples/table-pack");
    static final Path CHECKS = Path.of("../docs/examples/check-pack");

    private Examples() {}

    static Path copy(Path pack, Path target) throws IOException {
        try (var files = Files.walk(pack)) {
            for (var file : files.toList()) {
                var to = target.resolve(pack.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return target;
    }

    /** Replaces a text in a file; it must be there. */
    static void change(Path file, String before, String after) throws IOException {
        var text = Files.readString(file);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " does not have " + before);
        }
        Files.writeString(file, text.replace(before, after));
    }

    /** Replaces a text in the cells of a workbook; it must be there. */
    static void changeCells(Path workbook, String before, String after) throws IOException {
        var changed = Files.createTempFile("changed", ".xlsx");
        boolean found = false;
        try (var zip = new ZipFile(workbook.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (var entry : zip.stream().toList()) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                var text = new String(bytes, StandardCharsets.UTF_8);
                found |= text.contains(before);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(text.replace(before, after).getBytes(StandardCharsets.UTF_8));
            }
        }
        if (!found) {
            throw new IllegalArgumentException("the workbook does not have " + before);
        }
        Files.move(changed, workbook, StandardCopyOption.REPLACE_EXISTING);
    }
}
