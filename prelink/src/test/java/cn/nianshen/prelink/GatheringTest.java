package cn.nianshen.prelink;

import static org.junit.jupiter.api.Assertions.*;

import cn.nianshen.prelink.sample.DatedRules;
import cn.nianshen.prelink.sample.Rules;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatheringTest {
    private static final String SAMPLE = "cn/nianshen/prelink/sample/";

    @TempDir Path folder;
    private Compiled compiled;

    @BeforeEach
    void compiled_classes_are_copied_and_gathered() throws Exception {
        compiled = Compiled.copy(folder, "org/.*|" + SAMPLE + ".*");
        Prelink.main(folder.toString());
    }

    @Test
    void what_the_rules_do_stays_the_same() throws Exception {
        var expected = Rules.all();
        assertEquals("true false false ".length(), expected.get(0).length());
        assertEquals(expected, compiled.call(Rules.class.getName(), "all"));
    }

    @Test
    void single_functions_of_a_kind_and_package_are_one_class() throws Exception {
        var names = new TreeSet<String>();
        for (var name : compiled.contents().keySet()) {
            if (name.startsWith(SAMPLE) && !name.contains("$$F")) {
                names.add(name.substring(SAMPLE.length()).replaceAll("\\$[0-9a-f]+", ""));
            }
        }
        var rules = Set.of("DatedRules.class", "Rules.class");
        assertTrue(names.containsAll(rules));
        names.removeAll(rules);
        assertEquals(Set.of("AllFunction1.class", "AllPredicate2.class"), names);
    }

    @Test
    void who_was_compiled_with_other_functions_keeps_them() throws Exception {
        var expected = compiled.call(Rules.class.getName(), "all");
        Compiled.copy(folder, SAMPLE + "p2/LambdaPredicateB.*");
        Prelink.main(folder.toString());
        assertEquals(expected, compiled.call(Rules.class.getName(), "all"));
    }

    @Test
    void a_format_of_dates_is_made_where_a_rule_names_a_day_alone() throws Exception {
        var files = compiled.contents();
        assertFalse(files.get(SAMPLE + "Rules.class").contains("DateTimeFormatter"));
        assertEquals("2026-01-01", compiled.call(DatedRules.class.getName(), "day"));
    }
}
