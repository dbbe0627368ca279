package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextColumnsTest {

    private static final int SIZE = 1000;

    /** Characters in lines across, each in the middle of its place; blanks keep a place free. */
    private static List<PagePiece> pieces(int pitch, String... lines) {
        var out = new ArrayList<PagePiece>();
        for (int row = 0; row < lines.length; row++) {
            for (int at = 0; at < lines[row].length(); at++) {
                if (lines[row].charAt(at) != ' ') {
                    int left = at * pitch;
                    int top = row * SIZE;
                    var box = new Box(left, top, left + SIZE, top + SIZE);
                    out.add(new PagePiece(lines[row].substring(at, at + 1), box, 0));
                }
            }
        }
        return out;
    }

    @Test
    void columnsOfOneCharacterAreReadFromTheRight() {
        assertEquals("（一）予以公开", TextColumns.of(pieces(1500, "开公以予）一（"), "开公以予）一（"));
    }

    @Test
    void columnsOfTwoCharactersAreReadDownwards() {
        assertEquals("（七）总计", TextColumns.of(pieces(1500, "计）（", " 总七"), "计）（总七"));
    }

    @Test
    void aLastBracketThatIsCutOffIsNotMissed() {
        var printed = "理处（开公）二（";
        assertEquals("（二）公开（处理", TextColumns.of(pieces(1500, printed), printed));
    }

    @Test
    void aLineAcrossStaysOne() {
        assertNull(TextColumns.of(pieces(1500, "（一）予以公开"), "（一）予以公开"));
        assertNull(TextColumns.of(pieces(1500, "区分处理）的"), "区分处理）的"));
    }

    @Test
    void theRestOfALabelInALineIsNotTurnedRound() {
        assertNull(TextColumns.of(pieces(SIZE, "处理）的（"), "处理）的（"));
    }

    @Test
    void whatHasNoBracketsTellsNothing() {
        assertNull(TextColumns.of(pieces(1500, "计总"), "计总"));
        assertNull(TextColumns.of(List.of(), ""));
    }
}
