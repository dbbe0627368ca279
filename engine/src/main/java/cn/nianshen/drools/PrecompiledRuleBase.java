package cn.nianshen.drools;

import cn.nianshen.rule.RuleBase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;

/**
 * The road for rules that the build has compiled: their model classes are instantiated as they are.
 */
public final class PrecompiledRuleBase {

    private PrecompiledRuleBase() {}

    /**
     * Loads the models that a list names.
     *
     * @param loader sees the list and the classes
     * @param list resource with a head line and the name of one model class on each further line
     * @param folder package that the models to load lie in; the list may name those of other packs
     * @throws IllegalStateException if the list, or a class that it names, is not there
     */
    public static RuleBase load(ClassLoader loader, String list, String folder) {
        List<Model> models = new ArrayList<>();
        for (String name : modelNames(loader, list)) {
            if (name.startsWith(folder + '.')) {
                models.add(instantiate(loader, name));
            }
        }
        return new KieRuleBase(KieBaseBuilder.createKieBaseFromModel(models));
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
