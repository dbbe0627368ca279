package cn.nianshen.prelink;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A copy of compiled classes of the tests, whose code runs apart from that of the originals. */
record Compiled(Path folder) {

    /** Copies those whose file names, from the top package on, match. */
    static Compiled copy(Path to, String names) throws Exception {
        var source = Compiled.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        var from = Path.of(source);
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = from.relativize(file).toString().replace('\\', '/');
                if (name.matches(names)) {
                    Files.createDirectories(to.resolve(name).getParent());
                    Files.copy(file, to.resolve(name));
                }
            }
        }
        return new Compiled(to);
    }

    /** What a static method without parameters returns. */
    Object call(String type, String method) throws Exception {
        var urls = new URL[] {folder.toUri().toURL()};
        try (var classes = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            var called = classes.loadClass(type).getDeclaredMethod(method);
            called.setAccessible(true);
            return called.invoke(null);
        }
    }

    /** The bytes of each file, one character a byte, by its path. */
    Map<String, String> contents() throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                all.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }
}
