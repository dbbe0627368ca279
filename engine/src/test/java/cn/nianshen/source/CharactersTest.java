package cn.nianshen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Texts are cut between characters, never within one. */
class CharactersTest {

    private static final String WIDE = "\uD83D\uDE00";

    @Test
    void halvesAtTheEndsAreLeftOut() {
        assertEquals("x", Characters.whole("\uDE00x\uD83D"));
        assertEquals(WIDE + WIDE, Characters.whole(WIDE + WIDE));
        assertEquals("", Characters.whole("\uDE00"));
        assertEquals("", Characters.whole("\uD83D"));
        assertEquals("", Characters.whole(""));
    }

    @Test
    void masksKeepNoHalf() {
        assertEquals("*", Masks.whole(WIDE).replaceAll("\\*+", "*"));
        assertEquals("a*", Masks.whole("a" + WIDE).replaceAll("\\*+", "*"));
    }

    @Test
    void halvesThatStandAloneAreMarked() {
        assertEquals("a\uFFFDb", Characters.sound("a\uDE00b"));
        assertEquals(WIDE + "\uFFFD", Characters.sound(WIDE + "\uD83D"));
        assertEquals("x" + WIDE, Characters.sound("x" + WIDE));
    }
}
