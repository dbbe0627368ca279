package cn.nianshen.prelink.sample;

import cn.nianshen.prelink.sample.p1.LambdaPredicateA;
import cn.nianshen.prelink.sample.p2.LambdaExtractorC;
import cn.nianshen.prelink.sample.p2.LambdaPredicateB;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate2;

/** Uses the functions as rules do. */
public final class Rules {

    /** As Drools writes it in every model. */
    public static final DateTimeFormatter DATE_TIME_FORMATTER =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("dd-MMM-yyyy")
                    .toFormatter(Locale.ENGLISH);

    private static final String AFTER = String.valueOf("after ");

    private Rules() {}

    /** What comes of each function. */
    public static List<String> all() {
        var told = new ArrayList<String>();
        Predicate2<String, Integer> first = LambdaPredicateA.INSTANCE;
        Predicate2<List<String>, Object> second = LambdaPredicateB.INSTANCE;
        Function1<String, Integer> third = LambdaExtractorC.INSTANCE;
        told.add(told(first, "甲。", 1) + told(first, "甲。", 2) + told(first, "甲乙", 2));
        told.add(told(first, "甲", -1) + told(first, "甲", null));
        told.add(told(second, List.of("甲"), "甲") + told(second, List.of("甲"), "乙"));
        told.add("" + third.apply("三个字"));
        told.add(AFTER + hash(first) + hash(second) + hash(third));
        told.add(first.predicateInformation() + second.predicateInformation());
        return told;
    }

    private static <A, B> String told(Predicate2<A, B> predicate, A a, B b) {
        try {
            return predicate.test(a, b) + " ";
        } catch (Exception thrown) {
            return thrown.getClass().getSimpleName() + " ";
        }
    }

    private static String hash(Object function) {
        return ((HashedExpression) function).getExpressionHash();
    }
}
