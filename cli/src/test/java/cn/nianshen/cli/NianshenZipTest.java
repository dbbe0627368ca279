package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip as a user has it; run when it has been made. */
@DisabledOnOs(OS.WINDOWS)
@EnabledIfSystemProperty(named = "nianshen.zip", matches = ".+")
class NianshenZipTest {

    /** A link of a page to what lies beside it; what is linked above is of the sources. */
    private static final Pattern NEIGHBOUR = Pattern.compile("\\]\\((?!\\.\\./)([^)#:]+)\\)");

    private static final Path ZIP = Path.of(System.getProperty("nianshen.zip", "none"));

    @TempDir static Path folder;

    private static Path top;

    @BeforeAll
    static void unpack() throws IOException {
        var place = folder.resolve("年审 程序 (1)");
        try (var zip = new ZipFile(ZIP.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var file = place.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip.getInputStream(entry), file);
            }
        }
        try (var tops = Files.list(place)) {
            top = tops.findFirst().orElseThrow();
        }
        assertTrue(top.resolve("bin/nianshen").toFile().setExecutable(true));
    }

    @Test
    void entries_stand_once_and_stay_inside() throws IOException {
        var names = new HashSet<String>();
        try (var zip = new ZipFile(ZIP.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var name = entry.getName();
                assertTrue(names.add(name), name);
                assertTrue(name.startsWith(top.getFileName() + "/"), name);
                assertFalse(name.contains("..") || name.contains("\\"), name);
            }
        }
        for (var file : List.of("bin/nianshen", "bin/nianshen.bat", "审核.bat", "README.md")) {
            assertTrue(names.contains(top.getFileName() + "/" + file), file);
        }
    }

    @Test
    void pages_lead_to_neighbours_that_are_there() throws IOException {
        var docs = top.resolve("docs");
        var missing = new ArrayList<String>();
        try (var pages = Files.list(docs)) {
            for (var page : pages.filter(p -> p.toString().endsWith(".md")).toList()) {
                var links = NEIGHBOUR.matcher(Files.readString(page));
                while (links.find()) {
                    if (!Files.exists(docs.resolve(links.group(1)))) {
                        missing.add(page.getFileName() + ": " + links.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void class_path_is_there_and_nothing_else() throws IOException {
        var jars = jars("lib");
        var program =
                jars.stream()
                        .filter(jar -> jar.startsWith("nianshen-cli-"))
                        .findFirst()
                        .orElseThrow();
        Set<String> expected = new HashSet<>(Set.of(program));
        try (var jar = new JarFile(top.resolve("lib").resolve(program).toFile())) {
            var path = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            expected.addAll(Arrays.asList(path.split(" ")));
        }
        assertEquals(expected, jars);
        assertTrue(
                jars("lib-tables").stream().anyMatch(j -> j.startsWith("drools-decisiontables")));
    }

    @Test
    void every_library_has_its_licence_listed() throws IOException {
        var list = Files.readAllLines(top.resolve("licenses/licences.txt"));
        var shipped = jars("lib");
        shipped.addAll(jars("lib-tables"));
        shipped.removeIf(jar -> jar.startsWith("nianshen-"));
        for (var jar : shipped) {
            int at = list.indexOf(jar);
            assertTrue(at >= 0, jar);
            assertFalse(list.get(at + 2).isBlank() || list.get(at + 2).contains("Unknown"), jar);
            assertTrue(list.get(at + 3).strip().startsWith("http"), jar);
        }
        assertTrue(Files.readString(top.resolve("licenses/picocli.txt")).contains("Apache"));
    }

    @Test
    void every_library_has_the_text_of_its_licence() throws IOException {
        var others = Files.readString(top.resolve("licenses/others.txt"));
        var shipped = jars("lib");
        shipped.addAll(jars("lib-tables"));
        shipped.removeIf(jar -> jar.startsWith("nianshen-"));
        for (var jar : shipped) {
            var name = jar.replaceFirst("-\\d.*", "");
            boolean own = Files.isDirectory(top.resolve("licenses").resolve(name));
            assertTrue(own || others.contains("\n" + name + ' '), jar);
        }
        assertTrue(
                Files.readString(top.resolve("licenses/poi/META-INF/LICENSE"))
                        .contains("Apache License"));
    }

    @Test
    void it_runs_where_it_was_unpacked() throws Exception {
        var here = Files.createDirectories(folder.resolve("空"));
        var good = Shell.clean(folder.resolve("报告 1")).toString();
        var wrong = Shell.wrong(folder.resolve("报告 2")).toString();
        var home = System.getProperty("java.home");
        assertEquals(Exit.FINDINGS, run(here, Map.of("JAVA_HOME", home), "audit", wrong));
        assertEquals(Exit.FINE, run(here, Map.of("JAVA_HOME", home), "audit", good));
        assertEquals(Exit.FINE, run(here, Map.of("PATH", path(home)), "audit", good));
        var bad = Map.of("JAVA_HOME", folder + "/no java", "PATH", path(home));
        assertEquals(Exit.FINDINGS, run(here, bad, "audit", wrong));
        assertEquals(Exit.NOT_ALL_AUDITED, run(here, bad, "audit", "没有 的.docx"));
        Files.createSymbolicLink(top.resolve("runtime"), Path.of(home));
        assertEquals(Exit.FINE, run(here, Map.of("JAVA_HOME", "/none"), "audit", good));
        Files.delete(top.resolve("runtime"));
        try (var left = Files.list(here)) {
            assertEquals(0, left.count());
        }
    }

    /** On Java 25 and later, where one is installed. */
    @Test
    void a_newer_java_starts_from_caches_of_its_own() throws Exception {
        var home = newer();
        Assumptions.assumeTrue(home.isPresent(), "no Java 25 is installed");
        var here = Files.createDirectories(folder.resolve("新"));
        var wrong = Shell.wrong(folder.resolve("报告 3")).toString();
        var apart =
                Shell.sample(folder.resolve("报告 3"), "2025-bureau-clean.doc", "旧.doc").toString();
        var environment = Map.of("JAVA_HOME", home.get().toString());
        assertEquals(Exit.FINDINGS, run(here, environment, "audit", wrong, apart));
        List<Path> caches;
        try (var files = Files.list(top)) {
            caches = files.filter(file -> file.toString().endsWith(".aot")).toList();
        }
        assertEquals(2, caches.size(), caches.toString());
        for (var cache : caches) {
            assertTrue(Files.size(cache) > 1 << 20, cache.toString());
            assertTrue(cache.toFile().setWritable(true));
            Files.writeString(cache, "damaged");
        }
        assertEquals(Exit.FINDINGS, run(here, environment, "audit", wrong, apart));
        for (var cache : caches) {
            Files.delete(cache);
        }
    }

    private static Optional<Path> newer() throws IOException {
        var all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (var homes = Files.list(all)) {
            return homes.filter(NianshenZipTest::isNewer).findFirst();
        }
    }

    private static boolean isNewer(Path home) {
        try {
            var release = Files.readString(home.resolve("release"));
            var version = Pattern.compile("JAVA_VERSION=\"(\\d+)").matcher(release);
            return version.find()
                    && Integer.parseInt(version.group(1)) >= 25
                    && Files.isExecutable(home.resolve("bin/java"));
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void a_java_too_old_is_told() throws Exception {
        var old = Files.createDirectories(folder.resolve("旧 java/bin")).resolve("java");
        Files.writeString(old, "#!/bin/sh\nexit 1\n");
        assertTrue(old.toFile().setExecutable(true));
        Files.writeString(folder.resolve("旧 java/release"), "JAVA_VERSION=\"1.8.0_202\"\n");
        var home = old.getParent().getParent().toString();
        assertEquals(Exit.FAILED, run(folder, Map.of("JAVA_HOME", home), "audit", "x"));
    }

    private static String path(String home) {
        return home + "/bin:" + System.getenv("PATH");
    }

    private static Set<String> jars(String name) throws IOException {
        var jars = new HashSet<String>();
        try (var files = Files.list(top.resolve(name))) {
            files.forEach(file -> jars.add(file.getFileName().toString()));
        }
        return jars;
    }

    /** Runs it; a start-up archive may be made, which takes a while. */
    private static int run(Path here, Map<String, String> environment, String... arguments)
            throws Exception {
        var command = new ArrayList<>(List.of(top.resolve("bin/nianshen").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(here.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes());
        int code = process.waitFor();
        assertFalse(said.isBlank(), said);
        assertFalse(said.contains("Exception"), said);
        return code;
    }
}
