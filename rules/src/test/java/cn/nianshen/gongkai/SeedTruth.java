package cn.nianshen.gongkai;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rows of the truth on the real reports, by the reading rules that stand at its head. */
final class SeedTruth {

    private static final Pattern PLACE = Pattern.compile("L(\\d+)(?:-(\\d+))?");

    /** Rules about what is not there: no line decides. */
    private static final Pattern ABSENCE =
            Pattern.compile("STR-01[0-5]|CNT-00[1-9]|TBL-001|TBL-030|TBL-050");

    private SeedTruth() {}

    /**
     * A row.
     *
     * @param first first line
     * @param last last line
     * @param kind D, M, I, A, N or P
     * @param rule rule id, or a dash
     * @param forbidden patterns of rules that must not fire
     */
    record Row(int first, int last, String kind, String rule, List<String> forbidden) {

        boolean forbids(String id, int line, int end) {
            if (forbidden.stream().noneMatch(p -> id.matches(p.replace("*", ".*")))) {
                return false;
            }
            if (isAbsence(id)) {
                return true;
            }
            return line == 0 ? first == 1 && last >= end : first <= line && line <= last;
        }
    }

    static boolean isAbsence(String rule) {
        return ABSENCE.matcher(rule).matches();
    }

    static List<Row> rows(String seed) {
        var text =
                new String(
                        Shared.bytes(Shared.ROOT.resolve("SEEDS-TRUTH.md")),
                        StandardCharsets.UTF_8);
        var rows = new ArrayList<Row>();
        for (var part : text.split("(?m)^### ")) {
            if (part.startsWith("Seed " + seed + " ")) {
                part.lines().forEach(line -> row(line, rows));
            }
        }
        return rows;
    }

    private static void row(String line, List<Row> rows) {
        var cells = line.strip().split("(?<!\\\\)\\|", -1);
        if (cells.length != 8) {
            return;
        }
        var m = PLACE.matcher(cells[1].strip());
        if (m.matches()) {
            int first = Integer.parseInt(m.group(1));
            int last = m.group(2) == null ? first : Integer.parseInt(m.group(2));
            var forbidden =
                    List.of(cells[6].strip().split("[,\\s]+")).stream()
                            .filter(s -> !s.isEmpty())
                            .toList();
            rows.add(new Row(first, last, cells[3].strip(), cells[4].strip(), forbidden));
        }
    }
}
