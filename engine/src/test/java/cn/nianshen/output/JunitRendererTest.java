package cn.nianshen.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.rule.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class JunitRendererTest {

    private static final Predicate<Severity> ERRORS = severity -> severity == Severity.ERROR;

    private static String junit(String language, Predicate<Severity> failing, List<Audit> audits)
            throws IOException {
        var words = Messages.of(language);
        return Goldens.render(
                out -> new JunitRenderer(out, words, TextRendererTest.NAMES, failing), audits);
    }

    private static ByteArrayInputStream bytes(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Element parsed(String xml)
            throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(bytes(xml)).getDocumentElement();
    }

    private static List<ReportTestSuite> asSurefireReads(String xml)
            throws IOException, SAXException, ParserConfigurationException {
        var parser = new TestSuiteXmlParser(new NullConsoleLogger());
        var suites = parser.parse(new InputStreamReader(bytes(xml), StandardCharsets.UTF_8));
        assertTrue(parser.isValid());
        return suites;
    }

    @Test
    void prints_what_it_always_printed() throws IOException {
        Goldens.same("audits.zh.xml", junit("zh", ERRORS, Audits.all()));
        Goldens.same("audits.en.xml", junit("en", ERRORS, Audits.all()));
    }

    @Test
    void surefire_reads_a_suite_for_each_file() throws Exception {
        var suites = asSurefireReads(junit("zh", ERRORS, Audits.all()));
        assertEquals(
                Audits.all().stream().map(audit -> Columns.clean(audit.name())).toList(),
                suites.stream().map(ReportTestSuite::getFullClassName).toList());
        var full = suites.get(1);
        assertEquals(9, full.getNumberOfTests());
        assertEquals(3, full.getNumberOfFailures());
        assertEquals(1, full.getNumberOfErrors());
        assertEquals(3, full.getNumberOfSkipped());
        var locked = suites.get(5);
        assertEquals(1, locked.getNumberOfTests());
        assertEquals(1, locked.getNumberOfErrors());
        assertTrue(locked.getTestCases().get(0).getFailureMessage().contains("加密"));
        var waived = suites.get(2);
        assertEquals(1, waived.getNumberOfSkipped());
        var sum = full.getTestCases().get(0);
        assertTrue(sum.hasFailure());
        assertTrue(sum.getFailureMessage().contains("第三项"), sum.getFailureMessage());
    }

    @Test
    void fails_where_the_run_fails() throws Exception {
        var audits = List.of(Audits.full());
        var warnings = asSurefireReads(junit("zh", s -> s != Severity.INFO, audits)).get(0);
        var never = asSurefireReads(junit("zh", severity -> false, audits)).get(0);
        assertEquals(4, warnings.getNumberOfFailures());
        assertEquals(0, never.getNumberOfFailures());
    }

    @Test
    void counts_what_it_holds_and_survives_hostile_words() throws Exception {
        var audits = new ArrayList<>(Audits.all());
        audits.add(Hostile.all());
        audits.add(Hostile.refused());
        var xml = junit("zh", ERRORS, audits);
        var suites = parsed(xml).getElementsByTagName("testsuite");
        assertEquals(audits.size(), suites.getLength());
        for (int i = 0; i < suites.getLength(); i++) {
            var suite = (Element) suites.item(i);
            assertEquals(XmlText.legal(audits.get(i).name()), suite.getAttribute("name"));
            count(suite, "tests", "testcase");
            count(suite, "failures", "failure");
            count(suite, "errors", "error");
            count(suite, "skipped", "skipped");
        }
        assertEquals(0, parsed(xml).getElementsByTagName("script").getLength());
        assertEquals(audits.size(), asSurefireReads(xml).size());
        assertFalse(xml.contains("\u202E"));
    }

    private static void count(Element suite, String attribute, String tag) {
        var held = suite.getElementsByTagName(tag).getLength();
        assertEquals(String.valueOf(held), suite.getAttribute(attribute));
    }
}
