package cn.nianshen.report;

import cn.nianshen.form.ReadingWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Whether names can mean one organ: written in full, shortened, or by a word of everyday use. */
final class OrganNames {

    private final ReadingWords words;

    OrganNames(ReadingWords words) {
        this.words = words;
    }

    /** Whether the agency can be named so as the one that reports. */
    boolean canBe(String name, Agency agency) {
        return agree(name, agency)
                || isSelf(name, agency)
                || compiledByOffice(name, agency)
                || isOwnOffice(name, agency);
    }

    /** Whether a name can be one of the agency's. */
    boolean agree(String name, Agency agency) {
        return agree(name, agency.name()) || agree(name, agency.fullName());
    }

    /** The divisions that a name begins with, the largest first. */
    List<String> divisions(String name) {
        return parts(name).divisions;
    }

    /**
     * A word that names no place: the bureau, that of the county, the government with its
     * departments. It is the agency's where level and organ are.
     */
    private boolean isSelf(String name, Agency agency) {
        for (var each : each(name)) {
            var m = words.pattern("agency.self").matcher(withoutMembers(each));
            if (m.matches()
                    && hasLevel(m.group("level"), agency)
                    && hasBody(m.group("body"), m.group("level"), agency)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasLevel(@Nullable String level, Agency agency) {
        var divisions = divisions(agency.fullName());
        return level == null
                || divisions.isEmpty()
                || divisions.get(divisions.size() - 1).endsWith(level)
                || words.pattern("agency.branch").matcher(agency.fullName()).find();
    }

    private boolean hasBody(@Nullable String body, @Nullable String level, Agency agency) {
        boolean governs = words.pattern("agency.governing").matcher(agency.kind()).find();
        if (body == null || words.list("agency.government").contains(body)) {
            return level == null || governs;
        }
        return isSubsequence(body, agency.fullName())
                || governs && words.pattern("agency.office").matcher(body).find();
    }

    /** Without the words for all that belongs to an organ; what is nothing else stays. */
    private String withoutMembers(String name) {
        return words.pattern("agency.members").matcher(name).replaceFirst("");
    }

    /** An office within the organ, named behind it or alone. */
    private boolean isOwnOffice(String name, Agency agency) {
        var office = words.pattern("agency.own-office").matcher(name);
        if (!office.find()) {
            return false;
        }
        var rest = name.substring(0, office.start());
        boolean shortened = rest.length() > 2 && isSubsequence(rest, agency.fullName());
        return rest.isEmpty() || shortened || agree(rest, agency) || isSelf(rest, agency);
    }

    /** The report of a higher government is published by one of its offices. */
    private boolean compiledByOffice(String name, Agency agency) {
        boolean government = words.list("agency.government").stream().anyMatch(name::contains);
        return !government
                && words.list("agency.published-by-office").contains(agency.kind())
                && samePlace(parts(name), parts(agency.fullName()));
    }

    /** Whether two names can mean one organ; of organs named together, any will do. */
    private boolean agree(String a, String b) {
        for (var x : each(a)) {
            for (var y : each(b)) {
                var p = parts(x);
                var q = parts(y);
                if (samePlace(p, q) && sameBody(p.body, q.body)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> each(String name) {
        var all = new ArrayList<String>();
        all.add(name);
        for (var part : words.pattern("agency.joint").split(name)) {
            if (!part.isEmpty()) {
                all.add(part);
            }
        }
        return all;
    }

    /**
     * A name taken apart.
     *
     * @param whole the name without the word for government
     * @param divisions divisions it begins with, the largest first
     * @param body the organ itself; empty for the government of a division
     */
    private record Parts(String whole, List<String> divisions, String body) {}

    private Parts parts(String name) {
        var rest = withoutMembers(bare(name));
        var whole = rest;
        var divisions = new ArrayList<String>();
        for (var m = division(rest); m.find(); m = division(rest)) {
            divisions.add(m.group("division"));
            rest = rest.substring(m.end());
        }
        if (divisions.isEmpty()) {
            rest = words.pattern("agency.level-word").matcher(rest).replaceFirst("");
        }
        return new Parts(whole, divisions, rest);
    }

    private Matcher division(String name) {
        return words.pattern("agency.division-part").matcher(name);
    }

    /**
     * The smallest divisions are one, or one is a short form of the other; a name without division
     * fits everywhere. A branch may be named by the place it is for instead of that of its organ.
     */
    private boolean samePlace(Parts p, Parts q) {
        if (p.divisions.isEmpty() || q.divisions.isEmpty()) {
            return true;
        }
        var x = p.divisions.get(p.divisions.size() - 1);
        var y = q.divisions.get(q.divisions.size() - 1);
        if (isSubsequence(x, y) || isSubsequence(y, x)) {
            return true;
        }
        var branch = words.pattern("agency.branch");
        return branch.matcher(p.whole).find()
                && branch.matcher(q.whole).find()
                && (q.whole.contains(stem(x)) || p.whole.contains(stem(y)));
    }

    private static String stem(String division) {
        return division.substring(0, division.length() - 1);
    }

    /** One is the other, shortened or in another order, or is an office of it. */
    private boolean sameBody(String x, String y) {
        if (x.isEmpty() || y.isEmpty()) {
            return x.equals(y) || words.pattern("agency.office").matcher(x + y).find();
        }
        return isWithin(x, y) || isWithin(y, x);
    }

    /** Without the word for government, and with one word for what has several. */
    private String bare(String name) {
        var bare = name;
        for (var word : words.list("agency.government")) {
            bare = bare.replace(word, "");
        }
        for (var alike : words.entries("agency.alike")) {
            var pattern = words.compiled(alike.get("pattern"));
            bare = pattern.matcher(bare).replaceAll(alike.get("for"));
        }
        return bare.isEmpty() ? name : bare;
    }

    private static boolean isSubsequence(String small, String large) {
        int at = 0;
        for (int i = 0; i < large.length() && at < small.length(); i++) {
            at += large.charAt(i) == small.charAt(at) ? 1 : 0;
        }
        return at == small.length();
    }

    /** Whether all characters of one are among those of the other, each as often. */
    private static boolean isWithin(String small, String large) {
        var left = new StringBuilder(large);
        for (char c : small.toCharArray()) {
            int at = left.indexOf(String.valueOf(c));
            if (at < 0) {
                return false;
            }
            left.deleteCharAt(at);
        }
        return true;
    }
}
