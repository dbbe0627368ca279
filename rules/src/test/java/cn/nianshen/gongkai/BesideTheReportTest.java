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
}
