package cn.nianshen.letter;

import cn.nianshen.output.Messages;
import cn.nianshen.source.Characters;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Words of letters. A letter is a document of an office, and speaks Chinese in every language. */
final class LetterWords {

    /** Most characters of one value. */
    private static final int LONGEST = 1_200;

    private static final Messages WORDS = Messages.load(LetterWords.class, "letter", "zh");

    private static final char OPEN = '\u201C';
    private static final char CLOSE = '\u201D';
    private static final char OPEN_WITHIN = '\u2018';
    private static final char CLOSE_WITHIN = '\u2019';

    private static final Pattern RULE_IDS =
            Pattern.compile("\uFF08[A-Z]{2,10}-[0-9]{3}(?:\u3001[A-Z]{2,10}-[0-9]{3})*\uFF09");

    private static final Pattern BLANKS =
            Pattern.compile(
                    "(?<=[\\p{IsHan}\u3000-\u303F\uFF00-\uFFEF]) +(?=[0-9A-Za-z\\p{IsHan}])"
                            + "|(?<=[0-9A-Za-z]) +(?=[\\p{IsHan}\u3000-\u303F\uFF00-\uFFEF])");

    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private LetterWords() {}

    static String text(String key, Object... arguments) {
        return WORDS.text(key, arguments);
    }

    static String field(String id) {
        return text("field." + id);
    }

    static String list(String id) {
        return text("list." + id);
    }

    static String item(String id) {
        return text("item." + id);
    }

    static String has(String list) {
        return text("flag.has", list(list));
    }

    static String hasNo(String list) {
        return text("flag.no", list(list));
    }

    static String date(LocalDate day) {
        return text("date", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The text, or its beginning with a mark. */
    static String bounded(String text) {
        return text.length() <= LONGEST
                ? text
                : Characters.whole(text.substring(0, LONGEST)) + '\u2026';
    }

    /**
     * A sentence as letters have it: without the ids of rules, which mean nothing to an agency,
     * days in words, no blanks beside Chinese, and quotations within quotations marked so.
     */
    static String prose(String text) {
        var plain = RULE_IDS.matcher(text).replaceAll("");
        plain = BLANKS.matcher(plain).replaceAll("");
        plain =
                DAY.matcher(plain)
                        .replaceAll(
                                day ->
                                        text(
                                                "date",
                                                day.group(1),
                                                Integer.parseInt(day.group(2)),
                                                Integer.parseInt(day.group(3))));
        return nested(plain, OPEN, CLOSE, OPEN_WITHIN, CLOSE_WITHIN, 0);
    }

    /** Words to be put between quotation marks. */
    static String quoted(String text) {
        return nested(text, OPEN, CLOSE, OPEN_WITHIN, CLOSE_WITHIN, 1);
    }

    /** Words to be put between the marks of titles. */
    static String titled(String text) {
        return nested(text, '\u300A', '\u300B', '\u3008', '\u3009', 1);
    }

    private static String nested(
            String text, char open, char close, char openWithin, char closeWithin, int around) {
        var out = new StringBuilder(text.length());
        int depth = around;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == open) {
                out.append(depth++ > 0 ? openWithin : open);
            } else if (c == close && depth > around) {
                out.append(--depth > 0 ? closeWithin : close);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text, or a space to fill in. */
    static String orMissing(String text, String key) {
        return text.isBlank() ? text(key) : bounded(text.strip());
    }
}
