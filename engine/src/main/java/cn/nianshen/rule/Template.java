package cn.nianshen.rule;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the templates of cards. */
final class Template {

    private static final String LIST_JOINER = "\u3001";

    private Template() {}

    /**
     * The template with every {@code {name}} replaced.
     *
     * @param values gives the value of a name, null where there is none
     * @throws IllegalArgumentException if there is no value for a name
     */
    static String fill(String template, Function<String, @Nullable String> values) {
        StringBuilder filled = new StringBuilder(2 * template.length());
        int copied = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
            int close = endOfName(template, open + 1);
            if (close > open + 1 && close < template.length() && template.charAt(close) == '}') {
                String name = template.substring(open + 1, close);
                String value = values.apply(name);
                if (value == null) {
                    throw new IllegalArgumentException("no value for {" + name + '}');
                }
                filled.append(template, copied, open).append(value);
                copied = close + 1;
            }
        }
        return filled.append(template, copied, template.length()).toString();
    }

    /** Where a name ends that begins there: a letter, then letters and digits. */
    private static int endOfName(String template, int from) {
        int at = from;
        while (at < template.length() && isInName(template.charAt(at), at > from)) {
            at++;
        }
        return at;
    }

    private static boolean isInName(char c, boolean further) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || further && c >= '0' && c <= '9';
    }

    /** A value as people read it: plain numbers, lists joined. */
    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(Template::text).collect(Collectors.joining(LIST_JOINER));
        }
        return String.valueOf(value);
    }

    /** The number without exponent and without zeros at the end of its fraction. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
