package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.fact.Brief;
import cn.nianshen.fact.Fact;
import cn.nianshen.fact.Facts;
import cn.nianshen.fact.ForeignPlace;
import cn.nianshen.fact.ReportingOrgan;
import cn.nianshen.fact.Title;
import cn.nianshen.output.Audit;
import cn.nianshen.pack.PackKnowledge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who reports, where it is, and which other organs and places a text names. */
class AgenciesTest {

    private static final Brief BRIEF =
            new Brief(0, "", LocalDate.of(2026, 2, 1), Map.of(), List.of());

    private static Audit audit(String organ, String sentence) {
        var text =
                String.join(
                        "\n",
                        organ + "2023年政府信息公开工作年度报告",
                        "一、总体情况",
                        sentence,
                        "二、主动公开政府信息情况",
                        "三、收到和处理政府信息公开申请情况",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "五、存在的主要问题及改进情况",
                        "六、其他需要报告的事项",
                        "无。");
        return Nianshen.audit("report.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Fact> facts(String organ, String sentence) {
        return Facts.of(
                Nianshen.report(audit(organ, sentence)),
                PackKnowledge.of(List.of(Nianshen.PACK)),
                BRIEF);
    }

    private static Stream<DynamicTest> each(String file, int parts, Function<String[], String> read)
            throws IOException {
        try (var in = AgenciesTest.class.getResourceAsStream("/gongkai/" + file)) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return lines.stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(fields -> Stream.of(fields).map(String::strip).toArray(String[]::new))
                    .map(
                            f ->
                                    DynamicTest.dynamicTest(
                                            String.join(" ", f),
                                            () -> assertEquals(expected(f, parts), read.apply(f))));
        }
    }

    private static String expected(String[] fields, int from) {
        return Stream.of(fields).skip(from).collect(Collectors.joining(" ")).strip();
    }

    @TestFactory
    Stream<DynamicTest> kindLevelAndPlace() throws IOException {
        return each(
                "agencies.txt",
                1,
                f -> {
                    var agency = Nianshen.report(audit(f[0], "")).agency();
                    return String.join(
                                    " ",
                                    agency.kind(),
                                    agency.level(),
                                    agency.confidence(),
                                    agency.region())
                            .strip();
                });
    }

    @TestFactory
    Stream<DynamicTest> whatTitlesTell() throws IOException {
        return each(
                "namings.txt",
                2,
                f ->
                        facts(f[0], f[1]).stream()
                                .filter(fact -> fact instanceof Title)
                                .map(fact -> ((Title) fact).naming())
                                .collect(Collectors.joining(" ")));
    }

    @TestFactory
    Stream<DynamicTest> subjectsOfOtherOrgans() throws IOException {
        return each(
                "subjects.txt",
                2,
                f ->
                        facts(f[0], f[1]).stream()
                                .filter(fact -> fact instanceof ReportingOrgan)
                                .map(fact -> (ReportingOrgan) fact)
                                .filter(o -> o.source().equals("subject") && !o.agrees())
                                .map(ReportingOrgan::name)
                                .collect(Collectors.joining(" ")));
    }

    @TestFactory
    Stream<DynamicTest> placesThatAreNotItsOwn() throws IOException {
        return each(
                "places.txt",
                2,
                f ->
                        facts(f[0], f[1]).stream()
                                .filter(fact -> fact instanceof ForeignPlace)
                                .map(fact -> (ForeignPlace) fact)
                                .map(p -> p.name() + (p.excused() ? "!" : ""))
                                .collect(Collectors.joining(" ")));
    }
}
