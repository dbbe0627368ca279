package cn.nianshen.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String TEXT = "青杉镇2023年政府信息公开工作年度报告\n堃镕昇，0件。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void findsTheEncodingWithAndWithoutMark(String charset) {
        assertEquals(TEXT, TextDecoder.decode(TEXT.getBytes(Charset.forName(charset))));
        assertEquals(
                TEXT, TextDecoder.decode(("\ufeff" + TEXT).getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "gbk", "GB18030"})
    void readsNarrowDeclarationsAsTheWideEncoding(String declared) {
        assertEquals(TEXT, TextDecoder.decode(TEXT.getBytes(Charset.forName("GB18030")), declared));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312"})
    void believesTheBytesAgainstAWrongDeclaration(String declared) {
        assertEquals(TEXT, TextDecoder.decode(TEXT.getBytes(StandardCharsets.UTF_8), declared));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void bearsACutInTheMiddleOfACharacter(int cut) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(TEXT.getBytes(StandardCharsets.UTF_8));
        var all = bytes.toByteArray();
        var text = TextDecoder.decode(Arrays.copyOf(all, all.length - cut));
        assertEquals(false, text.isEmpty());
    }
}
