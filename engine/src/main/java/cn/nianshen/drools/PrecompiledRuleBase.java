package cn.nianshen.drools;

import cn.nianshen.fact.Fact;
import cn.nianshen.rule.Asked;
import cn.nianshen.rule.RuleBase;
import cn.nianshen.rule.RuleListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;

/**
 * The road for rules that the build has compiled: their model classes are instantiated as they are.
 */
public final class PrecompiledRuleBase implements RuleBase {

    private final List<Model> models;
    private @Nullable KieRuleBase ready;

    private PrecompiledRuleBase(List<Model> models) {
        this.models = List.copyOf(models);
    }

    /**
     * Loads the models that a list names; they are made ready to run when first asked.
     *
     * @param loader sees the list and the classes
     * @param list resource with a head line and the name of one model class on each further line
     * @param folder package that the models to load lie in; the list may name those of other packs
     * @throws IllegalStateException if the list, or a class that it names, is not there
     */
    public static PrecompiledRuleBase load(ClassLoader loader, String list, String folder) {
        List<Model> models = new ArrayList<>();
        for (String name : modelNames(loader, list)) {
            if (name.startsWith(folder + '.')) {
                models.add(instantiate(loader, name));
            }
        }
        return new PrecompiledRuleBase(models);
    }

    /** Makes the rules ready to run, which takes as long as loading them. */
    public PrecompiledRuleBase readied() {
        ready();
        return this;
    }

    private synchronized KieRuleBase ready() {
        if (ready == null) {
            ready = new KieRuleBase(base(models));
        }
        return ready;
    }

    /**
     * Facts never change, so Drools need not find out which of their properties a change could
     * touch, which is a fiftieth of a start.
     */
    private static KieBase base(List<Model> models) {
        KieBaseConfiguration plain = KieServices.get().newKieBaseConfiguration();
        KiePackagesBuilder packages = new KiePackagesBuilder(plain);
        models.forEach(packages::addModel);
        Collection<InternalKnowledgePackage> built = packages.build().getKiePackages();
        for (InternalKnowledgePackage each : built) {
            each.getTypeDeclarations().values().forEach(type -> type.setPropertyReactive(false));
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase("rules", plain);
        base.addPackages(built);
        return base;
    }

    @Override
    public Set<String> ruleNames() {
        return models.stream()
                .flatMap(model -> model.getRules().stream())
                .map(Rule::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, String> run(List<Fact> facts, RuleListener listener, Asked asked) {
        return ready().run(facts, listener, asked);
    }

    /** Ready to run; rules that derive what none of these reads are left out too. */
    @Override
    public RuleBase only(Set<String> ids) {
        List<Rule> rules = models.stream().flatMap(model -> model.getRules().stream()).toList();
        boolean all =
                rules.stream()
                        .map(Rule::getName)
                        .allMatch(name -> Asked.derives(name) || ids.contains(Asked.id(name)));
        if (all) {
            // nearly every start: whatever is derived is read by somebody
            return readied();
        }
        Set<String> used = Deriving.ofUse(rules, name -> ids.contains(Asked.id(name)));
        List<Model> few = models.stream().<Model>map(model -> new Narrowed(model, used)).toList();
        return new PrecompiledRuleBase(few).readied();
    }

    @Override
    public boolean reads(Class<? extends Fact> type) {
        return ready().reads(type);
    }

    /** A model without the rules that are of no use. */
    private record Narrowed(Model whole, Set<String> names) implements Model {
        @Override
        public String getName() {
            return whole.getName();
        }

        @Override
        public String getPackageName() {
            return whole.getPackageName();
        }

        @Override
        public List<Global> getGlobals() {
            return whole.getGlobals();
        }

        @Override
        public List<Rule> getRules() {
            return whole.getRules().stream()
                    .filter(rule -> names.contains(rule.getName()))
                    .toList();
        }

        @Override
        public List<Query> getQueries() {
            return whole.getQueries();
        }

        @Override
        public List<TypeMetaData> getTypeMetaDatas() {
            return whole.getTypeMetaDatas();
        }

        @Override
        public List<EntryPoint> getEntryPoints() {
            return whole.getEntryPoints();
        }
    }

    private static List<String> modelNames(ClassLoader loader, String list) {
        try (InputStream in = loader.getResourceAsStream(list)) {
            if (in == null) {
                throw new IllegalStateException("no compiled rules: " + list);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(String::strip).filter(s -> !s.isEmpty()).toList();
        } catch (IOException e) {
            throw new IllegalStateException("compiled rules cannot be read: " + list, e);
        }
    }

    private static Model instantiate(ClassLoader loader, String name) {
        try {
            return (Model) Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled rules are incomplete: " + name, e);
        }
    }
}
