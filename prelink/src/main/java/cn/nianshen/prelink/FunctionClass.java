package cn.nianshen.prelink;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A class for the function that one call site makes, as {@code LambdaMetafactory} would spin it:
 * what the function keeps are its fields, its one method calls the method that the compiler wrote
 * for the lambda, or the one referred to.
 */
final class FunctionClass {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String KEPT = "kept";
    private static final String MARK = "$$F";
    private static final String ONLY = "ONLY";
    private static final String OF = "of";

    private final ClassNode node = new ClassNode();
    private final String kind;
    private final String making;
    private final Type[] kept;

    private FunctionClass(ClassNode outer, int number, InvokeDynamicInsnNode site) {
        var maker = Type.getMethodType(site.desc);
        kind = maker.getReturnType().getDescriptor();
        making = site.desc;
        kept = maker.getArgumentTypes();
        node.version = outer.version;
        node.access = ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
        node.name = name(outer, number);
        node.superName = "java/lang/Object";
        node.interfaces = List.of(maker.getReturnType().getInternalName());
        node.nestHostClass = nestHost(outer);
    }

    /**
     * @param outer the class with the call site
     * @param number which function of that class this is, from one
     * @return nothing where the site is no plain lambda or needs a conversion that is not known
     *     here
     */
    static @Nullable FunctionClass of(ClassNode outer, int number, InvokeDynamicInsnNode site) {
        if (!site.bsm.getOwner().equals(FACTORY) || !site.bsm.getName().equals("metafactory")) {
            return null;
        }
        var body = (Handle) site.bsmArgs[1];
        if (body.getTag() == H_INVOKESPECIAL && !body.getOwner().equals(outer.name)) {
            return null;
        }
        var function = new FunctionClass(outer, number, site);
        var called = function.call(site.name, (Type) site.bsmArgs[0], body, (Type) site.bsmArgs[2]);
        if (!called) {
            return null;
        }
        function.constructor();
        function.maker();
        return function;
    }

    /** The name of a function of a class. */
    static String name(ClassNode outer, int number) {
        return outer.name + MARK + number;
    }

    /** Whether a class is one of a function. */
    static boolean isOne(String name) {
        return name.contains(MARK);
    }

    /** The name of the class that tells who belongs to the nest of a class. */
    static String nestHost(ClassNode outer) {
        return outer.nestHostClass == null ? outer.name : outer.nestHostClass;
    }

    ClassNode node() {
        return node;
    }

    /**
     * What stands in the place of the call site: it finds what is kept on the stack and leaves the
     * function there.
     */
    AbstractInsnNode making() {
        return kept.length == 0
                ? new FieldInsnNode(GETSTATIC, node.name, ONLY, kind)
                : new MethodInsnNode(INVOKESTATIC, node.name, OF, making, false);
    }

    private void constructor() {
        var code = method(ACC_PRIVATE, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, kept));
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, node.superName, "<init>", "()V", false);
        var at = 1;
        for (var i = 0; i < kept.length; i++) {
            var type = kept[i].getDescriptor();
            node.fields.add(new FieldNode(ACC_PRIVATE | ACC_FINAL, KEPT + i, type, null, null));
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(kept[i].getOpcode(ILOAD), at);
            code.visitFieldInsn(PUTFIELD, node.name, KEPT + i, type);
            at += kept[i].getSize();
        }
        code.visitInsn(RETURN);
        code.visitMaxs(3, at);
    }

    /** A function that keeps nothing is made once; another one as often as it is asked for. */
    private void maker() {
        var once = kept.length == 0;
        var code = once ? method(ACC_STATIC, "<clinit>", "()V") : method(ACC_STATIC, OF, making);
        code.visitTypeInsn(NEW, node.name);
        code.visitInsn(DUP);
        var at = 0;
        for (var type : kept) {
            code.visitVarInsn(type.getOpcode(ILOAD), at);
            at += type.getSize();
        }
        var made = Type.getMethodDescriptor(Type.VOID_TYPE, kept);
        code.visitMethodInsn(INVOKESPECIAL, node.name, "<init>", made, false);
        if (once) {
            node.fields.add(new FieldNode(ACC_STATIC | ACC_FINAL, ONLY, kind, null, null));
            code.visitFieldInsn(PUTSTATIC, node.name, ONLY, kind);
        }
        code.visitInsn(once ? RETURN : ARETURN);
        code.visitMaxs(at + 2, at);
    }

    /**
     * @param shape the types of the interface's method as the class file has them, erased
     * @param typed the same as this function knows them
     * @return whether every conversion is known
     */
    private boolean call(String name, Type shape, Handle body, Type typed) {
        var code = method(ACC_PUBLIC, name, shape.getDescriptor());
        var convert = new Conversions(code);
        var wanted = parameters(body);
        if (body.getTag() == H_NEWINVOKESPECIAL) {
            code.visitTypeInsn(NEW, body.getOwner());
            code.visitInsn(DUP);
        }
        var next = 0;
        for (var i = 0; i < kept.length; i++) {
            code.visitVarInsn(ALOAD, 0);
            code.visitFieldInsn(GETFIELD, node.name, KEPT + i, kept[i].getDescriptor());
            convert.value(kept[i], kept[i], wanted.get(next++));
        }
        var at = 1;
        for (var i = 0; i < shape.getArgumentCount(); i++) {
            var given = shape.getArgumentTypes()[i];
            code.visitVarInsn(given.getOpcode(ILOAD), at);
            convert.value(given, typed.getArgumentTypes()[i], wanted.get(next++));
            at += given.getSize();
        }
        code.visitMethodInsn(
                invocation(body),
                body.getOwner(),
                body.getName(),
                body.getDesc(),
                body.isInterface());
        convert.result(result(body), shape.getReturnType());
        code.visitMaxs(2 * next + 4, at);
        return convert.isKnown();
    }

    private static List<Type> parameters(Handle body) {
        var all = new ArrayList<Type>();
        if (body.getTag() != H_INVOKESTATIC && body.getTag() != H_NEWINVOKESPECIAL) {
            all.add(Type.getObjectType(body.getOwner()));
        }
        all.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
        return all;
    }

    private static Type result(Handle body) {
        return body.getTag() == H_NEWINVOKESPECIAL
                ? Type.getObjectType(body.getOwner())
                : Type.getReturnType(body.getDesc());
    }

    /** A private method of a nest is called like any other method. */
    private static int invocation(Handle body) {
        return switch (body.getTag()) {
            case H_INVOKESTATIC -> INVOKESTATIC;
            case H_INVOKEINTERFACE -> INVOKEINTERFACE;
            case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
            default -> body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
        };
    }

    private MethodNode method(int access, String name, String types) {
        var code = new MethodNode(access, name, types, null, null);
        node.methods.add(code);
        return code;
    }
}
