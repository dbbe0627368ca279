package cn.nianshen.pack;

import cn.nianshen.drools.DecisionTables;
import cn.nianshen.drools.RuleSyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules of a pack as text: its rule files, and its decision tables turned into the same. */
final class RuleTexts {

    private static final String TABLE = ".xlsx";

    private final Map<String, String> byPath;
    private final boolean whole;

    private RuleTexts(Map<String, String> byPath, boolean whole) {
        this.byPath = Collections.unmodifiableMap(new TreeMap<>(byPath));
        this.whole = whole;
    }

    /** All rules of a pack; a table that cannot be read is a fault and left out. */
    static RuleTexts read(FolderFiles files, DecisionTables tables, Faults faults) {
        Map<String, String> texts = new TreeMap<>(faults.orElse(Map.of(), files::rules));
        int before = faults.list().size();
        for (String path : files.ending(TABLE)) {
            try {
                byte[] workbook = faults.orElse(new byte[0], () -> files.bytes(path));
                if (workbook.length > 0) {
                    texts.put(path, tables.rules(path, workbook));
                }
            } catch (RuleSyntaxException e) {
                e.errors().forEach(error -> faults.add(fault(error)));
            }
        }
        return new RuleTexts(texts, faults.list().size() == before);
    }

    private static PackFault fault(RuleSyntaxException.Error error) {
        for (String begin : List.of(DecisionTables.LIBRARY_SAYS, DecisionTables.UNKNOWN_HEAD)) {
            if (error.reason().startsWith(begin)) {
                String rest = error.reason().substring(begin.length());
                return PackFault.of(error.file(), error.line(), "", begin + "{0}", rest);
            }
        }
        return PackFault.of(error.file(), error.line(), "", error.reason());
    }

    /** Texts by path. */
    Map<String, String> byPath() {
        return byPath;
    }

    /** Whether every table could be read. */
    boolean whole() {
        return whole;
    }

    boolean isEmpty() {
        return byPath.isEmpty();
    }

    /** Line of the file; for a decision table the row of the workbook. */
    int line(String path, int line) {
        return path.endsWith(TABLE) ? DecisionTables.row(byPath.get(path), line) : line;
    }
}
