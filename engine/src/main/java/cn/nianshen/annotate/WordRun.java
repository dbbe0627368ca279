package cn.nianshen.annotate;

/** A run of a paragraph of Word: characters that look alike. */
final class WordRun {

    /** Offset of its start tag. */
    final int from;

    /** Offset behind its start tag. */
    final int inside;

    /** Offset behind its end tag. */
    int to;

    /** Offset behind the child of the paragraph that it stands in, which may be itself. */
    int topTo;

    /** Properties as written, or empty. */
    String properties = "";

    /** Its text where it holds nothing else, so that it can be parted. */
    RawText parted = new RawText("", new int[] {0});

    /** Whether it holds one text and, but for properties, nothing else. */
    boolean simple = true;

    /** Where its characters begin in the text of the paragraph. */
    int textFrom;

    /** Where they end. */
    int textTo;

    private int texts;

    WordRun(int from, int inside, int textFrom) {
        this.from = from;
        this.inside = inside;
        this.textFrom = textFrom;
    }

    /** Takes one more text. */
    void text(RawText text) {
        simple &= ++texts == 1;
        parted = text;
    }

    /** Whether it can be parted within. */
    boolean isSimple() {
        return simple && texts == 1;
    }
}
