package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.document.Note;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DocReaderTest {

    /**
     * The file holds a title in a text box tied to its first paragraph, a table with a figure in a
     * table of its own, one that begins with a table, and a line with struck text.
     */
    @Test
    void readsBoxesInnerTablesAndLeavesOutStruckText() throws IOException {
        assertEquals(
                List.of(
                        "第一段",
                        "临岚县民政局2025年政府信息公开工作年度报告",
                        "第二段",
                        "1:规章 2:7 3:0",
                        "之间",
                        "1:行政许可 2:70",
                        "1: 2:右",
                        "公开9件"),
                Read.lines(resource("awkward.doc")));
    }

    @Test
    void eachBoxStandsBehindTheParagraphThatItIsTiedTo() throws IOException {
        assertEquals(
                List.of("开头", "一、总体情况", "全年公开信息九条。", "", "二、主动公开", "分两行", "规章没有变动。"),
                Read.lines(resource("boxes.doc")));
    }

    @Test
    void theHeadOfThePagesIsNotedAndNoText() throws IOException, UnreadableException {
        var document = Shown.read("a.doc", resource("header.doc"));
        assertEquals(List.of("一、总体情况", "全年主动公开政府信息九条。"), Shown.of(document));
        assertEquals(
                List.of(List.of("临岚县民政局2025年政府信息公开工作年度报告")),
                document.notes().stream()
                        .filter(n -> n.kind().equals(Note.PAGE_HEADER))
                        .map(Note::arguments)
                        .toList());
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = DocReaderTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
