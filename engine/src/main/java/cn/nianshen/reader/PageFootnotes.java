package cn.nianshen.reader;

import cn.nianshen.source.Numerals;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Footnotes of a page: all text below a short rule at the left margin that touches no other, in
 * smaller letters or with a mark in front. They are no part of the text that goes on over the page,
 * as in the files of word processors.
 */
final class PageFootnotes {

    /** How long the rule is, in hundredths of the width of the page. */
    private static final int SHORTEST = 10;

    private static final int LONGEST = 45;

    /** Letters of notes are no larger than this share of those above, in hundredths. */
    private static final int SMALLER = 88;

    /** The rule begins this near to the left margin. */
    private static final int NEAR = 12 * Box.POINT;

    /** The foot of a page begins at this share of its height, in hundredths. */
    private static final int FOOT = 90;

    /** Notes begin below this share of the height, in hundredths. */
    private static final int LOWER = 50;

    /** A rule this near to the foot of a line belongs to it, in hundredths of its height. */
    private static final int ON = 35;

    private static final Pattern SIGN = Pattern.compile("\\p{P}");

    /** A mark with words right behind it; a day or a numbered heading is none. */
    private static final Pattern MARK =
            Pattern.compile(
                    "[\\[(\\uff08\\uff3b]?(?:\\d{1,2}|[\\u2460-\\u2473*\\uff0a\\u203b])"
                            + "[\\])\\uff09\\uff3d]?\\s?(?!\\d|[\\u5e74\\u6708\\u65e5])\\p{IsHan}.*");

    private PageFootnotes() {}

    /** The lines of a page, from top to bottom, without its footnotes. */
    static List<PageLine> without(List<PageLine> lines, PageSheet page, List<RuledGrid> tables) {
        for (var rule : page.rules()) {
            int length = rule.length() * 100 / Math.max(1, page.width());
            if (!rule.level() || length < SHORTEST || length > LONGEST) {
                continue;
            }
            int first = first(lines, rule.at());
            if (first < lines.size()
                    && rule.at() > page.height() / 100 * LOWER
                    && !isUnderline(rule, lines)
                    && !hasHeading(lines.subList(first, lines.size()))
                    && isApart(rule, page, tables)
                    && isAtMargin(rule, lines)
                    && areNotes(lines, first, rule, page)) {
                return lines.subList(0, first);
            }
        }
        return lines;
    }

    /** Whether a line of text stands on the rule. */
    private static boolean isUnderline(PageRule rule, List<PageLine> lines) {
        for (var line : lines) {
            var box = line.box();
            int off = rule.at() - box.bottom();
            boolean near = Math.abs(off) * 100 < box.height() * ON;
            if (near && box.left() <= rule.to() && rule.from() <= box.right()) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them begins with a Chinese number and a sign, as headings do and no note. */
    private static boolean hasHeading(List<PageLine> lines) {
        for (var line : lines) {
            var words = line.words();
            int number = Numerals.hanNumerals(words);
            if (number > 0
                    && words.length() > number
                    && SIGN.matcher(words.substring(number)).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static int first(List<PageLine> lines, int below) {
        int first = lines.size();
        while (first > 0 && lines.get(first - 1).box().centre() > below) {
            first--;
        }
        return first;
    }

    private static boolean isApart(PageRule rule, PageSheet page, List<RuledGrid> tables) {
        for (var other : page.rules()) {
            boolean near =
                    other.level()
                            ? other.at() > rule.at() - RuleSet.TOUCH && !isSame(rule, other)
                            : other.to() > rule.at() - RuleSet.TOUCH
                                    && other.length() > RuleSet.TOUCH;
            if (near) {
                return false;
            }
        }
        return tables.stream().noneMatch(t -> t.box().bottom() > rule.at());
    }

    /** Whether both are sides of one bar. */
    private static boolean isSame(PageRule one, PageRule other) {
        return Math.abs(one.at() - other.at()) <= RuleSet.SAME
                && Math.abs(one.from() - other.from()) <= RuleSet.SAME
                && Math.abs(one.to() - other.to()) <= RuleSet.SAME;
    }

    private static boolean isAtMargin(PageRule rule, List<PageLine> lines) {
        int left = Integer.MAX_VALUE;
        for (var line : lines) {
            left = Math.min(left, line.box().left());
        }
        return Math.abs(rule.from() - left) <= NEAR;
    }

    /** Whether the lines from one on are notes; a page number may stand below them. */
    private static boolean areNotes(
            List<PageLine> lines, int first, PageRule rule, PageSheet page) {
        if (MARK.matcher(lines.get(first).words()).matches()) {
            return true;
        }
        var above =
                page.pieces().stream()
                        .filter(p -> p.box().bottom() < rule.at())
                        .mapToInt(PagePiece::size)
                        .sorted()
                        .toArray();
        int usual = above.length == 0 ? 0 : above[above.length / 2];
        for (int i = first; i < lines.size(); i++) {
            boolean foot = i > first && lines.get(i).box().top() > page.height() / 100 * FOOT;
            if (!foot && lines.get(i).size() * 100 > SMALLER * usual) {
                return false;
            }
        }
        return true;
    }
}
