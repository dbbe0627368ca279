package cn.nianshen.reader;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that are meant for programs and stand for a report only when one has run them. */
final class CodedText {

    /** Characters within which such a text shows what it is. */
    private static final int HEAD = 4096;

    private static final Pattern DATA = Pattern.compile("^\\s*(?:\\{\\s*\"|\\[\\s*[\\[{\"])");
    private static final Pattern DATA_END = Pattern.compile("[}\\]]\\s*\\z");

    /** The first lines of DIF and of SYLK. */
    private static final Pattern SHEET = Pattern.compile("^(?:TABLE\\R0,1\\R|ID;P)");

    /** PostScript, and TeX behind its remarks. */
    private static final Pattern TYPESET =
            Pattern.compile(
                    "^(?:%!PS|(?:\\s|%.*+\\R)*+\\\\(?:documentclass|documentstyle|input)\\b)");

    private CodedText() {}

    /** Why the text cannot be read, or null where it is a text for people. */
    static @Nullable String reason(String text) {
        if (DATA.matcher(text).find() && DATA_END.matcher(text).find()) {
            return "json";
        }
        var head = text.substring(0, Math.min(text.length(), HEAD));
        if (SHEET.matcher(head).find()) {
            return "sheet-exchange";
        }
        return TYPESET.matcher(head).find() ? "typeset-source" : null;
    }
}
