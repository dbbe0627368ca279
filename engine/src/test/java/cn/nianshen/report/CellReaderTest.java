package cn.nianshen.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {

    private static final CellReader CELLS = new CellReader(List.of("万元", "元", "件"), List.of("无"));

    @ParameterizedTest
    @CsvSource({
        "0,0,'',",
        "12,12,'',",
        "1204,1204,'',",
        "'1,204',1204,'',thousands",
        "00,0,'',leading-zero",
        "０,0,'',full-width",
        "１２,12,'',full-width",
        "-8,-8,'',sign",
        "+19,19,'',sign",
        "−3,-3,'',sign",
        "1.28,1.28,'',",
        "0.5,0.5,'',",
        "40万元,40,万元,",
        "4025 元,4025,元,",
        "0件,0,件,",
        "十二,12,'',han-numeral",
        "三件,3,件,han-numeral",
        "1 234,1234,'',split",
        "12（含上年）,12,'',words-around"
    })
    void readsNumbers(String text, BigDecimal number, String uom, String notation) {
        var value = CELLS.read(text);
        assertEquals("number", value.state(), text);
        assertEquals(0, number.compareTo(value.number()), text);
        assertEquals(uom, value.uom());
        assertEquals(notation == null ? List.of() : List.of(notation), value.notations());
    }

    @ParameterizedTest
    @CsvSource({
        "'',blank",
        "' \u00a0\u3000',blank",
        "/,dash",
        "-,dash",
        "—,dash",
        "——,dash",
        "无,dash",
        "若干,word",
        "增,word",
        "12.,word",
        "1.2.3,word",
        "'1,2,3',word",
        "见公示网,word",
        "2023-01-01,word",
        "12a,word",
        "%,word"
    })
    void tellsWhatIsNoNumber(String text, String state) {
        assertEquals(state, CELLS.read(text).state(), text);
    }

    @Test
    void neverFails() {
        var random = new Random(7);
        var letters = "0123456789.,-+/()（）万元件一二十百无 \u00a0\u3000０Ｏ①\ud840\udc00abc%〇两";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertNotNull(CELLS.read(text.toString()).state());
        }
    }
}
