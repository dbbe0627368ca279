package cn.nianshen.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The laws of the house, over all sources of the project. */
class HouseLawsTest {

    /** The line, top to bottom; a package uses only packages above it, or itself. */
    private static final List<String> LINE =
            List.of(
                    "source",
                    "document",
                    "form",
                    "reader",
                    "worker",
                    "report",
                    "fact",
                    "rule",
                    "check",
                    "drools",
                    "pack",
                    "locate",
                    "score",
                    "output",
                    "campaign",
                    "store",
                    "annotate",
                    "word",
                    "letter",
                    "template",
                    "");

    /** Each third-party library has one importing place. */
    private static final Map<String, Set<String>> IMPORTERS =
            Map.ofEntries(
                    Map.entry("org.apache.pdfbox.", Set.of("reader", "annotate")),
                    Map.entry("org.apache.fontbox.", Set.of("reader")),
                    Map.entry("org.kie.", Set.of("drools")),
                    Map.entry("org.drools.", Set.of("drools")),
                    Map.entry("org.jsoup.", Set.of("reader")),
                    Map.entry("javax.xml.", Set.of("reader")),
                    Map.entry("com.ctc.wstx.", Set.of("reader")),
                    Map.entry("org.codehaus.stax2.", Set.of("reader")),
                    Map.entry("com.fasterxml.jackson.", Set.of("pack", "output")),
                    Map.entry("org.apache.poi.", Set.of("reader", "output", "word", "annotate")),
                    Map.entry("org.apache.commons.csv.", Set.of("campaign")),
                    Map.entry("org.apache.commons.compress.", Set.of("annotate", "output")),
                    Map.entry("java.sql.", Set.of("store")),
                    Map.entry("org.flywaydb.", Set.of("store")));

    /** The one file of numerals and punctuation. */
    private static final String NUMERALS = "source/Numerals.java";

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern RULE_ID =
            Pattern.compile(
                    "\"[^\"]*\\b(STR|TBL|ARI|CON|TIM|CNT|PRV|LNG|SIM|XYR|RUP|PUB)-\\d{3}\\b");

    /** The one module whose classes may be open: JMH runs subclasses of them. */
    private static final String BENCHMARKS = "bench";

    /** What makes a result depend on the day, the machine or the person. */
    private static final List<String> SURROUNDINGS =
            List.of(
                    "LocalDate.now(",
                    "LocalDateTime.now(",
                    "Instant.now(",
                    "System.currentTimeMillis(",
                    "new Date()",
                    "Locale.getDefault(",
                    "Charset.defaultCharset(",
                    "System.exit(");

    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 40;

    @Test
    void aPackageUsesOnlyPackagesAboveIt() {
        var breaches = new ArrayList<String>();
        for (var file : Sources.main("engine")) {
            int own = LINE.indexOf(file.folder());
            for (var used : file.usedPackages("cn.nianshen")) {
                int other = LINE.indexOf(used);
                if (own < 0 || other < 0 || other > own) {
                    breaches.add(file.name() + " uses " + used);
                }
            }
        }
        assertEquals(List.of(), breaches);
    }

    @Test
    void eachLibraryHasOneImportingPlace() {
        var breaches = new ArrayList<String>();
        for (var file : Sources.main("engine")) {
            IMPORTERS.forEach(
                    (library, places) -> {
                        if (file.mentions(library) && !places.contains(file.folder())) {
                            breaches.add(file.name() + " imports " + library);
                        }
                    });
        }
        assertEquals(List.of(), breaches);
    }

    @Test
    void theEngineSpeaksNoChineseAndKnowsNoRule() {
        var breaches = new ArrayList<String>();
        for (var file : Sources.main("engine")) {
            for (var literal : file.literals()) {
                boolean han = HAN.matcher(literal).find() && !file.name().endsWith(NUMERALS);
                if (han || RULE_ID.matcher('"' + literal).find()) {
                    breaches.add(file.name() + ": " + literal);
                }
            }
        }
        assertEquals(List.of(), breaches);
    }

    @Test
    void theEngineReadsNoClockAndNothingOfTheMachine() {
        var breaches = new ArrayList<String>();
        for (var file : Sources.main("engine")) {
            for (var call : SURROUNDINGS) {
                if (file.mentions(call)) {
                    breaches.add(file.name() + ": " + call);
                }
            }
        }
        assertEquals(List.of(), breaches);
    }

    @Test
    void theCommandLineSpeaksThroughItsBundles() {
        var breaches = new ArrayList<String>();
        for (var file : Sources.main("cli")) {
            file.literals().stream()
                    .filter(l -> HAN.matcher(l).find())
                    .forEach(l -> breaches.add(file.name() + ": " + l));
        }
        assertEquals(List.of(), breaches);
    }

    @Test
    void filesAndMethodsAreShort() {
        var breaches = new TreeMap<String, Integer>();
        for (var module : Sources.MODULES) {
            for (var file : Sources.all(module)) {
                if (file.lines() > FILE_LINES) {
                    breaches.put(file.name(), file.lines());
                }
                file.methods()
                        .forEach(
                                (name, lines) -> {
                                    if (lines > METHOD_LINES) {
                                        breaches.put(file.name() + "#" + name, lines);
                                    }
                                });
            }
        }
        assertEquals(Map.of(), breaches);
    }

    @Test
    void classesAreFinalRecordsOrSealed() {
        var breaches = new ArrayList<String>();
        for (var module : Sources.MODULES) {
            if (module.equals(BENCHMARKS)) {
                continue;
            }
            for (var file : Sources.main(module)) {
                file.openClasses().forEach(c -> breaches.add(file.name() + ": " + c));
            }
        }
        assertEquals(List.of(), breaches);
    }

    @Test
    void everyPackageSaysWhatItHolds() {
        var breaches = new ArrayList<String>();
        for (var module : Sources.MODULES) {
            for (var folder : Sources.packages(module)) {
                if (!Sources.isDescribed(folder)) {
                    breaches.add(folder.toString());
                }
            }
        }
        assertEquals(List.of(), breaches);
    }

    @Test
    void theRulesModuleHasNoJava() {
        assertEquals(
                List.of(), Sources.main("rules").stream().map(Sources.SourceText::name).toList());
    }

    @Test
    void thereAreSourcesToLookAt() {
        assertFalse(Sources.main("engine").isEmpty());
    }
}
