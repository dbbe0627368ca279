package cn.nianshen.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which files the lines of a list of submissions mean. Lists often give only the name of a file,
 * and many files have that name: a line must not be taken for another agency's.
 */
final class ListedFiles {

    private final Roster roster;
    private final AgencyNames names;
    private final Map<String, Set<String>> byEnd = new HashMap<>();
    private final Set<String> paths;
    private final List<Submission> meant = new ArrayList<>();
    private final List<Submission> shared = new ArrayList<>();

    /**
     * @param paths the files, from the folder on
     */
    ListedFiles(Roster roster, AgencyNames names, Collection<String> paths) {
        this.roster = roster;
        this.names = names;
        this.paths = Set.copyOf(paths);
        for (var path : paths) {
            own(path, path);
            for (int i = 0; i < path.length() - 1; i++) {
                if (path.charAt(i) == '/') {
                    own(path.substring(i + 1), path);
                }
            }
        }
    }

    private void own(String end, String path) {
        byEnd.computeIfAbsent(end, e -> new LinkedHashSet<>()).add(path);
    }

    /** Takes the lines; each means one file, or no certain one. */
    ListedFiles take(List<Submission> lines) {
        lines.forEach(this::take);
        return this;
    }

    private void take(Submission line) {
        var file = line.file();
        var fit = paths.contains(file) ? Set.of(file) : byEnd.getOrDefault(file, Set.of());
        var one = fit.size() > 1 ? of(line, fit) : fit;
        if (fit.isEmpty()) {
            meant.add(line);
        } else if (one.size() == 1) {
            meant.add(line.with(one.iterator().next()));
        } else {
            shared.add(line);
            if (!line.agency().isEmpty()) {
                // its days are still the agency's
                meant.add(line.with(""));
            }
        }
    }

    /** Those in whose path the agency of the line is named. */
    private Set<String> of(Submission line, Set<String> fit) {
        var id = roster.meant(line.agency());
        var agency = id == null ? null : roster.agency(id);
        if (agency == null) {
            return fit;
        }
        var own = new LinkedHashSet<String>();
        for (var path : fit) {
            var plain = names.plain(path);
            if (agency.names().stream().map(names::plain).anyMatch(plain::contains)) {
                own.add(path);
            }
        }
        return own;
    }

    /** The lines, each with the whole path of its file where that is known. */
    List<Submission> meant() {
        return meant;
    }

    /** Lines whose file may be one of several. */
    List<Submission> shared() {
        return shared;
    }
}
