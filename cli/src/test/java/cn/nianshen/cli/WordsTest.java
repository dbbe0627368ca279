package cn.nianshen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.nianshen.output.Messages;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void both_languages_have_the_same_keys() {
        var zh = Messages.load(Main.class, "cli", "zh").all();
        var en = Messages.load(Main.class, "cli", "en").all();
        assertEquals(new TreeSet<>(zh.keySet()), new TreeSet<>(en.keySet()));
        zh.stringPropertyNames().forEach(key -> assertFalse(zh.getProperty(key).isEmpty(), key));
    }
}
