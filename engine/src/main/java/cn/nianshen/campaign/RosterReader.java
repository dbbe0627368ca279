package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.reader.Reading;
import cn.nianshen.report.AgencyKinds;
import cn.nianshen.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a roster; all that is wrong in it is told at once. */
public final class RosterReader {

    private static final String COLUMNS = "roster.columns";

    private final ReadingWords words;
    private final Sheet sheet;

    /**
     * @param words names of columns and kinds, as in {@code reading.yaml} of the pack
     * @param reading reads workbooks
     */
    public RosterReader(ReadingWords words, Reading reading) {
        this.words = words;
        this.sheet = new Sheet(reading);
    }

    /**
     * The roster in a file: CSV, or the first sheet of a workbook.
     *
     * @throws BadListException with all faults
     */
    public Roster read(SourceFile file) throws BadListException {
        var rows = sheet.rows(file);
        var head = ListHead.of(rows, words, COLUMNS, List.of("agency"));
        var faults = new ArrayList<ListFault>();
        var agencies = new ArrayList<Agency>();
        for (var row : rows.subList(head.row() + 1, rows.size())) {
            if (!row.isBlank()) {
                var agency = agency(row, head, faults);
                if (agency != null) {
                    agencies.add(agency);
                }
            }
        }
        if (agencies.isEmpty() && faults.isEmpty()) {
            faults.add(ListFault.of(0, 0, "roster.no-rows"));
        }
        var known = byName(agencies, head, faults);
        var out = agencies.stream().map(a -> withParent(a, known, head, faults)).toList();
        new Parents(out).cycles(head.column("parent"), faults);
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(ListFault::line).thenComparing(ListFault::column));
            throw new BadListException(faults);
        }
        return new Roster(out);
    }

    private @Nullable Agency agency(SheetRow row, ListHead head, List<ListFault> faults) {
        var name = head.field(row, "agency");
        if (name.isEmpty()) {
            faults.add(ListFault.of(row.line(), head.column("agency"), "roster.no-name"));
            return null;
        }
        var field = new ListField(row, head, words, faults);
        var id = head.field(row, "id");
        return new Agency(
                id.isEmpty() ? name : id,
                name,
                field.several("former_names"),
                field.kind(AgencyKinds.KINDS),
                head.field(row, "county"),
                head.field(row, "parent"),
                field.scope(),
                field.flag("vertical"),
                field.day("due"),
                head.further(row),
                row.line());
    }

    /** Ids by names and ids; the same name or id twice is a fault. */
    private static Map<String, String> byName(
            List<Agency> agencies, ListHead head, List<ListFault> faults) {
        var ids = new HashMap<String, Integer>();
        var names = new HashMap<String, Integer>();
        var out = new HashMap<String, String>();
        for (var agency : agencies) {
            twice(ids, agency.id(), agency, head.column("id"), "roster.id-twice", faults);
            var key = ListHead.plain(agency.name());
            twice(names, key, agency, head.column("agency"), "roster.name-twice", faults);
            out.putIfAbsent(agency.name(), agency.id());
        }
        for (var agency : agencies) {
            out.put(agency.id(), agency.id());
            agency.formerNames().forEach(name -> out.putIfAbsent(name, agency.id()));
        }
        return out;
    }

    private static void twice(
            Map<String, Integer> seen,
            String key,
            Agency agency,
            int column,
            String kind,
            List<ListFault> faults) {
        var before = seen.putIfAbsent(key, agency.line());
        boolean named = column > 0 || !kind.equals("roster.id-twice");
        if (before != null && named) {
            faults.add(ListFault.of(agency.line(), column, kind, key, before));
        }
    }

    /** The same agency with the id of its parent. */
    private static Agency withParent(
            Agency agency, Map<String, String> known, ListHead head, List<ListFault> faults) {
        if (agency.parent().isEmpty()) {
            return agency;
        }
        var parent = known.get(agency.parent());
        if (parent == null) {
            faults.add(
                    ListFault.of(
                            agency.line(),
                            head.column("parent"),
                            "roster.no-parent",
                            agency.parent()));
            return agency;
        }
        return new Agency(
                agency.id(),
                agency.name(),
                agency.formerNames(),
                agency.kind(),
                agency.county(),
                // a county's own row often names itself: it sums up the others, not itself
                parent.equals(agency.id()) ? "" : parent,
                agency.scope(),
                agency.vertical(),
                agency.due(),
                agency.further(),
                agency.line());
    }

    /** Who sums up whom. */
    private record Parents(List<Agency> agencies) {

        /** Each cycle is told once, at its first agency. */
        void cycles(int column, List<ListFault> faults) {
            var byId = new Roster(agencies).byId();
            var told = new LinkedHashSet<String>();
            for (var agency : agencies) {
                var path = new LinkedHashSet<String>();
                var at = agency;
                while (at != null && path.add(at.id())) {
                    at = byId.get(at.parent());
                }
                if (at != null && at.id().equals(agency.id()) && !told.contains(at.id())) {
                    told.addAll(path);
                    var names = path.stream().map(id -> name(byId, id)).toList();
                    var said = String.join(" > ", names);
                    faults.add(ListFault.of(agency.line(), column, "roster.cycle", said));
                }
            }
        }

        private static String name(Map<String, Agency> byId, String id) {
            var agency = byId.get(id);
            return agency == null ? id : agency.name();
        }
    }
}
