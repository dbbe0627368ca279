package cn.nianshen.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels broken over lines meet their figures, or stay as they are. */
class AlignedTableTest {

    private static List<String> read(String... lines) {
        var mended = AlignedTable.mend(Arrays.stream(lines).map(AlignedTable::words).toList());
        var rows = new ArrayList<String>();
        for (int i = 0; i < lines.length; i++) {
            var own = PageFields.fields(List.of(lines), i);
            var fields = mended.getOrDefault(i, own);
            if (fields.isEmpty() && !mended.containsKey(i) && !lines[i].isBlank()) {
                rows.add(lines[i].strip());
            } else if (!fields.isEmpty()) {
                rows.add(shown(fields));
            }
        }
        return rows;
    }

    private static String shown(List<String> fields) {
        var shown = new ArrayList<String>();
        fields.forEach(field -> shown.add(shown.size() + 1 + ":" + field));
        return String.join(" | ", shown);
    }

    @Test
    void aLabelAboveAndBelowItsFiguresIsOneLabel() {
        assertEquals(
                List.of(
                        "1:1.第一项 | 2:1 | 3:2 | 4:3 | 5:4 | 6:10",
                        "1:2.一个很长的项目名称，说明其情形 | 2:2 | 3:0 | 4:0 | 5:0 | 6:2",
                        "1:3.第三项 | 2:0 | 3:0 | 4:1 | 5:0 | 6:1"),
                read(
                        "     1.第一项         1  2  3  4  10",
                        "     2.一个很长的项目名称，",
                        "                    2  0  0  0  2",
                        "     说明其情形",
                        "     3.第三项         0  0  1  0  1"));
    }

    @Test
    void aLabelThatGoesOnBelowItsFiguresIsOneLabel() {
        assertEquals(
                "1:1.一个很长的项目名称，说明其情形 | 2:1 | 3:2 | 4:3 | 5:4 | 6:10",
                read(
                                "     1.一个很长的项目名称，  1  2  3  4  10",
                                "     说明其情形",
                                "     2.第二项         2  0  0  0  2",
                                "     3.第三项         0  0  1  0  1")
                        .get(0));
    }

    @Test
    void partsOfAGroupBesideTheRowsAreNoPartOfTheirLabels() {
        assertEquals(
                List.of(
                        "1:1.第一项 | 2:1 | 3:2 | 4:3 | 5:4 | 6:10",
                        "1:（三）某一",
                        "1:2.第二项 | 2:2 | 3:0 | 4:0 | 5:0 | 6:2",
                        "1:类项目 | 2:3.第三项 | 3:0 | 4:0 | 5:1 | 6:0 | 7:1"),
                read(
                        "            1.第一项         1  2  3  4  10",
                        "（三）某一",
                        "            2.第二项         2  0  0  0  2",
                        "类项目         3.第三项         0  0  1  0  1"));
    }

    @Test
    void aPartWithoutANumberIsNotJoinedByGuessing() {
        var read =
                read(
                        "     1.第一项         1  2  3  4  10",
                        "",
                        "     某个项目",
                        "                    2  0  0  0  2",
                        "     3.第三项         0  0  1  0  1");
        assertEquals("1:某个项目", read.get(1));
        assertEquals("1:2 | 2:0 | 3:0 | 4:0 | 5:2", read.get(2));
    }

    @Test
    void brokenHeadsAreJoinedWhereEachFigureHasOne() {
        assertEquals(
                List.of(
                        "1:甲类维持 | 2:乙类纠正 | 3:总计 | 4:甲类维持 | 5:乙类纠正 | 6:总计 | 7:丙类其他 | 8:合计",
                        "1:1 | 2:2 | 3:3 | 4:4 | 5:5 | 6:9 | 7:0 | 8:12"),
                read(
                        "甲类  乙类          甲类  乙类         丙类",
                        "          总计             总计             合计",
                        "维持  纠正          维持  纠正         其他",
                        "1   2       3   4   5     9   0     12"));
    }

    @Test
    void aSentenceBetweenRowsEndsTheTable() {
        var read =
                read(
                        "     1.第一项         1  2  3  4  10",
                        "     2.第二项         1  2  3  4  10",
                        "这里另有一句说明文字。",
                        "                    2  0  0  0  2",
                        "     3.第三项         0  0  1  0  1");
        assertEquals("这里另有一句说明文字。", read.get(2));
    }
}
