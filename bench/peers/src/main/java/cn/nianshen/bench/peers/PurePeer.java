package cn.nianshen.bench.peers;

import com.helger.io.resource.ClassPathResource;
import com.helger.io.resource.FileSystemResource;
import com.helger.schematron.pure.SchematronResourcePure;
import com.helger.schematron.svrl.SVRLHelper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Schematron read once by ph-schematron and evaluated by its own engine on each report. */
public final class PurePeer {

    private PurePeer() {}

    /** Checks the reports of a folder. */
    public static void main(String[] arguments) throws Exception {
        var schema = new SchematronResourcePure(new ClassPathResource("peers/tables.sch"));
        if (!schema.isValidSchematron()) {
            throw new IllegalStateException("no valid Schematron");
        }
        List<String> lines = new ArrayList<>();
        for (var file : Tables.files(Path.of(arguments[0]))) {
            var svrl =
                    schema.applySchematronValidationToSVRL(new FileSystemResource(file.toFile()));
            SVRLHelper.getAllFailedAssertions(svrl)
                    .forEach(failed -> lines.add(Tables.line(file, failed.getID())));
        }
        Tables.print(lines);
    }
}
