package cn.nianshen.campaign;

import cn.nianshen.campaign.Assignment.Confidence;
import cn.nianshen.campaign.Assignment.Evidence;
import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the agency that a file is from. What the report itself says goes before what others wrote
 * around it; where signs contradict each other, or several agencies fit, a person decides.
 */
public final class FileMatcher {

    /** Shorter names are words of many names. */
    private static final int SHORTEST = 3;

    /** How much of a name must be there for it to be nearly the name. */
    private static final double NEAR = 0.75;

    private final ReadingWords words;
    private final List<Agency> agencies;
    private final Map<String, List<Agency>> byName = new HashMap<>();
    private final Map<String, List<Agency>> byFormerName = new HashMap<>();
    private final Map<String, String> listed = new HashMap<>();

    /** The names of each agency as they are compared, its present one first. */
    private final Map<Agency, List<String>> plainNames = new IdentityHashMap<>();

    private final Map<String, Agency> byId;
    private final CountySigns signs;
    private final AgencyNames names;

    /**
     * @param words words that names may be written with or without
     * @param submissions what came in, as listed; empty where there is no list
     */
    public FileMatcher(ReadingWords words, Roster roster, List<Submission> submissions) {
        this.words = words;
        this.names = new AgencyNames(words);
        this.agencies = roster.agencies();
        this.byId = roster.byId();
        this.signs = new CountySigns(words, roster, this::own, this::plain);
        for (var agency : agencies) {
            plainNames.put(agency, agency.names().stream().flatMap(this::written).toList());
            written(agency.name()).forEach(name -> add(byName, name, agency));
            agency.formerNames().forEach(name -> add(byFormerName, name, agency));
        }
        for (var each : submissions) {
            var id = roster.meant(each.agency());
            if (id != null && !each.file().isEmpty()) {
                listed.put(each.file(), id);
            }
        }
    }

    /** A name as it is compared; that of a division alone means its government, named first. */
    private Stream<String> written(String name) {
        var plain = plain(name);
        return signs.isDivision(plain)
                ? Stream.concat(
                        words.list("roster.omitted").stream().map(plain::concat), Stream.of(plain))
                : Stream.of(plain);
    }

    private void add(Map<String, List<Agency>> index, String name, Agency agency) {
        index.computeIfAbsent(plain(name), n -> new ArrayList<>()).add(agency);
    }

    /**
     * The agency of a file.
     *
     * @param file path as listed, with forward slashes
     * @param organ name of the agency as the report gives it, or empty
     * @param fullOrgan the fullest name that it gives, or empty
     */
    public Assignment match(String file, String organ, String fullOrgan) {
        var names = new LinkedHashSet<>(List.of(plain(fullOrgan), plain(organ)));
        names.remove("");
        var said = byText(file, names);
        var id = listed(file);
        boolean whole = listed.containsKey(file);
        if (id != null && (whole || isOf(said, id))) {
            return byList(file, id, names, said);
        }
        if (said == null) {
            var byPath = byPath(file, names);
            return byPath.confidence() == Confidence.NONE ? near(byPath, organ, fullOrgan) : byPath;
        }
        var label = said.agency().isEmpty() ? null : otherLabel(file, said.agency());
        return label == null ? said : misfiled(file, label, Evidence.FILE_NAME, said);
    }

    /**
     * Agencies whose name is nearly what the report says: nobody should be told that they have not
     * reported before somebody has looked.
     */
    private Assignment near(Assignment none, String organ, String fullOrgan) {
        var said = List.of(plain(organ), plain(fullOrgan));
        var rivals =
                agencies.stream()
                        .filter(
                                a ->
                                        own(a).stream()
                                                .anyMatch(
                                                        n ->
                                                                said.stream()
                                                                        .anyMatch(
                                                                                s -> isNear(s, n))))
                        .map(Agency::id)
                        .toList();
        return new Assignment(none.file(), "", none.confidence(), List.of(), rivals);
    }

    /** Whether most of the shorter name stands in the other in the same order. */
    private static boolean isNear(String one, String other) {
        int least = Math.min(one.length(), other.length());
        return least > SHORTEST && common(one, other) >= Math.ceil(least * NEAR);
    }

    private static int common(String one, String other) {
        var last = new int[other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int corner = 0;
            for (int k = 1; k <= other.length(); k++) {
                int above = last[k];
                boolean same = one.charAt(i - 1) == other.charAt(k - 1);
                last[k] = same ? corner + 1 : Math.max(above, last[k - 1]);
                corner = above;
            }
        }
        return last[other.length()];
    }

    /**
     * Whether nothing speaks against an agency. The end of a path is only told of what lies in an
     * archive, and another archive may have a file of that name.
     */
    private static boolean isOf(@Nullable Assignment said, String id) {
        return said == null || said.agency().equals(id) || said.rivals().contains(id);
    }

    /** A list is made by people who know; what the report says can only confirm or deny it. */
    private Assignment byList(
            String file, String id, Set<String> names, @Nullable Assignment said) {
        if (said == null) {
            var sure = names.isEmpty() ? Confidence.LIKELY : Confidence.DOUBTFUL;
            return new Assignment(file, id, sure, List.of(Evidence.LISTED), List.of());
        }
        boolean denied = signs.reportContradicts(Objects.requireNonNull(byId.get(id)), names);
        if (!denied && (said.agency().equals(id) || said.rivals().contains(id))) {
            var evidence = new ArrayList<>(said.evidence());
            evidence.add(Evidence.LISTED);
            return new Assignment(file, id, Confidence.SURE, evidence, List.of());
        }
        return misfiled(file, id, Evidence.LISTED, said);
    }

    private static Assignment misfiled(String file, String id, Evidence evidence, Assignment said) {
        var rivals = said.agency().isEmpty() ? said.rivals() : List.of(said.agency());
        var all = List.of(evidence, said.evidence().get(0));
        return new Assignment(file, id, Confidence.MISFILED, all, rivals);
    }

    /** Another agency whose whole name the file bears, and nothing of the name that is said. */
    private @Nullable String otherLabel(String file, String id) {
        var label = plain(file.substring(file.lastIndexOf('/') + 1));
        var named = named(label);
        var own = agencies.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
        var rest = label;
        for (var agency : named) {
            for (var name : own(agency)) {
                rest = rest.replace(name, "");
            }
        }
        var left = rest;
        boolean mentioned =
                own(own).stream()
                        .map(name -> name.substring(Math.max(0, name.length() - SHORTEST)))
                        .anyMatch(left::contains);
        mentioned |= named.contains(own);
        return named.size() == 1 && !mentioned ? named.get(0).id() : null;
    }

    /** Lists often give only the end of a path. */
    private @Nullable String listed(String file) {
        var exact = listed.get(file);
        if (exact != null) {
            return exact;
        }
        int slash = file.indexOf('/');
        return slash < 0 ? null : listed(file.substring(slash + 1));
    }

    /** Agencies that may be meant, and what speaks for them. */
    private record Found(List<Agency> agencies, Confidence confidence, Evidence evidence) {}

    /**
     * By the names that the report gives; null where no agency has one. Where the report or its
     * path names another county than that of all who have it, a person decides.
     */
    private @Nullable Assignment byText(String file, Set<String> names) {
        Assignment doubted = null;
        for (var each = found(names).iterator(); each.hasNext(); ) {
            var chosen = chosen(file, names, each.next());
            if (chosen.confidence() != Confidence.DOUBTFUL || chosen.rivals().size() > 1) {
                return chosen;
            }
            doubted = doubted == null ? chosen : doubted;
        }
        return doubted;
    }

    /** All that the names may mean, the surest first. */
    private Stream<Found> found(Set<String> names) {
        var longer = new LinkedHashSet<String>();
        for (var end : words.list("roster.omitted")) {
            names.forEach(name -> longer.add(name + end));
        }
        var all = new LinkedHashSet<>(longer);
        all.addAll(names);
        return Stream.of(
                        found(names, byName::get, Confidence.SURE, Evidence.TITLE),
                        found(longer, byName::get, Confidence.LIKELY, Evidence.SHORT_NAME),
                        found(names, byFormerName::get, Confidence.LIKELY, Evidence.FORMER_NAME),
                        found(all, this::withEnd, Confidence.LIKELY, Evidence.SHORT_NAME))
                .flatMap(stage -> stage);
    }

    private static Stream<Found> found(
            Set<String> names,
            Function<String, @Nullable List<Agency>> agencies,
            Confidence confidence,
            Evidence evidence) {
        return names.stream()
                .map(agencies)
                .filter(found -> found != null && !found.isEmpty())
                .map(found -> new Found(found, confidence, evidence));
    }

    /** Agencies whose name is that name with or without a division before it. */
    private List<Agency> withEnd(String name) {
        return agencies.stream()
                .filter(a -> isEnd(name, own(a).get(0)) || isEnd(own(a).get(0), name))
                .toList();
    }

    /**
     * Whether a name is the end of another, behind the name of a division, of which it may have
     * kept the last word: the list of a county says bureau of the county for each of its bureaus.
     */
    private boolean isEnd(String end, String whole) {
        if (end.length() < SHORTEST || !whole.endsWith(end)) {
            return false;
        }
        int begin = whole.length() - end.length();
        var before = whole.substring(0, begin);
        return signs.isDivision(before)
                || begin > 0
                        && signs.isDivision(end.substring(0, 1))
                        && signs.isDivision(before + end.charAt(0));
    }

    /** Of several agencies those of the county that a folder names. */
    private List<Agency> narrowed(List<Agency> found, String file) {
        if (found.size() < 2) {
            return found;
        }
        var path = names.open(file);
        var inCounty =
                found.stream()
                        .filter(a -> !a.county().isEmpty() && path.contains(plain(a.county())))
                        .toList();
        return inCounty.isEmpty() ? found : inCounty;
    }

    /** The one that is meant; none where several are, or nobody of that county is. */
    private Assignment chosen(String file, Set<String> names, Found found) {
        var fit =
                found.agencies().stream()
                        .filter(agency -> !signs.contradict(agency, names, file))
                        .toList();
        var left = narrowed(fit, file);
        if (left.size() == 1) {
            var id = left.get(0).id();
            return new Assignment(
                    file, id, found.confidence(), List.of(found.evidence()), List.of());
        }
        var rivals = left.isEmpty() ? found.agencies() : left;
        var ids = rivals.stream().map(Agency::id).distinct().toList();
        return new Assignment(file, "", Confidence.DOUBTFUL, List.of(found.evidence()), ids);
    }

    /**
     * By the names of the file and of folders, the innermost first.
     *
     * @param said what the report gives as the name of its agency, which is not on the roster
     */
    private Assignment byPath(String file, Set<String> said) {
        var parts = file.split("/");
        for (int i = parts.length - 1; i >= 0; i--) {
            var before = named(plain(parts[i]));
            var named = before.isEmpty() ? named(names.open(parts[i])) : before;
            if (!named.isEmpty()) {
                boolean own = i == parts.length - 1;
                var evidence = own ? Evidence.FILE_NAME : Evidence.FOLDER;
                var chosen = chosen(file, said, new Found(named, Confidence.LIKELY, evidence));
                return said.isEmpty() ? chosen : doubted(chosen);
            }
        }
        return new Assignment(file, "", Confidence.NONE, List.of(), List.of());
    }

    private static Assignment doubted(Assignment chosen) {
        var rivals = chosen.agency().isEmpty() ? chosen.rivals() : List.of(chosen.agency());
        return new Assignment(chosen.file(), "", Confidence.DOUBTFUL, chosen.evidence(), rivals);
    }

    /** The agencies with the longest name that stands in a text. */
    private List<Agency> named(String text) {
        int longest = SHORTEST - 1;
        Set<Agency> found = new LinkedHashSet<>();
        for (var agency : agencies) {
            for (var plain : own(agency)) {
                if (plain.length() >= longest && text.contains(plain)) {
                    if (plain.length() > longest) {
                        found.clear();
                        longest = plain.length();
                    }
                    found.add(agency);
                }
            }
        }
        return List.copyOf(found);
    }

    private List<String> own(Agency agency) {
        return plainNames.getOrDefault(agency, List.of(""));
    }

    private String plain(String name) {
        return names.plain(name);
    }
}
