package cn.nianshen.reader;

import java.nio.charset.StandardCharsets;

/** The signs of RTF one after the other, over the bytes of the file. */
final class RtfTokens {

    /** What was met. */
    enum Kind {
        OPEN,
        CLOSE,
        /** A control word, with its number where it has one. */
        WORD,
        /** A control sign, as a word of one character. */
        SIGN,
        /** A byte of the text. */
        BYTE,
        END
    }

    private static final int LONGEST_WORD = 32;

    private final byte[] bytes;
    private int at;
    private String word = "";
    private int number;
    private boolean numbered;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The control word or sign that was met last. */
    String word() {
        return word;
    }

    /** The byte, or the number behind the word. */
    int number() {
        return number;
    }

    /** The number behind the word, or the other one where there is none. */
    int number(int otherwise) {
        return numbered ? number : otherwise;
    }

    /** Whether a switch is on: it is without a number. */
    boolean isOn() {
        return !numbered || number != 0;
    }

    /** Passes over bytes that are no text. */
    void skip(int count) {
        at = (int) Math.min(bytes.length, (long) at + Math.max(0, count));
    }

    /** The next sign; line ends of the file are none. */
    Kind next() {
        while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n' || bytes[at] == 0)) {
            at++;
        }
        if (at >= bytes.length) {
            return Kind.END;
        }
        int b = bytes[at++] & 0xFF;
        return switch (b) {
            case '{' -> Kind.OPEN;
            case '}' -> Kind.CLOSE;
            case '\\' -> control();
            default -> text(b);
        };
    }

    private Kind text(int b) {
        number = b;
        return Kind.BYTE;
    }

    private Kind control() {
        if (at >= bytes.length) {
            return Kind.END;
        }
        int b = bytes[at] & 0xFF;
        if (isLetter(b)) {
            return word(at);
        }
        at++;
        if (b == '\'') {
            int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
            int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
            at = Math.min(bytes.length, at + 2);
            return text(high < 0 || low < 0 ? ' ' : high << 4 | low);
        }
        if (b == '\\' || b == '{' || b == '}') {
            return text(b);
        }
        // a line end behind a backslash ends a paragraph
        word = b == '\r' || b == '\n' ? "par" : Character.toString(b);
        numbered = false;
        return word.equals("par") ? Kind.WORD : Kind.SIGN;
    }

    private Kind word(int from) {
        while (at < bytes.length && at - from < LONGEST_WORD && isLetter(bytes[at])) {
            at++;
        }
        word = new String(bytes, from, at - from, StandardCharsets.US_ASCII);
        boolean negative = at + 1 < bytes.length && bytes[at] == '-' && isDigit(bytes[at + 1]);
        at += negative ? 1 : 0;
        numbered = at < bytes.length && isDigit(bytes[at]);
        long value = 0;
        while (at < bytes.length && isDigit(bytes[at])) {
            value = Math.min(Integer.MAX_VALUE, value * 10 + bytes[at++] - '0');
        }
        number = (int) (negative ? -value : value);
        at += at < bytes.length && bytes[at] == ' ' ? 1 : 0;
        return Kind.WORD;
    }

    private static boolean isLetter(int b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }
}
