package cn.nianshen.bench;

import cn.nianshen.bench.peers.Floor;
import cn.nianshen.fact.Cell;
import cn.nianshen.fact.Fact;
import cn.nianshen.fixtures.Sample;
import cn.nianshen.rule.PackRun;
import cn.nianshen.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The sums of two tables: our rules over the cells, and plain Java over the same cells. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class FloorBenchmark {

    /** A lawful report, and one with broken sums. */
    @Param({"", "; requests.partial.business +1; requests.granted.natural +2"})
    public String defects = "";

    private final SumsOfTables sums = new SumsOfTables();
    private List<Fact> cells = List.of();

    /** Reads the cells of a report; both must find the same. */
    @Setup
    public void read() {
        var report =
                Sample.parse("as docx; scale medium; agency 临岚县水务局 department" + defects).write();
        cells = sums.cells(SourceFile.of(report.fileName(), report.bytes()));
        var ours = SumsOfTables.broken(rules()).stream().sorted().toList();
        var theirs = floor().stream().sorted().toList();
        if (!ours.equals(theirs) || ours.isEmpty() != defects.isEmpty()) {
            throw new IllegalStateException(ours + " and " + theirs);
        }
    }

    /** Our rules. */
    @Benchmark
    public PackRun rules() {
        return sums.run(cells);
    }

    /** Plain Java, over the texts of the same cells. */
    @Benchmark
    public List<String> floor() {
        Map<String, Map<String, String>> rows = new HashMap<>();
        for (var fact : cells) {
            if (fact instanceof Cell cell) {
                rows.computeIfAbsent(cell.table() + '.' + cell.row(), r -> new HashMap<>())
                        .put(cell.column(), cell.text());
            }
        }
        var broken = new ArrayList<String>();
        Floor.check(rows, (rule, at) -> broken.add(rule + '\t' + at));
        return broken;
    }
}
