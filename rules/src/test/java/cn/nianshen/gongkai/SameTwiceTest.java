package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import cn.nianshen.rule.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A web page that holds its report twice, for wide screens and for small ones. */
class SameTwiceTest {

    private static final String HTML =
            new String(Fixtures.bytes("2025-bureau-clean.html"), StandardCharsets.UTF_8);
    private static final String BODY =
            HTML.substring(HTML.indexOf("<body>") + "<body>".length(), HTML.indexOf("</body>"));

    private static Audit audit(String first, String second) {
        var page =
                "<html><body><div class=\"pc\">%s</div>\n<div class=\"wap\">%s</div></body></html>";
        return Nianshen.audit(
                "x.html", page.formatted(first, second).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> found(Audit audit) {
        return Nianshen.findings(audit).stream()
                .filter(f -> f.severity() != Severity.INFO)
                .map(f -> f.card().id())
                .toList();
    }

    private static boolean isNoted(Audit audit) {
        return Nianshen.report(audit).notices().stream()
                .anyMatch(n -> n.kind().equals("copy-left-out"));
    }

    @Test
    void theVerySameTextIsReadOnceAndSaid() {
        var audit = audit(BODY, BODY);
        assertEquals(List.of(), found(audit));
        assertTrue(isNoted(audit));
        assertEquals(
                Nianshen.cells(Nianshen.report(audit(BODY, ""))),
                Nianshen.cells(Nianshen.report(audit)));
    }

    @Test
    void whereAFigureDiffersTheyAreTwoReports() {
        var audit = audit(BODY, BODY.replace("<td>175</td>", "<td>176</td>"));
        assertNull(audit.report());
    }

    @Test
    void whatAStyleHidesIsNoCopy() {
        var audit = audit(BODY, "<div hidden>" + BODY + "</div>");
        assertEquals(List.of(), found(audit));
        assertFalse(isNoted(audit(BODY, "")));
    }
}
