package cn.nianshen.bench;

import cn.nianshen.AuditRequest;
import cn.nianshen.Auditor;
import cn.nianshen.fact.Brief;
import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Facts;
import cn.nianshen.fact.Knowledge;
import cn.nianshen.fact.Need;
import cn.nianshen.fact.ReportHead;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackKnowledge;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.rule.JudgedIdentity;
import cn.nianshen.rule.PackRun;
import cn.nianshen.rule.RuleBase;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.RuleRunner;
import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Our rules for the sums of the tables of requests and disputes alone, those that the peers have,
 * as in an audit by a profile that leaves the others out.
 */
public final class SumsOfTables {

    /** The rules that the Schematron has too. */
    static final Set<String> RULES =
            Set.of(
                    "ARI-001", "ARI-002", "ARI-003", "ARI-004", "ARI-005", "ARI-006", "ARI-007",
                    "ARI-020", "ARI-021", "ARI-022");

    private static final Set<String> BY_COLUMNS = Set.of("ARI-001", "ARI-002");
    private static final Set<String> TABLES = Set.of("requests", "disputes");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    private final Pack pack = PackLoader.builtIn();
    private final Auditor auditor = new Auditor(List.of(pack), pack.profile());
    private final Knowledge knowledge = PackKnowledge.of(List.of(pack));
    private final RuleBase rules = pack.rules().only(RULES);
    private final List<RuleCard> cards =
            pack.cards().stream()
                    .filter(card -> RULES.contains(card.id()))
                    .sorted(Comparator.comparing(RuleCard::id))
                    .toList();
    private final RuleRunner runner = new RuleRunner(pack.forms());

    /** Prints a line for each sum that does not hold in the .docx files of a folder. */
    public static void main(String[] arguments) throws IOException {
        var sums = new SumsOfTables();
        var text = new StringBuilder();
        try (var list = Files.list(Path.of(arguments[0]))) {
            for (var file : list.sorted().toList()) {
                var name = file.getFileName().toString();
                var source = SourceFile.of(name, Files.readAllBytes(file));
                for (var line : broken(sums.run(sums.cells(source)))) {
                    text.append(name, 0, name.lastIndexOf('.')).append('\t');
                    text.append(line).append('\n');
                }
            }
        }
        System.out.print(text);
    }

    /** The cells of the two tables of a report. */
    List<Fact> cells(SourceFile file) {
        var report =
                Objects.requireNonNull(
                        auditor.parse(file, new AuditRequest(0, "", "", DAY)).report());
        var brief = new Brief(0, "", DAY, pack.profile().thresholds(), pack.profile().dueDays());
        return Facts.of(report, knowledge, brief, rules::reads).stream()
                .filter(this::isNeeded)
                .toList();
    }

    /** The cells, what the rules read, and what tells whether a rule concerns the report. */
    private boolean isNeeded(Fact fact) {
        return fact instanceof Cell cell
                ? TABLES.contains(cell.table())
                : fact instanceof ReportHead
                        || fact instanceof Need
                        || rules.reads(fact.getClass());
    }

    /** What the rules say of the cells. */
    PackRun run(List<Fact> cells) {
        return runner.run(rules, cards, cells);
    }

    /** The rule, and the row or column, of each sum that does not hold. */
    static List<String> broken(PackRun run) {
        var lines = new ArrayList<String>();
        for (var identity : run.identities()) {
            if (identity.verdict() == JudgedIdentity.Verdict.BROKEN) {
                var rule = identity.identity().rule();
                var cell = identity.identity().right().get(0);
                lines.add(rule + '\t' + (BY_COLUMNS.contains(rule) ? cell.column() : cell.row()));
            }
        }
        return lines;
    }
}
