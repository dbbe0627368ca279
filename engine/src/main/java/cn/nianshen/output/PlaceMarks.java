package cn.nianshen.output;

import cn.nianshen.document.Block;
import cn.nianshen.document.Document;
import cn.nianshen.document.Position;
import cn.nianshen.document.Table;
import cn.nianshen.report.NamedCell;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Severity;
import cn.nianshen.rule.Suspect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cells and paragraphs of what was read findings speak of. Places come from the reader; none
 * is searched for.
 */
final class PlaceMarks {

    /**
     * A finding that speaks of a place.
     *
     * @param number the finding's number as shown, from 1
     * @param severity its severity
     * @param role what the place is to it
     * @param quote words that it is about, or empty for all that stands there
     */
    record Ref(int number, Severity severity, Role role, String quote) {}

    /** What a place is to a finding. */
    enum Role {
        PLACE,
        FURTHER,
        SUSPECT
    }

    private final Map<Integer, List<Ref>> refs = new HashMap<>();
    private final Set<Integer> shown = new HashSet<>();

    private PlaceMarks() {}

    /**
     * The marks of findings.
     *
     * @param findings in the order of their numbers
     * @param cells the cells of the report, by which suspects are found
     */
    static PlaceMarks of(
            List<Finding> findings, List<NamedCell> cells, @Nullable Document document) {
        var marks = new PlaceMarks();
        if (document != null) {
            document.blocks().forEach(marks::show);
        }
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            marks.add(i + 1, finding, Role.PLACE, finding.where());
            for (var also : finding.also()) {
                marks.add(i + 1, finding, Role.FURTHER, also.where());
            }
            for (var suspect : finding.suspects()) {
                marks.suspect(i + 1, finding, suspect, cells);
            }
        }
        return marks;
    }

    private void show(Block block) {
        shown.add(block.at().order());
        if (block instanceof Table table) {
            table.rows().forEach(r -> r.cells().forEach(c -> shown.add(c.at().order())));
        }
    }

    private void add(int number, Finding finding, Role role, Place where) {
        int order = where.at().order();
        if (order <= 0) {
            return;
        }
        var here = refs.computeIfAbsent(order, o -> new ArrayList<>());
        boolean told = here.stream().anyMatch(r -> r.number() == number);
        if (!told || !where.quote().isEmpty()) {
            here.add(new Ref(number, finding.severity(), role, where.quote()));
        }
    }

    private void suspect(int number, Finding finding, Suspect suspect, List<NamedCell> cells) {
        cells.stream()
                .filter(
                        c ->
                                c.table().equals(suspect.table())
                                        && c.row().equals(suspect.row())
                                        && c.column().equals(suspect.column()))
                .findFirst()
                .ifPresent(cell -> add(number, finding, Role.SUSPECT, Place.of("", cell.at(), "")));
    }

    /** The findings that speak of what stands at a position, in the order of their numbers. */
    List<Ref> at(Position at) {
        return refs.getOrDefault(at.order(), List.of());
    }

    /** Whether what stands at a position is shown, so that it can be linked to. */
    boolean isShown(Position at) {
        return at.order() > 0 && shown.contains(at.order());
    }

    /** The gravest severity of the findings. */
    static Severity gravest(List<Ref> refs) {
        var gravest = Severity.INFO;
        for (var ref : refs) {
            gravest = ref.severity().compareTo(gravest) > 0 ? ref.severity() : gravest;
        }
        return gravest;
    }
}
