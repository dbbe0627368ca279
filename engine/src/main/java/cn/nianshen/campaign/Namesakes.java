package cn.nianshen.campaign;

import cn.nianshen.campaign.Assignment.Confidence;
import cn.nianshen.campaign.Assignment.Evidence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reports of several agencies that one short name of the roster fits: every county has a bureau of
 * that name. Each fits alone; together they show that somebody must tell which one is meant.
 */
record Namesakes(AgencyNames names) {

    /** The same files; those that a short name alone gives to one agency are open. */
    List<Handed> apart(List<Handed> files) {
        var said = new HashMap<String, Set<String>>();
        for (var file : files) {
            if (isByShortName(file)) {
                said.computeIfAbsent(file.assignment().agency(), id -> new HashSet<>())
                        .add(name(file));
            }
        }
        said.values().removeIf(all -> !differ(all));
        return files.stream().map(file -> opened(file, said.keySet())).toList();
    }

    private static Handed opened(Handed file, Set<String> shared) {
        var by = file.assignment();
        if (!isByShortName(file) || !shared.contains(by.agency())) {
            return file;
        }
        var open =
                new Assignment(
                        file.file(), "", Confidence.DOUBTFUL, by.evidence(), List.of(by.agency()));
        return new Handed(file.entry(), file.reason(), open, file.kept());
    }

    private static boolean isByShortName(Handed file) {
        var by = file.assignment();
        return file.isRead()
                && by.confidence() == Confidence.LIKELY
                && by.evidence().equals(List.of(Evidence.SHORT_NAME));
    }

    /** The fullest name that the report gives. */
    private String name(Handed file) {
        var full = file.entry().fullAgency();
        return names.plain(full.isEmpty() ? file.entry().agency() : full);
    }

    /** Whether two of the names are not one, written with more or less around it. */
    private static boolean differ(Set<String> all) {
        return all.stream().anyMatch(one -> all.stream().anyMatch(two -> isAnother(one, two)));
    }

    private static boolean isAnother(String one, String two) {
        return !one.contains(two) && !two.contains(one);
    }
}
