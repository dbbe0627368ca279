package cn.nianshen.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list of submissions says of files and agencies, for one year. */
public final class Submissions {

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Submission> byFile = new HashMap<>();
    private final Map<String, Submission> byAgency = new HashMap<>();

    /**
     * @param year year that counts; lines without a year count too
     */
    public Submissions(List<Submission> all, Roster roster, int year) {
        for (var each : all) {
            if (each.counts(year)) {
                if (!each.file().isEmpty()) {
                    byFile.putIfAbsent(each.file(), each);
                }
                var id = roster.meant(each.agency());
                if (id != null) {
                    ids.put(each.agency(), id);
                    byAgency.putIfAbsent(id, each);
                }
            }
        }
    }

    /** Whether the list names that very file, for that agency or for none. */
    boolean names(String file, String agency) {
        var line = of(file, agency);
        return line != null
                && !line.file().isEmpty()
                && (line.agency().isEmpty() || agency.equals(ids.get(line.agency())));
    }

    /** The line of a file, also where the list has only the end of its path; else of its agency. */
    public @Nullable Submission of(String file, String agency) {
        for (String end = file; ; end = end.substring(end.indexOf('/') + 1)) {
            var exact = byFile.get(end);
            if (exact != null) {
                return exact;
            }
            if (end.indexOf('/') < 0) {
                var line = byAgency.get(agency);
                return line != null && line.file().isEmpty() ? line : null;
            }
        }
    }

    /** The last day of an agency: what the list of submissions says, else what the roster says. */
    public @Nullable LocalDate due(Agency agency) {
        var line = byAgency.get(agency.id());
        return line != null && line.due() != null ? line.due() : agency.due();
    }
}
