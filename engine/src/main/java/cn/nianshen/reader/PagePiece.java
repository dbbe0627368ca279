package cn.nianshen.reader;

/**
 * Text at a place of a page: a character, a word or a run that lies within one cell.
 *
 * @param text as printed; blank for a printed blank
 * @param box what it covers: from its ascent to its descent
 * @param turn quarter turns, clockwise, from upright to the direction of the text
 * @param ink what it is printed in, red, green and blue in a byte each; black where not known
 */
record PagePiece(String text, Box box, int turn, int ink) {

    static final int BLACK = 0;

    /** Text in black. */
    PagePiece(String text, Box box, int turn) {
        this(text, box, turn, BLACK);
    }

    PagePiece turnedBack(int quarters, int width, int height) {
        return new PagePiece(
                text, box.turnedBack(quarters, width, height), (turn - quarters) & 3, ink);
    }

    /** This text at another place. */
    PagePiece at(Box place) {
        return new PagePiece(text, place, turn, ink);
    }

    /** Height of the text across its direction. */
    int size() {
        return (turn & 1) == 0 ? box.height() : box.width();
    }
}
