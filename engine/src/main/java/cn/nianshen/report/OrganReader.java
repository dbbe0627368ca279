package cn.nianshen.report;

import cn.nianshen.form.Gazetteer;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Organs that the introduction or the signature names as the reporting one. */
final class OrganReader {

    private static final int SIGNATURE_LINES = 6;
    private static final char FULL_STOP = '\u3002';

    private final ReadingWords words;
    private final Region region;

    OrganReader(ReadingWords words, Gazetteer gazetteer) {
        this.words = words;
        this.region = new Region(words, gazetteer);
    }

    /** All organs found, each with whether it can be the agency. */
    List<FoundOrgan> organs(
            Agency agency,
            @Nullable FoundTitle title,
            String expected,
            List<Strip> introduction,
            List<Strip> all) {
        var out = new ArrayList<FoundOrgan>();
        if (agency.name().isEmpty() || title == null) {
            return out;
        }
        if (!expected.isEmpty()) {
            boolean agrees = agrees(agency.name(), expected) || agrees(agency.fullName(), expected);
            out.add(new FoundOrgan("title", agency.name(), agrees, title.at()));
        }
        for (var strip : introduction) {
            var text = Numerals.squeeze(strip.text());
            for (var pattern : words.patterns("introduction.organs")) {
                var m = pattern.matcher(text);
                if (m.find()
                        && !words.pattern("introduction.not-an-organ")
                                .matcher(m.group("organ"))
                                .find()) {
                    add(out, "introduction", m.group("organ"), agency, strip);
                    break;
                }
            }
        }
        var sentences = sentences(all);
        subjects(agency, sentences, out);
        selves(agency, sentences, out);
        var tail = all.subList(Math.max(0, all.size() - SIGNATURE_LINES), all.size());
        for (int i = 0; i + 1 < tail.size(); i++) {
            var name = Numerals.squeeze(tail.get(i).text());
            boolean dated =
                    words.pattern("signature.date")
                            .matcher(Numerals.squeeze(tail.get(i + 1).text()))
                            .find();
            if (dated && words.pattern("signature.organ").matcher(name).find()) {
                add(out, "signature", name, agency, tail.get(i));
            }
        }
        return out;
    }

    /** A line of running text without blanks, a full stop in front as before any sentence. */
    private record Sentences(String text, Strip strip) {}

    private static List<Sentences> sentences(List<Strip> all) {
        var out = new ArrayList<Sentences>();
        for (var strip : all) {
            if (strip.isText()) {
                var plain = Numerals.narrow(Numerals.squeeze(strip.text()));
                out.add(new Sentences(FULL_STOP + plain, strip));
            }
        }
        return out;
    }

    /** Organs of a named place that a sentence says did something, as if they were the agency. */
    private void subjects(Agency agency, List<Sentences> all, List<FoundOrgan> out) {
        var pattern = words.seeker("subject.pattern");
        for (var sentences : all) {
            var m = pattern.first(sentences.text);
            for (boolean more = m != null; more; more = m.find()) {
                var name = m.group("organ");
                if (!words.seeker("subject.not-an-organ").isIn(name)) {
                    boolean own = agency.fullName().contains(name) || isBelow(name, agency);
                    boolean agrees =
                            own || agrees(name, agency.name()) || agrees(name, agency.fullName());
                    out.add(new FoundOrgan("subject", name, agrees, sentences.strip.at()));
                }
            }
        }
    }

    /** What agencies of another kind call themselves, as the one that did something. */
    private void selves(Agency agency, List<Sentences> all, List<FoundOrgan> out) {
        boolean sure = !agency.confidence().matches("likely|none");
        boolean below = agency.kind().equals("department") && agency.level().equals("township");
        if (!sure || below) {
            return;
        }
        var pattern = words.seeker("subject.selves." + agency.kind());
        for (var sentences : all) {
            var m = pattern.first(sentences.text);
            for (boolean more = m != null; more; more = m.find()) {
                out.add(new FoundOrgan("subject", m.group("organ"), false, sentences.strip.at()));
            }
        }
    }

    /** A government speaks of its own offices, and of the places within its own. */
    private boolean isBelow(String name, Agency agency) {
        if (!agency.kind().endsWith("-government")) {
            return false;
        }
        var own = parts(agency.fullName()).divisions;
        var other = parts(name).divisions;
        boolean sameStart = !own.isEmpty() && name.startsWith(own.get(own.size() - 1));
        return sameStart
                || region.isWithin(name, agency.region())
                || !other.isEmpty() && rank(other) > rank(own);
    }

    /** How far down the smallest of the divisions stands, by the last character of its name. */
    private int rank(List<String> divisions) {
        if (divisions.isEmpty()) {
            return 0;
        }
        var last = divisions.get(divisions.size() - 1);
        var order = words.list("subject.ranks");
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).indexOf(last.charAt(last.length() - 1)) >= 0) {
                return i + 1;
            }
        }
        return 0;
    }

    private void add(List<FoundOrgan> out, String source, String name, Agency agency, Strip strip) {
        boolean agrees =
                agrees(name, agency.name())
                        || agrees(name, agency.fullName())
                        || compiledByOffice(name, agency)
                        || isOwnOffice(name, agency);
        out.add(new FoundOrgan(source, name, agrees, strip.at()));
    }

    /** An office within the organ, named behind it or alone. */
    private boolean isOwnOffice(String name, Agency agency) {
        var office = words.pattern("agency.own-office").matcher(name);
        if (!office.find()) {
            return false;
        }
        var rest = name.substring(0, office.start());
        boolean shortened = rest.length() > 2 && isSubsequence(rest, agency.fullName());
        return rest.isEmpty()
                || shortened
                || agrees(rest, agency.name())
                || agrees(rest, agency.fullName());
    }

    /** The report of a higher government is published by one of its offices. */
    private boolean compiledByOffice(String name, Agency agency) {
        boolean government = words.list("agency.government").stream().anyMatch(name::contains);
        return !government
                && words.list("agency.published-by-office").contains(agency.kind())
                && samePlace(parts(name), parts(agency.fullName()));
    }

    /** Whether two names can mean one organ; of organs named together, any will do. */
    private boolean agrees(String a, String b) {
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
        var rest = bare(name);
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

    private String bare(String name) {
        var bare = name;
        for (var word : words.list("agency.government")) {
            bare = bare.replace(word, "");
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
