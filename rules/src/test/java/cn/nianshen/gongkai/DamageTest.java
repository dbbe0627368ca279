package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Sample;
import cn.nianshen.output.Audit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Spoilt tables: a value is placed where it belongs, or it is not placed and said so. Every value
 * of a report is another number, so that none can pass for its neighbour.
 */
class DamageTest {

    private static final int SEEDS = 6;
    private static final int FIRST = 10_001;

    /** Most values placed wrongly in bare text, of ten thousand. */
    private static final int BARE_PER_MYRIAD = 20;

    /** That a row with the words that are printed is none of the form is true of such a table. */
    private static final String STRANGE_ROW = "TBL-047";

    private record Count(int right, int wrong, int lost, List<String> examples) {}

    @ParameterizedTest
    @EnumSource(Damage.Shape.class)
    void noValueOfASpoiltTableIsPlacedWrongly(Damage.Shape shape) {
        var counts = new TreeMap<Damage.Kind, Count>();
        for (var kind : Damage.Kind.values()) {
            counts.put(kind, count(shape, kind));
        }
        counts.forEach(
                (kind, c) ->
                        System.out.println(
                                shape
                                        + " "
                                        + kind
                                        + " seeds 0-"
                                        + (SEEDS - 1)
                                        + ": "
                                        + c.right
                                        + " right, "
                                        + c.wrong
                                        + " wrong, "
                                        + c.lost
                                        + " lost"));
        int wrong = counts.values().stream().mapToInt(Count::wrong).sum();
        int all = counts.values().stream().mapToInt(c -> c.right + c.wrong + c.lost).sum();
        var examples = counts.values().stream().flatMap(c -> c.examples.stream()).limit(8).toList();
        int most = shape.isGrid() ? 0 : all * BARE_PER_MYRIAD / 10_000;
        assertTrue(wrong <= most, () -> wrong + " of " + all + ": " + examples);
        assertTrue(counts.get(Damage.Kind.LABELS_5).right > all / counts.size() / 2);
    }

    private static Count count(Damage.Shape shape, Damage.Kind kind) {
        int right = 0;
        int wrong = 0;
        int lost = 0;
        var examples = new ArrayList<String>();
        for (int seed = 0; seed < SEEDS; seed++) {
            var home = new HashMap<String, String>();
            var spec = Sample.parse("year " + (seed % 2 == 0 ? 2020 : 2023)).spec();
            for (var cell : spec.cells().keySet()) {
                var value = Integer.toString(FIRST + home.size());
                home.put(value, cell);
                spec = spec.with(cell, value);
            }
            var audit = Nianshen.audit(shape.fileName(), Damage.spoilt(spec, shape, kind, seed));
            var cells =
                    audit.report() == null
                            ? Map.<String, String>of()
                            : Nianshen.cells(Nianshen.report(audit));
            for (var cell : cells.entrySet()) {
                if (cell.getKey().equals(home.get(cell.getValue()))) {
                    right++;
                } else {
                    wrong++;
                    examples.add(kind + " seed " + seed + " " + cell);
                }
            }
            lost += home.size() - cells.size();
        }
        return new Count(right, wrong, lost, examples);
    }

    /** A lawful report whose letters are spoilt has no wrong figure and no missing row. */
    @ParameterizedTest
    @EnumSource(Damage.Shape.class)
    void whatWasMisreadIsNotHeldAgainstTheAgency(Damage.Shape shape) {
        var accused = new ArrayList<String>();
        for (var kind : Damage.Kind.values()) {
            // where two letters in five are wrong and nothing marks cells, heads are no heads
            if (shape == Damage.Shape.BARE && kind == Damage.Kind.LABELS_40) {
                continue;
            }
            boolean letters = kind.name().startsWith("LABELS") || kind == Damage.Kind.TABLES_SPLIT;
            for (int seed = 0; letters && seed < SEEDS; seed++) {
                int number = seed;
                var spec = Sample.parse("year " + (seed % 2 == 0 ? 2020 : 2023)).spec();
                var audit =
                        Nianshen.audit(shape.fileName(), Damage.spoilt(spec, shape, kind, seed));
                Nianshen.errors(audit).stream()
                        .filter(e -> !e.startsWith(STRANGE_ROW))
                        .forEach(e -> accused.add(kind + " seed " + number + " " + e));
                assertEquals(Audit.Status.AUDITED, audit.status(), kind + " seed " + seed);
            }
        }
        assertEquals(List.of(), accused.stream().limit(12).toList(), accused.size() + " errors");
    }
}
