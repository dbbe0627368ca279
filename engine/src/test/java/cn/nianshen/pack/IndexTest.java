package cn.nianshen.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The road of the built-in pack: an index instead of YAML, and rules that the build compiled. */
class IndexTest {

    private static final String MODEL = "cn.nianshen.drools.TitleModel";

    /** The models of a pack lie in packages that begin with the name of its folder. */
    private static final String PACK = "cn";

    @TempDir Path folder;

    /** A pack of one rule, and the folder of its classes. */
    private Path classes(String id) throws IOException {
        Path pack = Files.createDirectories(folder.resolve(PACK));
        Files.writeString(
                pack.resolve("pack.yaml"), "{id: cn, title: Titles, version: '1', forms: []}");
        Files.writeString(
                pack.resolve("a.rules.yaml"),
                "category: OWN\nrules:\n  - {id: "
                        + id
                        + ", title: t, severity: info, basis: custom, citations: [usage],"
                        + " message: m, remedy: r, since: '1'}\n");
        Files.writeString(pack.resolve("statute.yaml"), "unsourced: [usage]\n");
        Files.writeString(
                pack.resolve("a.cases.yaml"),
                "cases: [{rule: " + id + ", name: n, expect: passed}]\n");
        Path list = folder.resolve("classes/META-INF/kie/g/a/drools-model");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "Drools-Model-Version:10.2.0\n" + MODEL + "\n");
        return folder.resolve("classes");
    }

    private void write(Path classes) throws IOException {
        try (URLClassLoader loader = loader(classes)) {
            IndexWriter.write(folder.resolve(PACK), classes, loader, List.of());
        }
    }

    private static URLClassLoader loader(Path classes) throws MalformedURLException {
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, IndexTest.class.getClassLoader());
    }

    @Test
    void theIndexGivesThePackBack() throws IOException {
        Path classes = classes("OWN-001");
        write(classes);
        try (URLClassLoader loader = loader(classes)) {
            Pack pack = PackLoader.builtIn(loader, PACK, List.of(), true);
            assertEquals(PACK, pack.id());
            assertEquals(List.of("OWN-001"), List.copyOf(pack.rules().ruleNames()));
            assertEquals("n", pack.cases().get(0).name());
        }
    }

    @Test
    void theSameSourcesGiveTheSameBytes() throws IOException {
        Path classes = classes("OWN-001");
        write(classes);
        Path index = classes.resolve(PACK + "/index.trees");
        byte[] first = Files.readAllBytes(index);
        write(classes);
        assertArrayEquals(first, Files.readAllBytes(index));
    }

    @Test
    void aRuleWithoutItsCardEndsTheBuild() throws IOException {
        Path classes = classes("OWN-002");
        BadPackException e = assertThrows(BadPackException.class, () -> write(classes));
        assertTrue(e.getMessage().contains("the rule OWN-001 has no card"), e.getMessage());
        assertTrue(e.getMessage().contains("OWN-002: no rule of that name"), e.getMessage());
    }

    @Test
    void whatIsNotOnTheClassPathIsSaid() {
        ClassLoader loader = IndexTest.class.getClassLoader();
        assertThrows(
                IllegalStateException.class,
                () -> PackLoader.builtIn(loader, "nowhere", List.of(), true));
    }
}
