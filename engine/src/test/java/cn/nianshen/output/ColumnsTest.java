package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void a_han_character_takes_two_columns() {
        assertEquals(8, Columns.width("表三a（b"));
        assertEquals("表三  |", Columns.pad("表三", 6) + "|");
    }

    @Test
    void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
        assertEquals(List.of("甲乙", "丙，丁"), Columns.wrap("甲乙丙，丁", 6));
        assertEquals(List.of("甲乙", "（丙）"), Columns.wrap("甲乙（丙）", 6));
        assertEquals(List.of("甲乙", "TBL-001"), Columns.wrap("甲乙 TBL-001", 8));
    }

    @Test
    void a_word_longer_than_the_line_is_cut() {
        assertEquals(List.of("aaaa", "aaaa", "a"), Columns.wrap("aaaaaaaaa", 4));
        assertEquals(List.of(""), Columns.wrap("", 4));
    }

    @Test
    void a_text_of_any_length_is_wrapped_in_linear_time() {
        var lines =
                assertTimeout(Duration.ofSeconds(5), () -> Columns.wrap("字a ".repeat(500_000), 90));
        assertTrue(lines.stream().allMatch(line -> Columns.width(line) <= 90));
    }

    @Test
    void what_could_steer_a_console_is_replaced() {
        assertEquals("a\uFFFD[31mb c\uFFFD\uFFFD", Columns.clean("a\u001B[31mb\nc\u202E\u009B"));
        assertEquals("字", Columns.clean("字"));
    }
}
