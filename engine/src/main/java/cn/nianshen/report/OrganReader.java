package cn.nianshen.report;

import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Organs that the introduction or the signature names as the reporting one. */
final class OrganReader {

    private static final int SIGNATURE_LINES = 6;
    private static final int SHORTEST_COMMON = 2;

    private final ReadingWords words;

    OrganReader(ReadingWords words) {
        this.words = words;
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

    private void add(List<FoundOrgan> out, String source, String name, Agency agency, Strip strip) {
        boolean agrees =
                agrees(name, agency.name())
                        || agrees(name, agency.fullName())
                        || compiledByOffice(name, agency);
        out.add(new FoundOrgan(source, name, agrees, strip.at()));
    }

    /** The report of a higher government is published by one of its offices. */
    private boolean compiledByOffice(String name, Agency agency) {
        boolean government = words.list("agency.government").stream().anyMatch(name::contains);
        return !government && words.list("agency.published-by-office").contains(agency.kind());
    }

    /**
     * Two names can mean one organ where one, without the word for government, is contained in the
     * other or is its short form.
     */
    private boolean agrees(String a, String b) {
        var x = bare(a);
        var y = bare(b);
        return isSubsequence(x, y)
                || isSubsequence(y, x)
                || common(x, y)
                        >= Math.max(SHORTEST_COMMON, Math.min(x.length(), y.length()) * 2 / 3);
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

    /** Length of the longest run that both share. */
    private static int common(String a, String b) {
        int best = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = 0; j < b.length(); j++) {
                int n = 0;
                while (i + n < a.length()
                        && j + n < b.length()
                        && a.charAt(i + n) == b.charAt(j + n)) {
                    n++;
                }
                best = Math.max(best, n);
            }
        }
        return best;
    }
}
