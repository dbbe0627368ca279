package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The result of an audit is no new leak: numbers of persons stand masked, wherever they stood. */
class LeakTest {

    private static final String PERSON = "33018319790923281";
    private static final String PHONE = "13812345678";
    private static final String CARD = "6222021001123456789";

    @TempDir Path folder;

    /** A report with the words put into one place after another. */
    private static String with(String clean, String words) {
        return clean.replaceFirst("(<h1[^>]*>|<p[^>]*>)", "$1" + words)
                .replaceAll("(主动公开。)", "$1" + words + "。全年收到申请" + PERSON + "0件。")
                .replaceAll("(>)(六、[^<]*)", "$1$2" + words)
                .replaceFirst("(规章)(<)", "$1" + words + "$2")
                .replaceFirst("(<td[^>]*>)0(</td>)", "$1" + PERSON + "0$2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PERSON + "0",
                "330183 19790923 2810",
                "３３０１８３１９７９０９２３２８１０",
                PHONE,
                "138-1234-5678",
                CARD,
                "6222 0210 0112 3456 789"
            })
    void a_number_is_masked_in_every_output(String number) throws IOException {
        var words = "村民李建国身份证" + number + "，卡号" + number + "，电话" + number;
        var file = folder.resolve("leak.html");
        Files.writeString(file, with(Files.readString(Shell.clean(folder)), words));
        var audit = Shell.run("audit", file).data();
        assertTrue(audit.contains("PRV-001"), audit);
        var outputs = new ArrayList<String>();
        outputs.add(Shell.run("parse", file).data());
        outputs.add(Shell.run("parse", "--format", "json", file).data());
        for (var kind : FileOptions.Kind.values()) {
            outputs.add(
                    kind.isPacked()
                            ? packed(file, kind.id())
                            : Shell.run("audit", "--format", kind.id(), file).data());
        }
        for (var output : outputs) {
            assertFalse(output.isEmpty());
            assertEquals(-1, output.indexOf(number), output);
            assertEquals(-1, output.replaceAll("[\\s-]", "").indexOf(PERSON), output);
        }
    }

    /** All that the parts of a packed output hold. */
    private String packed(Path file, String kind) throws IOException {
        var out = folder.resolve("out." + kind);
        Shell.run("audit", "--format", kind, "--out", out, file);
        var all = new StringBuilder();
        try (var zip = new ZipFile(out.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                all.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void a_file_keeps_its_name() throws IOException {
        var file = Files.copy(Shell.clean(folder), folder.resolve("20240115093012345.html"));
        assertTrue(Shell.run("audit", file).data().contains("20240115093012345.html"));
    }
}
