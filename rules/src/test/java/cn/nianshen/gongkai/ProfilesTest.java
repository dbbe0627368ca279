package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.AuditRequest;
import cn.nianshen.Auditor;
import cn.nianshen.fixtures.Fixture;
import cn.nianshen.fixtures.RandomReports;
import cn.nianshen.fixtures.Sample;
import cn.nianshen.output.Audit;
import cn.nianshen.pack.PackLoader;
import cn.nianshen.pack.Profile;
import cn.nianshen.report.Agency;
import cn.nianshen.report.ReadTable;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Severity;
import cn.nianshen.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles over the built-in pack: what is documented loads, and does what is said of it. */
class ProfilesTest {

    private static final Path DOCS = Path.of("../docs");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    /** A report in the variant of a province: a row of its own, labels with its remarks. */
    private static final String VARIANT =
            "year 2020; scale small; agency 临岚县青杉镇人民政府 township-government;"
                    + " extra-row disclosure.normative_documents 其他主动公开文件 3,3,9;"
                    + " label disclosure.regulations 规章（设区的市、自治州人民政府应提供相关数据）;"
                    + " label disclosure.normative_documents 规范性文件（本单位制发的）;"
                    + " column disclosure.change 本年增/减（指2020年增加或减少的事项数，减用负值表示，如-8）;"
                    + " label disputes.litigation 行政诉讼（因政府信息公开被提起的）; as ";

    @TempDir Path folder;

    private static Profile example(String name) {
        return PackLoader.profile(
                DOCS.resolve("examples").resolve(name + ".yaml"), List.of(Nianshen.PACK));
    }

    private Profile own(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("own.yaml"), yaml);
        return PackLoader.profile(file, List.of(Nianshen.PACK));
    }

    private static Audit audit(Fixture fixture, Profile profile) {
        return audit(fixture, profile, "", DAY);
    }

    private static Audit audit(Fixture fixture, Profile profile, String kind, LocalDate day) {
        var auditor = new Auditor(List.of(Nianshen.PACK), profile);
        var file = SourceFile.of(fixture.fileName(), fixture.bytes());
        return auditor.audit(file, new AuditRequest(0, "", kind, day));
    }

    private static TreeSet<String> rules(Audit audit) {
        var rules = new TreeSet<String>();
        Nianshen.findings(audit).forEach(f -> rules.add(f.card().id()));
        return rules;
    }

    @Test
    void everyProfileInTheDocumentsLoads() throws IOException {
        for (var name : List.of("county", "province", "waivers")) {
            example(name);
        }
        var blocks =
                BLOCK.matcher(Files.readString(DOCS.resolve("profiles.md"))).results().toList();
        for (var block : blocks) {
            own(block.group(1));
        }
        assertTrue(blocks.size() > 5);
    }

    @Test
    void everyKeyOfTheExamplesIsExplained() throws IOException {
        var text = Files.readString(DOCS.resolve("profiles.md"));
        var key = Pattern.compile("(?m)^(?:\\s*(?:- )?\\{?)?([a-z-]+):");
        for (var name : List.of("county", "province", "waivers")) {
            var file = Files.readString(DOCS.resolve("examples").resolve(name + ".yaml"));
            key.matcher(file)
                    .results()
                    .forEach(k -> assertTrue(text.contains(k.group(1) + ":"), k.group(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "html", "tab-cells", "pipes", "markdown"})
    void theVariantOfAProvinceIsNobodysFault(String layout) {
        var fixture = Sample.parse(VARIANT + layout).write();
        var plain = audit(fixture, Nianshen.PACK.profile());
        assertTrue(rules(plain).containsAll(List.of("TBL-011", "TBL-012", "TBL-055")));
        var audit = audit(fixture, example("province"));
        assertEquals(List.of(), ofTheForm(audit).map(Finding::message).toList());
        assertEquals(
                Nianshen.cells(Nianshen.report(plain)), Nianshen.cells(Nianshen.report(audit)));
        var rows = extraRows(audit);
        assertEquals(1, rows.size());
        assertEquals("declared", rows.get(0).kind());
        assertEquals(List.of("3", "3", "9"), rows.get(0).texts());
    }

    /** What is found of structure, tables and sums: all that a form can have a part in. */
    private static Stream<Finding> ofTheForm(Audit audit) {
        var categories = Set.of("STRUCTURE", "TABLE-FORM", "ARITHMETIC");
        return Nianshen.findings(audit).stream()
                .filter(f -> categories.contains(f.card().category()))
                .sorted(Comparator.comparing(f -> f.card().id()));
    }

    private static List<ReadTable.ExtraRow> extraRows(Audit audit) {
        return Nianshen.report(audit).observed().tables().stream()
                .flatMap(table -> table.extraRows().stream())
                .toList();
    }

    @Test
    void whatTheVariantDoesNotHaveIsStillTold() {
        var spec = VARIANT.replace("本单位制发的", "含转发的").replace("其他主动公开文件 3,3,9", "其他公开的材料 3,3,9");
        var audit = audit(Sample.parse(spec + "html").write(), example("province"));
        assertEquals(
                List.of("TBL-011", "TBL-012"), ofTheForm(audit).map(f -> f.card().id()).toList());
    }

    @Test
    void aDeclaredRowCountsInItsBlockOnly() {
        var spec =
                VARIANT.replace(
                        "extra-row disclosure.normative_documents",
                        "extra-row disclosure.licences");
        var audit = audit(Sample.parse(spec + "html").write(), example("province"));
        assertTrue(rules(audit).contains("TBL-012"), () -> rules(audit).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "html", "tab-cells"})
    void aRowBehindTheLastOneIsReadWhereItIsDeclared(String layout) throws IOException {
        var profile =
                own(
                        "form-variants: [{form: '2021', cites: 某省说明, extra-rows: [{table: requests,"
                                + " label: 其中通过网站提交}]}]");
        var fixture =
                Sample.parse("extra-row requests.carried_out 其中通过网站提交 1,0,0,0,0,0,1; as " + layout)
                        .write();
        var audit = audit(fixture, profile);
        assertEquals(List.of(), ofTheForm(audit).map(Finding::message).toList());
        assertEquals(1, extraRows(audit).size());
        assertEquals(List.of("1", "0", "0", "0", "0", "0", "1"), extraRows(audit).get(0).texts());
    }

    @Test
    void aMissingRowIsNotHiddenByADeclaredOne() {
        var spec = VARIANT + "html; no-row disclosure.penalties";
        var audit = audit(Sample.parse(spec).write(), example("province"));
        assertTrue(rules(audit).contains("TBL-010"), () -> rules(audit).toString());
    }

    @Test
    void agenciesOfTheProfileAreOfTheKindThatItNames() throws IOException {
        var fixture = Sample.parse("as html; agency 临岚县融媒体中心 authorised-organisation").write();
        var plain = Nianshen.report(audit(fixture, Nianshen.PACK.profile())).agency();
        assertFalse(plain.confidence().equals("given"));
        var profile = own("agencies: [{names: [临岚县融媒体中心], kind: department, level: prefecture}]");
        var agency = Nianshen.report(audit(fixture, profile)).agency();
        assertEquals("department prefecture given", said(agency));
        var asked = audit(fixture, profile, "authorised-organisation", DAY);
        assertEquals("authorised-organisation", Nianshen.report(asked).agency().kind());
    }

    private static String said(Agency agency) {
        return agency.kind() + ' ' + agency.level() + ' ' + agency.confidence();
    }

    @Test
    void theRegionIsThatOfTheAgencyOrOfAll() {
        var locality = example("county").locality();
        var agency =
                Nianshen.report(audit(Sample.parse("as html").write(), example("county"))).agency();
        assertEquals(List.of("云泽省", "云泽市", "临岚县"), locality.regionOf(agency));
        var lent = new Agency("沐野区望榕街道办事处", "", "unknown", "unknown", "none", "");
        assertEquals(List.of("云泽省", "云泽市", "沐野区"), locality.regionOf(lent));
    }

    @Test
    void aRegradedRuleRestsOnTheNoticeThatIsCited() {
        var fixture = Sample.parse("as html; text introduction").write();
        var finding =
                Nianshen.findings(audit(fixture, example("county"))).stream()
                        .filter(f -> f.card().id().equals("STR-028"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("warning", finding.severity().id());
        assertEquals("local", finding.card().basis().id());
        assertEquals("临公开办〔2025〕9号", finding.card().citations().get(0));
    }

    /** Every finding of a spoilt report is waived by its fingerprint, and by nothing else. */
    @Test
    void waivingEveryErrorLeavesNoneAndNeverCosts() throws IOException {
        int waived = 0;
        for (int seed = 1; seed <= 25; seed++) {
            var fixture = RandomReports.withDefects(seed, 4).write();
            var plain = audit(fixture, Nianshen.PACK.profile());
            var card = plain.scorecard();
            if (card == null || Nianshen.errors(plain).isEmpty()) {
                continue;
            }
            var after = audit(fixture, own(waivers(plain)));
            assertEquals(List.of(), Nianshen.errors(after), "seed " + seed);
            assertTrue(after.scorecard().points().compareTo(card.points()) >= 0, "seed " + seed);
            assertEquals(
                    after.scorecard().points().subtract(card.points()),
                    after.waivings().spared(),
                    "seed " + seed);
            assertEquals(List.of(), after.waivings().lapsed(), "seed " + seed);
            assertEquals(
                    Nianshen.findings(plain).size(),
                    Nianshen.findings(after).size() + after.waivings().waived().size());
            waived += after.waivings().waived().size();
        }
        assertTrue(waived > 40, "only " + waived);
    }

    private static String waivers(Audit audit) {
        var lines = new ArrayList<String>();
        var prints = audit.fingerprints();
        for (var finding : Nianshen.findings(audit)) {
            if (finding.severity() == Severity.ERROR) {
                lines.add(
                        "  - {rule: %s, fingerprint: \"%s\", sha256: \"%s\", why: x, approver: y, until: 2026-02-01}"
                                .formatted(
                                        finding.card().id(), prints.of(finding), audit.sha256()));
            }
        }
        return "waivers:\n" + String.join("\n", lines) + "\n";
    }

    @Test
    void aWaiverIsForTheFigureThatWasPrinted() throws IOException {
        var wrong = "as html; requests.partial.business +";
        var one = audit(Sample.parse(wrong + 1).write(), Nianshen.PACK.profile());
        var yaml = waivers(one).replaceAll("sha256: \"[^\"]*\"", "agency: 临岚县水务局");
        var same = audit(Sample.parse(wrong.replace("html", "docx") + 1).write(), own(yaml));
        assertEquals(List.of(), Nianshen.errors(same));
        var other = audit(Sample.parse(wrong + 2).write(), own(yaml));
        assertEquals(1, Nianshen.errors(other).size());
        var lapsed = other.waivings().lapsed();
        assertEquals(List.of("value-changed"), lapsed.stream().map(l -> l.cause().id()).toList());
        var mended = audit(Sample.parse("as html").write(), own(yaml));
        assertEquals("no-finding", mended.waivings().lapsed().get(0).cause().id());
        var stranger = Sample.parse(wrong + "1; agency 临岚县教育局 department").write();
        assertEquals(1, Nianshen.errors(audit(stranger, own(yaml))).size());
        assertEquals(List.of(), audit(stranger, own(yaml)).waivings().lapsed());
    }
}
