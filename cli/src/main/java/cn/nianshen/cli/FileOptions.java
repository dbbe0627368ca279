package cn.nianshen.cli;

import cn.nianshen.AuditRequest;
import cn.nianshen.report.AgencyKinds;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Options of commands that read reports. */
final class FileOptions {

    /** A format of outputs. */
    enum Kind {
        TEXT,
        JSON,
        /** A line of JSON for each file. */
        JSONL,
        /** Pages for people: one with all, or a folder with one for each file. */
        HTML,
        MARKDOWN,
        /** Rows for a spreadsheet, one for each finding. */
        CSV,
        /** A workbook with findings, scores and a chart. */
        XLSX,
        /** A suite for each file, for build servers. */
        JUNIT,
        /** SARIF 2.1.0, for viewers of findings. */
        SARIF,
        /** Drafts of waivers, for audits only. */
        WAIVERS;

        /** Whether it is bytes and no text, so that it needs a file. */
        boolean isPacked() {
            return this == XLSX;
        }

        /** As users name it. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When to colour. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    /** Reads {@code KIND=FILE}. */
    static final class FurtherOutput implements ITypeConverter<Target> {

        @Override
        public Target convert(String text) {
            int sign = text.indexOf('=');
            for (var kind : Kind.values()) {
                boolean named = sign > 0 && kind.name().equalsIgnoreCase(text.substring(0, sign));
                if (named && sign + 1 < text.length()) {
                    return new Target(kind, Path.of(text.substring(sign + 1)), false);
                }
            }
            throw new TypeConversionException(text);
        }
    }

    /** Each file needs room. */
    private static final int USUAL_JOBS = 2;

    private static final int MOST_JOBS = 4;

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "option.path")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "text|json|jsonl|html|markdown|csv|xlsx|junit|sarif|waivers",
            descriptionKey = "option.format",
            defaultValue = "text")
    private Kind format = Kind.TEXT;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.out")
    private @Nullable Path out;

    @Option(
            names = "--report",
            paramLabel = "KIND=FILE",
            descriptionKey = "option.report",
            converter = FurtherOutput.class)
    private List<Target> reports = new ArrayList<>();

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            descriptionKey = "option.color",
            defaultValue = "auto")
    private Colour colour = Colour.AUTO;

    @Option(names = "--jobs", paramLabel = "NUMBER", descriptionKey = "option.jobs")
    private @Nullable Integer jobs;

    @Option(names = "--agency", paramLabel = "NAME", descriptionKey = "option.agency")
    private String agency = "";

    @Option(names = "--agency-kind", paramLabel = "KIND", descriptionKey = "option.agency-kind")
    private String kind = "";

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.year")
    private int year;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
    private @Nullable LocalDate asOf;

    List<String> paths() {
        return paths;
    }

    /** The outputs asked for: the main one first. */
    List<Target> targets(Terminal terminal) {
        var targets = new ArrayList<Target>();
        boolean console = out == null && terminal.dataIsConsole();
        boolean coloured = colour == Colour.ALWAYS || colour == Colour.AUTO && console;
        targets.add(new Target(format, out, coloured));
        targets.addAll(reports);
        return targets;
    }

    /**
     * How many files are worked on at once; 0 for one after the other.
     *
     * @param files how many there are
     */
    int threads(int files) {
        if (jobs == null) {
            boolean several = files > 1 && Runtime.getRuntime().availableProcessors() > 1;
            return several ? USUAL_JOBS : 0;
        }
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw Refusal.usage("wrong.jobs", jobs, MOST_JOBS);
        }
        return jobs == 1 ? 0 : jobs;
    }

    /** How many processes may read at once: one, unless it was said how many files may. */
    int processes() {
        return jobs == null ? 1 : jobs;
    }

    /** What is known beside the files. */
    AuditRequest request(LocalDate today) {
        return request(year, agency.strip(), kind, asOf == null ? today : asOf);
    }

    /** What is known beside the files, checked; also for commands with fewer options. */
    static AuditRequest request(int year, String agency, String kind, LocalDate day) {
        if (!kind.isEmpty() && !AgencyKinds.KINDS.contains(kind)) {
            throw Refusal.usage("wrong.agency-kind", kind, String.join(", ", AgencyKinds.KINDS));
        }
        if (year != 0 && (year < 2000 || year > 2100)) {
            throw Refusal.usage("wrong.year", year);
        }
        return new AuditRequest(year, agency, kind, day);
    }
}
