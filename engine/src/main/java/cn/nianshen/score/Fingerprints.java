package cn.nianshen.score;

import cn.nianshen.report.Place;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.PlaceOrder;
import cn.nianshen.source.Digests;
import cn.nianshen.source.Numerals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What tells the findings of one report apart from run to run: the rule, the place by the ids of
 * the form, and a digest of the values. It changes when a value, the severity or a further place
 * changes, and stays when the report is laid out anew, when the place moves down the page or when
 * the words of the rule are changed.
 *
 * <p>Written {@code RULE@section/table/row/column#digest}, the digest 12 hexadecimal digits; of
 * findings that are the same in all this the second and later ones end in their number.
 */
public final class Fingerprints {

    private static final int DIGITS = 12;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    private final Map<Finding, String> byFinding = new IdentityHashMap<>();

    private Fingerprints() {}

    /** The fingerprints of all findings of one report, waived ones included. */
    public static Fingerprints of(List<Finding> findings) {
        var prints = new Fingerprints();
        var turns = new HashMap<String, Integer>();
        var sorted = new ArrayList<>(findings);
        sorted.sort(PlaceOrder.FINDINGS);
        for (var finding : sorted) {
            var print = place(finding.card().id(), finding.where()) + '#' + digest(finding);
            int turn = turns.merge(print, 1, Integer::sum);
            prints.byFinding.put(finding, turn == 1 ? print : print + '.' + turn);
        }
        return prints;
    }

    /**
     * The fingerprint.
     *
     * @throws IllegalArgumentException if the finding was not among those given
     */
    public String of(Finding finding) {
        var print = byFinding.get(finding);
        if (print == null) {
            throw new IllegalArgumentException("an unknown finding of " + finding.card().id());
        }
        return print;
    }

    /** The part in front of the digest: rule and place. */
    static String place(String rule, Place where) {
        return rule
                + '@'
                + String.join("/", where.section(), where.table(), where.row(), where.column());
    }

    private static String digest(Finding finding) {
        var further =
                finding.also().stream()
                        .map(also -> place(also.rule(), also.where()) + text(also.where().quote()))
                        .sorted()
                        .collect(Collectors.joining("\n"));
        // some rules tell a value in their message only
        var numbers =
                NUMBER.matcher(finding.message())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining(" "));
        var values =
                String.join(
                        "\n",
                        finding.severity().id(),
                        text(finding.actual()),
                        text(finding.expected()),
                        text(finding.where().quote()),
                        numbers,
                        further);
        return Digests.sha256(values).substring(0, DIGITS);
    }

    private static String text(String printed) {
        return Numerals.squeeze(printed);
    }
}
