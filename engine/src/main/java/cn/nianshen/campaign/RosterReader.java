package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.report.AgencyKinds;
import cn.nianshen.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a roster; all that is wrong in it is told at once. */
public final class RosterReader {

    private static final String COLUMNS = "roster.columns";

    private final ReadingWords words;

    /**
     * @param words names of columns and kinds, as in {@code reading.yaml} of the pack
     */
    public RosterReader(ReadingWords words) {
        this.words = words;
    }

    /**
     * The roster in a file: CSV, or the first sheet of a workbook that is one.
     *
     * @throws BadListException with all faults
     */
    public Roster read(SourceFile file) throws BadListException {
        var demanded = List.of("agency");
        var rows = Sheet.rows(file, ListHead.in(words, COLUMNS, demanded));
        var head = ListHead.of(rows, words, COLUMNS, demanded);
        var faults = new ArrayList<ListFault>();
        var agencies = new ArrayList<Agency>();
        for (var row : head.entries(rows, words, "agency")) {
            var agency = agency(row, head, faults);
            if (agency != null) {
                agencies.add(agency);
            }
        }
        if (agencies.isEmpty() && faults.isEmpty()) {
            faults.add(ListFault.of(0, 0, "roster.no-rows"));
        }
        var named = withIds(agencies);
        twice(named, head, faults);
        var known = new Roster(named);
        var out = named.stream().map(a -> withParent(a, known, head, faults)).toList();
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
                id,
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

    /** The same id twice is a fault, and the same name twice in one county. */
    private static void twice(List<Agency> agencies, ListHead head, List<ListFault> faults) {
        var ids = new HashMap<String, Integer>();
        var names = new HashMap<String, Integer>();
        for (var agency : agencies) {
            int column = head.column("agency");
            var name = ListHead.plain(agency.name());
            twice(
                    ids,
                    agency.id(),
                    agency.id(),
                    agency,
                    head.column("id"),
                    "roster.id-twice",
                    faults);
            var key = name + '\n' + ListHead.plain(agency.county());
            twice(names, key, name, agency, column, "roster.name-twice", faults);
        }
    }

    private static void twice(
            Map<String, Integer> seen,
            String key,
            String said,
            Agency agency,
            int column,
            String kind,
            List<ListFault> faults) {
        var before = seen.putIfAbsent(key, agency.line());
        boolean named = column > 0 || !kind.equals("roster.id-twice");
        if (before != null && named) {
            faults.add(ListFault.of(agency.line(), column, kind, said, before));
        }
    }

    /** Those without an id are known by their name, with the county where several have the name. */
    private static List<Agency> withIds(List<Agency> agencies) {
        var once = new HashSet<String>();
        var shared = agencies.stream().map(Agency::name).filter(n -> !once.add(n)).toList();
        return agencies.stream()
                .map(
                        a -> {
                            var own = shared.contains(a.name()) ? a.county() + a.name() : a.name();
                            return a.id().isEmpty() ? a.with(own, a.parent()) : a;
                        })
                .toList();
    }

    /** The id that a name of the list means: of those of the own county where there is one. */
    private static @Nullable String meant(Agency by, Roster known) {
        var name = by.parent();
        if (known.agency(name) != null) {
            return name;
        }
        var all = known.agencies().stream().filter(a -> a.names().contains(name)).toList();
        var present = all.stream().filter(a -> a.name().equals(name)).toList();
        var found = present.isEmpty() ? all : present;
        var near = found.stream().filter(a -> a.county().equals(by.county())).toList();
        var left = near.isEmpty() ? found : near;
        return left.isEmpty() ? null : left.get(0).id();
    }

    /** The same agency with the id of its parent. */
    private static Agency withParent(
            Agency agency, Roster known, ListHead head, List<ListFault> faults) {
        if (agency.parent().isEmpty()) {
            return agency;
        }
        var parent = meant(agency, known);
        if (parent == null) {
            faults.add(
                    ListFault.of(
                            agency.line(),
                            head.column("parent"),
                            "roster.no-parent",
                            agency.parent()));
            return agency;
        }
        // a county's own row often names itself: it sums up the others, not itself
        return agency.with(agency.id(), parent.equals(agency.id()) ? "" : parent);
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
