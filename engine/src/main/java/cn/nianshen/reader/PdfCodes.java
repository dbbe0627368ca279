package cn.nianshen.reader;

/** Counts the characters of a page, and tells whether their codes are those of what is seen. */
final class PdfCodes {

    /** Share of characters without a code that makes the text unreadable, in hundredths. */
    private static final int NO_CODE = 30;

    /**
     * Share of letters of other languages with marks that shows codes to be wrong, in hundredths.
     */
    private static final int FOREIGN = 2;

    /** Share of signs that does so on a page without a Chinese character, in hundredths. */
    private static final int SIGNS = 8;

    /** Fewer letters of other languages may be a name, fewer signs an address. */
    private static final int FEW = 10;

    /** Those that hardly stand in a text, and that tables and rules are not made of. */
    private static final String SIGN = "!\"#$&<>?@[\\]^`{}~;";

    private int codeless;
    private int foreign;
    private int signs;
    private int han;

    /** A character without a code. */
    void codeless() {
        codeless++;
    }

    /** A character by its code. */
    void shown(char c) {
        if (c < '\u0080') {
            signs += SIGN.indexOf(c) >= 0 ? 1 : 0;
        } else if (isForeign(c)) {
            foreign++;
        } else {
            han += Character.isIdeographic(c) ? 1 : 0;
        }
    }

    private static boolean isForeign(char c) {
        return c < '\u00a0' || c <= '\u024f' && Character.isLetter(c);
    }

    /**
     * Whether the text is not that of the page.
     *
     * @param kept characters of the page that have a code
     */
    boolean areUnreadable(int kept) {
        return codeless * 100 > NO_CODE * (codeless + kept) || areWrong(kept);
    }

    /** Whether the codes are wrong: what is copied from the page is not what is seen. */
    boolean areWrong(int kept) {
        return isMany(foreign, FOREIGN, kept) || han == 0 && isMany(signs, SIGNS, kept);
    }

    private static boolean isMany(int some, int share, int all) {
        return some >= FEW && some * 100 > share * all;
    }
}
