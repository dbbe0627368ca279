package cn.nianshen.output;

import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Severity;
import cn.nianshen.score.Scorecard;
import cn.nianshen.score.Waivings;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the score: the line at the top, and the sheet from which it can be added up again. */
final class TextScore {

    private final Page page;
    private final Messages messages;

    TextScore(Page page, Messages messages) {
        this.page = page;
        this.messages = messages;
    }

    /**
     * Numbers of findings, points, grade and coverage in one line.
     *
     * @param ungraded key of the reason where there is no grade
     */
    void verdict(String label, List<Finding> findings, Scorecard card, String ungraded)
            throws IOException {
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
        page.field(2, label, messages.text("verdict", found, score(card, ungraded)));
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

    /** The sheet: a line for each category that lost points, the vetoes, and the sum. */
    void sheet(Scorecard card) throws IOException {
        page.blank();
        page.text(2, Page.Style.BOLD, messages.text("sheet", Numbers.plain(card.max())));
        var sum = new StringBuilder(Numbers.plain(card.max()));
        for (var category : card.categories()) {
            if (category.lost().signum() > 0) {
                page.text(4, category(category, card.lines()));
                sum.append(" - ").append(Numbers.plain(category.lost()));
            }
        }
        if (!card.vetoes().isEmpty() && card.ceiling() != null) {
            var rules = String.join(messages.text("list"), card.vetoes());
            page.text(4, messages.text("sheet.veto", rules, Numbers.plain(card.ceiling())));
            sum.append(messages.text("sheet.ceiling", Numbers.plain(card.ceiling())));
        }
        boolean lost = card.points().compareTo(card.max()) < 0;
        var key = card.grade().isEmpty() ? "sheet.ungraded" : lost ? "sheet.sum" : "sheet.none";
        page.text(4, messages.text(key, sum, Numbers.plain(card.points())));
    }

    /** What waivers took off the loss. */
    void spared(Waivings waivings, Scorecard card) throws IOException {
        if (!waivings.waived().isEmpty()) {
            var without = card.points().subtract(waivings.spared());
            page.text(
                    4,
                    messages.text(
                            "sheet.spared",
                            waivings.waived().size(),
                            Numbers.plain(waivings.spared()),
                            Numbers.plain(without)));
        }
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
