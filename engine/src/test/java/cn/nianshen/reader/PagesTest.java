package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.document.Note;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages as sites and programs write them. */
class PagesTest {

    @Test
    void furnitureOfTheSiteIsLeftOutButNoCellIs() {
        var page =
                "<nav>首页</nav><div class='breadcrumb'><a href='/'>首页</a> &gt; 公开</div><p>一、总体情况</p>"
                        + "<table><tr><td class='print'>规章</td><td id='next'>0</td></tr></table>"
                        + "<div class='share'>分享到</div><footer>版权所有</footer>";
        assertEquals(List.of("一、总体情况", "1:规章 2:0"), lines(page));
    }

    @Test
    void furnitureWithASentenceIsText() {
        assertEquals(List.of("本年公开三条。"), lines("<div class='print'>本年公开三条。</div>"));
    }

    @Test
    void marksOfNotesAreNoTextButOtherLinksAre() {
        var html =
                "<div>行政许可<a href='#ftn4' id='body_ftn4'>7</a>，共<a href='#_ftn1'>[1]</a>3件</div>"
                        + "<p>公开<a href='#part2'>12</a>件，见<a href='#fn1'>注1</a></p>";
        assertEquals(
                List.of("行政许可，共3件", "公开12件，见注1"),
                Read.lines(html.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void markupOfWordDoesNotBreakLines() {
        var page =
                "<p class=MsoNormal><!--[if gte mso 9]><xml>x</xml><![endif]--><st1:chsdate year='2023'>2023年</st1:chsdate>公开"
                        + "<del>3</del><ins>7</ins>条<o:p>&nbsp;</o:p><span style='mso-hide:all'>9</span></p>";
        assertEquals(List.of("2023年公开7条"), lines(page));
    }

    @Test
    void spansThatLieMoveNoCell() {
        var table =
                "<table><thead><tr><th rowspan=99>甲</th><th colspan=0>乙</th><th colspan=-3>丙</th></tr></thead>"
                        + "<tfoot><tr><td>末</td></tr></tfoot>"
                        + "<tbody><tr><td rowspan=0>1</td><td>2</td></tr><tr><td>3</td></tr></tbody></table>";
        assertEquals(List.of("1:甲 2:乙 3:丙", "1v2:1 2:2", "2:3", "1:末"), lines(table));
    }

    @Test
    void aFrameOfOneCellIsNoLayout() {
        var table =
                "<table><tr><td>规章</td><td><table><tr><td>5</td></tr></table></td></tr></table>";
        assertEquals(List.of("1:规章 2:5"), lines(table));
    }

    @Test
    void aDeclaredGb2312HoldsMore() {
        var html = "<html><meta charset=gb2312><body><p>镕堃</p></body></html>";
        assertEquals(List.of("镕堃"), Read.lines(html.getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void aWebArchiveIsItsFirstPage() {
        var page = "<html><body><p>一、总体情况</p></body></html>";
        var coded = Base64.getMimeEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8));
        var archive =
                "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=\"--=_x\"\r\n\r\n"
                        + "----=_x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html></html>\r\n"
                        + "----=_x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + coded
                        + "\r\n----=_x--\r\n";
        assertEquals(List.of("一、总体情况"), Read.lines(archive.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aPageAroundAnotherIsLeftForTheOneWithTables() {
        var part = "\r\n----=_x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";
        var around = "<html><body><p>home</p><iframe src=b.html></iframe></body></html>";
        var table =
                "<p>a</p><table><tr><td>b</td><td>1</td></tr><tr><td>c</td><td>2</td></tr></table>";
        var archive =
                "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=\"--=_x\"\r\n"
                        + part
                        + around
                        + part
                        + "<html><body>"
                        + table
                        + "</body></html>"
                        + "\r\n----=_x--\r\n";
        var lines = Read.lines(archive.getBytes(StandardCharsets.US_ASCII));
        assertEquals("a", lines.get(0));
    }

    @Test
    void quotedPrintableIsUndone() {
        var archive =
                "MIME-Version: 1.0\nContent-Type: text/html; charset=gb2312\nContent-Transfer-Encoding: quoted-printable\n\n"
                        + "<html><body><p class=3Dx>=D2=BB=\n=A1=A2</p></body></html>";
        assertEquals(List.of("一、"), Read.lines(archive.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theDayInTheHeadOfAPageIsNoted() throws UnreadableException {
        assertEquals(
                List.of("2024-02-26"),
                published("<meta name='PubDate' content='2024-02-26 10:12'>"));
        assertEquals(
                List.of("2024-02-06"), published("<META NAME=\"pubdate\" CONTENT=\" 2024/2/6\">"));
        assertEquals(List.of(), published("<meta name='PubDate' content='2024-02-30'>"));
        assertEquals(List.of(), published("<meta name='PubDate' content='2024-02-260'>"));
        assertEquals(List.of(), published("<meta name='PubDate' content=''>"));
        assertEquals(List.of(), published("<meta name='lastmodified' content='2024-02-26'>"));
    }

    private static List<String> published(String head) throws UnreadableException {
        var page = "<html><head>" + head + "</head><body><p>一、总体情况</p></body></html>";
        return Read.document("a.html", page.getBytes(StandardCharsets.UTF_8)).notes().stream()
                .filter(n -> n.kind().equals(Note.PUBLISHED_ON))
                .flatMap(n -> n.arguments().stream())
                .toList();
    }

    private static List<String> lines(String body) {
        var page = "<html><body>" + body + "</body></html>";
        return Read.lines(page.getBytes(StandardCharsets.UTF_8));
    }
}
