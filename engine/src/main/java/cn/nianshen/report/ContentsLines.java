package cn.nianshen.report;

import cn.nianshen.report.HeadingFinder.Candidate;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lines of a table of contents, or of links beside the report, that name its sections. */
final class ContentsLines {

    private static final int CONTENTS_RUN = 4;

    private ContentsLines() {}

    /**
     * A table of contents names most sections in lines that follow each other, and the text names
     * all of them again.
     */
    static List<Candidate> leftOut(List<Candidate> candidates) {
        var lines =
                new ArrayList<>(new TreeSet<>(candidates.stream().map(Candidate::strip).toList()));
        var named = named(candidates);
        var broken =
                candidates.stream()
                        .filter(ContentsLines::isBroken)
                        .map(Candidate::strip)
                        .collect(Collectors.toSet());
        var contents = new HashSet<Integer>();
        for (int i = 0; i < lines.size(); ) {
            int j = end(lines, i, named, broken);
            var run = lines.subList(i, j + 1);
            boolean behind = run.size() >= CONTENTS_RUN + 1 && allBefore(candidates, run, contents);
            if (behind || run.size() >= CONTENTS_RUN && allAgain(candidates, run)) {
                contents.addAll(run);
            }
            i = j + 1;
        }
        return candidates.stream().filter(c -> !contents.contains(c.strip())).toList();
    }

    /**
     * Last of the lines that follow each other. The first heading of the text follows its table of
     * contents at once: a line that names a section again begins anew.
     */
    private static int end(
            List<Integer> lines, int first, Map<Integer, Set<String>> named, Set<Integer> broken) {
        var before = new HashSet<>(named.getOrDefault(lines.get(first), Set.of()));
        int j = first;
        while (j + 1 < lines.size()
                && lines.get(j + 1) - lines.get(j) <= (broken.contains(lines.get(j)) ? 2 : 1)) {
            var next = named.getOrDefault(lines.get(j + 1), Set.of());
            if (!next.isEmpty() && before.containsAll(next)) {
                return j;
            }
            before.addAll(next);
            j++;
        }
        return j;
    }

    /** Whether the last words of a heading stand on the next line. */
    private static boolean isBroken(Candidate c) {
        var number = c.number();
        int printed = Numerals.squeeze(c.token().text()).length();
        return number != null
                && printed < Numerals.squeeze(number.text() + c.heading() + c.runOn()).length();
    }

    /** Sections that each line names in words of theirs. */
    private static Map<Integer, Set<String>> named(List<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> c.cost() <= HeadingFinder.ONLY_KNOWN)
                .collect(
                        Collectors.groupingBy(
                                Candidate::strip,
                                Collectors.mapping(c -> c.section().id(), Collectors.toSet())));
    }

    /**
     * Whether every section named in the lines was named before, in lines that are no contents
     * themselves: links at the foot of a page.
     */
    private static boolean allBefore(
            List<Candidate> candidates, List<Integer> run, Set<Integer> contents) {
        int first = run.get(0);
        var before = new HashSet<String>();
        for (var c : candidates) {
            boolean text = c.strip() < first && !contents.contains(c.strip());
            if (text && c.cost() <= HeadingFinder.ONLY_KNOWN) {
                before.add(c.section().id());
            }
        }
        return candidates.stream()
                .filter(c -> run.contains(c.strip()) && c.cost() <= HeadingFinder.ONLY_KNOWN)
                .allMatch(c -> before.contains(c.section().id()));
    }

    /** Whether every section named in the lines is named again behind them. */
    private static boolean allAgain(List<Candidate> candidates, List<Integer> run) {
        int last = run.get(run.size() - 1);
        var lines = new HashSet<>(run);
        var later = new HashSet<String>();
        for (var c : candidates) {
            if (c.strip() > last && c.cost() <= HeadingFinder.ONLY_KNOWN) {
                later.add(c.section().id());
            }
        }
        return candidates.stream()
                .filter(c -> lines.contains(c.strip()) && c.cost() <= HeadingFinder.ONLY_KNOWN)
                .allMatch(c -> later.contains(c.section().id()));
    }
}
