package cn.nianshen.cli;

import cn.nianshen.AuditRequest;
import cn.nianshen.report.AgencyKinds;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
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

    private static final String KINDS =
            "text|json|jsonl|html|markdown|csv|xlsx|junit|sarif|waivers";

    /** Each file needs room. */
    private static final int USUAL_JOBS = 2;

    private static final int MOST_JOBS = 4;

    private final PositionalParamSpec paths =
            PositionalParamSpec.builder()
                    .required(true)
                    .arity("1..*")
                    .paramLabel("PATH")
                    .descriptionKey("option.path")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .build();

    private final OptionSpec format =
            Options.one("--format", KINDS, "option.format", Kind.class)
                    .defaultValue("text")
                    .build();

    private final OptionSpec out =
            Options.one("--out", "FILE", "option.out", Path.class).names("-o", "--out").build();

    private final OptionSpec reports =
            Options.several("--report", "KIND=FILE", "option.report", Target.class)
                    .converters(new FurtherOutput())
                    .build();

    private final OptionSpec colour =
            Options.one("--color", "auto|always|never", "option.color", Colour.class)
                    .defaultValue("auto")
                    .build();

    private final OptionSpec jobs =
            Options.one("--jobs", "NUMBER", "option.jobs", Integer.class).build();

    private final OptionSpec agency =
            Options.one("--agency", "NAME", "option.agency", String.class).build();

    private final OptionSpec kind =
            Options.one("--agency-kind", "KIND", "option.agency-kind", String.class).build();

    private final OptionSpec year =
            Options.one("--year", "YEAR", "option.year", Integer.class).build();

    private final OptionSpec asOf =
            Options.one("--as-of", "DATE", "option.as-of", LocalDate.class).build();

    /** Adds them to those of a command. */
    void addTo(CommandSpec command) {
        command.addPositional(paths);
        List.of(format, out, reports, colour, jobs, agency, kind, year, asOf)
                .forEach(command::addOption);
    }

    List<String> paths() {
        return Options.values(paths);
    }

    /** The outputs asked for: the main one first. */
    List<Target> targets(Terminal terminal) {
        var targets = new ArrayList<Target>();
        Path file = Options.given(out);
        boolean console = file == null && terminal.dataIsConsole();
        var when = Options.value(colour, Colour.AUTO);
        boolean coloured = when == Colour.ALWAYS || when == Colour.AUTO && console;
        targets.add(new Target(Options.value(format, Kind.TEXT), file, coloured));
        targets.addAll(Options.<Target>values(reports));
        return targets;
    }

    /**
     * How many files are worked on at once; 0 for one after the other.
     *
     * @param files how many there are
     */
    int threads(int files) {
        Integer most = Options.given(jobs);
        if (most == null) {
            boolean several = files > 1 && Runtime.getRuntime().availableProcessors() > 1;
            return several ? USUAL_JOBS : 0;
        }
        if (most < 1 || most > MOST_JOBS) {
            throw Refusal.usage("wrong.jobs", most, MOST_JOBS);
        }
        return most == 1 ? 0 : most;
    }

    /** How many processes may read at once: one, unless it was said how many files may. */
    int processes() {
        return Options.value(jobs, 1);
    }

    /** What is known beside the files. */
    AuditRequest request(LocalDate today) {
        return request(
                Options.value(year, 0),
                Options.value(agency, "").strip(),
                Options.value(kind, ""),
                Options.value(asOf, today));
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
