package cn.nianshen.pack;

import cn.nianshen.pack.RuleCase.Change;
import cn.nianshen.pack.RuleCase.Expected;
import cn.nianshen.pack.RuleCase.Selector;
import cn.nianshen.pack.RuleCase.Verdict;
import cn.nianshen.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cases of a family. */
final class CaseReader {

    private final String file;
    private final Faults faults;

    private CaseReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    static List<RuleCase> read(String file, Tree tree, Faults faults) {
        Fields fields = Fields.of(file, tree, faults);
        List<RuleCase> cases = new ArrayList<>();
        for (Fields entry : fields.maps("cases")) {
            cases.add(new CaseReader(file, faults).one(entry));
            entry.done();
        }
        fields.done();
        return cases;
    }

    private RuleCase one(Fields entry) {
        return new RuleCase(
                file,
                entry.line("rule"),
                entry.text("rule"),
                entry.text("name"),
                entry.text("base", ""),
                plain(entry.tree("head")),
                cells(entry),
                text(entry),
                changes(entry),
                selectors(entry, "remove"),
                selectors(entry, "add"),
                entry.map("unmet").allTexts(),
                entry.texts("met"),
                expected(entry));
    }

    private Map<String, @Nullable String> cells(Fields entry) {
        Map<String, @Nullable String> cells = new LinkedHashMap<>();
        Fields map = entry.map("cells");
        for (String key : map.keys()) {
            boolean missing = map.tree(key) instanceof Tree.Nothing;
            cells.put(key, missing ? null : map.text(key, ""));
        }
        return cells;
    }

    private Map<String, List<String>> text(Fields entry) {
        Map<String, List<String>> text = new LinkedHashMap<>();
        Fields map = entry.map("text");
        map.keys().forEach(key -> text.put(key, map.texts(key)));
        return text;
    }

    private List<Change> changes(Fields entry) {
        List<Change> changes = new ArrayList<>();
        for (Fields change : entry.maps("change")) {
            Map<String, @Nullable Object> set = plain(change.tree("set"));
            if (set.isEmpty()) {
                change.fault("set", "a change sets at least one component");
            }
            changes.add(new Change(selector(change, "set"), set));
        }
        return changes;
    }

    private List<Selector> selectors(Fields entry, String key) {
        List<Selector> selectors = new ArrayList<>();
        for (Fields item : entry.maps(key)) {
            selectors.add(selector(item, ""));
        }
        return selectors;
    }

    /** The one key besides the given one: type of facts, with components under it. */
    private Selector selector(Fields item, String besides) {
        List<String> types = item.keys().stream().filter(key -> !key.equals(besides)).toList();
        if (types.size() != 1) {
            faults.add(file, item.line(), "one type of facts is expected here, not {0}", types);
            return new Selector("", Map.of(), item.line());
        }
        String type = types.get(0);
        if (!FactBinder.knows(type)) {
            faults.add(file, item.line(), "there is no fact {0}", type);
        }
        return new Selector(type, plain(item.tree(type)), item.line());
    }

    private Map<String, @Nullable Object> plain(@Nullable Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.plain();
        }
        if (tree != null && !(tree instanceof Tree.Nothing)) {
            faults.add(file, tree.line(), "a mapping is expected here");
        }
        return Map.of();
    }

    private Expected expected(Fields entry) {
        return new Expected(
                verdict(entry),
                entry.has("severity")
                        ? entry.constant("severity", Severity.class, Severity.INFO)
                        : null,
                entry.number("findings", -1),
                entry.number("places", -1),
                entry.text("message-has", ""));
    }

    private Verdict verdict(Fields entry) {
        String text = entry.text("expect");
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return verdict;
            }
        }
        entry.fault("expect", "{0} is no outcome", text);
        return Verdict.PASSED;
    }
}
