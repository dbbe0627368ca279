package cn.nianshen.cli;

import cn.nianshen.drools.DecisionTables;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Libraries that lie beside the program and not on its class path. */
final class Libraries {

    private static final String TABLES = "lib-tables";

    private Libraries() {}

    /** Reads decision tables, with the libraries beside the program. */
    static DecisionTables decisionTables() {
        try {
            var source = Libraries.class.getProtectionDomain().getCodeSource();
            var folder = Path.of(source.getLocation().toURI()).getParent();
            // beside the folder of the classes, or that of the jars
            return folder == null
                    ? DecisionTables.NONE
                    : DecisionTables.in(
                            Files.isDirectory(folder.resolve(TABLES))
                                    ? folder.resolve(TABLES)
                                    : folder.resolveSibling(TABLES));
        } catch (URISyntaxException e) {
            return DecisionTables.NONE;
        }
    }
}
