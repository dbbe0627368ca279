package cn.nianshen.gongkai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.nianshen.document.Document;
import cn.nianshen.document.Table;
import cn.nianshen.document.TableCell;
import cn.nianshen.document.TableRow;
import cn.nianshen.fixtures.Fixtures;
import cn.nianshen.output.Audit;
import cn.nianshen.reader.DocumentReaders;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.rule.Outcome;
import cn.nianshen.rule.Severity;
import cn.nianshen.source.FormatDetector;
import cn.nianshen.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A workbook with the tables of a report and its headings, whose text was handed in elsewhere. */
class TablesAloneTest {

    private static final List<String> HEADINGS =
            List.of("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况");

    private static Audit audit(String title) throws UnreadableException {
        var name = "2023-bureau-clean.docx";
        var file = SourceFile.of(name, Fixtures.bytes(name));
        var report = DocumentReaders.read(file, FormatDetector.detect(file));
        var book =
                "<?xml version=\"1.0\"?><Workbook xmlns=\"s\" xmlns:ss=\"s\"><Worksheet><Table>"
                        + rows(report, title)
                        + "</Table></Worksheet></Workbook>";
        return Nianshen.audit("a.xls", book.getBytes(StandardCharsets.UTF_8));
    }

    private static String rows(Document report, String title) {
        var out = new StringBuilder(line(title) + line("一、总体情况"));
        int table = 0;
        for (var block : report.blocks()) {
            if (block instanceof Table t) {
                out.append(line(HEADINGS.get(table++)));
                t.rows().forEach(row -> out.append(row(row)));
            }
        }
        return out + line("五、存在的主要问题及改进情况") + line("六、其他需要报告的事项");
    }

    private static String line(String words) {
        return "<Row><Cell ss:MergeAcross=\"9\"><Data ss:Type=\"String\">%s</Data></Cell></Row><Row/>"
                .formatted(words);
    }

    private static String row(TableRow row) {
        return row.cells().stream()
                .map(TablesAloneTest::cell)
                .collect(Collectors.joining("", "<Row>", "</Row>"));
    }

    private static String cell(TableCell cell) {
        return "<Cell ss:Index=\"%d\" ss:MergeAcross=\"%d\" ss:MergeDown=\"%d\"><Data ss:Type=\"String\">%s</Data></Cell>"
                .formatted(cell.column(), cell.columnSpan() - 1, cell.rowSpan() - 1, cell.text());
    }

    @Test
    void whatItsTextSaysIsNotJudged() throws UnreadableException {
        var audit = audit("临岚县水务局2023年政府信息公开工作年度报告");
        assertTrue(Nianshen.cells(Nianshen.report(audit)).size() > 150);
        var found =
                Nianshen.findings(audit).stream()
                        .filter(f -> f.severity() != Severity.INFO)
                        .map(f -> f.card().id() + " " + f.message())
                        .toList();
        assertEquals(List.of(), found);
        var unjudged =
                audit.outcomes().stream()
                        .filter(o -> o.card().id().matches("CNT-00[1-5]"))
                        .filter(Outcome.NotAssessable.class::isInstance)
                        .count();
        assertEquals(5, unjudged);
    }
}
