package cn.nianshen.rule;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the templates of cards. */
final class Template {

    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");
    private static final String LIST_JOINER = "\u3001";

    private Template() {}

    /**
     * The template with every {@code {name}} replaced.
     *
     * @throws IllegalArgumentException if there is no value for a name
     */
    static String fill(String template, Map<String, String> values) {
        Matcher hole = HOLE.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (hole.find()) {
            String value = values.get(hole.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + hole.group());
            }
            hole.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return hole.appendTail(filled).toString();
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
