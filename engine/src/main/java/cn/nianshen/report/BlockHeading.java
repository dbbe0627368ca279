package cn.nianshen.report;

import cn.nianshen.form.FormBlock;
import cn.nianshen.source.Numerals;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The heading over a block of a table, which names an article and its item: another number than the
 * form's names another duty. Other wording of it says nothing.
 */
final class BlockHeading {

    /** The words for article and item, as they stand in the headings of the form. */
    private static final Pattern ITEM =
            Pattern.compile(
                    "\\u7b2c(?<article>["
                            + Numerals.HAN_DIGIT_CLASS
                            + "0-9]{1,4})\\u6761\\u7b2c?[(\\uff08]?(?<item>["
                            + Numerals.HAN_DIGIT_CLASS
                            + "0-9]{1,3})[)\\uff09]?\\u9879");

    /** An article or an item, in looser words. */
    private static final Pattern ANY_ITEM =
            Pattern.compile("\\u6761.{0,12}\\u9879|[)\\uff09]\\u9879");

    private BlockHeading() {}

    /**
     * The heading where it names another item than the form, else none.
     *
     * @param tokens what stands between the rows of the block before and those of this one
     */
    static List<ReadHead> otherItem(FormBlock block, List<Token> tokens) {
        var expected = item(block.heading());
        Token other = null;
        for (var token : expected.isEmpty() ? List.<Token>of() : tokens) {
            var printed = item(Numerals.squeeze(token.text()));
            if (printed.equals(expected)) {
                return List.of();
            }
            other = printed.isEmpty() ? other : token;
        }
        if (other == null) {
            return List.of();
        }
        var found = new HeadReader.Found(other.text(), "other", List.of(other));
        return List.of(HeadReader.head(block.id(), "", block.heading(), found));
    }

    /** Whether any of the tokens names an article and an item, in whatever words. */
    static boolean isSaid(List<Token> tokens) {
        for (var token : tokens) {
            if (ANY_ITEM.matcher(Numerals.squeeze(token.text())).find()) {
                return true;
            }
        }
        return false;
    }

    private static String item(String text) {
        var m = ITEM.matcher(text);
        return m.find() ? number(m.group("article")) + " " + number(m.group("item")) : "";
    }

    private static String number(String printed) {
        var value = Numerals.hanNumber(printed);
        return value == null ? printed : value.toPlainString();
    }
}
