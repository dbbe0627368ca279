package cn.nianshen.output;

import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Severity;
import cn.nianshen.score.Scorecard;
import cn.nianshen.score.Waivings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the score into words: the line at the top, and the sheet from which it can be added up
 * again.
 */
final class ScoreTeller {

    private final Messages messages;

    ScoreTeller(Messages messages) {
        this.messages = messages;
    }

    /**
     * Numbers of findings, points, grade and coverage in one line.
     *
     * @param ungraded key of the reason where there is no grade
     */
    String verdict(List<Finding> findings, Scorecard card, String ungraded) {
        var counts = new int[Severity.values().length];
        for (var finding : findings) {
            counts[finding.severity().ordinal()]++;
        }
        var found =
                messages.text(
                        "verdict.findings",
                        counts[Severity.ERROR.ordinal()],
                        counts[Severity.WARNING.ordinal()],
                        counts[Severity.INFO.ordinal()]);
        return messages.text("verdict", found, score(card, ungraded));
    }

    private String score(Scorecard card, String ungraded) {
        var coverage =
                messages.text(
                        "coverage", card.judged(), card.due(), Numbers.percent(card.coverage()));
        if (card.grade().isEmpty()) {
            return messages.text(ungraded, coverage);
        }
        return messages.text(
                "graded",
                Numbers.plain(card.points()),
                Numbers.plain(card.max()),
                card.grade(),
                coverage);
    }

    /** Head of the sheet. */
    String head(Scorecard card) {
        return messages.text("sheet", Numbers.plain(card.max()));
    }

    /** The sheet: a line for each category that lost points, the vetoes, the sum, the waivers. */
    List<String> sheet(Scorecard card, Waivings waivings) {
        var lines = new ArrayList<String>();
        var sum = new StringBuilder(Numbers.plain(card.max()));
        for (var category : card.categories()) {
            if (category.lost().signum() > 0) {
                lines.add(category(category, card.lines()));
                sum.append(" - ").append(Numbers.plain(category.lost()));
            }
        }
        if (!card.vetoes().isEmpty() && card.ceiling() != null) {
            var rules = String.join(messages.text("list"), card.vetoes());
            lines.add(messages.text("sheet.veto", rules, Numbers.plain(card.ceiling())));
            sum.append(messages.text("sheet.ceiling", Numbers.plain(card.ceiling())));
        }
        boolean lost = card.points().compareTo(card.max()) < 0;
        var key = card.grade().isEmpty() ? "sheet.ungraded" : lost ? "sheet.sum" : "sheet.none";
        lines.add(messages.text(key, sum, Numbers.plain(card.points())));
        if (!waivings.waived().isEmpty()) {
            lines.add(spared(waivings, card));
        }
        return lines;
    }

    /** What waivers took off the loss. */
    private String spared(Waivings waivings, Scorecard card) {
        var without = card.points().subtract(waivings.spared());
        return messages.text(
                "sheet.spared",
                waivings.waived().size(),
                Numbers.plain(waivings.spared()),
                Numbers.plain(without));
    }

    private String category(Scorecard.CategoryLoss category, List<Scorecard.Line> lines) {
        var ids = Arrays.asList(category.id().split("\\+"));
        var parts = new ArrayList<String>();
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            if (ids.contains(line.category()) && line.points().signum() > 0) {
                parts.add(line.rule() + ' ' + Numbers.plain(line.points()));
                sum = sum.add(line.points());
            }
        }
        var names = new ArrayList<String>();
        for (var id : ids) {
            names.add(messages.textOr("category." + id, id));
        }
        boolean capped = sum.compareTo(category.lost()) > 0;
        return messages.text(
                capped ? "sheet.capped" : "sheet.line",
                String.join(messages.text("list"), names),
                Numbers.plain(category.lost()),
                Numbers.plain(category.cap()),
                String.join(" + ", parts),
                Numbers.plain(sum));
    }
}
