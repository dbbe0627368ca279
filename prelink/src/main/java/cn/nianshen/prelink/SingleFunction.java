package cn.nianshen.prelink;

import static org.objectweb.asm.Opcodes.*;

import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What Drools writes for each condition, binding and consequence of a rule: an enum of one
 * constant, in a package of few.
 */
final class SingleFunction {
    /** Of the constant. */
    static final String INSTANCE = "INSTANCE";

    private static final String HASHED = "org/drools/model/functions/HashedExpression";
    private static final Set<String> FIELDS = Set.of(INSTANCE, "EXPRESSION_HASH");
    private static final Set<String> METHODS = Set.of("values", "valueOf", "<init>", "<clinit>");

    private SingleFunction() {}

    /** Whether a class is one of them and nothing more. */
    static boolean is(ClassNode node) {
        return node.superName.equals("java/lang/Enum")
                && node.interfaces.size() == 2
                && node.interfaces.get(1).equals(HASHED)
                && node.nestHostClass == null
                && node.nestMembers == null
                && node.fields.stream()
                        .allMatch(
                                field ->
                                        FIELDS.contains(field.name)
                                                || (field.access & ACC_SYNTHETIC) != 0);
    }

    /** Whether a method is there because the class is an enum. */
    static boolean isOfEnum(MethodNode method) {
        return METHODS.contains(method.name.replaceAll("\\$[0-9]+$", ""));
    }

    /** The class that those of its kind near it are gathered in. */
    static String whole(ClassNode node) {
        var folder = node.name.substring(0, node.name.lastIndexOf('/'));
        var kind = node.interfaces.get(0);
        return folder.substring(0, folder.lastIndexOf('/') + 1)
                + "All"
                + kind.substring(kind.lastIndexOf('/') + 1);
    }
}
