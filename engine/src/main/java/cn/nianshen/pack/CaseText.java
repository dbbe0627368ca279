package cn.nianshen.pack;

import cn.nianshen.document.Position;
import cn.nianshen.fact.Brief;
import cn.nianshen.fact.Claims;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Half;
import cn.nianshen.fact.Halves;
import cn.nianshen.fact.Knowledge;
import cn.nianshen.fact.Mention;
import cn.nianshen.fact.ReportDates;
import cn.nianshen.fact.ReportHead;
import cn.nianshen.fact.Section;
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
    private static final int LAWFUL = 150;

    private final Knowledge known;
    private final ClaimReader claims;

    CaseText(Knowledge known) {
        this.known = known;
        this.claims = new ClaimReader(known.words());
    }

    /**
     * The figures that the text states, words of lexicons and dates in it, and the halves of a
     * section that the text gives; without its text they are there and in order.
     *
     * @param text paragraphs by section id, or {@code head} or {@code introduction}
     * @param brief what the audit knows
     * @param facts facts made so far, the head first
     */
    List<Fact> facts(Map<String, List<String>> text, Brief brief, List<Fact> facts) {
        List<Passage> passages = passages(text);
        ReportHead head = (ReportHead) facts.get(0);
        List<Fact> made = new ArrayList<>(claims(passages, head));
        made.addAll(ReportDates.of(passages, List.of(), known.words(), brief));
        List<Mention> mentions = known.scan().mentions(passages, head.fiscalYear());
        List<Section> sections =
                facts.stream().filter(Section.class::isInstance).map(Section.class::cast).toList();
        Halves halves = Halves.of(passages, known.words(), sections, true);
        if (halves != null) {
            boolean given = text.containsKey(known.words().text("halves.section"));
            halves.facts().forEach(half -> made.add(given ? half : lawful(half)));
            mentions = halves.mark(mentions);
        }
        made.addAll(mentions);
        return made;
    }

    private List<Fact> claims(List<Passage> passages, ReportHead head) {
        Agency agency =
                new Agency(head.agency(), head.agency(), head.kind(), head.level(), "given", "");
        List<Fact> made = new ArrayList<>();
        claims.read(passages, agency, head.fiscalYear())
                .forEach(f -> made.add(Claims.of(f, sectionAt(passages, f.at()))));
        return made;
    }

    private static Half lawful(Half half) {
        return new Half(half.place(), half.section(), half.half(), "found", LAWFUL, false, 0);
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
