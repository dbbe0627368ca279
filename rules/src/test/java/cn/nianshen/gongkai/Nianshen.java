package cn.nianshen.gongkai;

import cn.nianshen.AuditRequest;
import cn.nianshen.Auditor;
import cn.nianshen.output.Audit;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.report.NamedCell;
import cn.nianshen.report.Report;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.Severity;
import cn.nianshen.source.SourceFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The auditor with the built-in pack, loaded once. */
public final class Nianshen {

    public static final Pack PACK = PackLoader.builtIn();
    private static final Auditor AUDITOR = new Auditor(List.of(PACK), PACK.profile());
    static final AuditRequest PLAIN = new AuditRequest(0, "", "", LocalDate.of(2026, 2, 1));

    private Nianshen() {}

    public static Audit audit(String name, byte[] bytes) {
        return AUDITOR.audit(SourceFile.of(name, bytes), PLAIN);
    }

    static Auditor auditor() {
        return AUDITOR;
    }

    public static Report report(Audit audit) {
        return Objects.requireNonNull(audit.report(), () -> audit.name() + ": " + audit.reason());
    }

    /** Findings of an audit, sorted as they come. */
    static List<Finding> findings(Audit audit) {
        return audit.outcomes().stream()
                .flatMap(o -> o instanceof Outcome.Violated v ? v.findings().stream() : Stream.of())
                .toList();
    }

    static List<String> errors(Audit audit) {
        return findings(audit).stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(f -> f.card().id() + " " + f.message())
                .toList();
    }

    static List<String> faults(Audit audit) {
        return audit.outcomes().stream()
                .filter(o -> o instanceof Outcome.Faulted)
                .map(Object::toString)
                .toList();
    }

    /** Printed cells that are not blank: {@code table.row.column} to text. */
    static Map<String, String> cells(Report report) {
        var cells = new LinkedHashMap<String, String>();
        for (NamedCell c : report.cells()) {
            if (c.text() != null && !c.text().isEmpty()) {
                cells.put(c.table() + "." + c.row() + "." + c.column(), c.text());
            }
        }
        return cells;
    }
}
