package cn.nianshen.pack;

import cn.nianshen.document.Position;
import cn.nianshen.fact.Claims;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Knowledge;
import cn.nianshen.fact.ReportHead;
import cn.nianshen.report.Agency;
import cn.nianshen.report.ClaimReader;
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

    private final Knowledge known;
    private final ClaimReader claims;

    CaseText(Knowledge known) {
        this.known = known;
        this.claims = new ClaimReader(known.words());
    }

    /**
     * The figures that the text states, and what lexicons find in it.
     *
     * @param text paragraphs by section id, or {@code head} or {@code introduction}
     * @param head who reports, on which year
     */
    List<Fact> facts(Map<String, List<String>> text, ReportHead head) {
        List<Passage> passages = passages(text);
        Agency agency =
                new Agency(head.agency(), head.agency(), head.kind(), head.level(), "given", "");
        List<Fact> facts = new ArrayList<>();
        claims.read(passages, agency, head.fiscalYear())
                .forEach(f -> facts.add(Claims.of(f, sectionAt(passages, f.at()))));
        facts.addAll(known.scan().mentions(passages, head.fiscalYear()));
        return facts;
    }

    private static String sectionAt(List<Passage> passages, Position at) {
        return passages.stream()
                .filter(passage -> passage.lines().get(0).at().equals(at))
                .map(Passage::section)
                .findFirst()
                .orElse("");
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
