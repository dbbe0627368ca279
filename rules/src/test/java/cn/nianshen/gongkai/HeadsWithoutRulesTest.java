package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Tables of pages whose heads stand on a colour, without rules: they are lines of text. */
class HeadsWithoutRulesTest {

    private static final String NAME = "2023-bureau-clean.ofd";
    private static final Pattern RULE =
            Pattern.compile(
                    "<ofd:PathObject[^>]*Boundary=\"\\S+ (\\S+) \\S+ (\\S+)\">.*?</ofd:PathObject>");
    private static final Pattern FIRST_ROW =
            Pattern.compile("Boundary=\"\\S+ (\\S+) \\S+ \\S+\"[^>]*>(?:(?!Boundary).)*?>一、本年新收");

    private static byte[] with(UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(Fixtures.bytes(NAME)));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                boolean page = entry.getName().endsWith("Content.xml") && text.contains("一、本年新收");
                zip.write((page ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Without the rules above the first row of the table of requests. */
    private static String bare(String page) {
        var row = FIRST_ROW.matcher(page);
        assertTrue(row.find());
        double top = Double.parseDouble(row.group(1)) - 2;
        return RULE.matcher(page)
                .replaceAll(
                        m -> {
                            boolean above = Double.parseDouble(m.group(1)) < top;
                            return above ? "" : Matcher.quoteReplacement(m.group());
                        });
    }

    @Test
    void headsOverTheTableAreItsHeads() throws IOException {
        var plain = audit(with(page -> page));
        var bare = audit(with(HeadsWithoutRulesTest::bare));
        assertEquals(Nianshen.cells(Nianshen.report(plain)), Nianshen.cells(Nianshen.report(bare)));
        assertEquals(0, Nianshen.errors(bare).size(), () -> Nianshen.errors(bare).toString());
    }

    @Test
    void aHeadThatIsNotThereIsStillMissed() throws IOException {
        var bare = audit(with(page -> bare(page).replace(">科研<", "><")));
        assertTrue(Nianshen.findings(bare).stream().anyMatch(f -> f.card().id().equals("TBL-031")));
    }

    private static Audit audit(byte[] bytes) {
        return Nianshen.audit("a.ofd", bytes);
    }
}
