package cn.nianshen.cli;

import java.util.List;

/** Which files of an archive hand in nothing, by the names that an archive gives them. */
final class ArchiveNames {

    private static final String MAC_FOLDER = "__MACOSX/";

    private ArchiveNames() {}

    /** Whether the file is one of a system, or goes with a document or a saved page. */
    static boolean isPassedOver(String name, List<String> all) {
        var base = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith(MAC_FOLDER)
                || !Inputs.canBeDocument(base)
                || belongsToPage(name, all);
    }

    private static boolean belongsToPage(String name, List<String> all) {
        for (var ending : List.of("_files/", ".files/")) {
            int at = name.indexOf(ending);
            var stem = at < 0 ? "" : name.substring(0, at);
            if (at > 0 && (all.contains(stem + ".html") || all.contains(stem + ".htm"))) {
                return true;
            }
        }
        return false;
    }
}
