package cn.nianshen.campaign;

import cn.nianshen.campaign.Assignment.Confidence;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files the lines of a list of submissions mean. Lists often give only the name of a file,
 * and many files have that name: a line must not be taken for another agency's.
 */
final class ListedFiles {

    private final Roster roster;
    private final AgencyNames names;
    private final FileMatcher matcher;
    private final Map<String, Assignment> byPath = new HashMap<>();
    private final Map<String, Set<String>> byEnd = new HashMap<>();
    private final Set<String> paths;
    private final List<Submission> meant = new ArrayList<>();
    private final List<Submission> shared = new ArrayList<>();
    private final List<Submission> twice = new ArrayList<>();

    /**
     * @param words words that names may be written with or without
     * @param paths the files, from the folder on
     */
    ListedFiles(Roster roster, ReadingWords words, Collection<String> paths) {
        this.roster = roster;
        this.names = new AgencyNames(words);
        this.matcher = new FileMatcher(words, roster, List.of());
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

    /** Takes the lines of a year; each means one file, or no certain one. */
    ListedFiles take(List<Submission> lines) {
        lines.forEach(this::take);
        apart();
        return this;
    }

    /**
     * Lines that mean one file and do not say the same of it: nobody knows which is right. They say
     * nothing of the file; of agencies they still say what no other line denies.
     */
    private void apart() {
        var byFile = new LinkedHashMap<String, List<Submission>>();
        for (var line : meant) {
            if (!line.file().isEmpty()) {
                byFile.computeIfAbsent(line.file(), f -> new ArrayList<>()).add(line);
            }
        }
        for (var lines : byFile.values()) {
            if (lines.stream().anyMatch(line -> !line.saysAs(lines.get(0)))) {
                twice.addAll(lines);
                meant.removeAll(lines);
                lines.stream().map(Submission::agency).distinct().forEach(a -> left(a, lines));
            }
        }
    }

    /** What lines of a file that several have say of one agency, where they agree on it. */
    private void left(String agency, List<Submission> lines) {
        var own = lines.stream().filter(line -> line.agency().equals(agency)).toList();
        var first = own.get(0);
        if (!agency.isEmpty() && own.stream().allMatch(first::saysAs)) {
            meant.add(first.with(""));
        }
    }

    private void take(Submission line) {
        var file = line.file();
        boolean whole = paths.contains(file);
        var fit = whole ? Set.of(file) : byEnd.getOrDefault(file, Set.of());
        var one = whole ? fit : of(line, fit);
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

    /**
     * Those of the agency of the line: those in a folder of it, else those whose path names it, or
     * the only one where its path names nobody else.
     */
    private Set<String> of(Submission line, Set<String> fit) {
        var id = roster.meant(line.agency());
        var agency = id == null ? null : roster.agency(id);
        if (agency == null) {
            return fit;
        }
        var own = new LinkedHashSet<String>();
        var named = new LinkedHashSet<String>();
        var open = new LinkedHashSet<String>();
        for (var path : fit) {
            var folder = path.substring(0, path.length() - line.file().length());
            var inFolder = told(folder);
            var inPath = told(path);
            boolean said = inFolder.confidence() != Confidence.NONE;
            boolean its = inFolder.agency().equals(agency.id());
            if ((its || !said) && isPart(agency, folder)) {
                own.add(path);
            } else if (!said && inPath.agency().equals(agency.id())) {
                named.add(path);
            } else if (its || mayBe(said ? inFolder : inPath, agency)) {
                open.add(path);
            }
        }
        if (!own.isEmpty() || !named.isEmpty()) {
            return own.isEmpty() ? named : own;
        }
        return fit.size() == 1 ? open : Set.of();
    }

    /** Whose a path is by its names; many lines may have the same end. */
    private Assignment told(String path) {
        return byPath.computeIfAbsent(path, p -> matcher.match(p, "", ""));
    }

    private static boolean mayBe(Assignment told, Agency agency) {
        return told.confidence() == Confidence.NONE || told.rivals().contains(agency.id());
    }

    /**
     * Whether a part of a path is a name of the agency, be it ever so short, or ends with one: what
     * goes on behind it is the name of another.
     */
    private boolean isPart(Agency agency, String path) {
        var own = agency.names().stream().map(names::plain).toList();
        return Arrays.stream(path.split("/"))
                .flatMap(part -> Stream.of(names.plain(part), names.open(part)))
                .anyMatch(part -> own.stream().anyMatch(part::endsWith));
    }

    /** The lines, each with the whole path of its file where that is known. */
    List<Submission> meant() {
        return meant;
    }

    /** Lines that mean the same file and say different things of it. */
    List<Submission> twice() {
        return twice;
    }

    /** Lines whose file may be one of several. */
    List<Submission> shared() {
        return shared;
    }
}
