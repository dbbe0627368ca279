package cn.nianshen.prelink;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
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
    private final List<GatheredClass> wholes = new ArrayList<>();
    private final Map<String, Place> places = new TreeMap<>();

    private record Place(GatheredClass whole, int number) {}

    /** Takes those among the classes that are single functions. */
    Gathering(Collection<ClassNode> classes) {
        var kinds = new TreeMap<String, List<ClassNode>>();
        for (var each : classes) {
            if (SingleFunction.is(each)) {
                kinds.computeIfAbsent(SingleFunction.kind(each), kind -> new ArrayList<>())
                        .add(each);
            }
        }
        kinds.forEach(this::gather);
    }

    /**
     * The name tells what was gathered: who was compiled with other functions keeps his own class.
     */
    private void gather(String kind, List<ClassNode> singles) {
        var names = singles.stream().map(single -> single.name).toList();
        var whole = new GatheredClass(kind + Integer.toHexString(names.hashCode()), singles.get(0));
        for (var each : singles) {
            places.put(each.name, new Place(whole, whole.add(each)));
        }
        wholes.add(whole);
    }

    /** Those that have gone into others. */
    Set<String> names() {
        return places.keySet();
    }

    /** The classes that were made. */
    List<ClassNode> wholes() {
        return wholes.stream().map(GatheredClass::whole).toList();
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
