package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.nianshen.fixtures.Layout;
import cn.nianshen.fixtures.RandomReports;
import cn.nianshen.fixtures.ReportSpec;
import cn.nianshen.output.Audit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same report in all formats gives the same findings. Reports of the generator, half of them
 * defective, are written as Word files and converted by LibreOffice; without it nothing is
 * compared.
 */
class FormatsTest {

    private static final int REPORTS = 16;
    private static final int COMPARED = 10;

    /** The formats compared with .docx: ending and filter of LibreOffice. One line adds another. */
    private static final Map<String, String> FORMATS =
            Map.of(
                    "html", "html:HTML (StarWriter)",
                    "txt", "txt:Text (encoded):UTF8");

    /** Formats that keep neither blank cells nor pictures. */
    private static final Set<String> BARE = Set.of("txt");

    /**
     * Rules that ask for what bare text does not keep, each with the reason; at most five. What
     * hangs on it moves other findings too, so a report with one of these is not compared as text.
     */
    private static final Map<String, String> ON_LAYOUT =
            Map.of(
                    "TBL-038", "a blank cell leaves no trace between bare words",
                    "TBL-037", "without cells a short row cannot be told from a misread one",
                    "STR-027", "a picture leaves no trace in text");

    @TempDir Path folder;

    @Test
    void theSameReportInAllFormatsGivesTheSameFindings() throws Exception {
        assertTrue(ON_LAYOUT.size() <= 5);
        assumeTrue(converts("--version"), "LibreOffice (soffice) is not installed: not compared");
        var names = new ArrayList<String>();
        for (int seed = 0; seed < REPORTS; seed++) {
            var name = "r" + seed + ".docx";
            Files.write(folder.resolve(name), Layout.DOCX.write(report(seed)).bytes());
            names.add(name);
        }
        var different = new ArrayList<String>();
        for (var format : FORMATS.entrySet()) {
            var command = new ArrayList<>(List.of("--convert-to", format.getValue()));
            command.addAll(List.of("--outdir", folder.toString()));
            names.forEach(n -> command.add(folder.resolve(n).toString()));
            assertTrue(converts(command.toArray(String[]::new)), format.getKey());
            int compared = 0;
            for (var name : names) {
                if (BARE.contains(format.getKey()) && asksForLayout(name)) {
                    continue;
                }
                compared++;
                compare(name, name.replace("docx", format.getKey()), different);
            }
            assertTrue(compared >= COMPARED, format.getKey() + ": only " + compared);
        }
        assertEquals(
                List.of(), different.stream().limit(10).toList(), different.size() + " differ");
    }

    /** Every second report has three defects. */
    private static ReportSpec report(int seed) {
        var sample = seed % 2 == 0 ? RandomReports.clean(seed) : RandomReports.withDefects(seed, 3);
        return sample.spec();
    }

    private void compare(String docx, String other, List<String> different) throws IOException {
        var there = findings(other);
        var here = findings(docx);
        var lost = new TreeSet<>(here);
        lost.removeAll(there);
        var more = new TreeSet<>(there);
        more.removeAll(here);
        lost.forEach(f -> different.add(other + " lacks " + f));
        more.forEach(f -> different.add(other + " adds " + f));
    }

    private boolean asksForLayout(String docx) throws IOException {
        return findings(docx).stream().anyMatch(f -> ON_LAYOUT.containsKey(f.split(" ")[0]));
    }

    private TreeSet<String> findings(String name) throws IOException {
        var audit =
                Nianshen.audit(
                        "report" + name.substring(name.indexOf('.')),
                        Files.readAllBytes(folder.resolve(name)));
        var out = new TreeSet<String>();
        out.add(
                audit.status()
                        + " "
                        + (audit.status() == Audit.Status.AUDITED ? "" : audit.reason()));
        Nianshen.findings(audit).stream().forEach(f -> out.add(f.card().id() + " " + f.message()));
        return out;
    }

    private boolean converts(String... arguments) throws InterruptedException {
        var command = new ArrayList<>(List.of("soffice", "--headless"));
        command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
        command.addAll(List.of(arguments));
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("soffice.log").toFile())
                            .start();
            if (!process.waitFor(4, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
