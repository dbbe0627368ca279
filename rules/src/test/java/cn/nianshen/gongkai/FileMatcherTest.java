package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.nianshen.campaign.Assignment;
import cn.nianshen.campaign.BadListException;
import cn.nianshen.campaign.FileMatcher;
import cn.nianshen.campaign.Roster;
import cn.nianshen.campaign.RosterReader;
import cn.nianshen.campaign.Submission;
import cn.nianshen.form.ReadingWords;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which agency a file is from: by what it says, by lists, by names of files and folders. */
class FileMatcherTest {

    private static final ReadingWords WORDS = PackLoader.builtIn().words();

    private static final String LIST =
            "编号,单位名称,县区,曾用名\n"
                    + "01,临岚县人民政府,临岚县,\n"
                    + "02,临岚县水务局,临岚县,临岚县水利局\n"
                    + "03,清坪县水务局,清坪县,\n"
                    + "04,临岚县城关镇人民政府,临岚县,\n"
                    + "05,清坪县城关镇人民政府,清坪县,\n"
                    + "06,临岚县东街街道办事处,临岚县,\n";

    private static Roster roster() {
        return roster(LIST);
    }

    private static Roster roster(String list) {
        try {
            var file = SourceFile.of("名录.csv", list.getBytes(StandardCharsets.UTF_8));
            return new RosterReader(WORDS).read(file);
        } catch (BadListException e) {
            throw new IllegalStateException(e.faults().toString());
        }
    }

    private static Submission listed(String agency, String file) {
        return new Submission(2025, agency, file, null, null, null, "", Map.of(), 2);
    }

    private static String match(String file, String organ, Submission... list) {
        return match(LIST, file, organ, "", list);
    }

    private static String match(
            String agencies, String file, String organ, String full, Submission... list) {
        var matcher = new FileMatcher(WORDS, roster(agencies), List.of(list));
        Assignment found = matcher.match(file, organ, full);
        var ids = found.agency().isEmpty() ? String.join("|", found.rivals()) : found.agency();
        return ids + " " + found.confidence().id() + " " + evidence(found);
    }

    private static String evidence(Assignment found) {
        return String.join("+", found.evidence().stream().map(Assignment.Evidence::id).toList());
    }

    @Test
    void theNameInTheReportIsSure() {
        assertEquals("02 sure title", match("a.docx", "临岚县水务局"));
        assertEquals("01 sure title", match("清坪县/水务局.docx", "临岚县政府"));
        assertEquals("06 sure title", match("a.docx", "临岚县东街街道办"));
    }

    @Test
    void aFormerOrShortNameIsLikelyWhereOnlyOneFits() {
        assertEquals("02 likely former-name", match("a.docx", "临岚县水利局"));
        assertEquals("06 likely short-name", match("a.docx", "东街街道办事处"));
        assertEquals("02 likely short-name", match("a.docx", "青岚市临岚县水务局"));
        assertEquals("02|03 none ", match("a.docx", "岚县水务局"));
    }

    @Test
    void aNameWithoutItsGovernmentIsLikely() {
        assertEquals("01 likely short-name", match("a.docx", "临岚县"));
        assertEquals("04 likely short-name", match("a.docx", "临岚县城关镇"));
    }

    @Test
    void aNameThatIsNearlyOneIsForAPerson() {
        assertEquals("02 none ", match("a.docx", "临岚县水务管理局"));
        assertEquals(" none ", match("a.docx", "云川县教育局"));
    }

    @Test
    void severalThatFitAreForAPersonUnlessTheFolderTells() {
        assertEquals("02|03 doubtful short-name", match("a.docx", "水务局"));
        assertEquals("03 likely short-name", match("清坪县/a.docx", "水务局"));
        assertEquals("04|05 doubtful short-name", match("a.docx", "城关镇政府"));
    }

    @Test
    void withoutANameInTheReportFileAndFolderTell() {
        assertEquals("02 likely file-name", match("x/临岚县水务局2025年报.docx", ""));
        assertEquals("04 likely folder", match("临岚县城关镇人民政府/年报.docx", ""));
        assertEquals(" none ", match("年报.docx", ""));
    }

    @Test
    void aReportOfAnUnknownAgencyIsNeverGivenToTheOneThatTheFileNames() {
        assertEquals("02 doubtful file-name", match("临岚县水务局.docx", "云川县教育局"));
        assertEquals(" none ", match("年报.docx", "云川县教育局"));
    }

    @Test
    void aFileThatBearsTheNameOfAnotherAgencyIsMisfiled() {
        assertEquals("03 misfiled file-name+title", match("清坪县水务局2025年报.docx", "临岚县水务局"));
        assertEquals("02 sure title", match("临岚县人民政府转水务局年报.docx", "临岚县水务局"));
        assertEquals("02 sure title", match("清坪县水务局/年报.docx", "临岚县水务局"));
        assertEquals("02 sure title", match("临岚县水务局（抄送清坪县水务局）.docx", "临岚县水务局"));
    }

    @Test
    void theListDecidesBetweenThoseThatFitAndNeverAgainstTheReport() {
        assertEquals("03 sure short-name+listed", match("甲/a.docx", "水务局", listed("03", "a.docx")));
        assertEquals("02 likely listed", match("a.docx", "", listed("临岚县水务局", "a.docx")));
        assertEquals("03 misfiled listed+title", match("a.docx", "临岚县水务局", listed("03", "a.docx")));
        assertEquals("03 doubtful listed", match("a.docx", "云川县教育局", listed("03", "a.docx")));
    }

    private static final String SHORT_NAMES =
            "编号,单位名称,县区\n" + "1,财政局,临岚县\n" + "2,白沙镇人民政府,石檐县\n" + "3,民政局,市直\n" + "4,临岚县水务局,临岚县\n";

    private static String county(String file, String organ) {
        return match(SHORT_NAMES, file, organ, "");
    }

    @Test
    void aReportOfAnotherCountyIsForAPersonToDecide() {
        assertEquals("1 doubtful short-name", county("a.docx", "石檐县财政局"));
        assertEquals("1 doubtful title", match(SHORT_NAMES, "a.docx", "财政局", "石檐县财政局"));
        assertEquals("2 doubtful title", county("临岚县白沙镇/2025年报.docx", "白沙镇人民政府"));
        assertEquals("1 doubtful title", county("石檐县/财政局.docx", "财政局"));
        assertEquals("1 doubtful title", county("云川县财政局.docx", "财政局"));
        assertEquals("1 doubtful file-name", county("云川县财政局.docx", ""));
    }

    @Test
    void aReportThatNamesItsCountyOrNoneIsGivenToItsAgency() {
        assertEquals("1 sure title", county("a.docx", "财政局"));
        assertEquals("1 sure title", county("临岚县/财政局.docx", "财政局"));
        assertEquals("1 likely short-name", county("石檐县/财政局.docx", "临岚县财政局"));
        assertEquals("4 likely short-name", county("石檐县/水务局.docx", "青岚市临岚县水务局"));
        assertEquals("2 likely short-name", county("a.docx", "石檐县白沙镇"));
        assertEquals("3 likely short-name", county("a.docx", "青岚市民政局"));
        assertEquals("1 likely file-name", county("县直单位/临岚县财政局2025年报.docx", ""));
    }

    @Test
    void aListedReportOfAnotherCountyIsMisfiled() {
        var found = match(SHORT_NAMES, "a.docx", "石檐县财政局", "", listed("1", "a.docx"));
        assertEquals("1 misfiled listed+short-name", found);
    }

    @Test
    void agenciesOfOneNameAreToldApartByTheirCounties() {
        var list = "编号,单位名称,县区\n1,白沙镇人民政府,临岚县\n2,白沙镇人民政府,石檐县\n";
        assertEquals("1 sure title", match(list, "临岚县/a.docx", "白沙镇人民政府", ""));
        assertEquals("2 sure title", match(list, "石檐县白沙镇/a.docx", "白沙镇人民政府", ""));
        assertEquals("2 likely short-name", match(list, "a.docx", "石檐县白沙镇人民政府", ""));
        assertEquals("1|2 doubtful title", match(list, "a.docx", "白沙镇人民政府", ""));
        assertEquals("1|2 doubtful short-name", match(list, "a.docx", "云川县白沙镇人民政府", ""));
        var listed = listed("2", "a.docx");
        assertEquals("2 sure title+listed", match(list, "a.docx", "白沙镇人民政府", "", listed));
    }

    @Test
    void theListOfACountyMayCallItTheCounty() {
        var list = "编号,单位名称\n1,县教育局\n2,县人民政府\n3,市场监督管理局\n4,县市场监督管理局下属检测中心\n" + "5,城关镇\n6,区税务局\n";
        assertEquals("1 likely short-name", match(list, "a.docx", "临岚县教育局", ""));
        assertEquals("1 likely short-name", match(list, "a.docx", "青岚市临岚县教育局", ""));
        assertEquals("1 sure title", match(list, "a.docx", "县教育局", ""));
        assertEquals("2 likely short-name", match(list, "a.docx", "临岚县人民政府", ""));
        assertEquals("3 likely short-name", match(list, "a.docx", "临岚县市场监督管理局", ""));
        assertEquals("5 likely short-name", match(list, "a.docx", "临岚县城关镇人民政府", ""));
        assertEquals("1 none ", match(list, "a.docx", "临岚市教育局", ""));
        assertEquals(" none ", match(list, "a.docx", "临岚县民政局", ""));
        assertEquals("6 likely short-name", match(list, "a.docx", "东岚区税务局", ""));
    }

    @Test
    void listsAbbreviateAsEverybodyDoes() {
        var list =
                "编号,单位名称\n1,县发改委\n2,人社局\n3,临岚县住建局\n4,市场监管局\n5,临岚县卫生健康委员会\n"
                        + "6,县工信局\n7,临岚县科学技术协会\n";
        assertEquals("1 likely short-name", match(list, "a.docx", "临岚县发展和改革委员会", ""));
        assertEquals("2 likely short-name", match(list, "a.docx", "临岚县人力资源和社会保障局", ""));
        assertEquals("3 sure title", match(list, "a.docx", "临岚县住房和城乡建设局", ""));
        assertEquals("4 likely short-name", match(list, "a.docx", "临岚县市场监督管理局", ""));
        assertEquals("5 sure title", match(list, "a.docx", "临岚县卫健委", ""));
        assertEquals("6 likely short-name", match(list, "a.docx", "临岚县工业和信息化局", ""));
        assertEquals("7 none ", match(list, "a.docx", "临岚县科学技术局", ""));
        assertEquals("2 likely file-name", match(list, "人社局2025年报.docx", "", ""));
    }

    @Test
    void theCountyOfSeveralIsThatOfItsColumn() {
        var list = "编号,单位名称,县区\n1,县教育局,临岚县\n2,县教育局,石檐县\n";
        assertEquals("1 likely short-name", match(list, "a.docx", "临岚县教育局", ""));
        assertEquals("2 likely short-name", match(list, "a.docx", "石檐县教育局", ""));
        assertEquals("1|2 doubtful short-name", match(list, "a.docx", "云川县教育局", ""));
        assertEquals("2 sure title", match(list, "石檐县/a.docx", "县教育局", ""));
    }
}
