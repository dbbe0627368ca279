package cn.nianshen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "330183197909232810",
                "330183 19790923 2810",
                "33018319790923281x",
                "３３０１８３１９７９０９２３２８１０",
                "330183\u00a019790923\u30002810",
                "6222 0210 0112 3456 789",
                "123456789012345678901234567890",
                "13812345678",
                "138-1234-5678",
                "１３８１２３４５６７８"
            })
    void hidesTheMiddleOfLongNumbers(String number) {
        var shown = Masks.numbers("前" + number + "后");
        assertFalse(shown.contains(number), shown);
        assertEquals(number.length() + 2, shown.length());
        assertFalse(shown.contains(number.substring(4, number.length() - 4)), shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0328-5556018",
                "2023年1月1日至2023年12月31日",
                "12345",
                "邮编675000，传真0328-5550123",
                "138****5678",
                "共1,234,567条"
            })
    void leavesOtherNumbers(String text) {
        assertEquals(text, Masks.numbers(text));
    }

    @Test
    void keepsTheLengthOfWhatItHides() {
        assertEquals("王**", Masks.whole("王小明"));
        assertEquals("王", Masks.whole("王"));
        assertEquals("", Masks.whole(""));
        assertEquals("138****5678", Masks.whole("13812345678"));
    }
}
