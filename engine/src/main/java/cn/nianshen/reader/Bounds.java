package cn.nianshen.reader;

/**
 * How much a document may hold.
 *
 * @param cells cells of tables
 * @param paragraphs paragraphs outside of tables
 * @param characters characters of all of it
 * @param met elements of a sheet that are looked at, blank cells too
 * @param strings texts that a workbook keeps apart from its cells
 * @param merges merged regions of a sheet
 */
record Bounds(int cells, int paragraphs, int characters, int met, int strings, int merges) {

    /** Of a report: one of 160 pages has a tenth of the characters. */
    static final Bounds REPORT = new Bounds(20_000, 20_000, 4_000_000, 400_000, 200_000, 4_000);

    /**
     * Of a list of people's own. A list of what came in has two lines of 15 columns for each of
     * some thousand agencies, and one of what is to be decided 12 columns for each finding, of
     * which a thousand agencies have some ten thousand: five times of that is what the heap of a
     * campaign holds beside the rest.
     */
    static final Bounds LIST = new Bounds(600_000, 100_000, 24_000_000, 4_000_000, 600_000, 40_000);
}
