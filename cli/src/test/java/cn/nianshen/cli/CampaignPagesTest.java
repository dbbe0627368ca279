package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of a campaign say of agencies. */
class CampaignPagesTest {

    @TempDir Path folder;

    private Document page(String name) throws IOException {
        return Jsoup.parse(folder.resolve("out").resolve(name).toFile());
    }

    private static List<String> texts(Elements elements) {
        return elements.stream().map(e -> e.text()).toList();
    }

    @Test
    void nothing_found_is_never_said_where_nothing_was_looked_at() throws IOException {
        var few =
                Few.of(
                        folder,
                        "编号,单位名称,类别,县区",
                        "1,临岚县水务局,部门,临岚县",
                        "2,临岚县民政局,部门,临岚县",
                        "3,临岚县财政局,部门,临岚县",
                        "4,清坪县财政局,部门,清坪县");
        few.now("水务局.docx", "requests.partial.business +1");
        few.file("临岚县民政局.docx", "no report");
        few.now("临岚县财政局.docx", "agency 清坪县财政局 department");
        few.run("-o", few.out());
        assertEquals(List.of(), texts(page("county-001.html").select(".nothing")));
        assertEquals(List.of("没有发现问题。"), texts(page("p-1.html").select(".nothing")));
        for (var unaudited : List.of("p-2.html", "p-4.html")) {
            assertEquals(List.of(), texts(page(unaudited).select(".nothing")), unaudited);
        }
        assertEquals(List.of("没有比对：没有收到", "没有核查：没有收到"), texts(page("p-4.html").select(".trouble")));
        assertEquals(List.of("没有比对：报来的文件写的是别的单位"), texts(page("p-3.html").select("p.trouble")));
    }

    @Test
    void english_counts_hold_for_one_as_for_many() throws IOException {
        var few = Few.of(folder, "编号,单位名称,类别", "1,临岚县水务局,部门");
        few.now("水务局.docx", "requests.partial.business +1");
        var data = few.run("--lang", "en").data();
        assertTrue(data.contains("\n    errors 1, warnings 0, hints "), data);
        assertTrue(data.contains("agencies 1: errors 1, warnings 0"), data);
    }
}
