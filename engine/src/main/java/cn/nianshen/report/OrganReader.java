package cn.nianshen.report;

import cn.nianshen.form.Gazetteer;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Organs that the introduction or the signature names as the reporting one. */
final class OrganReader {

    private static final int SIGNATURE_LINES = 6;
    private static final char FULL_STOP = '\u3002';

    private final ReadingWords words;
    private final Region region;
    private final OrganNames names;

    OrganReader(ReadingWords words, Gazetteer gazetteer) {
        this.words = words;
        this.region = new Region(words, gazetteer);
        this.names = new OrganNames(words);
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
            boolean agrees = names.agree(expected, agency);
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
        signatures(agency, all, out);
        return out;
    }

    /**
     * Organs above the date at the end; one that signs together with the agency is none of its own.
     */
    private void signatures(Agency agency, List<Strip> all, List<FoundOrgan> out) {
        var tail = all.subList(Math.max(0, all.size() - SIGNATURE_LINES), all.size());
        for (int i = 0; i + 1 < tail.size(); i++) {
            var name = Numerals.squeeze(tail.get(i).text());
            var below = Numerals.squeeze(tail.get(i + 1).text());
            if (!words.pattern("signature.date").matcher(below).find() || !signs(name)) {
                continue;
            }
            var above = i == 0 ? "" : Numerals.squeeze(tail.get(i - 1).text());
            boolean together = signs(above) && names.agree(above, agency);
            out.add(
                    new FoundOrgan(
                            "signature",
                            name,
                            together || names.canBe(name, agency),
                            tail.get(i).at()));
        }
    }

    private boolean signs(String line) {
        return words.pattern("signature.organ").matcher(line).find();
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
                    boolean agrees = own || names.agree(name, agency);
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
        var own = names.divisions(agency.fullName());
        var other = names.divisions(name);
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
        out.add(new FoundOrgan(source, name, names.canBe(name, agency), strip.at()));
    }
}
