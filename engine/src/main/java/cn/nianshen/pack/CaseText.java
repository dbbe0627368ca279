package cn.nianshen.pack;

import cn.nianshen.document.Position;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Knowledge;
import cn.nianshen.report.Passage;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The running text of a case, as facts. */
final class CaseText {

    private static final Set<String> ZONES = Set.of("head", "introduction");
    private static final int FIRST = 20_000;

    private CaseText() {}

    /**
     * What lexicons find in the text.
     *
     * @param text paragraphs by section id, or {@code head} or {@code introduction}
     * @param year fiscal year
     */
    static List<Fact> facts(Map<String, List<String>> text, Knowledge known, int year) {
        return List.copyOf(known.scan().mentions(passages(text), year));
    }

    private static List<Passage> passages(Map<String, List<String>> text) {
        List<Passage> passages = new ArrayList<>();
        text.forEach(
                (where, paragraphs) ->
                        paragraphs.forEach(
                                one -> passages.add(passage(where, one, passages.size()))));
        return passages;
    }

    private static Passage passage(String where, String printed, int before) {
        boolean zone = ZONES.contains(where);
        Position at = Position.ofLine(FIRST + before, FIRST + before);
        return new Passage(
                zone ? "" : where,
                zone ? where : "body",
                printed,
                Numerals.narrow(Numerals.squeeze(printed)),
                List.of(new Passage.Line(0, at)));
    }
}
