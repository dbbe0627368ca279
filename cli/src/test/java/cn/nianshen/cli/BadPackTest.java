package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken pack is refused with file, line and what was expected; nothing of it is loaded. */
class BadPackTest {

    private static final String TABLE = "local/limits.xlsx";

    @TempDir Path folder;

    private void refused(Path pack, String... words) throws IOException {
        var ran = Shell.run("audit", "--pack", pack, folder.resolve("any.txt"));
        assertEquals(4, ran.code(), ran.data());
        assertTrue(ran.data().isEmpty(), ran.data());
        for (var word : words) {
            assertTrue(ran.talk().contains(word), ran.talk());
        }
        // what is told is told in the words of the bundle
        var told = ran.talk().lines().skip(1).toList();
        assertTrue(told.stream().allMatch(l -> l.matches(".*\\p{IsHan}.*")), ran.talk());
    }

    private Path checks() throws IOException {
        return Examples.copy(Examples.CHECKS, folder.resolve("checks"));
    }

    private Path table() throws IOException {
        return Examples.copy(Examples.TABLE, folder.resolve("table"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        pack.yaml | version: "1.0" | versoin: "1.0" | pack.yaml:3：不认识的键 versoin
        local/district.rules.yaml | basis: plausibility | basis: guess | district.rules.yaml:6：guess 不是 basis 的可用值
        local/district.rules.yaml | id: CHK-002 | id: STR-001 | 编号 STR-001 属于另一规则包
        local/district.rules.yaml | id: CHK-002 | id: ARI-008 | 编号 ARI-008 已停止使用
        local/district.rules.yaml | [格式, 推导] | [条例99] | 不认识的依据 条例99
        local/district.rules.yaml | {percent} | {share} | 这种核查没有 {share} 的值
        local/district.cases.yaml | expect: violated | expect: broken | district.cases.yaml:2：broken 不是一种结果
        local/district.checks.yaml | is: at-most, number | is: below, number | district.checks.yaml:8：below 不是下列之一
        local/district.checks.yaml | disclosure.fees.amount | disclosure.fees.sum | 没有一种格式有单元格 disclosure.fees.sum
        local/district.checks.yaml | grade: long | grade: far | 卡片没有等级 far
        local/district.checks.yaml | rule: CHK-007 | rule: CHK-070 | 规则 CHK-070 没有卡片
        """)
    void each_file_says_where_it_is_broken(String file, String before, String after, String told)
            throws IOException {
        var pack = checks();
        Examples.change(pack.resolve(file), before, after);
        refused(pack, told);
    }

    @Test
    void statute_and_form_are_told_with_their_lines() throws IOException {
        var pack = checks();
        Files.writeString(pack.resolve("statute.yaml"), "articles:\n  县办法3: {reason: 无}\n");
        refused(pack, "statute.yaml:2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        kind == | kinde == | limits.xlsx:12：规则不能编译
        TAB-002 township-review | TAB-009 township-review | limits.xlsx:14：规则 TAB-009 township-review 没有卡片
        TAB-002 township-review | TAB-001 township-new | limits.xlsx:14：规则 TAB-001 township-new 已在 local/limits.xlsx:12 中出现
        CONDITION | CONDICION | limits.xlsx:8：列头只能是 NAME、CONDITION、ACTION
        ACTION | SALIENCE | limits.xlsx:8：列头只能是 NAME、CONDITION、ACTION
        RuleTable | Rules | limits.xlsx：第一张工作表上没有决策表
        """)
    void a_decision_table_says_in_which_row_it_is_broken(String before, String after, String told)
            throws IOException {
        var pack = table();
        Examples.changeCells(pack.resolve(TABLE), before, after);
        refused(pack, told);
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        var pack = table();
        Files.writeString(pack.resolve(TABLE), "规则");
        refused(pack, "limits.xlsx：不是 .xlsx 文件");
        Files.write(pack.resolve(TABLE), new byte[(1 << 20) + 1]);
        refused(pack, "limits.xlsx：决策表超过 1 MB");
    }

    @Test
    void a_workbook_that_swells_is_refused_before_it_is_read() throws IOException {
        var pack = table();
        try (var zip = new ZipOutputStream(Files.newOutputStream(pack.resolve(TABLE)))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[20 << 20]);
        }
        refused(pack, "limits.xlsx：决策表解压后超过 16 MB");
    }

    @Test
    void two_packs_with_one_id_are_refused() throws IOException {
        var ran =
                Shell.run(
                        "audit",
                        "--pack",
                        checks(),
                        "--pack",
                        Examples.CHECKS,
                        folder.resolve("any.txt"));
        assertEquals(4, ran.code(), ran.data());
        assertTrue(ran.talk().contains("另一规则包已使用名称 district-checks"), ran.talk());
        var pack = table();
        Examples.change(pack.resolve("pack.yaml"), "id: district-limits", "id: gongkai");
        refused(pack, "另一规则包已使用名称 gongkai");
    }

    @Test
    void a_rule_of_another_pack_is_replaced_only_where_that_is_declared() throws IOException {
        var pack = checks();
        for (var file : new String[] {"rules", "checks", "cases"}) {
            Examples.change(pack.resolve("local/district." + file + ".yaml"), "CHK-006", "STR-028");
        }
        refused(pack, "编号 STR-028 属于另一规则包，如要代替，请写入 replace");
        Files.writeString(
                pack.resolve("pack.yaml"),
                Files.readString(pack.resolve("pack.yaml")) + "replace: [STR-028]\n");
        var ran = Shell.run("rules", "explain", "STR-028", "--pack", pack);
        assertEquals(0, ran.code(), ran.talk());
        assertTrue(ran.data().contains("标题带有未定稿的字样"), ran.data());
    }

    @Test
    void a_rule_that_throws_is_shown_and_the_others_are_judged() throws IOException {
        var pack = table();
        Examples.changeCells(
                pack.resolve(TABLE),
                "findings.at($cell)",
                "Integer.parseInt(\"x\"); findings.at($cell)");
        Examples.changeCells(pack.resolve(TABLE), "value > ", "value >= 0 * ");
        var wrong = Shell.wrong(folder);
        var ran = Shell.run("audit", "--pack", pack, "--agency-kind", "department", wrong);
        assertEquals(3, ran.code(), ran.talk() + ran.data());
        assertTrue(ran.data().contains("TAB-001：规则程序出错"), ran.data());
        assertTrue(ran.data().contains("ARI-002"), ran.data());
    }
}
