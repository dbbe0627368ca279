package cn.nianshen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "零,0",
        "十,10",
        "十二,12",
        "二十,20",
        "一百零五,105",
        "两千三百,2300",
        "三万,30000",
        "一万零二十,10020",
        "二〇二三,2023",
        "一亿二千万,120000000",
        "壹佰贰拾,120"
    })
    void readsChineseNumerals(String text, BigDecimal value) {
        assertEquals(0, value.compareTo(Numerals.hanNumber(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "一、总体情况,han-comma,1", "十二、其他,han-comma,12", "（三）不予公开,han-bracket,3", "(五)其他,han-bracket,5",
        "1.属于国家秘密,arabic,1", "2、重复申请,arabic,2", "（1）存在问题,arabic-bracket,1", "①首先,circled,1",
        "第二部分 主动公开,other,2", "1.2024年未收取,arabic,1", "IV.复议,other,4", "一 、总体情况,han-comma,1"
    })
    void knowsNumbering(String text, String style, int ordinal) {
        var numbering = Numerals.numbering(text);
        assertEquals(style, numbering.style());
        assertEquals(ordinal, numbering.ordinal());
    }

    @ParameterizedTest
    @CsvSource({"2023年我局", "1.28万元", "1.2024万元", "总体情况", "一是加强领导", "3件"})
    void takesNothingElseForNumbering(String text) {
        assertNull(Numerals.numbering(text));
    }

    @Test
    void stripsBlanksOfEveryKind() {
        assertEquals("规章", Numerals.strip("\u3000\u00a0 \u2002规章\u200b\t"));
        assertEquals("规章", Numerals.squeeze("规 \u3000\u00a0章"));
    }

    /** The numbers in front as one expression, which is slower and easier to check. */
    private static final Pattern NUMBERING =
            Pattern.compile(
                    "^(?:[零一二三四五六七八九十百千]{1,3}\\s*[、.．，,]"
                            + "|[(（][零一二三四五六七八九十百千]{1,3}[)）][、.．]?"
                            + "|[(（]\\d{1,2}[)）][、.．]?"
                            + "|\\d{1,2}\\s*(?:[、．)）]|\\.(?:(?!\\d)|(?=\\d{4}年)))"
                            + "|[①-⑳]"
                            + "|第[零一二三四五六七八九十百千]{1,3}(?:部分|章|节)[、:：]?"
                            + "|(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|(?:I{1,3}|IV|VI{0,3}|IX|X))[、.．])");

    @Test
    void numberingIsReadAsTheExpressionHasIt() {
        var pieces =
                "一 十 二百 3 12 4 ( （ ) ） 、 . ． ， , ① 第 部分 章 节 : ： Ⅳ I V X \u0020 件 公开".split(" ");
        var random = new Random(5);
        int numbered = 0;
        for (int i = 0; i < 100_000; i++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(6); k >= 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var stripped = Numerals.strip(text.toString());
            var m = NUMBERING.matcher(stripped);
            var expected = m.find() ? m.group() : null;
            var read = Numerals.numbering(text.toString());
            assertEquals(expected, read == null ? null : read.text(), stripped);
            numbered += read == null ? 0 : 1;
        }
        assertTrue(numbered > 5_000);
    }
}
