package cn.nianshen.bench;

import cn.nianshen.AuditRequest;
import cn.nianshen.Auditor;
import cn.nianshen.fact.Brief;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Facts;
import cn.nianshen.fact.Knowledge;
import cn.nianshen.fact.Mention;
import cn.nianshen.fixtures.Sample;
import cn.nianshen.locate.OutcomeFolder;
import cn.nianshen.output.Audit;
import cn.nianshen.pack.Pack;
import cn.nianshen.pack.PackKnowledge;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.report.Report;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.RuleRunner;
import cn.nianshen.source.SourceFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One report of 200 cells and over 1,000 characters of text, step by step, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 10, time = 2)
// with the collector of the launcher
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class AuditBenchmark {

    private static final int LEAST_TEXT = 1_000;

    /** A lawful report, and one with broken sums and wrong labels. */
    @Param({
        "",
        "; requests.partial.business +1; requests.granted.natural +2; label requests.deny.1 1.属于国家机密"
    })
    public String defects = "";

    private SourceFile file = SourceFile.of("", new byte[0]);
    private Auditor auditor = auditor(PackLoader.builtIn());
    private Pack pack = PackLoader.builtIn();
    private final AuditRequest request = new AuditRequest(0, "", "", LocalDate.of(2026, 2, 1));
    private Knowledge knowledge = PackKnowledge.of(List.of(pack));
    private Brief brief =
            new Brief(
                    0,
                    "",
                    LocalDate.of(2026, 2, 1),
                    pack.profile().thresholds(),
                    pack.profile().dueDays());
    private Report report = Objects.requireNonNull(parsed(sample("")));
    private List<Fact> facts = List.of();

    /** By id, as an auditor keeps them. */
    private final List<RuleCard> cards =
            pack.cards().stream().sorted(Comparator.comparing(RuleCard::id)).toList();

    private static Auditor auditor(Pack pack) {
        return new Auditor(List.of(pack), pack.profile());
    }

    private static SourceFile sample(String defects) {
        var description =
                "as docx; scale medium; agency 临岚县水务局 department; story long headed" + defects;
        return SourceFile.of("report.docx", Sample.parse(description).write().bytes());
    }

    private Report parsed(SourceFile source) {
        return Objects.requireNonNull(auditor.parse(source, request).report());
    }

    /** Reads the report and derives its facts. */
    @Setup
    public void read() {
        file = sample(defects);
        report = parsed(file);
        facts = Facts.of(report, knowledge, brief);
        int text = report.passages().stream().mapToInt(p -> p.plain().length()).sum();
        if (report.cells().size() < 200 || text < LEAST_TEXT) {
            throw new IllegalStateException(
                    report.cells().size() + " cells, " + text + " characters");
        }
    }

    /** All rules over the facts, folded: the cost of judging. */
    @Benchmark
    public List<Outcome> factsToOutcomes() {
        var run = new RuleRunner(pack.forms()).run(pack.rules(), cards, facts);
        return OutcomeFolder.fold(List.of(run));
    }

    /** Looking for the words of all lexicons. */
    @Benchmark
    public List<Mention> lexiconScan() {
        return knowledge.scan().mentions(report.passages(), report.fiscalYear());
    }

    /** All facts, lexicons included. */
    @Benchmark
    public List<Fact> reportToFacts() {
        return Facts.of(report, knowledge, brief);
    }

    /** Opening and understanding the document. */
    @Benchmark
    public Audit bytesToReport() {
        return auditor.parse(file, request);
    }

    /** All of it. */
    @Benchmark
    public Audit bytesToAudit() {
        return auditor.audit(file, request);
    }
}
