package cn.nianshen.drools;

import cn.nianshen.rule.RuleBase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** The road for rules that come as text: compiled when they are loaded. */
public final class CompiledRuleBase {

    private CompiledRuleBase() {}

    /**
     * Compiles rule files.
     *
     * @param files text by path; the path is what errors name
     * @throws RuleSyntaxException with all errors of all files, if there is any
     */
    public static RuleBase compile(Map<String, String> files) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        CompositeKnowledgeBuilder batch = builder.batch();
        new TreeMap<>(files).forEach((path, text) -> batch.add(resource(path, text), DRL));
        batch.build();
        if (builder.hasErrors()) {
            throw new RuleSyntaxException(errors(builder));
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
        base.addPackages(builder.getKnowledgePackages());
        return new KieRuleBase(base, true);
    }

    private static final ResourceType DRL = ResourceType.DRL;

    private static Resource resource(String path, String text) {
        return ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8))
                .setSourcePath(path);
    }

    private static List<RuleSyntaxException.Error> errors(KnowledgeBuilder builder) {
        List<RuleSyntaxException.Error> errors = new ArrayList<>();
        for (KnowledgeBuilderError error : builder.getErrors()) {
            String file = error.getResource() == null ? "" : error.getResource().getSourcePath();
            int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
            errors.add(new RuleSyntaxException.Error(file, line, reason(error)));
        }
        return errors;
    }

    /** What the compiler says on one line, without the places in texts that it made itself. */
    private static String reason(KnowledgeBuilderError error) {
        return error.getMessage()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("^"))
                .filter(line -> !line.startsWith("[Line:"))
                .collect(Collectors.joining(" "));
    }
}
