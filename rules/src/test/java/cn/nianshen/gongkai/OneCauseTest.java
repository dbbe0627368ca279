package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One cause is one finding: what yields is listed in the finding that it yields to. */
class OneCauseTest {

    private static final String REPORT =
            new String(Fixtures.bytes("2025-bureau-clean.html"), StandardCharsets.UTF_8);

    private static List<String> rules(String html) {
        var audit = Nianshen.audit("a.html", html.getBytes(StandardCharsets.UTF_8));
        return Nianshen.findings(audit).stream().map(OneCauseTest::id).toList();
    }

    private static String id(Finding finding) {
        return finding.card().id();
    }

    /** The report with other paragraphs in its overview. */
    private static String withOverview(String paragraphs) {
        int from = REPORT.indexOf("</h2>", REPORT.indexOf("<h2>一、")) + "</h2>".length();
        int to = REPORT.indexOf("<h2>二、");
        return REPORT.substring(0, from) + paragraphs + REPORT.substring(to);
    }

    @Test
    void anAspectThatIsNotToldOfLacksNoNumberToo() {
        var found =
                rules(
                        withOverview(
                                "<p>2025年，我局认真落实条例，扎实推进各项工作，主动公开政府信息312条。</p>"
                                        + "<p>（一）依申请公开情况</p>"
                                        + "<p>（二）政府信息管理情况</p>"
                                        + "<p>严格落实信息发布审核和保密审查制度，规范政府信息的制作、保存和动态调整，明确专人负责信息更新。</p>"
                                        + "<p>（三）平台建设情况</p>"
                                        + "<p>依托政府门户网站信息公开专栏统一发布信息，完善检索、查阅、下载功能，做好政务新媒体日常维护。</p>"
                                        + "<p>（四）监督保障情况</p>"
                                        + "<p>健全主要领导负总责、分管领导具体抓的工作机制，全年组织业务培训2次，开展检查2次。</p>"));
        assertEquals(1, found.stream().filter("CNT-002"::equals).count(), found::toString);
        assertTrue(!found.contains("CNT-013"), found::toString);
    }

    @Test
    void garbledTextHasNoBracketsToPair() {
        int at = REPORT.indexOf("<h2>二、");
        var found =
                rules(
                        REPORT.substring(0, at)
                                + "<p>æ”¿åºœä¿¡æ¯å…¬å¼€，推进工作。</p>"
                                + REPORT.substring(at));
        assertTrue(found.contains("LNG-014"), found::toString);
        assertTrue(!found.contains("LNG-021"), found::toString);
    }

    /** The sum that names the wrong cell heads the others however its digits are written. */
    @Test
    void aWrongTotalIsToldAtItsCellInDigitsOfAnyWidth() {
        var wrong =
                REPORT.replaceFirst(
                        "(?s)(<td[^>]*>（一）予以公开.*?<td>)(\\d+)(</td>\\s*</tr>)", "$11$2$3");
        var wide =
                Pattern.compile("(?<=<td>)\\d+(?=</td>)")
                        .matcher(wrong)
                        .replaceAll(m -> wide(m.group()));
        var plain = sums(wrong);
        assertEquals(1, plain.size(), plain::toString);
        assertEquals(plain, sums(wide));
    }

    private static List<String> sums(String html) {
        return rules(html).stream().filter(id -> id.startsWith("ARI")).toList();
    }

    private static String wide(String digits) {
        var out = new StringBuilder();
        digits.chars().forEach(c -> out.append((char) (c + 0xFEE0)));
        return out.toString();
    }
}
