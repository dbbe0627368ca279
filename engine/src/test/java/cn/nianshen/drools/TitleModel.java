package cn.nianshen.drools;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import cn.nianshen.fact.Title;
import cn.nianshen.rule.Findings;
import org.drools.model.Global;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/** What the build makes of a rule file, written by hand: one rule that reports every title. */
public final class TitleModel extends ModelImpl {

    public TitleModel() {
        Variable<Title> title = declarationOf(Title.class, "$title");
        Global<Findings> findings = globalOf(Findings.class, "titles", "findings");
        addGlobal(findings);
        addRule(
                rule("titles", "OWN-001")
                        .build(
                                pattern(title),
                                on(title, findings).execute((t, sink) -> sink.at(t).report())));
    }
}
