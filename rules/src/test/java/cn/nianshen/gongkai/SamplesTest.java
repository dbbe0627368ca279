package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.nianshen.output.Audit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Documents of other programs, each with the truth of its cells; every value of a probe is a unique
 * number.
 */
class SamplesTest {

    private static final Pattern ENTRY =
            Pattern.compile("\"(t[234]\\|[^\"]+)\"\\s*:\\s*\"([^\"]*)\"");
    private static final Map<String, Integer> CELLS = Map.of("2019", 198, "2021", 200);

    @TestFactory
    Stream<DynamicTest> samplesAreReadCellByCell() {
        assumeTrue(Shared.isThere(), Shared.MISSING);
        var files = Stream.of("samples", "samples/lo-html").flatMap(f -> Shared.files(f).stream());
        return files.filter(SamplesTest::isReadNow)
                .map(
                        p ->
                                DynamicTest.dynamicTest(
                                        p.getFileName().toString(), () -> check(p, truth(p))));
    }

    @TestFactory
    Stream<DynamicTest> probedSeedsAreReadCellByCell() {
        assumeTrue(Shared.isThere(), Shared.MISSING);
        var files =
                Stream.of("samples/seeds-probed", "samples/seeds-probed/bare")
                        .flatMap(f -> Shared.files(f).stream());
        return files.filter(p -> p.toString().endsWith(".txt"))
                .map(
                        p ->
                                DynamicTest.dynamicTest(
                                        p.getParent().getFileName() + " " + p.getFileName(),
                                        () -> probed(p)));
    }

    @TestFactory
    Stream<DynamicTest> pagesGiveTheFindingsOfTheirWordDocument() {
        assumeTrue(Shared.isThere(), Shared.MISSING);
        return Shared.files("samples").stream()
                .filter(p -> p.toString().matches(".*\\.(pdf|ofd)") && isReadNow(p))
                .map(
                        p ->
                                DynamicTest.dynamicTest(
                                        p.getFileName().toString(),
                                        () -> assertEquals(findings(wordOf(p)), findings(p))));
    }

    @TestFactory
    Stream<DynamicTest> picturesOfPagesAreRecognisedOrSayWhatIsNeeded() {
        assumeTrue(Shared.isThere(), Shared.MISSING);
        boolean recognised = hasTesseract();
        return Shared.files("samples").stream()
                .filter(p -> p.toString().matches(".*(-scan\\.pdf|-ofdrw\\.ofd)"))
                .map(
                        p ->
                                DynamicTest.dynamicTest(
                                        p.getFileName().toString(),
                                        () -> {
                                            if (recognised) {
                                                recognised(p);
                                            } else {
                                                assertEquals("scanned", reason(p));
                                            }
                                        }));
    }

    private static boolean hasTesseract() {
        try {
            var process =
                    new ProcessBuilder("tesseract", "--list-langs")
                            .redirectErrorStream(true)
                            .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said.lines().toList().containsAll(List.of("chi_sim", "eng"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Nine of ten cells are right, every cell is to be confirmed, and nothing is an error. */
    private static void recognised(Path path) {
        var audit = Nianshen.audit(path.getFileName().toString(), Shared.bytes(path));
        var report = Nianshen.report(audit);
        var expected = values(truth(path));
        var read = Nianshen.cells(report);
        long right = read.entrySet().stream().filter(expected.entrySet()::contains).count();
        assertTrue(right * 10 >= expected.size() * 9L, right + " of " + expected.size());
        assertTrue(report.cells().stream().allMatch(c -> c.text() == null || c.toConfirm()));
        Expectations.noError(audit);
    }

    private static String reason(Path path) {
        var audit = Nianshen.audit(path.getFileName().toString(), Shared.bytes(path));
        return audit.reason().replaceFirst("-(pdf|ofd)$", "");
    }

    private static Path wordOf(Path path) {
        var name = path.getFileName().toString();
        return path.resolveSibling(name.replaceFirst("(-split)?\\.(pdf|ofd)$", ".docx"));
    }

    /** Rules, severities and words of the findings, without places. */
    private static List<String> findings(Path path) {
        var audit = Nianshen.audit(path.getFileName().toString(), Shared.bytes(path));
        return Nianshen.findings(audit).stream()
                .map(f -> f.card().id() + " " + f.severity() + " " + f.message())
                .sorted()
                .toList();
    }

    private static boolean isReadNow(Path path) {
        var name = path.getFileName().toString();
        boolean format = name.matches(".*\\.(txt|md|html|docx|doc|wps|odt|xlsx|xls|pdf|ofd)");
        return format
                && !name.contains("-scan")
                && !name.contains("-ofdrw")
                && !name.startsWith("README");
    }

    private static Path truth(Path sample) {
        var stem =
                sample.getFileName().toString().replaceFirst("^(probe|report)(20\\d\\d).*", "$1$2");
        return Shared.ROOT.resolve("samples/" + stem + ".truth.json");
    }

    private static void check(Path path, Path truth) {
        var audit = Nianshen.audit(path.getFileName().toString(), Shared.bytes(path));
        assertEquals(Audit.Status.AUDITED, audit.status(), audit.reason());
        var report = Nianshen.report(audit);
        assertEquals(values(truth), Nianshen.cells(report));
        assertEquals(CELLS.get(report.form()), Nianshen.cells(report).size());
        if (path.getFileName().toString().startsWith("report")) {
            Expectations.noError(audit);
        }
    }

    private static void probed(Path path) {
        var audit = Nianshen.audit(path.getFileName().toString(), Shared.bytes(path));
        var report = Nianshen.report(audit);
        var number = path.getFileName().toString().substring(0, 3);
        var expected =
                values(Shared.ROOT.resolve("samples/seeds-probed/" + number + ".truth.json"));
        assertEquals(expected, Nianshen.cells(report));
        int refused = report.unplaced().stream().mapToInt(u -> u.texts().size()).sum();
        assertEquals(number.equals("004") ? 105 : 0, refused);
        report.unplaced()
                .forEach(u -> assertEquals(true, u.at().line() > 0 && !u.label().isEmpty()));
    }

    private static Map<String, String> values(Path truth) {
        var out = new HashMap<String, String>();
        var m = ENTRY.matcher(new String(Shared.bytes(truth), StandardCharsets.UTF_8));
        while (m.find()) {
            out.put(TruthKeys.id(m.group(1)), m.group(2));
        }
        return out;
    }
}
