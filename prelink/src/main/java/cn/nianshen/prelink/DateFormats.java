package cn.nianshen.prelink;

import static org.objectweb.asm.Opcodes.*;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Every model that Drools writes begins with making a format for dates, which only rules that name
 * a day use: where none does, it is left out, and with it the reading of what the machine knows of
 * its country.
 */
final class DateFormats {
    private static final String FORMAT = "DATE_TIME_FORMATTER";
    private static final String BUILDER = "java/time/format/DateTimeFormatterBuilder";

    private DateFormats() {}

    /** Drops those that none of the classes uses; returns which classes have changed. */
    static Set<ClassNode> drop(Collection<ClassNode> classes) {
        var used = new HashSet<String>();
        classes.forEach(each -> note(each, used));
        var changed = new HashSet<ClassNode>();
        for (var each : classes) {
            var kept = each.fields.stream().noneMatch(field -> field.name.equals(FORMAT));
            if (!kept && !used.contains(each.name) && drop(each)) {
                changed.add(each);
            }
        }
        return changed;
    }

    private static void note(ClassNode node, Set<String> used) {
        for (var method : node.methods) {
            for (var each : method.instructions) {
                if (isFormat(each, GETSTATIC)) {
                    used.add(((FieldInsnNode) each).owner);
                }
            }
        }
    }

    private static boolean isFormat(AbstractInsnNode at, int access) {
        return at instanceof FieldInsnNode field
                && field.getOpcode() == access
                && field.name.equals(FORMAT);
    }

    private static boolean drop(ClassNode model) {
        for (var method : model.methods) {
            var end = method.name.equals("<clinit>") ? kept(method) : null;
            if (end != null) {
                while (!isBeginning(end)) {
                    var before = end.getPrevious();
                    method.instructions.remove(end);
                    end = before;
                }
                method.instructions.remove(end);
                model.fields.removeIf(field -> field.name.equals(FORMAT));
                return true;
            }
        }
        return false;
    }

    /** Where the format is kept, if all that leads there is making it. */
    private static @Nullable AbstractInsnNode kept(MethodNode method) {
        for (var each : method.instructions) {
            if (isFormat(each, PUTSTATIC)) {
                var at = each;
                while (at != null && !isBeginning(at)) {
                    at = at.getPrevious();
                }
                return at == null ? null : each;
            }
        }
        return null;
    }

    private static boolean isBeginning(AbstractInsnNode at) {
        return at instanceof TypeInsnNode made
                && made.getOpcode() == NEW
                && made.desc.equals(BUILDER);
    }
}
