package cn.nianshen.gongkai;

import cn.nianshen.gongkai.Precision.Accusation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;

/** The table that is printed and kept. */
final class PrecisionTable {

    private static final String HEAD =
            """
            # 准与全

            由 PrecisionTest 写成，与规则包一同更新；写法见 README.md。
            """;

    private PrecisionTable() {}

    static String of(Precision p) {
        return HEAD + clean(p) + defects(p) + claims(p);
    }

    private static String clean(Precision p) {
        var rate =
                new BigDecimal(p.cleanWarnings.size())
                        .divide(new BigDecimal(p.cleanReports), 2, RoundingMode.HALF_UP);
        return "\n## 合法报告\n\n报告 %d 份：错误 %d（应为 0），警告 %d，每份 %s（应小于 1）。\n"
                        .formatted(
                                p.cleanReports, p.cleanErrors.size(), p.cleanWarnings.size(), rate)
                + list("错误", p.cleanErrors)
                + list("警告", p.cleanWarnings);
    }

    private static String list(String what, List<Accusation> accusations) {
        if (accusations.isEmpty()) {
            return "";
        }
        var byRule = new TreeMap<String, StringBuilder>();
        for (var a : accusations) {
            byRule.computeIfAbsent(a.rule(), r -> new StringBuilder())
                    .append("  - ")
                    .append(a.file())
                    .append("：")
                    .append(a.message().replace("\n", " "))
                    .append('\n');
        }
        var out = new StringBuilder("\n" + what + "：\n\n");
        byRule.forEach((rule, lines) -> out.append("- ").append(rule).append('\n').append(lines));
        return out.toString();
    }

    private static String defects(Precision p) {
        var out = new StringBuilder();
        int injected = 0;
        int found = 0;
        int elsewhere = 0;
        int missed = 0;
        int noRule = 0;
        for (var entry : p.kinds.entrySet()) {
            var k = entry.getValue();
            out.append(
                    row(
                            entry.getKey() + " | " + k.severity + " | " + String.join(" ", k.rules),
                            k.injected,
                            k.found,
                            k.elsewhere,
                            k.missed,
                            k.noRule));
            injected += k.injected;
            found += k.found;
            elsewhere += k.elsewhere;
            missed += k.missed;
            noRule += k.noRule;
        }
        return "\n## 有已知缺陷的报告\n\n报告 %d 份，缺陷 %d 种；缺陷以外的错误 %d（应为 0）。\n"
                        .formatted(p.defectReports, p.kinds.size(), p.unexplained.size())
                + list("缺陷以外的错误", p.unexplained)
                + "\n| 缺陷 | 级别 | 规则 | 注入 | 在原处发现 | 报在别处 | 未发现 | 尚无规则 |\n|---|---|---|---|---|---|---|---|\n"
                + out
                + row("合计 | | ", injected, found, elsewhere, missed, noRule)
                + (p.unseen.isEmpty()
                        ? ""
                        : "\n没有在原处发现的：\n\n- " + String.join("\n- ", p.unseen) + "\n");
    }

    private static String row(String name, int... counts) {
        var out = new StringBuilder("| ").append(name);
        for (int count : counts) {
            out.append(" | ").append(count);
        }
        return out.append(" |\n").toString();
    }

    private static String claims(Precision p) {
        return "\n## 正文所述数字\n\n" + p.claims.table();
    }
}
