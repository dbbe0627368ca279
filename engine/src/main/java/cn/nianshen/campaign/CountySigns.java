package cn.nianshen.campaign;

import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a report and its path say of the county that its agency belongs to. Rosters give short names
 * with the county in a column of its own, and every county has an agency of that name.
 */
final class CountySigns {

    /** Shorter names are no more than a word for their kind. */
    private static final int SHORTEST = 3;

    private final ReadingWords words;
    private final Pattern division;
    private final Set<String> counties;
    private final Function<Agency, List<String>> names;
    private final Function<String, String> plain;

    /**
     * @param names names of an agency, as they are compared
     * @param plain a name as it is compared
     */
    CountySigns(
            ReadingWords words,
            Roster roster,
            Function<Agency, List<String>> names,
            Function<String, String> plain) {
        this.words = words;
        this.division = words.pattern("roster.division");
        this.names = names;
        this.plain = plain;
        this.counties =
                roster.agencies().stream()
                        .map(a -> plain.apply(a.county()))
                        .filter(county -> !county.isEmpty())
                        .collect(Collectors.toSet());
    }

    /** Whether the report or its path names another county than that of the agency. */
    boolean contradict(Agency agency, Collection<String> said, String file) {
        var county = plain.apply(agency.county());
        if (county.isEmpty() || said.stream().anyMatch(name -> name.contains(county))) {
            return false;
        }
        return reportContradicts(agency, said) || pathContradicts(agency, county, file);
    }

    /** Whether the report names another county than that of the agency. */
    boolean reportContradicts(Agency agency, Collection<String> said) {
        var county = plain.apply(agency.county());
        boolean own = said.stream().anyMatch(name -> name.contains(county));
        return !own && said.stream().anyMatch(name -> isBehindOther(agency, county, name, true));
    }

    private boolean pathContradicts(Agency agency, String county, String file) {
        var path = plain.apply(file);
        if (path.contains(county)) {
            return false;
        }
        if (counties.stream().anyMatch(path::contains)) {
            return true;
        }
        for (var part : file.split("/")) {
            if (isBehindOther(agency, county, plain.apply(part), false)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a name of the agency stands in a text behind the name of another division.
     *
     * @param whole whether the text must end with the name
     */
    private boolean isBehindOther(Agency agency, String county, String text, boolean whole) {
        for (var name : names.apply(agency)) {
            for (var stem : stems(name)) {
                int at = whole ? text.length() - stem.length() : text.indexOf(stem);
                if (at > 1 && text.startsWith(stem, at) && isOther(text.substring(0, at), county)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a text ends as the name of a division does. */
    boolean isDivision(String text) {
        return division.matcher(text).matches();
    }

    /**
     * A name, the same without the word for its division, and without what may be left out at its
     * end.
     */
    private List<String> stems(String name) {
        var stems = new ArrayList<>(List.of(name));
        if (name.length() > SHORTEST && isDivision(name.substring(0, 1))) {
            stems.add(name.substring(1));
        }
        for (var end : words.list("roster.omitted")) {
            if (name.endsWith(end) && name.length() > end.length() + 1) {
                stems.add(name.substring(0, name.length() - end.length()));
            }
        }
        return stems;
    }

    /**
     * What stands for a group of agencies, and is no division, contradicts only another of its
     * kind.
     */
    private boolean isOther(String before, String county) {
        boolean own = before.endsWith(county) || county.endsWith(before);
        boolean named =
                isDivision(county)
                        ? isDivision(before)
                        : counties.stream().anyMatch(before::endsWith);
        return !own && named;
    }
}
