package cn.nianshen.reader;

/**
 * Text at a place of a page: a character, a word or a run that lies within one cell.
 *
 * @param text as printed; blank for a printed blank
 * @param box what it covers: from its ascent to its descent
 * @param turn quarter turns, clockwise, from upright to the direction of the text
 */
record PagePiece(String text, Box box, int turn) {

    PagePiece turnedBack(int quarters, int width, int height) {
        return new PagePiece(text, box.turnedBack(quarters, width, height), (turn - quarters) & 3);
    }

    /** Height of the text across its direction. */
    int size() {
        return (turn & 1) == 0 ? box.height() : box.width();
    }
}
