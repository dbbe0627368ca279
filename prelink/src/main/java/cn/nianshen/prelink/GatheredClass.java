package cn.nianshen.prelink;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * One class with the code of many that hold one function each: an instance knows which of them it
 * is, and a method that all have looks there which body to run.
 */
final class GatheredClass {
    private static final String WHICH = "which";
    private static final String FAULT = "java/lang/IllegalStateException";

    private static final String OF = "of";

    private final ClassNode node = new ClassNode();

    /** The bodies of each method that all have, by name and erased types. */
    private final Map<String, List<MethodNode>> bodies = new LinkedHashMap<>();

    private int size;

    /**
     * @param name of the class to be
     * @param like one of those that are gathered: all have its version and interfaces
     */
    GatheredClass(String name, ClassNode like) {
        node.version = like.version;
        node.access = ACC_PUBLIC | ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
        node.name = name;
        node.superName = "java/lang/Object";
        node.interfaces = like.interfaces;
        node.visitField(ACC_PRIVATE | ACC_FINAL, WHICH, "I", null, null);
    }

    /** Takes the code of a class over; returns what its instance is known by here. */
    int add(ClassNode single) {
        var number = size++;
        var moved = new ClassNode();
        single.accept(new ClassRemapper(moved, new Moving(single.name, number)));
        for (var method : moved.methods) {
            if (SingleFunction.isOfEnum(method)) {
                continue;
            }
            if ((method.access & ACC_BRIDGE) == 0) {
                node.methods.add(method);
                if ((method.access & (ACC_PUBLIC | ACC_STATIC)) == ACC_PUBLIC) {
                    asked(method, number).add(method);
                }
                method.access = method.access & ~ACC_PUBLIC | ACC_PRIVATE;
            }
        }
        return number;
    }

    private List<MethodNode> asked(MethodNode body, int number) {
        var name = body.name.substring(0, body.name.length() - suffix(number).length());
        return bodies.computeIfAbsent(name + erased(body.desc), key -> new ArrayList<>());
    }

    /** All parameters are type variables of the interface. */
    private static String erased(String types) {
        var object = Type.getType(Object.class);
        var arguments = Type.getArgumentTypes(types);
        Arrays.fill(arguments, object);
        var result = Type.getReturnType(types);
        var kept = Conversions.isPrimitive(result) || arguments.length == 0;
        return Type.getMethodDescriptor(kept ? result : object, arguments);
    }

    private static String suffix(int number) {
        return "$" + number;
    }

    /** The class, when all have been added. */
    ClassNode whole() {
        constructor();
        maker();
        for (var each : bodies.entrySet()) {
            var at = each.getKey().indexOf('(');
            asking(each.getKey().substring(0, at), each.getKey().substring(at), each.getValue());
        }
        return node;
    }

    /** Leaves the instance of that number on the stack. */
    void make(MethodVisitor code, int number) {
        if (number <= Byte.MAX_VALUE) {
            code.visitIntInsn(BIPUSH, number);
        } else {
            code.visitIntInsn(SIPUSH, number);
        }
        code.visitMethodInsn(INVOKESTATIC, node.name, OF, made(), false);
    }

    private String made() {
        return "(I)L" + node.name + ";";
    }

    private void constructor() {
        var code = node.visitMethod(ACC_PRIVATE, "<init>", "(I)V", null, null);
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, node.superName, "<init>", "()V", false);
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ILOAD, 1);
        code.visitFieldInsn(PUTFIELD, node.name, WHICH, "I");
        code.visitInsn(RETURN);
        code.visitMaxs(2, 2);
    }

    private void maker() {
        var code = node.visitMethod(ACC_PUBLIC | ACC_STATIC, OF, made(), null, null);
        code.visitTypeInsn(NEW, node.name);
        code.visitInsn(DUP);
        code.visitVarInsn(ILOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, node.name, "<init>", "(I)V", false);
        code.visitInsn(ARETURN);
        code.visitMaxs(3, 1);
    }

    private void asking(String name, String types, List<MethodNode> each) {
        if (each.size() != size) {
            throw new IllegalStateException(node.name + '.' + name + types + " is not in all");
        }
        var code = node.visitMethod(ACC_PUBLIC, name, types, null, null);
        var labels = new Label[size];
        for (var i = 0; i < size; i++) {
            labels[i] = new Label();
        }
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, node.name, WHICH, "I");
        var none = new Label();
        code.visitTableSwitchInsn(0, size - 1, none, labels);
        for (var i = 0; i < size; i++) {
            code.visitLabel(labels[i]);
            code.visitFrame(F_SAME, 0, null, 0, null);
            run(code, each.get(i));
        }
        code.visitLabel(none);
        code.visitFrame(F_SAME, 0, null, 0, null);
        fail(code);
        var parameters = Type.getArgumentCount(types);
        code.visitMaxs(parameters + 2, parameters + 1);
    }

    private static void fail(MethodVisitor code) {
        code.visitTypeInsn(NEW, FAULT);
        code.visitInsn(DUP);
        code.visitMethodInsn(INVOKESPECIAL, FAULT, "<init>", "()V", false);
        code.visitInsn(ATHROW);
    }

    private void run(MethodVisitor code, MethodNode body) {
        code.visitVarInsn(ALOAD, 0);
        var at = 1;
        for (var type : Type.getArgumentTypes(body.desc)) {
            code.visitVarInsn(ALOAD, at++);
            code.visitTypeInsn(CHECKCAST, type.getInternalName());
        }
        code.visitMethodInsn(INVOKESPECIAL, node.name, body.name, body.desc, false);
        code.visitInsn(Type.getReturnType(body.desc).getOpcode(IRETURN));
    }

    /** Names of one of the gathered as they are in the whole. */
    private final class Moving extends Remapper {
        private final String single;
        private final int number;

        Moving(String single, int number) {
            super(ASM9);
            this.single = single;
            this.number = number;
        }

        @Override
        public String map(String type) {
            return type.equals(single) ? node.name : type;
        }

        @Override
        public String mapMethodName(String owner, String name, String types) {
            return owner.equals(single) && !name.startsWith("<") ? name + suffix(number) : name;
        }
    }
}
