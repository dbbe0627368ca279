package cn.nianshen.bench.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;

/**
 * Schematron compiled to XSLT once by SchXslt and run by Saxon on each report; what does not hold
 * is read from the SVRL.
 */
public final class SaxonPeer {

    private static final String COMPILER = "/xslt/2.0/pipeline-for-svrl.xsl";
    private static final String FAILED = "//*:failed-assert/string(@id)";

    private SaxonPeer() {}

    /** Checks the reports of a folder. */
    public static void main(String[] arguments) throws IOException, SaxonApiException {
        var processor = new Processor(false);
        var checks = compiled(processor);
        var failed = processor.newXPathCompiler().compile(FAILED);
        List<String> lines = new ArrayList<>();
        for (var file : Tables.files(Path.of(arguments[0]))) {
            var found = failed.load();
            found.setContextItem(svrl(processor, checks, file));
            for (var id : found.evaluate()) {
                lines.add(Tables.line(file, id.getStringValue()));
            }
        }
        Tables.print(lines);
    }

    private static XdmNode svrl(Processor processor, XsltExecutable checks, Path file)
            throws SaxonApiException {
        var report = processor.newDocumentBuilder().build(file.toFile());
        var out = new XdmDestination();
        var run = checks.load30();
        run.setGlobalContextItem(report);
        run.applyTemplates(report, out);
        return out.getXdmNode();
    }

    private static XsltExecutable compiled(Processor processor) throws SaxonApiException {
        var compiler = processor.newXsltCompiler();
        var pipeline = SaxonPeer.class.getResource(COMPILER).toExternalForm();
        var schxslt = compiler.compile(new StreamSource(pipeline)).load30();
        var rules = SaxonPeer.class.getResource("/peers/tables.sch").toExternalForm();
        var schema = processor.newDocumentBuilder().build(new StreamSource(rules));
        var out = new XdmDestination();
        schxslt.setGlobalContextItem(schema);
        schxslt.applyTemplates(schema, out);
        return compiler.compile(out.getXdmNode().asSource());
    }
}
