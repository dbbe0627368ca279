package cn.nianshen.locate;

import cn.nianshen.report.Place;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Finding.Also;
import cn.nianshen.rule.PlaceOrder;
import cn.nianshen.rule.Severity;
import cn.nianshen.rule.Suspect;
import cn.nianshen.rule.Tracing;
import cn.nianshen.source.Numerals;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Findings of one cause.
 *
 * @param members findings as the rules made them; one of them will head the others
 * @param suspects likeliest wrong cells
 * @param tracing how far it can be told
 */
record Cluster(List<Finding> members, List<Suspect> suspects, Tracing tracing) {

    private static final Comparator<Finding> GRAVEST =
            Comparator.comparing(Finding::severity, Comparator.reverseOrder());
    private static final Comparator<Finding> FIRST =
            Comparator.<Finding, String>comparing(finding -> finding.card().id())
                    .thenComparing(PlaceOrder.FINDINGS);
    private static final Comparator<Also> ALSO =
            Comparator.comparing(Also::where, PlaceOrder.PLACES)
                    .thenComparing(Also::rule)
                    .thenComparing(Also::message);

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,15}(?:\\.[0-9]{1,8})?");
    private static final Pattern GROUPING = Pattern.compile(",(?=[0-9]{3})");

    Cluster {
        Comparator<Finding> heads =
                GRAVEST.thenComparing(one -> accuses(one, suspects, tracing) ? 0 : 1)
                        .thenComparing(FIRST);
        members = members.stream().sorted(heads).toList();
    }

    /**
     * The gravest of the members; among these one that stands at the very cell that is at fault,
     * for it names the place to be mended and what should stand there; else that of the lowest
     * rule.
     */
    Finding head() {
        return members.get(0);
    }

    /** Whether it traces its sums to the one cell, and the one figure, that the finding blames. */
    boolean accuses(Finding finding) {
        return accuses(finding, suspects, tracing);
    }

    private static boolean accuses(Finding finding, List<Suspect> suspects, Tracing tracing) {
        boolean one = suspects.size() == 1 && tracing.certainty().names();
        if (!one || !finding.severity().equals(Severity.ERROR)) {
            return false;
        }
        Suspect cell = suspects.get(0);
        Place place = finding.where();
        return finding.also().isEmpty()
                && place.table().equals(cell.table())
                && place.row().equals(cell.row())
                && place.column().equals(cell.column())
                && isSame(finding.actual(), cell.printed());
    }

    /** Whether a figure is the one that is printed, in digits of any width and grouping. */
    private static boolean isSame(String figure, String printed) {
        if (figure.equals(printed)) {
            return true;
        }
        var number = NUMBER.matcher(GROUPING.matcher(Numerals.narrow(printed)).replaceAll(""));
        return NUMBER.matcher(figure).matches()
                && number.lookingAt()
                && new BigDecimal(figure).compareTo(new BigDecimal(number.group())) == 0;
    }

    /**
     * One finding for all.
     *
     * @param consequences what other rules say because of it
     */
    Finding folded(List<Also> consequences) {
        Finding head = head();
        Set<Also> also = new TreeSet<>(ALSO);
        also.addAll(head.also());
        for (Finding member : members.subList(1, members.size())) {
            also.add(new Also(member.card().id(), member.where(), member.message()));
            also.addAll(member.also());
        }
        // a consequence says more of its place than the bare place does
        also.removeIf(
                bare ->
                        bare.message().isEmpty()
                                && consequences.stream()
                                        .anyMatch(said -> said.where().equals(bare.where())));
        also.addAll(consequences);
        return new Finding(
                head.card(),
                head.severity(),
                head.message(),
                head.remedy(),
                head.where(),
                head.expected(),
                head.actual(),
                List.copyOf(also),
                suspects,
                tracing,
                head.related());
    }
}
