package cn.nianshen.prelink;

import static org.objectweb.asm.Opcodes.*;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes out the equals, hashCode and toString that the compiler leaves to {@code ObjectMethods},
 * with the same results: references by {@code Objects.equals}, numbers with a fraction by {@code
 * compare}, hashes with 31.
 */
final class RecordMethods {
    private static final String FACTORY = "java/lang/runtime/ObjectMethods";
    private static final String BUILDER = "java/lang/StringBuilder";

    private final ClassNode owner;
    private final MethodNode code;
    private final List<Handle> parts;

    private RecordMethods(ClassNode owner, MethodNode method, List<Handle> parts) {
        this.owner = owner;
        this.code = method;
        this.parts = parts;
    }

    /**
     * @return whether the method was one of these and is now written out
     */
    static boolean write(ClassNode owner, MethodNode method) {
        var site = site(method);
        if (site == null) {
            return false;
        }
        var parts = Arrays.stream(site.bsmArgs).skip(2).map(Handle.class::cast).toList();
        method.instructions.clear();
        method.localVariables = null;
        var written = new RecordMethods(owner, method, parts);
        switch (method.name) {
            case "equals" -> written.writeEquals();
            case "hashCode" -> written.writeHashCode();
            default -> written.writeToString();
        }
        return true;
    }

    /** The call site of a method that does nothing but ask the factory. */
    private static @Nullable InvokeDynamicInsnNode site(MethodNode method) {
        for (var each : method.instructions) {
            if (each instanceof InvokeDynamicInsnNode site
                    && site.bsm.getOwner().equals(FACTORY)
                    && site.name.equals(method.name)) {
                return site;
            }
        }
        return null;
    }

    private void writeEquals() {
        var different = new Label();
        var other = new Label();
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ALOAD, 1);
        code.visitJumpInsn(IF_ACMPNE, other);
        answer(1);
        code.visitLabel(other);
        code.visitFrame(F_SAME, 0, null, 0, null);
        code.visitVarInsn(ALOAD, 1);
        code.visitTypeInsn(INSTANCEOF, owner.name);
        code.visitJumpInsn(IFEQ, different);
        for (var part : parts) {
            load(part);
            code.visitVarInsn(ALOAD, 1);
            code.visitTypeInsn(CHECKCAST, owner.name);
            code.visitFieldInsn(GETFIELD, owner.name, part.getName(), part.getDesc());
            jumpIfUnlike(Type.getType(part.getDesc()), different);
        }
        answer(1);
        code.visitLabel(different);
        code.visitFrame(F_SAME, 0, null, 0, null);
        answer(0);
        code.visitMaxs(4, 2);
    }

    private void answer(int value) {
        code.visitInsn(value == 1 ? ICONST_1 : ICONST_0);
        code.visitInsn(IRETURN);
    }

    private void jumpIfUnlike(Type type, Label different) {
        switch (type.getSort()) {
            case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
                var types = Type.getMethodDescriptor(Type.INT_TYPE, type, type);
                call(Conversions.box(type), "compare", types);
                code.visitJumpInsn(IFNE, different);
            }
            case Type.ARRAY, Type.OBJECT -> {
                call("java/util/Objects", "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
                code.visitJumpInsn(IFEQ, different);
            }
            default -> code.visitJumpInsn(IF_ICMPNE, different);
        }
    }

    private void writeHashCode() {
        code.visitInsn(ICONST_0);
        for (var part : parts) {
            code.visitIntInsn(BIPUSH, 31);
            code.visitInsn(IMUL);
            load(part);
            var type = Type.getType(part.getDesc());
            if (Conversions.isPrimitive(type)) {
                var types = Type.getMethodDescriptor(Type.INT_TYPE, type);
                call(Conversions.box(type), "hashCode", types);
            } else {
                call("java/util/Objects", "hashCode", "(Ljava/lang/Object;)I");
            }
            code.visitInsn(IADD);
        }
        code.visitInsn(IRETURN);
        code.visitMaxs(4, 1);
    }

    private void writeToString() {
        code.visitTypeInsn(NEW, BUILDER);
        code.visitInsn(DUP);
        code.visitMethodInsn(INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        var before = simpleName() + "[";
        for (var part : parts) {
            code.visitLdcInsn(before + part.getName() + "=");
            append("Ljava/lang/String;");
            load(part);
            append(printed(Type.getType(part.getDesc())));
            before = ", ";
        }
        code.visitLdcInsn(parts.isEmpty() ? before + "]" : "]");
        append("Ljava/lang/String;");
        code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        code.visitInsn(ARETURN);
        code.visitMaxs(3, 1);
    }

    private static String printed(Type type) {
        return switch (type.getSort()) {
            case Type.ARRAY, Type.OBJECT -> "Ljava/lang/Object;";
            case Type.BYTE, Type.SHORT -> "I";
            default -> type.getDescriptor();
        };
    }

    private String simpleName() {
        for (var each : owner.innerClasses) {
            if (each.name.equals(owner.name)) {
                return each.innerName;
            }
        }
        return owner.name.substring(owner.name.lastIndexOf('/') + 1);
    }

    private void load(Handle part) {
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, owner.name, part.getName(), part.getDesc());
    }

    private void append(String type) {
        var types = "(" + type + ")L" + BUILDER + ";";
        code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "append", types, false);
    }

    private void call(String type, String name, String types) {
        code.visitMethodInsn(INVOKESTATIC, type, name, types, false);
    }
}
