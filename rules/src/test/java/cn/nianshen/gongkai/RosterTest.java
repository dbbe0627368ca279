package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.campaign.Agency;
import cn.nianshen.campaign.BadListException;
import cn.nianshen.campaign.Roster;
import cn.nianshen.campaign.RosterReader;
import cn.nianshen.campaign.Submission;
import cn.nianshen.campaign.SubmissionReader;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.source.SourceFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists of agencies and of what came in, as offices write them. */
class RosterTest {

    private static final ReadingWords WORDS = PackLoader.builtIn().words();

    private static Roster roster(String text, Charset charset) throws BadListException {
        var file = SourceFile.of("名录.csv", text.getBytes(charset));
        return new RosterReader(WORDS).read(file);
    }

    private static Roster roster(String text) throws BadListException {
        return roster(text, StandardCharsets.UTF_8);
    }

    /** Faults as line, column and kind. */
    private static List<String> faults(String text) {
        return assertThrows(BadListException.class, () -> roster(text)).faults().stream()
                .map(f -> f.line() + ":" + f.column() + " " + f.kind())
                .toList();
    }

    @Test
    void columnsAreFoundByTheirNamesInAnyOrderAndEncoding() throws BadListException {
        var text =
                "县区,单位名称,编号,类别,汇总单位,汇总口径,是否垂管,截止日期,曾用名,联系人\r\n"
                        + "临岚县,临岚县人民政府,001,县级政府,,全域,否,2026/3/31,,张\r\n"
                        + "临岚县,临岚县水务局,002,县直部门,001,本级,,,临岚县水利局、临岚县水电局,李\r\n"
                        + "临岚县,临岚县税务局,003,部门,临岚县人民政府,,是,2026年1月31日,,\r\n";
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            var agencies = roster(text, charset).agencies();
            var county = agencies.get(0);
            assertEquals("county-government", county.kind());
            assertEquals(Agency.Scope.JURISDICTION, county.scope());
            assertEquals(LocalDate.of(2026, 3, 31), county.due());
            assertEquals("张", county.further().get("联系人"));
            var water = agencies.get(1);
            assertEquals(List.of("临岚县水利局", "临岚县水电局"), water.formerNames());
            assertEquals("001", water.parent());
            assertNull(water.due());
            var tax = agencies.get(2);
            assertEquals("001", tax.parent());
            assertTrue(tax.vertical());
            assertFalse(water.vertical());
            assertEquals(LocalDate.of(2026, 1, 31), tax.due());
            assertEquals(4, tax.line());
        }
    }

    @Test
    void aTitleAboveTheHeadsAndBlankLinesArePassedOver() throws BadListException {
        var roster = roster("临岚县2025年度报送单位名录,,\n\n序号,单位名称（全称）,类别\n1,甲局,部门\n,,\n2,乙镇,乡镇\n");
        assertEquals(List.of("甲局", "乙镇"), roster.agencies().stream().map(Agency::name).toList());
        assertEquals("1", roster.agencies().get(0).further().get("序号"));
        assertEquals("甲局", roster.agencies().get(0).id());
        assertEquals(6, roster.agencies().get(1).line());
    }

    private static List<String> names(String text) throws BadListException {
        return roster(text).agencies().stream().map(Agency::name).toList();
    }

    @Test
    void headingsAndNotesThatStandAloneInTheColumnOfNamesArePassedOver() throws BadListException {
        assertEquals(
                List.of("甲局", "乙镇", "丙局"),
                names(
                        "单位名称,类别\n一、县直部门,\n甲局,部门\n（二）乡镇,\n乙镇,乡镇\n丙局,\n"
                                + "注：共三个,\n填表人：张,\n联系电话：1,\n"));
        assertEquals(List.of("1.甲局", "2.乙局"), names("单位名称,类别\n1.甲局,部门\n2.乙局,\n"));
        assertEquals(List.of("甲局", "1.乙局"), names("单位名称\n甲局\n1.乙局\n"));
    }

    @Test
    void quotedFieldsAndOtherSeparatorsAreRead() throws BadListException {
        assertEquals("甲,\"乙\"局", roster("agency\n\"甲,\"\"乙\"\"局\"\n").agencies().get(0).name());
        assertEquals(
                "department", roster("agency\tkind\n甲局\tdepartment\n").agencies().get(0).kind());
        assertEquals("department", roster("单位；类别\n甲局；部门\n").agencies().get(0).kind());
    }

    @Test
    void allFaultsAreToldAtOnceWithLineAndColumn() {
        assertEquals(
                List.of(
                        "3:1 roster.id-twice",
                        "3:2 roster.name-twice",
                        "4:3 roster.kind",
                        "5:4 roster.no-parent",
                        "6:2 roster.no-name",
                        "7:5 roster.day",
                        "7:6 roster.flag"),
                faults(
                        "编号,单位名称,类别,汇总单位,截止日期,垂管\n"
                                + "1,甲局,部门,,,\n"
                                + "1,甲局,部门,,,\n"
                                + "2,乙局,什么局,,,\n"
                                + "3,丙局,部门,没有,,\n"
                                + "4,,部门,,,\n"
                                + "5,丁局,部门,,13月,也许\n"));
    }

    @Test
    void aCycleOfParentsIsToldOnce() {
        assertEquals(
                List.of("2:3 roster.cycle"), faults("编号,单位,汇总单位\n1,甲,3\n2,乙,1\n3,丙,2\n4,丁,1\n"));
    }

    @Test
    void whoNamesItselfSumsUpTheOthersOnly() throws BadListException {
        var roster = roster("编号,单位,汇总单位\n1,甲,1\n2,乙,1\n");
        assertEquals("", roster.agencies().get(0).parent());
        assertEquals(1, roster.membersOf("1").size());
    }

    @Test
    void whatIsNoListIsSaidSo() {
        assertEquals(List.of("0:0 roster.no-heads"), faults("甲,乙\n1,2\n"));
        assertEquals(List.of("0:0 roster.no-rows"), faults("单位名称,类别\n"));
        assertEquals(List.of("0:0 roster.quotes"), faults("单位名称\n\"甲局\n"));
    }

    @Test
    void bytesOfNoEncodingAreToldWithTheirPlace() {
        var bytes = "单位名称,类别\n甲\u0000局,部门\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xff;
        var file = SourceFile.of("名录.csv", bytes);
        assertThrows(BadListException.class, () -> new RosterReader(WORDS).read(file));
    }

    @Test
    void submissionsHaveDaysAndFiles() throws BadListException {
        var text = "年度,单位名称,文件,收到日期,发布日期,网址\n2025,甲局,甲\\年报.docx,2026-01-20,20260125,http://x\n";
        var file = SourceFile.of("报送.csv", text.getBytes(StandardCharsets.UTF_8));
        var list = new SubmissionReader(WORDS).read(file);
        var only = list.get(0);
        assertEquals(
                new Submission(
                        2025,
                        "甲局",
                        "甲/年报.docx",
                        LocalDate.of(2026, 1, 20),
                        LocalDate.of(2026, 1, 25),
                        null,
                        "http://x",
                        Map.of(),
                        2),
                only);
    }

    @Test
    void agenciesOfDifferentCountiesMayHaveOneName() throws BadListException {
        var roster = roster("单位,县区,汇总单位\n县政府,甲县,\n县政府,乙县,\n" + "城关镇,甲县,县政府\n城关镇,乙县,县政府\n");
        var ids = roster.agencies().stream().map(Agency::id).toList();
        assertEquals(List.of("甲县县政府", "乙县县政府", "甲县城关镇", "乙县城关镇"), ids);
        assertEquals("甲县县政府", roster.agencies().get(2).parent());
        assertEquals("乙县县政府", roster.agencies().get(3).parent());
        assertNull(roster.meant("城关镇"), "a name of two means neither");
        assertEquals("甲县城关镇", roster.meant("甲县城关镇"));
        assertEquals(List.of("3:1 roster.name-twice"), faults("单位,县区\n甲局,甲县\n甲局,甲县\n"));
    }
}
