package cn.nianshen.source;

import java.text.Normalizer;

/** Full-width characters made half-width. */
final class Widths {

    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;
    private static final int TO_NARROW = 0xfee0;

    private Widths() {}

    /** As {@link Numerals#halfWidth(String)}. */
    static String half(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!staysOrNarrows(text.charAt(i))) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        // what most texts are made of needs no tables, which take a while to be loaded
        return narrow(text).replace('\u3000', ' ');
    }

    /** Characters that normalising leaves alone, or makes narrow and nothing else. */
    private static boolean staysOrNarrows(char c) {
        return c >= ' ' && c < '\u007f'
                || c >= FIRST_HAN && c <= LAST_HAN
                || c >= '\uff01' && c <= '\uff5e'
                || c >= '\u3000' && c <= '\u3002'
                || c >= '\u2018' && c <= '\u201d' && c != '\u201b' && c != '\u201a'
                || c == '\n';
    }

    /** As {@link Numerals#narrow(String)}. */
    static String narrow(String text) {
        int first = 0;
        while (first < text.length() && !isWide(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        char[] out = text.toCharArray();
        for (int i = first; i < out.length; i++) {
            out[i] = isWide(out[i]) ? (char) (out[i] - TO_NARROW) : out[i];
        }
        return new String(out);
    }

    private static boolean isWide(char c) {
        return c >= '\uff01' && c <= '\uff5e';
    }
}
