package cn.nianshen.cli;

import cn.nianshen.drools.DecisionTables;
import java.net.URISyntaxException;
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
            return folder == null ? DecisionTables.NONE : DecisionTables.in(folder.resolve(TABLES));
        } catch (URISyntaxException e) {
            return DecisionTables.NONE;
        }
    }
}
