package cn.nianshen.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.fixtures.FixtureSet;
import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.fixtures.Sample;
import cn.nianshen.gongkai.Nianshen;
import cn.nianshen.output.Audit;
import cn.nianshen.output.Messages;
import cn.nianshen.pack.Articles;
import cn.nianshen.report.Place;
import cn.nianshen.rule.Basis;
import cn.nianshen.rule.Finding;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.RuleCard;
import cn.nianshen.rule.Severity;
import cn.nianshen.score.FindingOrder;
import cn.nianshen.word.Values;
import cn.nianshen.word.WordTemplate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** Letters over reports with defects, read back as sentences. */
class LettersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
    private static final LetterHead HEAD =
            new LetterHead("甲县政府办", "甲公开〔2026〕9号", DAY, Nianshen.PACK.profile().mending());
    private static final String WRONG =
            "as docx; year 2023; requests.partial.business +1;"
                    + " disclosure.fees.amount = 88888888;"
                    + " paragraph signature 2023年12月1日";

    private static Notices notices() {
        return new Notices(List.of(Nianshen.PACK), HEAD);
    }

    private static List<String> lines(Letter letter) throws Exception {
        var kind = LetterKind.NOTICE;
        var template = BuiltInTemplate.of(kind, Nianshen.PACK.writing(), DAY);
        var bytes = WordTemplate.of(template, kind.vocabulary()).fill(letter.values(), DAY);
        return lines(bytes);
    }

    private static List<String> lines(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    private static Audit audit(String description) {
        return Nianshen.audit("a.docx", Sample.parse(description).write().bytes());
    }

    @Test
    void a_letter_says_place_fact_basis_what_to_do_and_by_when() throws Exception {
        var letter = notices().of(audit(WRONG)).orElseThrow();
        var lines = lines(letter);
        var whole = String.join("\n", lines);
        assertEquals("甲县政府办", lines.get(0));
        assertEquals("甲公开〔2026〕9号", lines.get(1));
        assertTrue(lines.contains("临岚县水务局："), whole);
        assertTrue(whole.contains("《中华人民共和国政府信息公开条例》第四十七条"), whole);
        assertTrue(whole.contains("位置：表三·（七）总计·商业企业"), whole);
        assertTrue(whole.contains("一、存在问题\n（一）"), whole);
        assertTrue(whole.contains("依据：不符合《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）。"), whole);
        assertTrue(whole.contains("请于2026年2月4日前（发文之日起15日内）改正"), whole);
        assertTrue(whole.contains("2026年1月20日"), whole);
        assertTrue(whole.contains("（印章）"), whole);
        assertTrue(whole.contains("仅供核对"), whole);
        assertFalse(whole.contains("{{"), whole);
        assertEquals("整改通知书-临岚县水务局", letter.name());
    }

    @Test
    void every_finding_stands_in_the_letter_once() {
        var letters = notices();
        int seen = 0;
        for (var name : Fixtures.all(FixtureSet.DEFECTS).subList(0, 60)) {
            var audit = Nianshen.audit(name, Fixtures.bytes(FixtureSet.DEFECTS, name));
            var letter = letters.of(audit);
            if (letter.isPresent()) {
                var one = letter.get();
                int items = LetterKind.NOTICE.lists().stream().mapToInt(one::count).sum();
                assertEquals(FindingOrder.of(audit.outcomes()).size(), items, name);
                seen++;
            }
        }
        assertTrue(seen > 10, "letters: " + seen);
    }

    /** One made finding of a rule, in a lawful report. */
    private static Audit withFinding(Audit lawful, RuleCard card, Severity severity) {
        var finding =
                new Finding(
                        card,
                        severity,
                        card.message(),
                        card.remedy(),
                        Place.FILE,
                        "",
                        "",
                        List.of(),
                        List.of());
        return new Audit(
                lawful.name(),
                lawful.digest(),
                lawful.format(),
                lawful.status(),
                "",
                List.of(),
                lawful.report(),
                List.of(new Outcome.Violated(card, List.of(finding), List.of())),
                lawful.scorecard());
    }

    @Test
    void what_is_merely_plausible_never_stands_under_problems() throws Exception {
        var lawful = audit("as docx; year 2023");
        var wrong = new ArrayList<String>();
        int firm = 0;
        for (var card : Nianshen.PACK.cards()) {
            var letter = notices().of(withFinding(lawful, card, card.severity()));
            int problems = letter.map(one -> one.count("problem")).orElse(0);
            boolean weak = card.basis() == Basis.PLAUSIBILITY || card.basis() == Basis.CUSTOM;
            firm += problems;
            if (weak && problems > 0 || card.title().contains("疑似") && problems > 0) {
                wrong.add(card.id());
            }
            if (letter.isPresent() && problems == 0) {
                var whole = String.join("\n", lines(letter.get()));
                if (whole.contains("存在问题") || whole.contains("整改通知书")) {
                    wrong.add(card.id() + " is worded as a problem");
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(firm > 50, "firm rules: " + firm);
    }

    @Test
    void a_file_that_breaks_off_is_not_blamed_for_what_it_lacks() throws Exception {
        var letter = notices().of(audit("as docx; year 2023; cut requests.deny.5")).orElseThrow();
        var whole = String.join("\n", lines(letter));
        assertTrue(whole.contains("可能不完整"), whole);
        assertFalse(whole.contains("同一原因涉及"), whole);
        assertFalse(whole.contains("没有这一部分的内容"), whole);
    }

    @Test
    void what_is_recognised_from_pictures_is_only_asked_about() {
        var card =
                Nianshen.PACK.cards().stream()
                        .filter(c -> c.basis() == Basis.FORM && c.severity() == Severity.ERROR)
                        .findFirst()
                        .orElseThrow();
        var plain = new Standing.Doubt(false, "疑似", category -> false);
        var scan = new Standing.Doubt(true, "疑似", category -> false);
        assertEquals(Standing.PROBLEM, Standing.of(card, Severity.ERROR, plain));
        assertEquals(Standing.VERIFY, Standing.of(card, Severity.WARNING, scan));
        assertEquals(Standing.ADVICE, Standing.of(card, Severity.INFO, scan));
    }

    @Test
    void hints_alone_make_no_letter() {
        var card =
                Nianshen.PACK.cards().stream()
                        .filter(c -> c.basis() == Basis.CUSTOM)
                        .findFirst()
                        .orElseThrow();
        var audit = withFinding(audit("as docx"), card, Severity.INFO);
        assertTrue(notices().of(audit).isEmpty());
    }

    @Test
    void every_citation_of_a_firm_rule_has_a_full_name() {
        var teller =
                new BasisTeller(
                        Nianshen.PACK.writing(),
                        Articles.of(List.of(Nianshen.PACK)),
                        Nianshen.PACK.statute().unsourced());
        var wrong = new ArrayList<String>();
        var lawful = audit("as docx");
        for (var card : Nianshen.PACK.cards()) {
            if (card.basis() == Basis.LAW || card.basis() == Basis.FORM) {
                var finding = withFinding(lawful, card, card.severity());
                var said = teller.basis(FindingOrder.of(finding.outcomes()).get(0), "2021", false);
                boolean sourced =
                        card.citations().stream()
                                .anyMatch(c -> !Nianshen.PACK.statute().unsourced().contains(c));
                boolean named = said.contains("《") || said.contains("国务院") || said.contains("国办");
                if (sourced && !named) {
                    wrong.add(card.id() + " " + card.citations() + ": " + said);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void reasons_that_the_office_must_mend_itself_are_reasons() {
        var words = Messages.of("zh");
        for (var reason : LetterWords.text("unjudged.own").split(" ")) {
            assertTrue(words.has("reason." + reason), reason);
        }
        words.all()
                .forEach(
                        (key, value) -> {
                            boolean shown =
                                    key.toString().startsWith("reason.")
                                            && !LetterWords.text("unjudged.own")
                                                    .contains(key.toString().substring(7));
                            boolean technical =
                                    value.toString().matches("(?s).*(--|profile|yaml).*");
                            assertFalse(shown && technical, key.toString());
                        });
    }

    @Test
    void file_names_are_safe_and_told_apart() {
        assertEquals("甲乙局", FileNames.safe("甲/\\:*?\"<>|乙\u202E\u0000\uD800局. . "));
        assertEquals(60, FileNames.safe("局".repeat(5000)).length());
        var names = new FileNames();
        assertEquals(
                List.of("A", "a(2)", "A(3)"),
                List.of(names.free("A"), names.free("a"), names.free("A")));
    }

    @Test
    void numbers_of_letters_run_on() {
        assertEquals("甲公开〔2026〕9号", HEAD.number(0));
        assertEquals("甲公开〔2026〕11号", HEAD.number(2));
        assertEquals("", new LetterHead("", "", DAY, HEAD.period()).number(3));
        assertEquals("007", new LetterHead("", "005", DAY, HEAD.period()).number(2));
    }

    @Test
    void the_page_on_letters_names_every_placeholder() throws IOException {
        var page = Files.readString(Path.of("../docs/letters.md"));
        for (var kind : LetterKind.values()) {
            for (var name : kind.vocabulary().names()) {
                int dot = name.indexOf('.');
                boolean whole = kind.vocabulary().lists().containsKey(name);
                var end = whole ? "." : "}}";
                var list = "{{" + (dot < 0 ? name + end : name.substring(0, dot + 1));
                assertTrue(page.contains(list), list);
                assertTrue(page.contains(name.substring(dot + 1)), name);
            }
        }
    }

    @Test
    void a_letter_of_no_values_still_fills_the_template() throws Exception {
        var empty = new Values(Map.of(), Map.of(), Set.of());
        var lines = lines(new Letter("x", empty, Map.of()));
        assertFalse(String.join("", lines).contains("{{"));
    }
}
