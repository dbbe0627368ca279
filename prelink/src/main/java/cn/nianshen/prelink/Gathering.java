package cn.nianshen.prelink;

import static org.objectweb.asm.Opcodes.*;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gathers the classes of single functions that Drools writes, over a thousand for a pack: one class
 * for all of a kind and package is loaded in a tenth of the time.
 */
final class Gathering {
    private final Map<String, GatheredClass> wholes = new TreeMap<>();
    private final Map<String, Place> places = new TreeMap<>();

    private record Place(GatheredClass whole, int number) {}

    /** Takes those among the classes that are single functions. */
    Gathering(Collection<ClassNode> classes) {
        for (var each : classes) {
            if (SingleFunction.is(each)) {
                var name = SingleFunction.whole(each);
                var whole = wholes.computeIfAbsent(name, made -> new GatheredClass(made, each));
                places.put(each.name, new Place(whole, whole.add(each)));
            }
        }
    }

    /** Those that have gone into others. */
    Set<String> names() {
        return places.keySet();
    }

    /** The classes that were made. */
    List<ClassNode> wholes() {
        return wholes.values().stream().map(GatheredClass::whole).toList();
    }

    /**
     * Lets a method that uses constants of gathered classes use the whole; returns whether it does.
     */
    boolean redirect(MethodNode method) {
        var changed = false;
        for (var each : method.instructions.toArray()) {
            if (each instanceof FieldInsnNode field && isConstant(field)) {
                var place = places.get(field.owner);
                var made = new MethodNode();
                place.whole().make(made, place.number());
                method.instructions.insert(each, made.instructions);
                method.instructions.remove(each);
                changed = true;
            }
        }
        return changed;
    }

    private boolean isConstant(FieldInsnNode field) {
        return field.getOpcode() == GETSTATIC
                && field.name.equals(SingleFunction.INSTANCE)
                && Type.getType(field.desc).getInternalName().equals(field.owner)
                && places.containsKey(field.owner);
    }
}
