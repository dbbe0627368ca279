package cn.nianshen.prelink;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Turns the value on the stack into one of another type where a lambda's method and its interface
 * differ: casts, boxes, what is in a box, wider numbers. Conversions outside these are rare; they
 * are not written but remembered.
 */
final class Conversions {
    private static final Map<String, Type> BOXES =
            Map.of(
                    "java/lang/Boolean", Type.BOOLEAN_TYPE,
                    "java/lang/Character", Type.CHAR_TYPE,
                    "java/lang/Byte", Type.BYTE_TYPE,
                    "java/lang/Short", Type.SHORT_TYPE,
                    "java/lang/Integer", Type.INT_TYPE,
                    "java/lang/Long", Type.LONG_TYPE,
                    "java/lang/Float", Type.FLOAT_TYPE,
                    "java/lang/Double", Type.DOUBLE_TYPE);

    private static final List<Integer> SMALL = List.of(Type.BYTE, Type.SHORT, Type.CHAR);

    private final MethodVisitor code;
    private boolean known = true;

    Conversions(MethodVisitor code) {
        this.code = code;
    }

    /** Whether all conversions that were asked for could be written. */
    boolean isKnown() {
        return known;
    }

    /**
     * @param type of the value as the stack has it, erased
     * @param typed what it is known to be
     */
    void value(Type type, Type typed, Type wanted) {
        if (isPrimitive(type)) {
            fromPrimitive(type, wanted);
        } else if (isPrimitive(wanted)) {
            unboxed(type, typed, wanted);
        } else {
            cast(type, typed);
            cast(typed, wanted);
        }
    }

    /** Converts what a method returned and returns it. */
    void result(Type returned, Type wanted) {
        if (wanted.getSort() == Type.VOID) {
            drop(returned);
        } else {
            value(returned, returned, wanted);
        }
        code.visitInsn(wanted.getOpcode(IRETURN));
    }

    private void drop(Type returned) {
        if (returned.getSize() > 0) {
            code.visitInsn(returned.getSize() == 1 ? POP : POP2);
        }
    }

    private void fromPrimitive(Type type, Type wanted) {
        if (isPrimitive(wanted)) {
            widen(type, wanted);
            return;
        }
        var box = box(type);
        var made = Type.getMethodDescriptor(Type.getObjectType(box), type);
        code.visitMethodInsn(INVOKESTATIC, box, "valueOf", made, false);
    }

    private void widen(Type type, Type wanted) {
        var how = widening(type, wanted);
        if (how == null) {
            known = false;
        } else if (how != NOP) {
            code.visitInsn(how);
        }
    }

    private static @Nullable Integer widening(Type type, Type wanted) {
        if (type.equals(wanted)) {
            return NOP;
        }
        if (SMALL.contains(type.getSort()) && wanted.getSort() == Type.INT) {
            return NOP;
        }
        return switch (type.getDescriptor() + wanted.getDescriptor()) {
            case "IJ" -> I2L;
            case "ID" -> I2D;
            case "JD" -> L2D;
            default -> null;
        };
    }

    private void unboxed(Type type, Type typed, Type wanted) {
        var held = isPrimitive(typed) ? null : BOXES.get(typed.getInternalName());
        if (held == null) {
            known = false;
            return;
        }
        cast(type, typed);
        code.visitMethodInsn(
                INVOKEVIRTUAL,
                typed.getInternalName(),
                held.getClassName() + "Value",
                Type.getMethodDescriptor(held),
                false);
        widen(held, wanted);
    }

    private void cast(Type type, Type wanted) {
        if (!type.equals(wanted) && !wanted.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(CHECKCAST, wanted.getInternalName());
        }
    }

    /** The class whose values hold one of a primitive type. */
    static String box(Type primitive) {
        return BOXES.entrySet().stream()
                .filter(each -> Objects.equals(each.getValue(), primitive))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }
}
