package cn.nianshen.gongkai;

import cn.nianshen.fixtures.Truth;
import cn.nianshen.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares the figures that were read from the running text with those that the truth says it
 * states. {@link #read} is the one place that knows how the auditor hands them over.
 */
final class PrecisionClaims {

    /** Indicators that the truth knows; what is read besides is not compared. */
    private static final Set<String> INDICATORS =
            Set.of(
                    "requests.received",
                    "requests.carried-in",
                    "requests.handled",
                    "requests.carried-out",
                    "requests.granted",
                    "requests.partial",
                    "requests.denied",
                    "requests.unable",
                    "requests.refused",
                    "requests.other",
                    "requests.natural",
                    "requests.organisations",
                    "disputes.review",
                    "disputes.litigation",
                    "disputes.direct",
                    "disputes.after",
                    "disputes.review.upheld",
                    "disputes.review.corrected",
                    "disputes.review.other",
                    "disputes.review.pending",
                    "disputes.litigation.upheld",
                    "disputes.litigation.corrected",
                    "disputes.litigation.other",
                    "disputes.litigation.pending",
                    "documents.issued",
                    "documents.repealed",
                    "documents.in-force",
                    "regulations.issued",
                    "licences.decisions",
                    "penalties.decisions",
                    "coercion.decisions",
                    "fees.amount",
                    "processing-fee.amount",
                    "processing-fee.notices",
                    "procurement.items",
                    "procurement.amount",
                    "disclosure.published");

    private static final String ALL = "合计";

    private final Map<String, Count> counts = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();

    /**
     * A figure as the auditor read it.
     *
     * @param indicator id as in the truth
     * @param quote words around it
     */
    record Read(String indicator, BigDecimal value, String quote) {}

    /** How often an indicator was stated, read right, missed, and read wrong. */
    static final class Count {
        int stated;
        int right;
        int missed;
        int wrong;
    }

    /**
     * The figures that reading takes for all of an indicator, of the report's own organ and year.
     * Where reading tells what else a figure may be said of (a channel, a class of applicants, a
     * wider scope, another year, a change), such figures are left out here.
     */
    static List<Read> read(Report report) {
        return report.figures().stream()
                .filter(f -> INDICATORS.contains(f.id()))
                .filter(f -> f.sense().scope().equals("own"))
                .filter(f -> f.sense().period().equals("year"))
                .filter(f -> List.of("total", "part").contains(f.sense().role()))
                .map(f -> new Read(f.id(), f.value(), f.quote()))
                .toList();
    }

    void compare(String file, Truth truth, List<Read> read) {
        for (var claim : truth.claims()) {
            var count = count(claim.indicator());
            count.stated++;
            if (read.stream().anyMatch(r -> fits(r, claim))) {
                count.right++;
            } else {
                count.missed++;
                mistakes.add(
                        file
                                + ": 漏读 "
                                + claim.indicator()
                                + " "
                                + claim.value()
                                + " “"
                                + claim.quote()
                                + "”");
            }
        }
        for (var r : read) {
            if (truth.claims().stream().noneMatch(claim -> fits(r, claim))) {
                count(r.indicator).wrong++;
                mistakes.add(
                        file
                                + ": 误读 "
                                + r.indicator
                                + " "
                                + r.value
                                + " “"
                                + r.quote
                                + "”"
                                + why(truth, r));
            }
        }
    }

    private static String why(Truth truth, Read read) {
        return truth.notClaims().stream()
                .filter(n -> new BigDecimal(n.value()).compareTo(read.value) == 0)
                .filter(n -> overlap(n.quote(), read.quote))
                .findFirst()
                .map(n -> "（" + n.why() + "）")
                .orElse("");
    }

    private static boolean fits(Read read, Truth.Claim claim) {
        return read.indicator.equals(claim.indicator())
                && new BigDecimal(claim.value()).compareTo(read.value) == 0
                && overlap(claim.quote(), read.quote);
    }

    private static boolean overlap(String one, String two) {
        var a = Precision.folded(one);
        var b = Precision.folded(two);
        return a.contains(b) || b.contains(a);
    }

    private Count count(String indicator) {
        return counts.computeIfAbsent(indicator, i -> new Count());
    }

    Map<String, Count> counts() {
        return counts;
    }

    /** All indicators together. */
    Count total() {
        var total = new Count();
        for (var count : counts.values()) {
            total.stated += count.stated;
            total.right += count.right;
            total.missed += count.missed;
            total.wrong += count.wrong;
        }
        return total;
    }

    /** What was missed or read wrong, one line each. */
    List<String> mistakes() {
        return mistakes;
    }

    String table() {
        var out = new StringBuilder("| 指标 | 真值 | 读对 | 漏读 | 误读 |\n|---|---|---|---|---|\n");
        counts.forEach((indicator, count) -> out.append(row(indicator, count)));
        return out.append(row(ALL, total())).toString();
    }

    private static String row(String indicator, Count c) {
        return "| %s | %d | %d | %d | %d |%n"
                .formatted(indicator, c.stated, c.right, c.missed, c.wrong)
                .replace("\r", "");
    }
}
