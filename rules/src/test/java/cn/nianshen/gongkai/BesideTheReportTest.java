package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a page shows beside the report and its tables is neither of them. */
class BesideTheReportTest {

    private static final String HTML =
            new String(Fixtures.bytes("2025-bureau-clean.html"), StandardCharsets.UTF_8);

    private static Audit audit(String name, String text) {
        return Nianshen.audit(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> rules(Audit audit) {
        return Nianshen.findings(audit).stream().map(f -> f.card().id()).toList();
    }

    /** Links to its sections below the report are no second headings. */
    @Test
    void linksAtTheFootAreNoHeadings() {
        var links =
                Pattern.compile("<h2>(.*?)</h2>")
                        .matcher(HTML)
                        .results()
                        .map(m -> "<li><a href=\"#s\">" + m.group(1) + "</a></li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
        var audit = audit("x.html", HTML.replace("</body>", links + "</body>"));
        assertTrue(!rules(audit).contains("STR-019"), () -> rules(audit).toString());
    }

    /** Years compared in another table of the section are no further rows of table four. */
    @Test
    void aTableBesideTableFourIsNotIt() {
        var other =
                "<p>近两年情况：</p><table><tr><td>指标</td><td>2024年</td><td>2025年</td></tr>"
                        + "<tr><td>行政复议</td><td>4</td><td>3</td></tr>"
                        + "<tr><td>行政诉讼</td><td>1</td><td>2</td></tr></table>";
        var audit = audit("x.html", HTML.replace("<h2>五、", other + "<h2>五、"));
        assertEquals(
                Nianshen.cells(Nianshen.report(audit("x.html", HTML))),
                Nianshen.cells(Nianshen.report(audit)));
        assertTrue(!rules(audit).contains("TBL-056"), () -> rules(audit).toString());
    }

    private static final List<String> HEADINGS =
            Pattern.compile("<h2>(.*?)</h2>").matcher(HTML).results().map(m -> m.group(1)).toList();

    private static String contents(String before, String after) {
        return HEADINGS.stream().map(h -> before + h + after).collect(Collectors.joining());
    }

    /** Without numbers of pages, and with the first heading close behind it. */
    @Test
    void aTableOfContentsIsNoSection() {
        var plain = audit("x.html", HTML);
        for (var contents :
                List.of(
                        contents("<p>", "</p>"),
                        "<p>目&nbsp;录</p><ul>"
                                + contents("<li><a href='#s'>", "</a></li>")
                                + "</ul>",
                        "<p>目录</p><p>" + contents("", "<br>") + "</p>",
                        contents("<p>", "</p>").replaceAll("(申请|、)(情况|行政诉讼)", "$1</p><p>$2"),
                        "<p>目录</p>" + contents("<p>", "</p>").replaceFirst("<p>六.*", ""))) {
            var audit = audit("x.html", HTML.replace("<h2>一、", contents + "<h2>一、"));
            assertEquals(rules(plain), rules(audit), contents);
            assertEquals(
                    Nianshen.cells(Nianshen.report(plain)), Nianshen.cells(Nianshen.report(audit)));
        }
    }

    @Test
    void sectionsPrintedOnceAndEmptyAreEmpty() {
        int from = HTML.indexOf("<h2>一、");
        int to = HTML.indexOf("</body>");
        var headings = contents("<h2>", "</h2>");
        var empty = HTML.substring(0, from) + headings + HTML.substring(to);
        var once = rules(audit("x.html", empty));
        assertTrue(once.contains("STR-026"), once::toString);
        // with a table of contents in front they are as empty
        var twice = HTML.substring(0, from) + contents("<p>", "</p>") + headings + "</body>";
        assertEquals(once, rules(audit("x.html", twice)));
    }

    @Test
    void sectionsWithContentTwiceAreTwice() {
        int five = HTML.indexOf("<h2>五、");
        int end = HTML.indexOf("</body>");
        var twice = HTML.substring(0, end) + HTML.substring(five);
        var rules = rules(audit("x.html", twice));
        assertTrue(rules.contains("STR-019"), rules::toString);
        var contents = contents("<p>", "</p>");
        var behind = rules(audit("x.html", twice.replaceFirst("<h2>一、", contents + "<h2>一、")));
        assertEquals(rules, behind);
    }

    /** A copy for small screens, and figures that only a rule of the page hides. */
    @Test
    void whatStylesHideIsNoReport() {
        var plain = audit("x.html", HTML);
        int body = HTML.indexOf("<body>") + 6;
        int end = HTML.indexOf("</body>");
        var css =
                "<style>.m{display:none}@media(max-width:600px){.m{display:block}.pc{display:none}}</style>";
        var report = HTML.substring(body, end);
        var copied =
                "<html><meta charset=utf-8>"
                        + css
                        + "<body><div class=m>"
                        + report.replace(">0<", ">9<")
                        + "</div><div class=pc>"
                        + report
                        + "</div></body></html>";
        var extra = HTML.replace("</head>", css + "</head>");
        extra = extra.replaceAll("<td>(\\d+)</td>", "<td>$1<i class=m>8</i></td>");
        for (var page : List.of(copied, extra)) {
            var audit = audit("x.html", page);
            assertEquals(rules(plain), rules(audit));
            assertEquals(
                    Nianshen.cells(Nianshen.report(plain)), Nianshen.cells(Nianshen.report(audit)));
        }
    }

    /** Sections that open when they are clicked, the first one open. */
    @Test
    void sectionsThatOpenWhenClickedAreRead() {
        var plain = audit("x.html", HTML);
        var css = "<style>.panel{display:none}.panel.on{display:block}</style></head>";
        var panels =
                HTML.replaceAll(
                                "(?s)(<h2>.*?</h2>)(.*?)(?=<h2>|</body>)",
                                "$1<div class='panel'>$2</div>")
                        .replaceFirst("'panel'", "'panel on'")
                        .replace("</head>", css);
        var audit = audit("x.html", panels);
        assertEquals(rules(plain), rules(audit));
        assertEquals(
                Nianshen.cells(Nianshen.report(plain)), Nianshen.cells(Nianshen.report(audit)));
    }

    /** As articles are in a page that was saved before its script ran; pictures for tables too. */
    @Test
    void anArticleThatWaitsForItsScriptIsRead() {
        int body = HTML.indexOf("<body>") + 6;
        int end = HTML.indexOf("</body>");
        var report = HTML.substring(body, end);
        for (var style : List.of("visibility: hidden; opacity: 0;", "display:none")) {
            for (var told :
                    List.of(report, report.replaceAll("(?s)<table.*?</table>", "<img src=a>"))) {
                var page =
                        "<html><meta charset=utf-8><title></title><body><p>微信扫一扫关注</p><div style=\""
                                + style
                                + "\">"
                                + told
                                + "</div></body></html>";
                var plain = HTML.substring(0, body) + told + HTML.substring(end);
                assertEquals(rules(audit("x.html", plain)), rules(audit("x.html", page)));
            }
        }
    }

    /** The sixth section is missing, and the page goes on to its foot. */
    @Test
    void theFootOfAPageIsNoSentenceThatBreaksOff() {
        int six = HTML.indexOf("<h2>六、");
        for (var foot :
                List.of(
                        "联系电话：0578-3300112 技术支持：临岚县大数据发展中心",
                        "版权所有：临岚县人民政府 网站标识码：3300000099 浙ICP备05000001号-1",
                        "下一篇：临岚县水利局2023年政府信息公开工作年度报告",
                        "临岚县水利局办公室　　2026年1月16日印发",
                        "临岚县水利局关于开展政务公开业务培训的通知 [2026-06-12]",
                        "相关阅读</p><p>临岚县召开水利工作会议暨党风廉政建设工作会议",
                        "您访问的链接即将离开临岚县人民政府门户网站")) {
            var rules = rules(audit("x.html", HTML.substring(0, six) + "<p>" + foot + "</p>"));
            assertTrue(rules.contains("STR-015"), rules::toString);
            assertTrue(!rules.contains("STR-031"), rules::toString);
        }
        var cut =
                rules(audit("x.html", HTML.substring(0, six) + "<p>针对以上问题我局将进一步加强政府信息公开工作力度</p>"));
        assertTrue(cut.contains("STR-031"), cut::toString);
    }

    /** Drawn, laid behind a box, or put there by a script: they are not seen, but not missing. */
    @Test
    void tablesThatAreShownOtherwiseAreNotMissing() {
        for (var shown :
                List.of(
                        "<canvas id=t width=600 height=400></canvas>",
                        "<svg width=600 height=400><text x=1 y=2>总计</text></svg>",
                        "<div style=\"height:400px; background: #fff url(t.png) no-repeat\"></div>",
                        "<noscript><img src=t.png></noscript>",
                        "<div id=t></div><script>show('t')</script>")) {
            var rules = rules(audit("x.html", HTML.replaceAll("(?s)<table.*?</table>", shown)));
            assertTrue(rules.contains("STR-027"), shown + rules);
            assertTrue(!rules.contains("TBL-030"), shown + rules);
        }
        for (var ornament :
                List.of(
                        "<svg width=16 height=16><path d='M0 0'/></svg>",
                        "<p style='background: url(t.png)'>（以上）</p>",
                        "<canvas width=20 height=20></canvas>",
                        "<noscript>请启用脚本</noscript>")) {
            var rules = rules(audit("x.html", HTML.replaceAll("(?s)<table.*?</table>", ornament)));
            assertTrue(rules.contains("TBL-030"), ornament + rules);
        }
    }

    /** Scripts of the page, and links to other pages below the report. */
    @Test
    void whatFollowsTheTextStandsNotInItsPlace() {
        int five = HTML.indexOf("<h2>五、");
        int six = HTML.indexOf("<h2>六、");
        var foot = "<p><a href='/1.html'>上一篇</a></p><script>share()</script>";
        var heading = "<h2>六、其他需要报告的事项</h2>";
        for (var rest : List.of("", "<script>share()</script>", foot)) {
            var page = HTML.substring(0, six) + heading + "<p>无。</p>" + rest + "</body></html>";
            var rules = rules(audit("x.html", page));
            assertTrue(rules.contains("CNT-020"), rest + rules);
        }
        var empty = "<h2>五、存在的主要问题及改进情况</h2><script>share()</script>";
        var rules = rules(audit("x.html", HTML.substring(0, five) + empty + HTML.substring(six)));
        assertTrue(rules.contains("STR-026"), rules::toString);
        var led = "<h2>五、存在的主要问题及改进情况</h2><p><a href='/5.html'>点击查看</a></p>";
        var other = rules(audit("x.html", HTML.substring(0, five) + led + HTML.substring(six)));
        assertTrue(!other.contains("CNT-014"), other::toString);
    }

    /** Nothing is missing of a report that is not in the file. */
    @Test
    void aPageThatOnlyShowsOrOffersTheReportIsNotRead() {
        var head = HTML.substring(0, HTML.indexOf("<h2>一、")).replaceAll("(?s)<p>.*?</p>", "");
        for (var rest :
                List.of(
                        "<p>现将2025年度报告予以公布。</p><p><a href='a.pdf'>年度报告.pdf</a></p><p>相关链接</p>",
                        "<p>来源：本站</p><p><img src=1.png></p><p><img src=2.png></p><p>打印</p>",
                        "<iframe src='/viewer.html?file=/a.pdf'></iframe>")) {
            var audit = audit("x.html", head + rest);
            assertEquals(Audit.Status.UNREADABLE, audit.status(), rest);
            assertEquals("elsewhere", audit.reason(), rest);
        }
        var told = "本年度依法公开政府信息，办理各类申请，群众较为满意。".repeat(4);
        var prose = ("<p>" + told + "</p>").repeat(5);
        var bare = audit("x.html", head + "<p><img src=1.png></p>" + prose);
        assertTrue(rules(bare).contains("STR-010"), () -> rules(bare).toString());
    }

    /** The navigation and the foot of a site say nothing of the report either. */
    @Test
    void aPageOfFramesOrScriptsWithATitleAloneSaysSo() {
        var head = HTML.substring(0, HTML.indexOf("<h2>一、")).replaceAll("(?s)<p>.*?</p>", "");
        var body = HTML.substring(HTML.indexOf("<h2>一、"));
        var top = "<div><a href='/'>首页</a> | <a href='/a'>政务公开</a></div><p>当前位置：年度报告</p>";
        var foot = "<p>主办：澄河县人民政府办公室</p><p>网站标识码：0000000000</p><p>访问量：12345</p>";
        var framed = audit("x.html", head + top + "<iframe src='r.html'></iframe>" + foot);
        assertEquals(Audit.Status.UNREADABLE, framed.status());
        assertEquals("page-frames", framed.reason());
        var data = body.replace("</", "<\\/").replace("\"", "'");
        var script = "<div id=app></div><script>var data = \"" + data + "\"</script>";
        var scripted = audit("x.html", head + top + script + foot);
        assertEquals(Audit.Status.UNREADABLE, scripted.status());
        assertEquals("page-script", scripted.reason());
    }

    /** As words for those who have the page read to them, and for machines. */
    @Test
    void whatLiesOffTheScreenIsNotRead() {
        var plain = audit("x.html", HTML);
        var inline = " style='position:absolute;left:-9999px'";
        var css =
                "<style>.sr{position:absolute;width:1px;clip:rect(0, 0, 0, 0);overflow:hidden}"
                        + "</style></head>";
        for (var off : List.of(inline, " class=sr", " style='clip-path: inset(50%)'")) {
            var page =
                    HTML.replace("</head>", css)
                            .replaceAll("<td>(\\d+)</td>", "<td>$1<span" + off + ">$1</span></td>");
            var audit = audit("x.html", page);
            assertEquals(rules(plain), rules(audit), off);
            assertEquals(
                    Nianshen.cells(Nianshen.report(plain)), Nianshen.cells(Nianshen.report(audit)));
        }
    }

    /** Spreadsheets save a page of frames that shows their sheets. */
    @Test
    void anArchiveWhosePageIsFramesIsReadInItsOtherParts() {
        var frames = "<html><frameset rows='*,39'><frame src='a.files/1.htm'></frameset></html>";
        var archive =
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
                        + part("a.htm", frames)
                        + part("a.files/1.htm", HTML)
                        + "--b--\r\n";
        var plain = audit("x.html", HTML);
        assertEquals(rules(plain), rules(audit("x.mht", archive)));
        var alone = archive.replace(part("a.files/1.htm", HTML), "");
        assertEquals("page-frames", audit("x.mht", alone).reason());
    }

    private static String part(String name, String page) {
        return "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: file:///C:/"
                + name
                + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + page
                + "\r\n";
    }

    /** A page within the page may hold what is looked for. */
    @Test
    void aTableInAFrameIsNotSaidToBeMissing() {
        int from = HTML.lastIndexOf("<table");
        int to = HTML.indexOf("</table>", from) + "</table>".length();
        var framed =
                HTML.substring(0, from) + "<iframe src='t.html'></iframe>" + HTML.substring(to);
        var rules = rules(audit("x.html", framed));
        assertTrue(rules.contains("STR-027"), rules::toString);
        assertTrue(!rules.contains("TBL-050"), rules::toString);
    }
}
