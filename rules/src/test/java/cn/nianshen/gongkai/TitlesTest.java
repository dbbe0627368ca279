package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How titles, organs and periods are written, and what is read and found of it. */
class TitlesTest {

    private static final String BASIS = "根据《中华人民共和国政府信息公开条例》第五十条，编制本报告。";
    private static final String PERIOD = BASIS + "统计期限自2023年1月1日起至2023年12月31日止。";
    private static final Set<String> LOOKED_AT =
            Set.of(
                    "STR-001", "STR-002", "STR-003", "STR-004", "STR-005", "STR-007", "STR-029",
                    "TIM-008", "TIM-009", "TIM-010", "TIM-014");

    private static List<String> text(String title, String introduction, String signature) {
        return List.of(
                title.replace("|", "\n"),
                introduction,
                "一、总体情况\n（一）主动公开。全年主动公开政府信息20条。",
                "二、主动公开政府信息情况\n无。",
                "三、收到和处理政府信息公开申请情况\n无。",
                "四、政府信息公开行政复议、行政诉讼情况\n无。",
                "五、存在的主要问题及改进情况\n人员力量不足，将加强培训。",
                "六、其他需要报告的事项\n本年度未收取信息处理费。",
                signature,
                "2024年1月20日");
    }

    private static void check(
            List<String> text, String organ, int year, String kind, String expected) {
        var bytes = String.join("\n", text).getBytes(StandardCharsets.UTF_8);
        var audit = Nianshen.audit("report.txt", bytes);
        var report = Nianshen.report(audit);
        assertEquals(organ, report.agency().name());
        assertEquals(year, report.fiscalYear());
        if (!kind.equals("-")) {
            assertEquals(kind, report.agency().kind() + " " + report.agency().level());
        }
        var found = new TreeSet<String>();
        Nianshen.findings(audit).forEach(f -> found.add(f.card().id()));
        found.retainAll(LOOKED_AT);
        assertEquals(expected.equals("-") ? "" : expected, String.join(" ", found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "临岚县水务局2023年政府信息公开工作年度报告; -",
                "关于发布临岚县水务局2023年政府信息公开工作年度报告的公告; -",
                "关于公布《临岚县水务局2023年政府信息公开工作年度报告》的通知; -",
                "临岚县水务局2023年度政府信息公开工作年度报告; STR-007",
                "临岚县水务局2023年2023年政府信息公开工作年度报告; STR-002",
                "2023年临岚县水务局2023年政府信息公开工作年度报告; STR-002",
                "临岚县水务局2022年2023年政府信息公开工作年度报告; STR-002",
                "2022年临岚县水务局2023年度政府信息公开工作年度报告; STR-002 STR-007",
                "2023年度临岚县水务局政府信息公开工作年度报告; STR-007",
                "临岚县水务局关于2023年度政府信息公开工作年度报告; STR-007",
                "临岚县水务局关于2023年政府信息公开工作的年度报告; -",
                "关于临岚县水务局2023年政府信息公开工作年度报告; -",
                "临岚县水务局二〇二三年政府信息公开工作年度报告; -",
                "二〇二三年临岚县水务局政府信息公开工作年度报告; -",
                "《临岚县水务局2023年政府信息公开工作年度报告》; -",
                "临岚县水务局政府信息公开工作年度报告（2023年）; -",
                "临岚县水务局政府信息公开工作2023年度报告; -",
                "临岚县水务局政府信息公开工作2023年年度报告; -",
                "临岚县水务局2023年年度政府信息公开工作报告; STR-003",
                "临岚县水务局|2023年政府信息公开工作年度报告; -",
                "临岚县|水务局|2023年政府信息公开工作年度报告; -",
                "临岚县水务局2023年政府信息公开|工作年度报告; -",
                "临岚县水务局|政府信息公开工作年度报告|（2023年）; -",
                "临岚县水务局政府信息公开工作年度报告|2023年; -",
                "2023年政府信息公开工作年度报告|临岚县水务局; -",
                "2023年政府信息公开工作年度报告; -",
                "政府信息公开工作年度报告（2023年）; -",
                "临岚县水务局2023年法治政府建设暨政府信息公开工作年度报告; -",
                "附件：临岚县水务局2023年政府信息公开工作年度报告; -",
                "附件2|临岚县水务局2023年政府信息公开工作年度报告; -",
                "临岚县水务局“2023年政府信息公开工作年度报告”; -",
                "2023年临岚县水务局《政府信息公开工作年度报告》; -",
                "临岚县水务局2023年政府信息公开工作年度报告（公开版）; -",
                "临岚县水务局2023年政府信息公开工作年度报告.docx; -",
                "临岚县水务局-2023年政府信息公开工作年度报告; -",
                "临岚县水务局：2023年政府信息公开工作年度报告; -",
                "政府信息公开年报|临岚县水务局2023年政府信息公开工作年度报告; -",
                "首页|政务公开|临岚县水务局|2023年政府信息公开工作年度报告; -",
                "临岚县教育局2022年政府信息公开工作年度报告|临岚县水务局2023年政府信息公开工作年度报告; -",
                "临岚县水务局2023政府信息公开工作年度报告; STR-002",
                "临岚县水务局政府信息公开工作年度报告; STR-002",
                "临岚县水务局政府|信息公开工作年度报告; STR-002",
                "临岚县水务局2203年政府信息公开工作年度报告; STR-002",
                "临岚县水务局2023年政府信息公开年度报告; STR-003",
                "临岚县水务局2023年政务公开工作总结; STR-003",
                "临岚县水务局2O23年政府信息公开工作年度报告; STR-002",
                "临岚县水务局2023年政府信息工开工作年度报告; STR-003",
                "临岚县水务局2023年政府信息公开工作年渡报告; STR-003",
                "临岚县水务局|2023年政府信息公工开作年度报告; STR-003",
                "临岚县水务局2023年年政府信息公开工作年度报告; STR-003",
                "政府信息公开年报|临岚县水务局2023年政俯信息公开工作年度报告; STR-003",
                "临岚县水务局2023年政府网站工作年度报表; STR-001",
                "政府信息公开年报; STR-001"
            })
    void titlesAreReadAndJudged(String title, String expected) {
        var organ = expected.equals("STR-001") ? "" : "临岚县水务局";
        check(text(title, PERIOD, "临岚县水务局"), organ, 2023, "-", expected);
    }

    /** The name of a government ends as the name of the document begins. */
    @ParameterizedTest
    @CsvSource({
        "2023年临岚县人民政府政府信息公开工作年度报告,临岚县人民政府,-",
        "2023年度临岚县青杉镇人民政府政府信息公开工作年度报告,临岚县青杉镇人民政府,STR-007",
        "临岚县人民政府政府信息公开工作年度报告（2023年）,临岚县人民政府,-",
        "2023年临岚县人民政府信息公开工作年度报告,临岚县人民政府,-",
        "2023年临岚县人民政府办公室政府信息公开工作年度报告,临岚县人民政府办公室,-",
        "2023年临岚县人民政府政府信息公开年度报告,临岚县人民政府,STR-003"
    })
    void aGovernmentIsNamedInFullWhateverFollowsItsName(
            String title, String organ, String expected) {
        check(text(title, PERIOD, organ), organ, 2023, "-", expected);
    }

    @ParameterizedTest
    @CsvSource({
        "临岚县水务局,department county,-",
        "广西壮族自治区水利厅,department province,-",
        "云泽市城市管理行政执法局,department prefecture,-",
        "云泽市住房和城乡建设局,department prefecture,-",
        "云泽市沐野区市场监督管理局,department county,-",
        "临岚县乡村振兴局,department county,-",
        "阿里野地区行政公署,prefecture-government prefecture,-",
        "阿里野地区行署,prefecture-government prefecture,-",
        "临岚县档案馆,authorised-organisation county,-",
        "临岚县国营林场,authorised-organisation county,-",
        "临岚县党史和地方志研究室,authorised-organisation county,-",
        "云泽海关,department unknown,-",
        "中国人民银行云泽市分行,department prefecture,-",
        "国家市场监督管理总局,department national,-",
        "民航中南地区管理局,department unknown,-",
        "阿里野地区教育局,department prefecture,-",
        "沧源佤族自治县勐省镇人民政府,township-government township,-",
        "临岚县青杉镇,township-government township,STR-004",
        "县机关事务局,department unknown,STR-004",
        "临岚县水务局（县河长制办公室）,department county,-",
        "临岚县水务局、临岚县河长制办公室,department county,-",
        "云泽高新区,development-zone unknown,STR-004"
    })
    void kindAndLevelFollowFromTheName(String organ, String kind, String expected) {
        var printed = organ.replace("（", "(").replace("）", ")");
        var text = text(organ + "2023年政府信息公开工作年度报告", PERIOD, "");
        check(text, printed, 2023, kind, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "临岚县水务局,临岚县水务局,-",
        "临岚县水务局,水务局,-",
        "临岚县水务局,县水务局,-",
        "临岚县水务局,临岚县水务局办公室,-",
        "临岚县水务局,云泽市临岚县水务局,-",
        "临岚县水务局,霁川县水务局,STR-005",
        "临岚县水务局,云泽市水务局,STR-005",
        "临岚县水务局,临岚县水利局,STR-005",
        "临岚县水务局,临岚县教育局,STR-005",
        "临岚县青杉镇人民政府,青杉镇人民政府,-",
        "临岚县青杉镇人民政府,青杉镇党政综合办公室,-",
        "临岚县青杉镇人民政府,望榕镇人民政府,STR-005",
        "临岚县青杉镇人民政府,临岚县人民政府,STR-005",
        "云泽市公安局沐野分局,沐野公安分局,-",
        "云泽市公安局沐野分局,沐野区公安分局,-",
        "临岚县自然资源和规划局,临岚县规划和自然资源局,-",
        "云泽市发展和改革委员会,云泽市发改委,-",
        "临岚县人民政府,临岚县人民政府办公室,-",
        "临岚县人民政府,霁川县人民政府办公室,STR-005",
        "沐野区人民政府望榕街道办事处,望榕街道办事处,-",
        "国家税务总局临岚县税务局,临岚县税务局,-",
        "临岚苗族侗族自治县教育局,临岚自治县教育局,-",
        "云泽高新技术产业开发区管理委员会,云泽高新区管委会,-",
        "临岚县水务局、临岚县河长制办公室,临岚县水务局,-",
        "临岚县水务局,临岚县水务局|中共临岚县委水务工委,-",
        "临岚县水务局,临岚县教育局|中共临岚县委教育工委,STR-005",
        "霁川市沐野区人民政府霁川开发区管委会,沐野区人民政府,-",
        "霁川市沐野区人民政府霁川开发区管委会,望榕区人民政府,STR-005",
        "沐野区人民政府望榕街道办事处,沐野区人民政府,STR-005",
        "云泽海关关区,云泽海关,-",
        "云泽海关关区,霁川海关,STR-005",
        "云泽市气象部门,云泽市气象局,-",
        "云泽市公安机关,云泽市公安局,-",
        "云泽市邮政管理系统,云泽市邮政管理局,-",
        "云泽市邮政管理系统,霁川市邮政管理局,STR-005",
        "云泽市邮政管理系统,云泽市公安局,STR-005",
        "全国税务系统,国家税务总局,-",
        "云泽北湖新技术开发区,北湖高新区管委会,STR-004",
        "云泽北湖新技术开发区,北湖经开区管委会,STR-004 STR-005",
        "交通运输部海事局,中华人民共和国海事局,-",
        "云泽海事局,中华人民共和国海事局,STR-005"
    })
    void aSignatureMeansTheAgencyOrAnother(String organ, String signature, String expected) {
        var signed = signature.replace("|", "\n");
        check(text(organ + "2023年政府信息公开工作年度报告", PERIOD, signed), organ, 2023, "-", expected);
    }

    /** The organ, named in the introduction by a word of everyday use. */
    @ParameterizedTest
    @CsvSource({
        "沐野区人民政府,区政府 区人民政府 区政府本级 区政府及各部门 区政府系统,-",
        "沐野区人民政府,县政府 市政府 镇政府 望榕区政府,STR-005",
        "临岚县人民政府办公室,县政府 县政府办 县政府及县政府办公室,-",
        "临岚县青杉镇人民政府,镇政府 镇人民政府 镇机关 镇党委政府 镇党政办,-",
        "临岚县青杉镇人民政府,县政府 乡政府 街道办 县局 望榕镇人民政府,STR-005",
        "沐野区望榕街道办事处,街道 街道办 辖区 街道各科室,-",
        "沐野区望榕街道办事处,镇政府 区政府,STR-005",
        "云泽市公安局,市局 局机关 公安机关 全市公安机关,-",
        "云泽市公安局,县局 省局 委机关 教育系统 审计机关,STR-005",
        "云泽市自然资源和规划局,市局及中心城区分局 局机关及直属单位 自然资源系统,-",
        "云泽市住房和城乡建设局,住建系统 市住建系统 市局本级,-",
        "云泽市住房和城乡建设局,水务系统 县局 市公安局,STR-005",
        "云泽市公安局沐野区分局,区分局 分局机关 市局,-",
        "国家税务总局临岚县税务局,县局 县税务局 全县税务系统,-",
        "云泽市消防救援支队,支队 支队机关 市消防救援机构,-",
        "临岚县水务局,县水务部门 县局,-",
        "临岚县水务局,县政府 市局 镇政府 县教育局 街道 县政府办公室 税务系统 临岚县气象部门,STR-005"
    })
    void anEverydayWordMeansTheAgencyOrAnother(String organ, String names, String expected) {
        for (var name : names.split(" ")) {
            var introduction = "现将" + name + "2023年度政府信息公开工作情况报告如下：统计期限为2023年度。";
            var text = text(organ + "2023年政府信息公开工作年度报告", BASIS + introduction, organ);
            check(text, organ, 2023, "-", expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "统计期限自2023年1月1日起至2023年12月31日止。; -",
                "统计期限为2023年1月1日始，至12月31日。; -",
                "统计期限：2023.1.1-2023.12.31。; -",
                "统计期限为二〇二三年一月一日至二〇二三年十二月三十一日。; -",
                "所列数据的统计期限为2023年1月至12月。; -",
                "统计期限为2023年度。; -",
                "数据统计时间为2023年全年（1月1日至12月31日）。; -",
                "统计时段为2023年全年，即1月1日至12月31日。; -",
                "现将2023年（2023年1月1日至2023年12月31日）情况报告如下。; -",
                "统计口径为2023年1月1日零时至12月31日24时。; -",
                "2023年3月1日至5月31日开展清理，现将工作情况报告如下。统计期限为2023年。; -",
                "统计期限为2023年。; -",
                "统计期限：2022年1月—12月。; TIM-010",
                "统计期限自二〇二二年一月一日起至二〇二二年十二月三十一日止。; TIM-010",
                "统计期限为2022年度。; TIM-010",
                "统计期限：2023.1.1-2023.11.30。; TIM-009",
                "统计期限为2023年1月至11月。; TIM-009",
                "数据统计时间为2023年全年（1月1日至11月30日）。; TIM-009",
                "统计口径为2023年1月1日零时至11月30日24时。; TIM-009",
                "2022年1月至12月开展专项整治。; TIM-008",
                "本报告数据从2023年1月1日至2023年12月31日止。; -",
                "统计期限自2023年11月20日（挂牌成立之日）至2023年12月31日。; TIM-009",
                "统计期限自2023年11月20日（星期一）至2023年12月31日。; TIM-009",
                "本报告统计数据从2022年1月1日起至2022年12月31日止。; TIM-010",
                "本年报的时间范围是2022年1月1日至12月31日。; TIM-010",
                "本报告涵盖2023年1月1日至11月30日的工作。; TIM-009",
                "本报告公示时间为2024年1月20日至2月20日。; TIM-008",
                "统计数据显示，2023年3月1日至5月31日点击最多。; TIM-008",
                "统计期限为2023年度。2022年1月—6月开展培训。; -",
                "统计期限为2023年度。会议于11月31日召开。; TIM-014",
                "统计期限为2023年度。系统版本2023.13.45上线。; -",
                "统计期限为2023年度。我局共分3个方面、5个部分推进公开工作。; -",
                "统计期限为2023年度。本报告共分五个部分。; STR-029",
                "统计期限为2023年度。全文由总体情况等六个部分组成。; -"
            })
    void thePeriodThatAnIntroductionTellsIsJudged(String introduction, String expected) {
        check(
                text("临岚县水务局2023年政府信息公开工作年度报告", BASIS + introduction, "临岚县水务局"),
                "临岚县水务局",
                2023,
                "-",
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "临岚县第一中学2022-2023学年信息公开工作年度报告; NOT_A_REPORT",
                "临岚职业学院2022至2023学年度政府信息公开工作年度报告; NOT_A_REPORT",
                "临岚县人民医院2023年信息公开工作年度报告; NOT_A_REPORT",
                "临岚县供水（集团）有限公司2023年度信息公开年报; NOT_A_REPORT",
                "临岚县人民医院2023年政府信息公开工作年度报告; AUDITED",
                "临岚县学院路街道办事处2023年信息公开工作年度报告; AUDITED",
                "临岚县大学城管理委员会2023年信息公开工作年度报告; AUDITED",
                "临岚县烟草专卖局（公司）2023年政府信息公开工作年度报告; AUDITED",
                "临岚县教育局2023年信息公开工作年度报告; AUDITED"
            })
    void reportsThatOtherRulesAskForAreNotAudited(String title, String status) {
        var bytes = String.join("\n", text(title, PERIOD, "")).getBytes(StandardCharsets.UTF_8);
        assertEquals(status, Nianshen.audit("report.txt", bytes).status().name());
    }

    @ParameterizedTest
    @CsvSource({"1", "6"})
    void aListOfReportsIsNoReport(int first) {
        var lines = new StringBuilder("政府信息公开年报\n");
        for (int year = 2014 + first; year < 2025; year++) {
            lines.append("临岚县水务局")
                    .append(year)
                    .append("年政府信息公开工作年度报告\n")
                    .append(LocalDate.of(year + 1, 1, 25))
                    .append('\n');
        }
        var audit = Nianshen.audit("list.txt", lines.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals("NOT_A_REPORT", audit.status().name());
    }
}
