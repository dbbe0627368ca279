package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.document.Position;
import cn.nianshen.fact.LexiconScan;
import cn.nianshen.fact.Mention;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.report.Passage;
import cn.nianshen.source.Numerals;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that explain why two years do not fit together, and sentences that do not. */
class CampaignLexiconsTest {

    private static final LexiconScan SCAN =
            new LexiconScan(PackLoader.campaign(Nianshen.PACK).lexicons());

    private static List<String> kinds(String text) {
        var plain = Numerals.narrow(Numerals.squeeze(text));
        var line = new Passage.Line(0, Position.ofLine(1, 1));
        var passage = new Passage("overview", "body", text, plain, List.of(line));
        return SCAN.mentions(List.of(passage), 2025).stream()
                .map(Mention::kind)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "有2件规范性文件到期后不再执行，从目录中移出。",
                "3件行政规范性文件有效期届满自动失效。",
                "承接原粮食局制发的规范性文件5件。",
                "上年度报告漏统规范性文件1件。",
                "规范性文件上年少计2件，本年补录。",
                "规章、规范性文件停止执行4件。"
            })
    void theyTellWhatBecameOfDocuments(String sentence) {
        assertEquals(List.of("continuity"), kinds(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "上年度报告“结转下年度继续办理”漏计1件，本年度已更正。",
                "上年结转数与上年度报告不同，系原畜牧局1件划转我局办理。",
                "因机构改革，承接原外事办上年结转的申请2件。",
                "更正上年度报告的结转数：应为3件。",
                "上年结转申请按新的统计口径填报。"
            })
    void theyTellWhyWhatWasCarriedOverDiffers(String sentence) {
        assertEquals(true, kinds(sentence).contains("carried.explained"), sentence);
    }

    @Test
    void whatEveryReportSaysExplainsNothing() {
        for (var sentence :
                List.of(
                        "本年度新收申请5件，上年结转1件，办结5件，结转下年度继续办理1件。",
                        "上年结转2件，本年接收申请9件，均按期答复。",
                        "不存在漏报、错报情况，上年结转0件，结转下年度0件。",
                        "制发行政规范性文件3件，废止1件，现行有效12件。",
                        "定期更新网站栏目，及时公开规范性文件。")) {
            assertEquals(List.of(), kinds(sentence), sentence);
        }
    }
}
