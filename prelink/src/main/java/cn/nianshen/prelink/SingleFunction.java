package cn.nianshen.prelink;

import static org.objectweb.asm.Opcodes.*;

import java.util.Arrays;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What Drools writes for each condition, binding and consequence of a rule: an enum of one
 * constant, in a package of few.
 */
final class SingleFunction {
    /** Of the constant. */
    static final String INSTANCE = "INSTANCE";

    private static final String HASHED = "org/drools/model/functions/HashedExpression";
    private static final Set<String> FIELDS =
            Set.of(INSTANCE, "EXPRESSION_HASH", "$VALUES", "ENUM$VALUES");
    private static final Set<String> METHODS =
            Set.of("values", "$values", "valueOf", "<init>", "<clinit>");
    private static final Set<String> TOLD = Set.of("getExpressionHash", "predicateInformation");

    private SingleFunction() {}

    /** Whether a class is one of them and nothing more. */
    static boolean is(ClassNode node) {
        return node.superName.equals("java/lang/Enum")
                && node.interfaces.size() == 2
                && node.interfaces.get(1).equals(HASHED)
                && node.nestHostClass == null
                && node.nestMembers == null
                && node.fields.stream().allMatch(field -> FIELDS.contains(field.name))
                && node.methods.stream().allMatch(method -> isMovable(node, method));
    }

    /** Its body must know nothing of the enum, and its parameters be those that any kind has. */
    private static boolean isMovable(ClassNode node, MethodNode method) {
        if (METHODS.contains(method.name)) {
            return true;
        }
        var types = Type.getArgumentTypes(method.desc);
        var function = (method.access & (ACC_STATIC | ACC_PUBLIC)) == ACC_PUBLIC;
        var shaped = types.length > 0 && Arrays.stream(types).allMatch(SingleFunction::isObject);
        return (!function || shaped || TOLD.contains(method.name))
                && Arrays.stream(method.instructions.toArray())
                        .noneMatch(each -> isOfEnum(each, node.name));
    }

    private static boolean isObject(Type type) {
        return type.getSort() == Type.OBJECT;
    }

    private static boolean isOfEnum(AbstractInsnNode each, String name) {
        return each instanceof FieldInsnNode field && field.owner.equals(name)
                || each instanceof MethodInsnNode call
                        && call.owner.equals(name)
                        && METHODS.contains(call.name);
    }

    /** Whether a method is there because the class is an enum. */
    static boolean isOfEnum(MethodNode method) {
        return METHODS.contains(method.name.replaceAll("\\$[0-9]+$", ""));
    }

    /** What the names of classes begin with in which those of its kind near it are gathered. */
    static String kind(ClassNode node) {
        var folder = node.name.substring(0, node.name.lastIndexOf('/'));
        var kind = node.interfaces.get(0);
        return folder.substring(0, folder.lastIndexOf('/') + 1)
                + "All"
                + kind.substring(kind.lastIndexOf('/') + 1)
                + '$';
    }
}
