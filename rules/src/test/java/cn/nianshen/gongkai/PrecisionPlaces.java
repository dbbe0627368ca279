package cn.nianshen.gongkai;

import cn.nianshen.fixtures.Truth;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a finding speaks of an injected defect, and whether it does so at its place. */
final class PrecisionPlaces {

    private static final Set<String> OUTSIDE =
            Set.of("title", "publication", "introduction", "signature");

    /** A quote this long may be the beginning of a paragraph. */
    private static final int CUT = 110;

    private static final int ENOUGH = 5;

    private PrecisionPlaces() {}

    /** A rule with a place at which it speaks. */
    record Spoken(String rule, Place where) {}

    static Stream<Spoken> spoken(Finding finding) {
        var also = finding.also().stream().map(a -> new Spoken(a.rule(), a.where()));
        return Stream.concat(Stream.of(new Spoken(finding.card().id(), finding.where())), also);
    }

    static boolean fires(List<Finding> findings, Truth.Injected defect) {
        return findings.stream()
                .flatMap(PrecisionPlaces::spoken)
                .anyMatch(s -> defect.rules().contains(s.rule));
    }

    static boolean found(List<Finding> findings, Truth.Injected defect) {
        return findings.stream().anyMatch(f -> explains(defect, f));
    }

    /** Whether a finding, or a consequence listed in it, is due to this defect. */
    static boolean explains(Truth.Injected defect, Finding finding) {
        return spoken(finding)
                .anyMatch(s -> defect.rules().contains(s.rule) && at(defect.place(), s, finding));
    }

    private static boolean at(Truth.Place place, Spoken spoken, Finding finding) {
        var where = spoken.where;
        if (!place.table().isEmpty()) {
            return place.table().equals(where.table())
                            && (spoken.rule.startsWith("ARI")
                                    ? sum(place, where, finding)
                                    : within(place, where))
                    || place.row().isEmpty()
                            && place.column().isEmpty()
                            && place.table().equals(where.section());
        }
        // What is missing has no place of its own: the report as a whole may be named.
        if (place.section().isEmpty()
                || place.quote().isEmpty()
                        && where.section().isEmpty()
                        && where.quote().isEmpty()) {
            return true;
        }
        boolean outside = OUTSIDE.contains(place.section());
        boolean section =
                where.section().equals(outside ? "" : place.section())
                        || where.section().equals(place.section())
                        || place.section().equals("signature") && where.section().equals("other");
        return section && quoted(place.quote(), where.quote());
    }

    private static boolean within(Truth.Place place, Place where) {
        return (place.row().isEmpty() || place.row().equals(where.row()))
                && (place.column().isEmpty()
                        || where.column().isEmpty()
                        || place.column().equals(where.column()));
    }

    /** A wrong cell shows in the sum of its row or of its column. */
    private static boolean sum(Truth.Place place, Place where, Finding finding) {
        return place.column().isEmpty()
                || place.row().equals(where.row())
                || place.column().equals(where.column())
                || finding.suspects().stream()
                        .anyMatch(
                                s ->
                                        s.row().equals(place.row())
                                                && s.column().equals(place.column()));
    }

    private static boolean quoted(String ours, String theirs) {
        var a = Precision.folded(ours);
        var b = Precision.folded(theirs);
        if (a.isEmpty() || b.isEmpty() || a.contains(b) || b.contains(a) || b.length() > CUT) {
            return true;
        }
        for (int i = 0; i + ENOUGH <= a.length(); i++) {
            if (b.contains(a.substring(i, i + ENOUGH))) {
                return true;
            }
        }
        return false;
    }
}
