package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.FixtureSet;
import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import cn.nianshen.output.Header;
import cn.nianshen.output.HtmlRenderer;
import cn.nianshen.output.Messages;
import cn.nianshen.output.Summary;
import cn.nianshen.pack.Articles;
import cn.nianshen.rule.PlaceNames;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Pages of audits: whole, linked both ways, with nothing from outside and nothing unescaped. */
class HtmlPagesTest {

    private static final Header HEADER =
            new Header(
                    "nianshen",
                    "0",
                    List.of(new Header.PackLine("gongkai", "0", 1)),
                    "default",
                    List.of(),
                    LocalDate.of(2026, 2, 1));

    private static String html(Audit audit) throws IOException {
        var out = new StringWriter();
        var pages =
                new HtmlRenderer(
                        out,
                        Messages.of("zh"),
                        Articles.of(List.of(Nianshen.PACK)),
                        form -> PlaceNames.of(Nianshen.PACK.forms(), form));
        pages.begin(HEADER);
        pages.audit(audit);
        pages.finish(Summary.NONE.plus(audit));
        return out.toString();
    }

    private static Document page(Audit audit) throws IOException {
        return Jsoup.parse(html(audit));
    }

    @Test
    void everyFindingLeadsToItsPlaceAndBack() throws IOException {
        int linked = 0;
        for (var name : Fixtures.all(FixtureSet.DEFECTS)) {
            var audit = Nianshen.audit(name, Fixtures.bytes(FixtureSet.DEFECTS, name));
            if (audit.report() == null) {
                continue;
            }
            var page = page(audit);
            assertEquals(Nianshen.findings(audit).size(), page.select("article.finding").size());
            for (var link : page.select("article.finding a[href^=#]")) {
                var target = page.getElementById(link.attr("href").substring(1));
                assertTrue(target != null, name + ": " + link);
                var finding = link.closest("article");
                var back = "a.ref[href=#" + (finding == null ? "" : finding.id()) + "]";
                assertFalse(target.select(back).isEmpty(), name + ": " + link.text());
                linked++;
            }
            assertWhole(page, name);
        }
        assertTrue(linked > 200, "only " + linked);
    }

    /** Each id once, each link to one of them, and nothing that a browser would load. */
    private static void assertWhole(Document page, String name) {
        var ids = new HashSet<String>();
        for (var element : page.select("[id]")) {
            assertTrue(ids.add(element.id()), name + " twice: " + element.id());
        }
        for (var link : page.select("[href]")) {
            var to = link.attr("href");
            assertTrue(to.startsWith("#") && ids.contains(to.substring(1)), name + ": " + to);
        }
        assertTrue(page.select("script, img, link, iframe, object, embed, [src]").isEmpty(), name);
        assertTrue(page.select("[style]").isEmpty(), name);
    }

    @Test
    void tablesKeepTheirSpans() throws IOException {
        var name = "2023-bureau-cell-too-high.docx";
        var page = page(Nianshen.audit(name, Fixtures.bytes(name)));
        var shown = page.select(".report table").outerHtml();
        var text = "<html><body><p>临岚县水务局2023年政府信息公开工作年度报告</p>" + shown + "</body></html>";
        var numbers = Jsoup.parse(text).select("a.ref");
        var again = Jsoup.parse(text);
        again.select("a.ref").remove();
        assertFalse(numbers.isEmpty());
        var cells = Nianshen.cells(Nianshen.report(Nianshen.audit("again.html", bytes(again))));
        var first = Nianshen.cells(Nianshen.report(Nianshen.audit(name, Fixtures.bytes(name))));
        assertEquals(first, cells);
    }

    private static byte[] bytes(Document page) {
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void nothingOfAReportBecomesMarkup() throws IOException {
        var hostile = "<script>alert(1)</script>\"'><img src=x onerror=y>&amp;\u202e\u0007😀=1+1";
        var written =
                new String(Fixtures.bytes("2024-bureau-clean-tabcells.txt"), StandardCharsets.UTF_8)
                        .replace("一、总体情况", "一、总体情况" + hostile)
                        .replace("（一）予以公开", "（一）予以公开" + hostile + "长".repeat(10_000));
        var audit = Nianshen.audit(hostile + ".txt", written.getBytes(StandardCharsets.UTF_8));
        var page = page(audit);
        assertWhole(page, "hostile");
        assertTrue(page.text().contains("<script>alert(1)</script>"));
        assertFalse(html(audit).contains("\u202e"));
    }

    @Test
    void onlyThePagesOwnStyleIsLetIn() throws Exception {
        var page = page(Nianshen.audit("x.docx", Fixtures.bytes("2023-bureau-clean.docx")));
        var policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        byte[] style = page.select("style").first().data().getBytes(StandardCharsets.UTF_8);
        var digest = MessageDigest.getInstance("SHA-256").digest(style);
        assertTrue(policy.contains("sha256-" + Base64.getEncoder().encodeToString(digest)));
        assertTrue(policy.startsWith("default-src 'none'"));
    }

    @Test
    void aResultIsNoReport() throws IOException {
        var page = html(Nianshen.audit("x.docx", Fixtures.bytes("2023-bureau-clean.docx")));
        var again = Nianshen.audit("result.html", page.getBytes(StandardCharsets.UTF_8));
        assertEquals("own-result", again.reason());
    }

    @Test
    void whatWasNotAuditedSaysWhy() throws IOException {
        var page = page(Nianshen.audit("x.docx", new byte[0]));
        assertEquals("无法读取：文件为空", text(page.select("p.trouble").first()));
    }

    private static String text(Element element) {
        return element == null ? "" : element.text();
    }
}
