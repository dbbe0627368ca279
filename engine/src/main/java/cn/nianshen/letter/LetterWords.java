package cn.nianshen.letter;

import cn.nianshen.output.Messages;
import cn.nianshen.source.Characters;
import java.time.LocalDate;

/** Words of letters. A letter is a document of an office, and speaks Chinese in every language. */
final class LetterWords {

    /** Most characters of one value. */
    private static final int LONGEST = 1_200;

    private static final Messages WORDS = Messages.load(LetterWords.class, "letter", "zh");

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

    /** The text, or a space to fill in. */
    static String orMissing(String text, String key) {
        return text.isBlank() ? text(key) : bounded(text.strip());
    }
}
