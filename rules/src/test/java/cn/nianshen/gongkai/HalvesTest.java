package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import cn.nianshen.document.Position;
import cn.nianshen.fact.Half;
import cn.nianshen.fact.Halves;
import cn.nianshen.fact.Section;
import cn.nianshen.pack.PackKnowledge;
import cn.nianshen.report.Passage;
import cn.nianshen.report.Place;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Problems and improvements are told apart as people write them, and no half is denied lightly. */
class HalvesTest {

    private static final String HEADING = "五、存在的主要问题及改进情况";

    @Test
    void halvesMayRunOnBehindTheHeadingInOneSentence() {
        var halves = halves("", true, HEADING + "。主要问题是栏目更新不及时，下一步将每月检查。");
        assertEquals("found", halves.get(0).state());
        assertEquals("found", halves.get(1).state());
    }

    @Test
    void problemsThatAreToBeImprovedAreNoImprovements() {
        var problems = "还有以下问题有待改进：一是解读形式单一；二是更新不及时。";
        var halves = halves("", true, HEADING, problems + "下一步，我局将每月检查。");
        assertEquals("found", halves.get(0).state());
        assertEquals("下一步，我局将每月检查。", halves.get(1).place().quote());
    }

    @Test
    void aHeadingAloneIsUnclear() {
        var halves = halves("", true, HEADING);
        assertEquals(List.of("unclear", "unclear"), halves.stream().map(Half::state).toList());
    }

    @Test
    void whatIsNotThereIsAbsentOnlyInAWholeFileWithoutPictures() {
        var text = "下一步，我局将继续加强学习，推进公开工作。";
        assertEquals("absent", halves("", true, HEADING, text).get(0).state());
        assertEquals("unclear", halves("picture", true, HEADING, text).get(0).state());
        assertEquals("unclear", halves("", false, HEADING, text).get(0).state());
    }

    @Test
    void theWordsOfASectionAboutProblemsAreNoImprovement() {
        var halves =
                halves(
                        "",
                        true,
                        HEADING,
                        "（一）存在的主要问题",
                        "一是针对性不强。二是人手少。",
                        "（二）改进措施",
                        "一是针对存在的问题逐条整改。二是增加人手。");
        assertEquals(List.of(2, 2), halves.stream().map(Half::items).toList());
        assertEquals(List.of(2, 4), halves.stream().map(h -> h.place().at().line()).toList());
    }

    @Test
    void nothingToSayIsSaidInManyWays() {
        for (var text : List.of("无", "暂无。", "没有。", "本年度无。", "目前不存在主要问题。", "我局目前没有存在的问题。")) {
            var halves = halves("", true, HEADING, text);
            assertEquals(List.of(true, true), halves.stream().map(Half::saysNone).toList(), text);
        }
        var said = halves("", true, HEADING, "没有专人负责，下一步将配备专人。");
        assertEquals(List.of(false, false), said.stream().map(Half::saysNone).toList());
    }

    private static List<Half> halves(String embedded, boolean whole, String... lines) {
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < lines.length; i++) {
            var plain = Numerals.narrow(Numerals.squeeze(lines[i]));
            var at = List.of(new Passage.Line(0, Position.ofLine(i + 1, i + 1)));
            passages.add(new Passage("problems", i == 0 ? "heading" : "body", lines[i], plain, at));
        }
        var section =
                new Section(
                        Place.FILE,
                        "problems",
                        true,
                        true,
                        "五、",
                        "han-comma",
                        5,
                        5,
                        HEADING.substring(2),
                        HEADING.substring(2),
                        "accepted",
                        100,
                        false,
                        embedded,
                        5);
        var words = PackKnowledge.of(List.of(Nianshen.PACK)).words();
        var halves = Halves.of(passages, words, List.of(section), whole);
        assertNotNull(halves);
        return halves.facts();
    }
}
