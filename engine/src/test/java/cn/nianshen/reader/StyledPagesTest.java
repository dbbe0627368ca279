package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What styles of a page hide is not read; what must not be lost is. */
class StyledPagesTest {

    private static final String TABLE =
            "<table><tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td></tr>"
                    + "<tr><td>尚未审结</td><td>行政复议</td><td>行政诉讼</td></tr>"
                    + "<tr><td>1</td><td>2</td><td>3</td></tr></table>";
    private static final List<String> ROWS =
            List.of("1:结果维持 2:结果纠正 3:其他结果", "1:尚未审结 2:行政复议 3:行政诉讼", "1:1 2:2 3:3");

    private static byte[] page(String css, String body) {
        var page = "<html><head><style>" + css + "</style></head><body>" + body + "</body></html>";
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(String css, String body) {
        return Read.lines(page(css, body));
    }

    private static List<String> notes(String css, String body) throws UnreadableException {
        return Read.document("a.html", page(css, body)).notes().stream()
                .map(n -> n.kind())
                .toList();
    }

    @Test
    void wordsThatLieOverThePageAreInNoCell() {
        var over =
                "<span style='position: absolute; opacity: .2; pointer-events: none'>张三 2024</span>";
        assertEquals(ROWS, lines("", TABLE.replace("</td>", over + "</td>")));
        assertEquals(ROWS, lines("", "<div class='watermark'>样稿</div>" + TABLE));
        var placed = "<span style='position:absolute'>结果维持</span>";
        assertEquals(ROWS, lines("", TABLE.replace("结果维持", placed)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".x{display:none}",
                "#y { DISPLAY : None ; }",
                "p .x, .other{color:red;visibility:hidden}",
                "p > span.x:not(.z){font-size:0}",
                ".x{font:0/0 a}",
                "span[class='x']{display:none!important}",
                "@media screen{.x{display:none}}",
                "@media only screen and (min-width: 768px){.x{display:none}}",
                "@media print, (max-width:90em){.x{display:none}}",
                "@supports (display:grid){@media (width >= 600px){.x{display:none}}}",
                ".x{display:block}.x{display:none}",
                "span{display:inline!important}.x{display:none!important}",
                "span.x{display:none}.x{display:inline}",
                "/* .a{ */@import url(a.css);@font-face{src:url('}')}.x{display:none}",
                "<!-- .x{display:none} -->",
                "p{color:red;a:hover{color:red;display:block}}.x{display:none}",
                ".x{display:none",
                ".x{content:'\n;display:none}"
            })
    void hiddenByARule(String css) {
        assertEquals(List.of("公开7条"), lines(css, "<p>公开7<span class=x id=y>8</span>条</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".X2{display:none}",
                "@media print{.x{display:none}}",
                "@media (max-width:768px){.x{display:none}}",
                "@media not screen{.x{display:none}}",
                "@media (prefers-color-scheme: dark){.x{display:none}}",
                "@media (min-width:1400px){.x{display:none}}",
                ".x:hover{display:none}.x::before{display:none}",
                ".x{display:none}.x{display:inline}",
                ".x{display:none}#y{display:inline}",
                ".x{display:none}p span.x{display:inline}",
                "#y{display:none}.x{display:inline!important}",
                ".x{font-size:0}.x{font-size:.8em}",
                ".x{display:nonesuch;x-display:none;mso-bidi-font-size:0;font-size:0.9em}",
                "[class~=x]{display:none}:matches((8+)+){display:none}",
                "/*.x{display:none}*/",
                ".x[{display:none}",
                "@keyframes a{.x{display:none}}",
                ".x{color:red;&:hover{color:blue;display:none;}}",
                ".x{backface-visibility:hidden}"
            })
    void notHiddenByARule(String css) {
        assertEquals(List.of("公开78条"), lines(css, "<p>公开7<span class=x id=y>8</span>条</p>"));
    }

    @Test
    void whatAnElementSaysOfItselfGoesBeforeRules() {
        var css = ".x{display:none}.z{display:inline!important}";
        assertEquals(List.of("8"), lines(css, "<p class=x style='display:block'>8</p>"));
        assertEquals(List.of("8"), lines(css, "<p class=z style='display:none'>8</p>"));
        assertEquals(List.of("8"), lines(css, "<p class=z hidden>8</p>"));
        assertEquals(List.of("7"), lines("", "<p>7<i style='font-size: 0px'>8</i></p>"));
        assertEquals(
                List.of("8"), lines("", "<p style='-webkit-backface-visibility:hidden'>8</p>"));
    }

    /** Lists without gaps set their letters to nothing and back. */
    @Test
    void lettersWithASizeOfTheirOwnAreSeen() {
        var list = "<div class=x style='font-size:0'><p style='font-size:12px'>甲</p></div>";
        assertEquals(List.of("甲"), lines("", list));
        assertEquals(
                List.of("甲"), lines(".x{font-size:0}", list.replace(" style='font-size:0'", "")));
    }

    @Test
    void anUnseenCellKeepsItsColumn() {
        var row = "<table><tr><td>甲</td><td class=x>5</td><td>6</td></tr></table>";
        assertEquals(List.of("1:甲 2: 3:6"), lines(".x{visibility:hidden}", row));
        assertEquals(List.of("1:甲 2:6"), lines(".x{display:none}", row));
    }

    @Test
    void hiddenRowsAreNoRows() throws UnreadableException {
        var table =
                "<table><tr class=h><td>甲</td><td>3</td></tr><tr><td>甲</td><td>4</td></tr>"
                        + "<tbody class=h><tr><td>乙</td><td>3</td></tr></tbody></table>";
        assertEquals(List.of("1:甲 2:4"), lines(".h{display:none}", table));
        assertEquals(List.of("styled-left-out"), notes(".h{display:none}", table));
        assertEquals(List.of(), notes(".m{display:none}", table + "<ul class=m><li>甲</li></ul>"));
    }

    @Test
    void aTwinForSmallScreensIsNotRead() throws UnreadableException {
        var css = ".m{display:none}@media(max-width:600px){.m{display:block}.pc{display:none}}";
        var twins =
                "<div class=m>"
                        + TABLE.replace("3", "9")
                        + "</div><div class=pc>"
                        + TABLE
                        + "</div>";
        assertEquals(ROWS, lines(css, twins));
        assertEquals(List.of("styled-left-out"), notes(css, twins));
    }

    /** A tab is shown when it is clicked; of two that are the same, the first is read. */
    @Test
    void tabsWithTheOnlyTableAreRead() throws UnreadableException {
        var css = ".tab{display:none}";
        var tabs =
                "<div class=tab><p>一、总体情况</p></div><div class=tab>"
                        + TABLE
                        + "</div>"
                        + "<div class=tab>"
                        + TABLE.replace("3", "9")
                        + "</div>";
        var all = new ArrayList<>(List.of("一、总体情况"));
        all.addAll(ROWS);
        assertEquals(all, lines(css, tabs));
        assertEquals(List.of("styled-read", "styled-left-out"), notes(css, tabs));
    }

    @Test
    void aPageThatHidesAllIsRead() throws UnreadableException {
        assertEquals(List.of("甲"), lines("#app{display:none}", "<div id=app>甲</div>"));
        assertEquals(List.of("styled-read"), notes("#app{display:none}", "<div id=app>甲</div>"));
        assertEquals(List.of("甲"), lines("body{display:none!important}", "<div>甲</div>"));
    }

    @Test
    void sheetsBeyondTheBoundsHideNothing() {
        var rules = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            rules.append(".x, .a").append(i).append(" b{display:none}");
        }
        var deep = "@media screen{".repeat(5000) + ".x{display:none}";
        var lists = "a,".repeat(100_000) + ".x{display:none}";
        for (var css :
                List.of(rules.toString(), deep, lists, "/*" + ".x{display:none}".repeat(9))) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(20),
                    () -> assertEquals(List.of("8"), lines(css, "<p class=x>8</p><p></p>")));
        }
    }

    @Test
    void stylesThatTakeTooLongHideNothing() {
        var many = "<i class=c></i>".repeat(100_000) + "<p class=c>8</p>";
        var deep = "<div class=t>".repeat(300) + (TABLE + "<p>8</p>").repeat(200);
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> {
                    assertEquals(
                            List.of("8"), lines(".a .b .c, .c{display:none}".repeat(50), many));
                    assertEquals(List.of("8"), lines(".c ~ p.c{display:none}", many));
                    assertEquals(
                            List.of("8"), lines("i:nth-last-of-type(2n+1){display:none}", many));
                    assertEquals(800, lines(".t{display:none}", deep).size());
                });
    }

    @Test
    void aPageWrittenIntoAFrameIsRead() {
        var inner = "<style>.x{display:none}</style><p>甲</p><p class=x>乙</p>" + TABLE;
        var frame = "<p>前</p><iframe srcdoc=\"" + inner + "\">旧</iframe><p>后</p>";
        var all = new ArrayList<>(List.of("前", "甲"));
        all.addAll(ROWS);
        all.add("后");
        assertEquals(all, lines("", frame));
        assertEquals(List.of("前", "后"), lines("iframe{display:none}", frame.replace(TABLE, "")));
        var nested = "<p>前</p><iframe srcdoc=\"<p>甲</p><iframe srcdoc='<p>乙</p>'></iframe>\">";
        assertEquals(List.of("前", "甲"), lines("", nested));
    }

    @Test
    void framesAreBounded() {
        var many = "<iframe srcdoc='<p>甲</p>'></iframe>".repeat(21);
        var e = assertThrows(UnreadableException.class, () -> notes("", many));
        assertEquals("too-much", e.reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<noscript><p>一、总体情况</p></noscript>",
                "<template><p>一、总体情况</p></template>",
                "<script>document.write('x')</script>"
            })
    void whatWaitsForAScriptIsOnNoScreen(String body) {
        var e = assertThrows(UnreadableException.class, () -> notes("", body));
        assertEquals("page-script", e.reason());
    }

    @Test
    void tabsThatSayOfThemselvesToBeHiddenAreReadWithTheirTables() throws UnreadableException {
        var body =
                "<div>一、甲</div><div style='display:none'>二、乙"
                        + TABLE
                        + "</div><div hidden>三、丙</div><p style='display:none'>扫一扫</p>";
        var expected = new ArrayList<>(List.of("一、甲", "二、乙"));
        expected.addAll(ROWS);
        expected.add("三、丙");
        assertEquals(expected, lines("", body));
        assertEquals(List.of("styled-read"), notes("", body));
        // a twin of a table that is seen stays hidden, with all beside it
        var twin = TABLE + "<div style='display:none'>旧稿" + TABLE + "</div>";
        assertEquals(ROWS, lines("", twin));
    }

    @Test
    void whatIsHiddenOfAnotherYearStaysHidden() throws UnreadableException {
        var body = "<h1>2025年报告</h1><div style='display:none'>2024年报告" + TABLE + "</div>";
        assertEquals(List.of("2025年报告"), lines("", body));
        var same = new ArrayList<>(List.of("2025年报告", "2025年数据"));
        same.addAll(ROWS);
        assertEquals(same, lines("", body.replace("2024年报告", "2025年数据")));
    }

    /** What is as long as what is seen may be a copy; what begins with another year is of that. */
    @Test
    void onlyATextLongerThanAllThatIsSeenWaitsForItsScript() {
        var text = "公开政府信息工作的情况，".repeat(50);
        var hidden = "<div style='visibility:hidden'>" + text + "</div>";
        assertEquals(List.of("首页", text), lines("", "<p>首页</p>" + hidden));
        assertEquals(List.of(text), lines("", "<p>" + text + "</p>" + hidden));
        var other = hidden.replaceFirst(">", ">2023年度报告");
        assertEquals(List.of("2024年度报告"), lines("", "<p>2024年度报告</p>" + other));
    }
}
