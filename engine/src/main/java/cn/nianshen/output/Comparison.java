package cn.nianshen.output;

import cn.nianshen.output.Result.Found;
import cn.nianshen.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Two audits of one report: what was mended, what is left, what is new. Findings are the same where
 * a rule speaks of the same place by the ids of the form; lines and pages do not count.
 *
 * @param before the earlier audit
 * @param after the later one
 * @param changes what became of each finding of both
 */
public record Comparison(Result before, Result after, List<Change> changes) {

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** What became of a finding. */
    public enum Kind {
        /** It was there and is not any more. */
        MENDED,
        /** It was there and still is. */
        OPEN,
        /** It was not there, though it could have been found. */
        NEW,
        /** It could not have been found before. */
        NEWLY_ASSESSABLE,
        /** It was there, and can no longer be judged. */
        NO_LONGER_ASSESSABLE,
        /** It was there, and is now waived, told with another finding, or its rule is off. */
        SET_ASIDE,
        /** It was waived before, told with another finding, or its rule was off. */
        TAKEN_UP;

        /** Id as outputs write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A finding of one or both audits.
     *
     * @param kind what became of it
     * @param before the earlier one, or null
     * @param after the later one, or null
     */
    public record Change(Kind kind, @Nullable Found before, @Nullable Found after) {

        /** The later finding where there is one, else the earlier. */
        public Found shown() {
            var found = after == null ? before : after;
            if (found == null) {
                throw new IllegalStateException("a change of nothing");
            }
            return found;
        }
    }

    /** Compares two audits. */
    public static Comparison of(Result before, Result after) {
        var left = new ArrayList<>(before.findings());
        var right = new ArrayList<>(after.findings());
        var changes = new ArrayList<Change>();
        match(left, right, Comparison::isSame, changes);
        match(left, right, Comparison::isOfSamePlace, changes);
        match(left, right, Comparison::isOfSameSection, changes);
        for (var found : left) {
            changes.add(new Change(gone(found, after), found, null));
        }
        for (var found : right) {
            changes.add(new Change(come(found, before), null, found));
        }
        return new Comparison(before, after, changes);
    }

    private static Kind gone(Found found, Result after) {
        if (isUnjudged(found, after)) {
            return Kind.NO_LONGER_ASSESSABLE;
        }
        return isAside(found, after) ? Kind.SET_ASIDE : Kind.MENDED;
    }

    private static Kind come(Found found, Result before) {
        if (isUnjudged(found, before)) {
            return Kind.NEWLY_ASSESSABLE;
        }
        return isAside(found, before) ? Kind.TAKEN_UP : Kind.NEW;
    }

    /** Whether the other audit leaves it out, or tells it with something else. */
    private static boolean isAside(Found found, Result other) {
        var setting = other.setting();
        return setting.off().contains(found.rule())
                || setting.waived().stream().anyMatch(w -> isSame(w, found))
                || setting.waived().stream().anyMatch(w -> isOfSamePlace(w, found))
                || other.findings().stream()
                        .flatMap(f -> f.told().stream())
                        .filter(told -> told.rule().equals(found.rule()))
                        .anyMatch(told -> told.where().covers(found.where()));
    }

    private static void match(
            List<Found> left,
            List<Found> right,
            BiPredicate<Found, Found> same,
            List<Change> changes) {
        for (var each : List.copyOf(left)) {
            right.stream()
                    .filter(other -> same.test(each, other))
                    .findFirst()
                    .ifPresent(
                            other -> {
                                left.remove(each);
                                right.remove(other);
                                changes.add(new Change(Kind.OPEN, each, other));
                            });
        }
    }

    private static boolean isSame(Found a, Found b) {
        return a.rule().equals(b.rule())
                && a.where().equals(b.where())
                && a.quote().equals(b.quote());
    }

    /** Of texts, other words are another place. */
    private static boolean isOfSamePlace(Found a, Found b) {
        if (!a.rule().equals(b.rule())) {
            return false;
        }
        if (a.where().table().isEmpty() && !a.quote().isEmpty() && !b.quote().isEmpty()) {
            return false;
        }
        var places = new LinkedHashSet<>(a.places());
        return b.places().stream().anyMatch(places::contains);
    }

    /**
     * What a rule says twice of the texts of one section is the same until it says something else:
     * a sentence may have been edited around it.
     */
    private static boolean isOfSameSection(Found a, Found b) {
        boolean texts = a.where().table().isEmpty() && b.where().table().isEmpty();
        return texts
                && a.rule().equals(b.rule())
                && a.where().section().equals(b.where().section())
                && a.actual().equals(b.actual());
    }

    private static boolean isUnjudged(Found found, Result other) {
        return !other.isAudited()
                || other.unjudged().stream()
                        .filter(open -> open.rule().equals(found.rule()))
                        .anyMatch(open -> open.where().covers(found.where()));
    }

    /** Whether both are, as far as they say, of different agencies or years. */
    public boolean isOfTwoReports() {
        boolean named = !before.agency().isEmpty() && !after.agency().isEmpty();
        boolean dated = before.year() > 0 && after.year() > 0;
        return named && !before.agency().equals(after.agency())
                || dated && before.year() != after.year();
    }

    /** How many findings became so. */
    public long count(Kind kind) {
        return changes.stream().filter(c -> c.kind() == kind).count();
    }

    /** Whether anything of a severity or above is left, new, or not judged any more. */
    public boolean isLeft(Severity least) {
        return !after.isAudited()
                || changes.stream()
                        .filter(c -> c.kind() != Kind.MENDED && c.kind() != Kind.SET_ASIDE)
                        .anyMatch(c -> severity(c).compareTo(least) >= 0);
    }

    private static Severity severity(Change change) {
        for (var severity : Severity.values()) {
            if (severity.id().equals(change.shown().severity())) {
                return severity;
            }
        }
        return Severity.ERROR;
    }
}
