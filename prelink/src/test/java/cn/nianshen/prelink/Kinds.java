package cn.nianshen.prelink;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Functions and records of every kind that the compiler leaves to run time, and what comes of them.
 */
final class Kinds implements Supplier<String> {
    private final String name;

    Kinds(String name) {
        this.name = name;
    }

    record Point(int x, long y) {}

    record Every(
            boolean a,
            byte b,
            short c,
            char d,
            int e,
            long f,
            float g,
            double h,
            String i,
            int[] j) {}

    record None() {}

    record Boxed<T>(T value, List<T> more) {}

    record Own(String name) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Own own && own.name.equalsIgnoreCase(name);
        }

        @Override
        public int hashCode() {
            return 7;
        }
    }

    interface Named {
        String name();

        static Named of(String name) {
            return () -> name + hidden();
        }

        private static String hidden() {
            return "!";
        }

        default Supplier<String> twice() {
            return () -> told() + told();
        }

        private String told() {
            return "<" + name() + ">";
        }
    }

    static class Inner {
        private final int held = 4;

        Supplier<Integer> kept() {
            return () -> held + secret();
        }

        private static int secret() {
            return 38;
        }

        class Deep {
            IntFunction<String> deeper() {
                return i -> held + ":" + i;
            }
        }
    }

    static List<String> all() {
        var told = new ArrayList<String>();
        new Kinds("名").functions(told::add);
        numbers(told::add);
        records(told::add);
        return told;
    }

    static RuntimeException failing() {
        Function<String, Integer> number = text -> Integer.parseInt(text) / text.indexOf('0');
        try {
            throw new IllegalStateException("" + number.apply("10".substring(1)));
        } catch (ArithmeticException division) {
            return division;
        }
    }

    @Override
    public String get() {
        return "got " + name;
    }

    private String priv(String end) {
        return name + end;
    }

    private void functions(Consumer<String> to) {
        Supplier<String> bound = this::get;
        Supplier<String> above = super::toString;
        Function<String, String> hidden = this::priv;
        Function<String, Kinds> making = Kinds::new;
        BiFunction<String, Integer, Character> at = String::charAt;
        IntFunction<String[]> arrays = String[]::new;
        Supplier<Named> chained = () -> () -> name + name;
        Predicate<String> not = Predicate.not(String::isEmpty);
        Runnable quiet = () -> priv("?");
        Runnable dropped = this::get;
        Runnable wide = System::nanoTime;
        quiet.run();
        dropped.run();
        wide.run();
        to.accept(bound.get() + hidden.apply("。") + making.apply("new").name + at.apply("甲乙", 1));
        to.accept(
                arrays.apply(3).length
                        + chained.get().name()
                        + not.test("")
                        + above.get().isEmpty());
        to.accept(Named.of("named").name() + Named.of("n").twice().get());
        to.accept(new Inner().kept().get() + new Inner().new Deep().deeper().apply(9));
        Comparator<String> order = (Comparator<String> & Serializable) (a, b) -> b.compareTo(a);
        to.accept(Stream.of("b", "a", "c").sorted(order).toList().toString());
        for (var i = 0; i < 2; i++) {
            var kept = i;
            long much = 1L << 40;
            double part = 0.5;
            Function<String, String> many = text -> text + kept + much + part + name;
            to.accept(many.apply("kept "));
        }
    }

    private static void numbers(Consumer<String> to) {
        ToLongFunction<String> widened = String::length;
        ToDoubleFunction<Integer> unboxed = Integer::intValue;
        ToIntFunction<Integer> same = i -> i;
        IntToLongFunction longer = i -> i;
        IntPredicate digit = Character::isDigit;
        IntFunction<Object> boxed = Integer::valueOf;
        Function<Integer, Long> both = Integer::longValue;
        DoubleUnaryOperator half = d -> d / 2;
        BooleanSupplier yes = Boolean.TRUE::booleanValue;
        ToIntFunction<Character> code = Character::charValue;
        Function<Integer, Double> square = i -> Math.sqrt(i);
        Supplier<Object> any = List.of(1, 2)::size;
        to.accept(
                widened.applyAsLong("four") + " " + unboxed.applyAsDouble(3) + same.applyAsInt(5));
        to.accept(longer.applyAsLong(6) + " " + digit.test('7') + boxed.apply(8) + both.apply(9));
        to.accept(half.applyAsDouble(1) + " " + yes.getAsBoolean() + code.applyAsInt('a'));
        to.accept(square.apply(2) + " " + any.get());
        to.accept(IntStream.range(0, 4).mapToObj(i -> "" + i * i).toList().toString());
        to.accept(IntStream.of(3, 1, 2).boxed().sorted(Integer::compare).toList().toString());
    }

    private static void records(Consumer<String> to) {
        var array = new int[0];
        var one = new Every(true, (byte) 1, (short) 2, '三', 4, 5L, 6f, Double.NaN, null, array);
        var same = new Every(true, (byte) 1, (short) 2, '三', 4, 5L, 6f, Double.NaN, null, array);
        var zero = new Every(true, (byte) 1, (short) 2, '三', 4, 5L, 6f, -0.0, null, array);
        var point = new Point(1, 2);
        to.accept(one.toString().replaceAll("@[0-9a-f]+", "@"));
        to.accept(one.equals(same) + " " + one.equals(zero) + (one.hashCode() == same.hashCode()));
        to.accept(point + " " + point.hashCode() + point.equals(new Point(1, 3)));
        to.accept(point.equals(point) + " " + point.equals(null) + point.equals((Object) "point"));
        to.accept(new None() + " " + new None().equals(new None()) + new None().hashCode());
        var boxed = new Boxed<>("a", List.of("b"));
        to.accept(boxed + " " + boxed.hashCode() + boxed.equals(new Boxed<>("a", List.of("b"))));
        to.accept(new Own("A").equals(new Own("a")) + " " + new Own("A"));
        record Local(String value) {}
        to.accept(new Local("x") + " " + new Local("x").hashCode());
    }
}
