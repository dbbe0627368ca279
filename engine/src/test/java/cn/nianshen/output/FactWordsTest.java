package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Examples of rules are told in words, so every fact and every component of one has a word. */
class FactWordsTest {

    private static final Messages WORDS = Messages.load(Messages.class, "facts", "zh");

    @Test
    void every_fact_and_component_has_a_word() {
        var missing = new TreeSet<String>();
        for (var fact : Fact.class.getPermittedSubclasses()) {
            var type = fact.getSimpleName();
            if (!WORDS.has("fact." + type)) {
                missing.add("fact." + type + '=');
            }
            for (var component : fact.getRecordComponents()) {
                var name = component.getName();
                if (!WORDS.has("part." + name) && !WORDS.has("part." + type + '.' + name)) {
                    missing.add("part." + name + '=');
                }
            }
        }
        assertEquals("", String.join("\n", missing), "lines for facts_zh.properties");
    }

    @Test
    void every_word_is_of_a_fact_that_there_is() {
        var stale = new ArrayList<String>();
        var known = new TreeSet<String>();
        for (var fact : Fact.class.getPermittedSubclasses()) {
            known.add("fact." + fact.getSimpleName());
            for (var component : fact.getRecordComponents()) {
                known.add("part." + component.getName());
                known.add("part." + fact.getSimpleName() + '.' + component.getName());
            }
        }
        for (var key : WORDS.all().stringPropertyNames()) {
            if (!key.startsWith("word.") && !known.contains(key)) {
                stale.add(key);
            }
        }
        assertEquals(List.of(), stale);
    }
}
