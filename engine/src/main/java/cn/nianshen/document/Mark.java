package cn.nianshen.document;

/** Where a cell or a paragraph stands in the file itself, so that it can be marked there. */
public sealed interface Mark {

    /**
     * A rectangle of a page as the page is shown, in hundredths of a point from its upper left
     * corner, downwards.
     *
     * @param page page of the file, from 1
     * @param left left edge
     * @param top upper edge
     * @param right right edge
     * @param bottom lower edge
     * @param characters how many characters of the text stand in it; the areas of a text follow
     *     each other as its characters do
     */
    record Area(int page, int left, int top, int right, int bottom, int characters)
            implements Mark {}

    /**
     * A stretch of the characters of a page of the web, as they are decoded.
     *
     * @param from first character, from 0
     * @param to behind the last character
     */
    record Stretch(int from, int to) implements Mark {}

    /**
     * Paragraphs of a Word file.
     *
     * @param first number of the first one: elements named {@code p} of the main part, from 1, as
     *     their start tags come, whatever they stand in
     * @param last number of the last one
     */
    record Paragraphs(int first, int last) implements Mark {}
}
